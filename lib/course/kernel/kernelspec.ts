import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWhole } from '../notebook/document';

/** The name by which notebooks ask for this kernel: that of stock tslab, so that they open there as well. */
export const kernelName = 'tslab';

/** The content of kernel.json, which tells Jupyter how to start a kernel. */
export interface Kernelspec {
  readonly argv: readonly string[];
  readonly display_name: string;
  readonly language: string;
  readonly interrupt_mode: 'signal' | 'message';
  readonly metadata: Readonly<Record<string, unknown>>;
}

export function kernelspec(): Kernelspec {
  const binary = join(dirname(require.resolve('nnlab/package.json')), 'bin.js');
  return {
    argv: [process.execPath, binary, 'kernel', '--connection-file', '{connection_file}'],
    display_name: 'TypeScript',
    language: 'typescript',
    interrupt_mode: 'message',
    metadata: { debugger: false },
  };
}

/** Writes the kernelspec below a prefix, such as the folder of a Python environment, and gives the path of the file. */
export function installKernelspec(prefix: string): string {
  const folder = join(prefix, 'share', 'jupyter', 'kernels', kernelName);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'kernel.json');
  writeWhole(file, `${JSON.stringify(kernelspec(), null, 2)}\n`);
  return file;
}

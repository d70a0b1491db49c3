import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { installKernelspec, kernelspec } from '../../../lib/course/kernel/kernelspec';

describe('kernelspec', () => {
  test('names this Node, the committed binary and message interrupts', () => {
    const { argv, ...rest } = kernelspec();
    expect(rest).toEqual({
      display_name: 'TypeScript',
      language: 'typescript',
      interrupt_mode: 'message',
      metadata: { debugger: false },
    });
    const [node, binary, ...args] = argv;
    expect(node).toBe(process.execPath);
    expect(isAbsolute(binary!) && existsSync(binary!)).toBe(true);
    expect(readFileSync(binary!, 'utf8')).toContain('#!/usr/bin/env node');
    expect(args).toEqual(['kernel', '--connection-file', '{connection_file}']);
  });

  test('is installed as kernel tslab, over what was there', () => {
    const prefix = mkdtempSync(join(tmpdir(), 'nnlab-prefix-'));
    installKernelspec(prefix);
    const file = installKernelspec(prefix);
    expect(file).toBe(join(prefix, 'share', 'jupyter', 'kernels', 'tslab', 'kernel.json'));
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(kernelspec());
    expect(readdirSync(join(file, '..'))).toEqual(['kernel.json']);
    rmSync(prefix, { recursive: true });
  });
});

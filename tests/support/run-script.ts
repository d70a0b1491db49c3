import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Where the sources of the library are, for `require` inside a script. */
export const LIB = path.resolve(__dirname, '../../lib');

/**
 * Runs JavaScript in a Node process of its own that can `require` TypeScript files: for what jest's sandbox would distort,
 * such as the module loader and what a process prints.
 */
export function runScript(
  code: string,
  { cwd = LIB, env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): { stdout: string; stderr: string; status: number | null } {
  const typescript = createRequire(__filename).resolve('tsx/cjs');
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-r', typescript, '-e', code], {
    cwd,
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

import { execFileSync } from 'node:child_process';
import { startRevivingCompiler } from '../../../../lib/dist/course/kernel/jupyter/reviving-compiler';
import { familyOf, runningOf } from './support/kernel';

const children = (): number[] => {
  const family = familyOf(process.pid).slice(1);
  const table = execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' });
  return family.filter((pid) => new RegExp(`^\\s*${pid} .*compiler-process`, 'm').test(table));
};

test('a compiler that was ended is replaced, and the call that met its end succeeds', async () => {
  const compiler = startRevivingCompiler(process.cwd());
  await compiler.ready;
  const [first] = children() as [number];
  process.kill(first, 'SIGKILL');
  expect(await compiler.isComplete('1 + 1')).toEqual({ status: 'complete' });
  const [second] = children() as [number];
  expect(second).not.toBe(first);
  compiler.close();
  while (runningOf([second]).length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  await expect(compiler.isComplete('1')).rejects.toThrow('closed');
  expect(children()).toEqual([]);
});

import { startRevivingCompiler } from '../../../../lib/dist/course/kernel/jupyter/reviving-compiler';
import { allGone, commandLineOf, familyOf } from '../../../support/processes';

const children = (): number[] =>
  familyOf(process.pid)
    .slice(1)
    .filter((pid) => commandLineOf(pid).includes('compiler-process'));

test('a compiler that was ended is replaced, and the call that met its end succeeds', async () => {
  const compiler = startRevivingCompiler(process.cwd());
  await compiler.ready;
  const [first] = children() as [number];
  process.kill(first, 'SIGKILL');
  expect(await compiler.isComplete('1 + 1')).toEqual({ status: 'complete' });
  const [second] = children() as [number];
  expect(second).not.toBe(first);
  compiler.close();
  await allGone([second]);
  await expect(compiler.isComplete('1')).rejects.toThrow('closed');
  expect(children()).toEqual([]);
});

test('a compiler that replaces another knows the modules that earlier cells defined', async () => {
  const compiler = startRevivingCompiler(process.cwd());
  await compiler.compile('', '/** @module rates */\nexport const rate = 3;');
  const [first] = children() as [number];
  process.kill(first, 'SIGKILL');
  const result = await compiler.compile('', "import { rate } from './rates';\nconst twice: number = 2 * rate;");
  expect(result).toMatchObject({ cell: { declarations: expect.stringContaining('twice') } });
  compiler.close();
});

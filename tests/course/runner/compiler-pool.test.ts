import { createCompilerPool } from '../../../lib/dist/course/runner/compiler-pool';

test('a cell that takes too long to compile says so, and the next one finds a new compiler', async () => {
  const hasty = createCompilerPool(1, 0.001);
  const compiler = hasty.open(process.cwd(), []);
  const remedy = 'Run it again; where that does not help, look for a type that refers to itself without end.';
  const tooLong = new Error(`the compiler did not get through this cell within 0.001 s. ${remedy}`);
  await expect(compiler.compile('', 'const a = 1;')).rejects.toEqual(tooLong);
  await expect(compiler.compile('', 'const b = 2;')).rejects.toEqual(tooLong);
  hasty.close();
});

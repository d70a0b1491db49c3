import { runProgram } from '../../../lib/course/environment/run-program';

const node = (code: string, options = {}) => runProgram(process.execPath, ['-e', code], options);

describe('runProgram', () => {
  test('gives exit code and output, standard output apart', async () => {
    const code = "process.stdout.write('out\\n'); process.stderr.write('err\\n'); process.exitCode = 3;";
    const { code: exitCode, stdout, output } = await node(code);
    expect([exitCode, stdout]).toEqual([3, 'out\n']);
    expect(output.split('\n').sort()).toEqual(['', 'err', 'out']);
  });

  test('tells each line once it is whole', async () => {
    const lines: string[] = [];
    const code = "process.stdout.write('one\\r\\ntw'); process.stdout.write('o\\n half');";
    await node(code, { onLine: (line: string) => lines.push(line) });
    expect(lines).toEqual(['one', 'two']);
  });

  test('gives no code where the program is not there or was ended', async () => {
    const absent = await runProgram('/nowhere/python', []);
    expect(absent.code).toBeUndefined();
    expect(absent.output).toContain('ENOENT');
    expect((await node('setInterval(() => {}, 1000);', { timeout: 200 })).code).toBeUndefined();
  });
});

import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { courseFolder, programs, type Programs } from '../environment/support/fake-python';

const command = resolve('lib/dist/course/cli/lab.js');

/** Runs `nnlab lab` in a process of its own on a course with a fake Python. */
function startLab({ environment }: Pick<Programs, 'environment'>, course: string, ...flags: string[]) {
  const program = `
    require(${JSON.stringify(command)}).labCommand(${JSON.stringify(course)})
      .parseAsync(process.argv.slice(1), { from: 'user' })
      .catch(({ message }) => { process.stderr.write(message + '\\n'); process.exitCode = 1; });`;
  const child = spawn(process.execPath, ['-e', program, '--', ...flags], { env: environment });
  let output = '';
  const take = (text: Buffer): void => void (output += text.toString());
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, output }));
  });
  const said = async (text: string): Promise<string> => {
    while (!output.includes(text) && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
    return output;
  };
  return { child, ended, said };
}

function withPython(variables: Record<string, string> = {}): Programs {
  const fake = programs(variables);
  fake.addPython('python3', '3.11.7');
  return fake;
}

describe('nnlab lab', () => {
  test('sets up, serves, prints the address, and ends with Ctrl-C', async () => {
    const fake = withPython();
    const lab = startLab(fake, courseFolder(), '--no-browser');
    const text = await lab.said('Ctrl-C');
    const [address] = /http:\/\/\S+/.exec(text)!;
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/lab\/tree\/work\?token=secret$/);
    expect((await fetch(address)).ok).toBe(true);
    lab.child.kill('SIGINT');
    const { code, output } = await lab.ended;
    expect(code).toBe(0);
    expect(output).toContain('Ending JupyterLab and its kernels');
    expect(fake.calls().at(-1)).toBe('JupyterLab ended');
  });

  test('opens the student’s copies, and with --instructor the lessons', async () => {
    const course = courseFolder();
    copyFileSync('notebooks/02-neuron.ipynb', join(course, 'notebooks', '02-neuron.ipynb'));
    const student = startLab(withPython(), course, '--no-browser');
    await student.said('Ctrl-C');
    const copy = readFileSync(join(course, 'work', '02-neuron.ipynb'), 'utf8');
    expect([copy.includes("throw notDoneYet('neuron')"), copy.includes('SOLUTION')]).toEqual([true, false]);
    expect(readFileSync(join(course, 'work', 'glossary.md'), 'utf8')).toContain('**Neuron**');
    student.child.kill('SIGINT');
    await student.ended;

    writeFileSync(join(course, 'work', '02-neuron.ipynb'), 'mine');
    const instructor = startLab(withPython(), course, '--no-browser', '--instructor');
    expect(await instructor.said('Ctrl-C')).toMatch(/\/lab\/tree\/notebooks\?token=/);
    instructor.child.kill('SIGINT');
    await instructor.ended;
    expect(readFileSync(join(course, 'work', '02-neuron.ipynb'), 'utf8')).toBe('mine');
  });

  test('opens the browser on an address without the token', async () => {
    const fake = withPython();
    const BROWSER = fake.add('browser', "require('node:fs').writeFileSync(__filename + '.seen', process.argv[2]);");
    const lab = startLab({ environment: { ...fake.environment, BROWSER } }, courseFolder());
    const [address] = /http:\/\/\S+/.exec(await lab.said('Ctrl-C'))!;
    while (!existsSync(`${BROWSER}.seen`)) await new Promise((resolve) => setTimeout(resolve, 20));
    const opened = readFileSync(`${BROWSER}.seen`, 'utf8');
    expect(opened).not.toContain('secret');
    expect((await fetch(opened, { redirect: 'manual' })).headers.get('location')).toBe(address);
    lab.child.kill('SIGTERM');
    expect((await lab.ended).code).toBe(0);
  });

  test('without a browser says to open the address', async () => {
    const lab = startLab(withPython({ BROWSER: '/nowhere' }), courseFolder());
    expect(await lab.said('No browser could be opened; open the address above in one.')).toContain('No browser');
    lab.child.kill('SIGINT');
    expect((await lab.ended).code).toBe(0);
  });

  test('ends when JupyterLab is shut down from its menu', async () => {
    const lab = startLab(withPython(), courseFolder(), '--no-browser');
    const [address] = /http:\/\/\S+/.exec(await lab.said('Ctrl-C'))!;
    await fetch(new URL('/api/shutdown', address), { method: 'POST', headers: { authorization: 'token secret' } });
    const { code, output } = await lab.ended;
    expect([code, output.endsWith('JupyterLab was shut down.\n')]).toEqual([0, true]);
  });

  test('a busy port asked for is one sentence, before anything is installed', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const fake = withPython();
    const { code, output } = await startLab(fake, courseFolder(), '--port', String(port)).ended;
    server.close();
    expect([code, fake.calls()]).toEqual([1, []]);
    expect(output).toBe(
      `lab: port ${port} is in use by another program; leave out --port to take a free one, or name another.\n`,
    );
  });

  test('no Python is one sentence', async () => {
    const { code, output } = await startLab(programs(), courseFolder()).ended;
    expect(code).toBe(1);
    expect(output).toMatch(/^lab: no Python was found; install .*\.\n$/);
  });

  test('a port that is none is refused', async () => {
    const { code, output } = await startLab(withPython(), courseFolder(), '--port', '70000').ended;
    expect(code).not.toBe(0);
    expect(output).toContain('Expected a whole number from 1 to 65535.');
  });
});

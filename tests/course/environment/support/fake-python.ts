import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder that is gone when the tests of the file are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nnlab-environment-'));
  folders.push(folder);
  return folder;
}

/** A folder of programs of the tests' own making, and the environment in which there are no others. */
export interface Programs {
  readonly environment: NodeJS.ProcessEnv;
  /** Adds a program that answers as Python of this version does, and gives its path. */
  addPython(name: string, version: string): string;
  /** Adds a program of JavaScript. */
  add(name: string, code: string): string;
  /** What fake Pythons and other programs were asked for so far, a line each, without questions for the version. */
  calls(): string[];
}

export function programs(variables: Record<string, string> = {}): Programs {
  const folder = temporaryFolder();
  const log = join(folder, 'calls.txt');
  const add = (name: string, code: string): string => {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    // Without PATH there is no `env` to find Node by.
    writeFileSync(file, `#!${process.execPath}\n${code}`, { mode: 0o755 });
    return file;
  };
  return {
    environment: { PATH: folder, FAKE_LOG: log, ...variables },
    add,
    addPython: (name, version) => add(name, pythonSource(version)),
    calls: () => (existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : []),
  };
}

/**
 * As much of Python as setting up and starting JupyterLab asks for. FAKE_PIP is what pip writes before it fails; FAKE_LAB is
 * what JupyterLab writes before it fails. Without them both succeed.
 */
function pythonSource(version: string): string {
  return `
const { appendFileSync, copyFileSync, mkdirSync, writeFileSync } = require('node:fs');
const { createServer } = require('node:http');
const { join } = require('node:path');

const args = process.argv.slice(2);
const { FAKE_LOG, FAKE_PIP, FAKE_LAB, JUPYTER_RUNTIME_DIR } = process.env;
const fail = (text) => { process.stderr.write(text + '\\n'); process.exit(1); };
if (!args[1].startsWith('import sys')) appendFileSync(FAKE_LOG, args.join(' ') + '\\n');

if (args[0] === '-c') {
  if (args[1].startsWith('import sys')) process.stdout.write('${version}\\n' + __filename + '\\n');
} else if (args[1] === 'venv') {
  mkdirSync(join(args[2], 'bin'), { recursive: true });
  copyFileSync(__filename, join(args[2], 'bin', 'python'));
} else if (args[1] === 'pip') {
  process.stdout.write('Collecting jupyterlab\\n');
  if (FAKE_PIP) fail(FAKE_PIP);
} else if (args[1] === 'jupyterlab') {
  if (FAKE_LAB) fail(FAKE_LAB);
  const numberOf = (flag) => Number(args.find((arg) => arg.startsWith(flag + '=')).split('=')[1]);
  let port = numberOf('--ServerApp.port');
  let retries = numberOf('--ServerApp.port_retries');
  const server = createServer((request, response) => {
    const isShutdown = request.method === 'POST' && request.url === '/api/shutdown';
    response.writeHead(isShutdown && request.headers.authorization !== 'token secret' ? 403 : 200).end('{}');
    if (isShutdown && request.headers.authorization === 'token secret') setTimeout(() => process.exit(0), 10);
  });
  server.on('error', (error) => {
    if (retries-- === 0) fail(error.message);
    server.listen(++port, '127.0.0.1');
  });
  server.listen(port, '127.0.0.1', () => {
    const info = { url: 'http://127.0.0.1:' + port + '/', token: 'secret' };
    writeFileSync(join(JUPYTER_RUNTIME_DIR, 'jpserver-' + process.pid + '.json'), JSON.stringify(info));
  });
  process.on('exit', () => appendFileSync(FAKE_LOG, 'JupyterLab ended\\n'));
}
`;
}

/** A course's folder with nothing in it but requirements. */
export function courseFolder(requirements = 'jupyterlab==4.5.11\n'): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'notebooks'));
  writeFileSync(join(folder, 'requirements.txt'), requirements);
  return folder;
}

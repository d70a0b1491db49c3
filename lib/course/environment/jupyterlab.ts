import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pythonVariables } from './python-variables';
import type { VirtualEnvironment } from './virtual-environment';

export interface JupyterLabOptions {
  /** What JupyterLab may show: the course's folder. */
  readonly root: string;
  /** Below the root, with forward slashes: the folder that the browser opens. */
  readonly folder: string;
  /** This port or none. Default: the first free one from 8888 on, more or less. */
  readonly port?: number;
  /** Where JupyterLab's own messages go. */
  readonly log: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** A JupyterLab that runs. */
export interface JupyterLab {
  /** The address for the browser, token included. */
  readonly address: string;
  /** Settles with the exit code when JupyterLab is gone. */
  readonly ended: Promise<number | null>;
  /** Ends JupyterLab and its kernels. */
  stop(): Promise<void>;
}

/** What a Jupyter server writes into its runtime folder for programs on the same computer. */
interface ServerInfo {
  readonly url: string;
  readonly token: string;
}

/** How long JupyterLab may take to end its kernels before it is ended itself, in milliseconds. */
const grace = 10_000;

/**
 * Starts JupyterLab and waits until it answers.
 *
 * @param options.signal - Gives up waiting, and ends it.
 * @throws {Error} Where it ends instead, with the last line of its log.
 */
export async function startJupyterLab(
  { folder, python }: VirtualEnvironment,
  { signal, ...options }: JupyterLabOptions & { signal?: AbortSignal },
): Promise<JupyterLab> {
  // A folder of its own, which only the user can read, has one server's file in it, whatever else runs here.
  const runtime = mkdtempSync(join(tmpdir(), 'nnlab-lab-'));
  const workspaces = join(folder, 'share', 'jupyter', 'lab', 'workspaces');
  const child = launch([python, '-m', 'jupyterlab', ...flags({ ...options, workspaces })], { ...options, runtime });
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('exit', (code) => resolve(code));
  });
  void ended.then(() => rmSync(runtime, { recursive: true, force: true }));
  const giveUp = (): void => killGroup(child);
  signal?.addEventListener('abort', giveUp);
  const server = await untilServing(runtime, ended);
  signal?.removeEventListener('abort', giveUp);
  if (!server) {
    throw new Error(`lab: JupyterLab did not start: ${lastLine(options.log)} (its log is ${options.log})`);
  }
  const query = server.token === '' ? '' : `?token=${server.token}`;
  return {
    address: `${server.url}lab/tree/${options.folder}${query}`,
    ended,
    stop: () => stop(child, { server, ended }),
  };
}

function flags({ root, port, workspaces }: JupyterLabOptions & { workspaces: string }): string[] {
  const asRoot = process.getuid?.() === 0 ? ['--allow-root'] : [];
  return [
    '--no-browser',
    ...asRoot,
    `--ServerApp.root_dir=${root}`,
    `--ServerApp.port=${port ?? 8888}`,
    `--ServerApp.port_retries=${port === undefined ? 50 : 0}`,
    // Jupyter keeps open tabs per user; those of other courses do not belong here.
    `--LabApp.workspaces_dir=${workspaces}`,
  ];
}

function launch(
  [program, ...args]: [string, ...string[]],
  { log, root, environment, runtime }: JupyterLabOptions & { runtime: string },
): ChildProcess {
  mkdirSync(dirname(log), { recursive: true });
  // The log shows the token: a new file, which only the user can read.
  rmSync(log, { force: true });
  const file = openSync(log, 'wx', 0o600);
  try {
    // In a group of its own, so that Ctrl-C reaches only us and JupyterLab can end its kernels in peace.
    return spawn(program, args, {
      cwd: root,
      detached: true,
      windowsHide: true,
      stdio: ['ignore', file, file],
      env: { ...pythonVariables(environment), JUPYTER_RUNTIME_DIR: runtime },
    });
  } finally {
    closeSync(file);
  }
}

async function untilServing(runtime: string, ended: Promise<unknown>): Promise<ServerInfo | undefined> {
  let gone = false;
  void ended.then(() => (gone = true));
  while (!gone) {
    const server = readServerInfo(runtime);
    // The file is there a moment before the server listens.
    if (server && (await answers(server))) return server;
    await wait(50);
  }
  return undefined;
}

function readServerInfo(runtime: string): ServerInfo | undefined {
  const file = readdirSync(runtime).find((name) => /^jpserver-\d+\.json$/.test(name));
  if (!file) return undefined;
  try {
    return JSON.parse(readFileSync(join(runtime, file), 'utf8')) as ServerInfo;
  } catch {
    // Half written; the next look will find the rest.
    return undefined;
  }
}

async function answers({ url }: ServerInfo): Promise<boolean> {
  try {
    return (await fetch(`${url}api`)).ok;
  } catch {
    return false;
  }
}

async function stop(
  child: ChildProcess,
  { server: { url, token }, ended }: { server: ServerInfo; ended: Promise<unknown> },
): Promise<void> {
  const asked = fetch(`${url}api/shutdown`, { method: 'POST', headers: { authorization: `token ${token}` } });
  const accepted = await asked.then(({ ok }) => ok).catch(() => false);
  if (!accepted) child.kill();
  const late = setTimeout(() => killGroup(child), grace);
  await ended;
  clearTimeout(late);
}

function killGroup(child: ChildProcess): void {
  try {
    if (process.platform === 'win32') child.kill();
    else if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

function lastLine(log: string): string {
  const lines = readFileSync(log, 'utf8').split(/\r?\n/);
  return (
    lines
      .filter((line) => line.trim() !== '')
      .at(-1)
      ?.trim() ?? 'it said nothing'
  );
}

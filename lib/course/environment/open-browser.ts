import { spawn } from 'node:child_process';

type Command = readonly [program: string, ...args: string[]];

/** What opens an address on this computer; undefined where there is no screen to open it on. */
export function browserCommand(
  address: string,
  { platform, environment }: { platform: NodeJS.Platform; environment: NodeJS.ProcessEnv },
): Command | undefined {
  // Set by people, and by editors that open pages of another computer here.
  if (environment['BROWSER']) return [environment['BROWSER'], address];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  if (platform === 'darwin') return ['open', address];
  if (environment['WSL_DISTRO_NAME']) return ['cmd.exe', '/c', 'start', address];
  return environment['DISPLAY'] || environment['WAYLAND_DISPLAY'] ? ['xdg-open', address] : undefined;
}

/** Opens an address in the user's browser. False where that did not work. */
export function openBrowser(address: string, environment: NodeJS.ProcessEnv = process.env): Promise<boolean> {
  const command = browserCommand(address, { platform: process.platform, environment });
  if (!command) return Promise.resolve(false);
  const [program, ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true, windowsHide: true, env: environment });
    // Some openers end when the page is open, some when the browser is closed: no complaint for a while is success.
    const patience = setTimeout(() => resolve(true), 3_000);
    const settle = (opened: boolean): void => {
      clearTimeout(patience);
      resolve(opened);
    };
    child.once('error', () => settle(false));
    child.once('exit', (code) => settle(code === 0));
    child.unref();
  });
}

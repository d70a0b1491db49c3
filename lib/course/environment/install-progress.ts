import type { InstallerName } from './installer';

/** Shows how an installation gets on: one line that changes on a terminal, nothing where the output is a file. */
export interface InstallProgress {
  line(text: string): void;
  stop(): void;
}

export function createInstallProgress(
  output: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number },
): InstallProgress {
  if (!output.isTTY) return { line: () => {}, stop: () => {} };
  let packages = 0;
  const show = (text: string): void => {
    output.write(`\r\x1b[2K  ${text.slice(0, (output.columns ?? 80) - 3)}`);
  };
  return {
    line: (text) => {
      const [, name] = /^Collecting ([\w.-]+)/.exec(text) ?? [];
      if (name) show(`${++packages} packages found, now ${name}`);
      else if (text.startsWith('Installing collected packages')) show(`installing ${packages} packages`);
      else if (/^(Resolved|Prepared|Installed) \d+/.test(text)) show(text);
    },
    stop: () => void output.write('\r\x1b[2K'),
  };
}

/** What the reader should know before the wait. */
export function installAnnouncement(installer: InstallerName, isUpdate: boolean): string {
  return isUpdate
    ? `Bringing .venv up to date with requirements.txt, with ${installer} …\n`
    : `Setting up .venv with ${installer}: JupyterLab and what it needs, about 300 MB. This happens once …\n`;
}

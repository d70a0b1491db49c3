import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VirtualEnvironment } from './virtual-environment';

/**
 * Parts of JupyterLab that are left out: the first asks for news and new versions, the second lists packages to install.
 * Both would ask computers elsewhere.
 */
const disabledExtensions = {
  '@jupyterlab/apputils-extension:announcements': true,
  '@jupyterlab/extensionmanager-extension': true,
};

/** Writes into .venv what keeps JupyterLab from talking to anybody but its own server, however it is started. */
export function quietJupyterLab({ folder }: VirtualEnvironment): void {
  const configuration = join(folder, 'etc', 'jupyter', 'labconfig');
  mkdirSync(configuration, { recursive: true });
  writeFileSync(join(configuration, 'page_config.json'), `${JSON.stringify({ disabledExtensions }, null, 2)}\n`);
}

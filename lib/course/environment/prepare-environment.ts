import { installKernelspec } from '../kernel/kernelspec';
import { findPython, type Python } from './find-python';
import { createInstallProgress, installAnnouncement } from './install-progress';
import { chooseInstaller, install } from './installer';
import { quietJupyterLab } from './quiet-jupyterlab';
import { stateOf, virtualEnvironment, type VirtualEnvironment } from './virtual-environment';

export interface Surroundings {
  readonly courseFolder: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
}

/**
 * Sees to it that .venv can run JupyterLab with our kernel: makes it, mends it, or finds that all is well, which takes no
 * network and a fraction of a second.
 *
 * @throws {Error} One sentence that says what to do.
 */
export async function prepareEnvironment({
  courseFolder,
  environment,
  output,
}: Surroundings): Promise<VirtualEnvironment> {
  const target = virtualEnvironment(courseFolder);
  const state = await stateOf(target, environment);
  if (state !== 'ready') {
    const python = await pythonOrThrow(environment);
    const installer = await chooseInstaller(environment);
    output.write(
      `Python ${python.version} (${python.executable})\n${installAnnouncement(installer, state === 'outdated')}`,
    );
    const progress = createInstallProgress(output);
    try {
      await install(target, { installer, python, state, environment, onLine: progress.line });
    } catch (error) {
      throw new Error(`lab: ${(error as Error).message}`, { cause: error });
    } finally {
      progress.stop();
    }
  }
  // At every start, because a clone can be moved and Node.js replaced: the kernelspec names both by their paths.
  installKernelspec(target.folder);
  quietJupyterLab(target);
  return target;
}

async function pythonOrThrow(environment: NodeJS.ProcessEnv): Promise<Python> {
  const search = await findPython(environment);
  if ('problem' in search) throw new Error(`lab: ${search.problem}; ${search.remedy}.`);
  return search.python;
}

import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { prepareEnvironment } from '../../lib/course/environment/prepare-environment';
import { pythonVariables } from '../../lib/course/environment/python-variables';

// `npm run test:python`: what Jupyter's Python programs make of our kernel, in .venv, which is set up where it is not there.
// Without Python this fails: a test that was not run has not passed.
const courseFolder = resolve(__dirname, '../..');
const suites = ['tests/course/kernel/jupyter/peers', 'tests/python'];

async function main(): Promise<void> {
  const { environment, output } = { environment: process.env, output: process.stdout };
  const { python } = await prepareEnvironment({ courseFolder, environment, output });
  for (const suite of suites) {
    const ask = ['-m', 'unittest', 'discover', '--verbose', '--start-directory', join(courseFolder, suite)];
    const { status } = spawnSync(python, ask, { stdio: 'inherit', env: pythonVariables(environment) });
    if (status !== 0) process.exitCode = 1;
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});

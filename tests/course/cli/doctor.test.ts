import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const program = `require(${JSON.stringify(resolve('lib/dist/course/cli/doctor.js'))}).doctorCommand()
  .parseAsync(process.argv.slice(1), { from: 'user' });`;

function doctor(flags: string[], variables: NodeJS.ProcessEnv = {}) {
  const env = { ...process.env, NNLAB_DATA: '', ...variables };
  return spawnSync(process.execPath, ['-e', program, '--', ...flags], { env, encoding: 'utf8' });
}

describe('nnlab doctor', () => {
  test('prints the card; a data set that is not here keeps no lesson from running', () => {
    const { stdout, status } = doctor([]);
    expect(stdout).toMatch(/^✓ nnlab .*\n✓ TensorFlow\.js .*computing on \w+/);
    for (const subject of ['Node.js', 'computer', 'memory', 'disk', 'Python', 'JupyterLab', 'MNIST', 'Titanic']) {
      expect(stdout).toMatch(new RegExp(`^[✓!] ${subject} `, 'm'));
    }
    expect(status).toBe(0);
  });

  test('exit code 1 where lessons cannot run, here for a data folder that does not exist', () => {
    const { stdout, status } = doctor([], { NNLAB_DATA: '/nowhere' });
    expect(stdout).toMatch(/^✗ MNIST .*\/nowhere, which does not exist/m);
    expect(stdout).toMatch(/Lessons cannot run yet/);
    expect(status).toBe(1);
  });

  test('--json gives the same findings to programs', () => {
    const findings = JSON.parse(doctor(['--json']).stdout) as { subject: string; standing: string; value: string }[];
    expect(findings.find(({ subject }) => subject === 'Node.js')).toEqual({
      subject: 'Node.js',
      standing: 'fine',
      value: process.versions.node,
    });
  });
});

import { dirname, join } from 'node:path';
import type { CatalogEntry } from '../../datasets/catalog';
import type { DataHome } from '../../datasets/data-home';
import { findFile } from '../../datasets/locate';
import type { Finding } from './environment-card';
import { runProgram } from './run-program';

/** What the probe below writes as its last line. */
interface SetupReport {
  readonly backend: string;
  readonly versions: { readonly nnlab: string; readonly tensorflow: string };
}

const probe = `
  require('nnlab').setup({ seed: 0 }).then(({ backend, versions }) => {
    process.stdout.write('\\n' + JSON.stringify({ backend, versions }));
  });`;

/**
 * Does what the first cell of every lesson does, where lessons are and in a process of its own: a broken installation then
 * breaks that process, and not the doctor.
 */
export async function examineSetup(courseFolder: string, environment: NodeJS.ProcessEnv): Promise<Finding[]> {
  const cwd = join(courseFolder, 'notebooks');
  const { code, stdout, output } = await runProgram(process.execPath, ['-e', probe], { cwd, env: environment });
  if (code !== 0) return [brokenSetup(output)];
  const { backend, versions } = JSON.parse(stdout.split('\n').at(-1)!) as SetupReport;
  const tensorflow = `${versions.tensorflow}, computing on ${backend}`;
  return [
    { subject: 'nnlab', standing: 'fine', value: `${versions.nnlab} (${courseFolder})` },
    backend === 'cpu'
      ? {
          subject: 'TensorFlow.js',
          standing: 'notice',
          value: `${tensorflow}, the slowest way`,
          remedy: 'Run `npm ci` again: it installs the faster backend wasm.',
        }
      : { subject: 'TensorFlow.js', standing: 'fine', value: tensorflow },
  ];
}

function brokenSetup(output: string): Finding {
  const lines = output.split(/\r?\n/);
  const error = lines.find((line) => /^\w*Error\b/.test(line)) ?? lines.find((line) => line.trim() !== '');
  return {
    subject: 'nnlab',
    standing: 'broken',
    value: error?.trim() ?? 'setup() ended without a word',
    remedy: 'Run `npm ci && npm run build` in the folder of the course.',
  };
}

/** Where each data set is, and whether lessons get the real one. */
export async function examineData(home: DataHome): Promise<Finding[]> {
  return Promise.all(home.catalog.datasets.map((entry) => examineDataset(entry, home)));
}

async function examineDataset(entry: CatalogEntry, home: DataHome): Promise<Finding> {
  const subject = entry.name;
  try {
    const places = await Promise.all(entry.files.map((file) => findFile('doctor', { home, entry, file })));
    const missing = places.filter((place) => place === undefined).length;
    if (missing === 0) return { subject, standing: 'fine', value: `real, in ${dirname(places[0]!.path)}` };
    const amount = missing === places.length ? 'not here' : `${missing} of ${places.length} files are not here`;
    const outlook = home.offline
      ? 'lessons use a stand-in, because NNLAB_OFFLINE is set'
      : 'lessons download them, or use a stand-in where that fails';
    const remedy = `\`npm run data -- get ${entry.id}\` fetches the real data.`;
    return { subject, standing: 'notice', value: `${amount}; ${outlook}`, remedy };
  } catch (error) {
    const remedy = 'datasets/README.md tells where data is looked for.';
    return { subject, standing: 'broken', value: (error as Error).message, remedy };
  }
}

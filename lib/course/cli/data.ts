import { stat } from 'node:fs/promises';

import { Command } from 'commander';

import { entryOf, type CatalogEntry } from '../../datasets/catalog';
import { copiesOf, getFile, verifyCopy } from '../../datasets/copies';
import { dataHome, type DataHome } from '../../datasets/data-home';
import { DownloadFailure } from '../../datasets/download';
import { formatBytes } from '../../datasets/format-bytes';
import { assertDataFolder, findFile } from '../../datasets/locate';

/** Where a command works and speaks; tests put their own in place. */
interface Surroundings {
  readonly home: DataHome;
  readonly write: (text: string) => void;
}

/**
 * `nnlab data`: where the data sets are, fetching them, and checking them byte for byte. Exit code 1 where one could not
 * be fetched or is not what was published.
 */
export function dataCommand(surroundings?: Surroundings): Command {
  const around = (): Surroundings =>
    surroundings ?? { home: dataHome(), write: (text) => void process.stdout.write(text) };
  const command = new Command('data').description('find, fetch and check the data sets');
  command
    .command('list', { isDefault: true })
    .description('say where each file is, and whether lessons get real data')
    .action(async () => list(around()));
  command
    .command('get')
    .description('download what is not here yet; exit code 1 if something cannot be had')
    .argument('[names...]', 'data sets, such as mnist; all of them by default')
    .action(async (names: string[]) => get(names, around()));
  command
    .command('verify')
    .description('compare every file that is here with the published one; exit code 1 on a difference')
    .action(async () => verify(around()));
  return command;
}

async function list({ home, write }: Surroundings): Promise<void> {
  for (const entry of home.catalog.datasets) {
    write(`${entry.id}: ${entry.name}, ${entry.description}\n`);
    write(`  licence  ${entry.licence}; ${entry.credit}\n`);
    write(`  source   ${entry.homepage}\n`);
    let here = 0;
    for (const file of entry.files) {
      const place = await findFile('data list', { home, entry, file });
      if (place) here++;
      const size = place ? (await stat(place.path)).size : file.bytes;
      const shape = file.shape.map((length) => length.toLocaleString('en')).join(' × ');
      write(`  ${shape.padEnd(16)} ${formatBytes(size).padStart(9)}  ${place?.path ?? `${file.path} is not here`}\n`);
    }
    write(`  lessons get ${outlook(home, here === entry.files.length)}\n\n`);
  }
}

function outlook({ offline }: DataHome, complete: boolean): string {
  if (complete) return 'real data';
  if (offline) return 'the stand-in for what is not here (NNLAB_OFFLINE is set)';
  return 'real data once the rest is downloaded, the stand-in where that fails';
}

async function get(names: readonly string[], { home, write }: Surroundings): Promise<void> {
  const { catalog } = home;
  const entries = names.length > 0 ? names.map((name) => entryOf(catalog, name)) : catalog.datasets;
  const interrupt = new AbortController();
  const stop = (): void => interrupt.abort();
  process.once('SIGINT', stop);
  try {
    for (const entry of entries) await getEntry(entry, { home, write, signal: interrupt.signal });
  } catch (error) {
    if (!interrupt.signal.aborted) throw error;
    write('Interrupted; no half file was left behind.\n');
    process.exitCode = 130;
  } finally {
    process.off('SIGINT', stop);
  }
}

/** Gives up on a data set at its first file that cannot be had: the others come from the same mirrors. */
async function getEntry(
  entry: CatalogEntry,
  { home, write, signal }: Surroundings & { signal: AbortSignal },
): Promise<void> {
  for (const file of entry.files) {
    try {
      const { place, fetched } = await getFile('data get', { home, entry, file, signal });
      write(`${entry.id}: ${fetched ? 'fetched' : 'already here:'} ${place.path}\n`);
    } catch (error) {
      if (signal.aborted) throw error;
      process.exitCode = 1;
      write(`${error instanceof DownloadFailure ? advice(file.path, error) : (error as Error).message}\n`);
      return;
    }
  }
}

function advice(path: string, { message }: DownloadFailure): string {
  return (
    `data get: ${path} could not be downloaded: ${message}. Check the network and its proxy, ` +
    'or fetch the file by other means and set NNLAB_DATA (datasets/README.md tells how).'
  );
}

async function verify({ home, write }: Surroundings): Promise<void> {
  await assertDataFolder('data verify', home);
  let [good, bad] = [0, 0];
  for (const entry of home.catalog.datasets) {
    for (const file of entry.files) {
      for (const place of await copiesOf({ home, entry, file })) {
        try {
          await verifyCopy('data verify', { home, entry, file, place });
          good++;
          write(`ok   ${place.path}\n`);
        } catch (error) {
          bad++;
          write(`BAD  ${(error as Error).message}\n`);
        }
      }
    }
  }
  write(
    good + bad === 0 ? 'No data file is here yet; `npm run data -- get` fetches them.\n' : `${good} good, ${bad} bad\n`,
  );
  if (bad > 0) process.exitCode = 1;
}

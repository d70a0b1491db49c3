import { figures } from './figures';
import { images } from './images';
import { models } from './models';
import { playground } from './playground';
import { runner } from './runner';
import { standIns } from './stand-ins';
import { trainBench } from './train';

/** What `npm run bench -- NAME` measures. Without a name, all of it; `models` takes words that pick some of its rows. */
const benches: Readonly<Record<string, () => Promise<void>>> = {
  'stand-ins': standIns,
  runner,
  images,
  figures,
  models,
  playground,
  train: trainBench,
};

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  // What follows `models` are rows of its table.
  const names = args.slice(0, args.indexOf('models') + 1 || args.length);
  for (const name of names) {
    if (!(name in benches))
      throw new Error(`bench: ${name} is unknown; expected one of ${Object.keys(benches).join(', ')}.`);
  }
  for (const name of names.length > 0 ? names : Object.keys(benches)) await benches[name]!();
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});

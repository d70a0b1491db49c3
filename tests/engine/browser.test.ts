import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { builtEngine } from '../../lib/engine/platform';
import { webAssembly } from '../../lib/internal/web-assembly';
import { bundleForPage, stepHere, stepInPage } from './support/page';

test('the engine, bundled for a page, learns where there are no modules of Node what it learns here', async () => {
  // A context has the language and what a page brings besides.
  const context = createContext({ WebAssembly: webAssembly, performance, atob });
  runInContext(await bundleForPage(), context);
  const expected = stepHere();
  const kernels = readFileSync(join(builtEngine(), 'kernels-fused.wasm'));
  expect(JSON.parse(runInContext(stepInPage(kernels), context) as string)).toEqual(expected);
});

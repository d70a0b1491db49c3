import { inWords } from '../internal/assert';
import type { Figure } from './figure';

type WriteDisplayData = (
  content: { data: Record<string, unknown>; metadata: object; transient: object },
  update: boolean,
) => void;

/**
 * Displays a figure under the cell that is running: an interactive plot where the front end can draw one, otherwise the line
 * of text that says what the figure shows. Outside a notebook that line goes to the standard output.
 *
 * @param figure - What one of the figure functions gave. Not modified.
 * @throws {TypeError} Where it is not a figure.
 * @example
 * show(barComparison({ guessing: 0.1, 'the network': 0.97 }, { quantity: 'accuracy' })); // prints accuracy: guessing 0.1, the network 0.97.
 */
export function show(figure: Figure): void {
  const description: unknown = figure?.layout?.meta?.description;
  if (typeof description !== 'string' || !Array.isArray(figure.data)) {
    throw new TypeError(`show: got ${inWords(figure)}; expected a figure, such as trainingCurves(history).`);
  }
  const writeDisplayData = kernelDisplay();
  if (!writeDisplayData) {
    process.stdout.write(`${description}\n`);
    return;
  }
  const { data, layout } = figure;
  writeDisplayData(
    {
      data: { 'application/vnd.plotly.v1+json': { data, layout }, 'text/plain': description },
      metadata: {},
      transient: {},
    },
    false,
  );
}

/**
 * Where the running tslab kernel takes displays; undefined outside a kernel. Only a kernel has loaded that module, and loading
 * it here would bring the TypeScript compiler along, so the cache is asked. tslab's own `display` sends one MIME type a call.
 */
function kernelDisplay(): WriteDisplayData | undefined {
  const kernel = require.cache[require.resolve('tslab/dist/jupyter')]?.exports as
    { lastWriteDisplayData?: WriteDisplayData | null } | undefined;
  return kernel?.lastWriteDisplayData ?? undefined;
}

import type { Signal } from '../memory-plan';
import { slabOf, type Parameter } from '../parameter';
import { modes, product, TILE_FLOATS } from '../product';
import { partOf, type Operation } from '../share';
import type { Site } from './layer';

/** Rows of a batch that are packed and multiplied at a time when weights' gradients are summed: they stay near the processor. */
const CHUNK = 256;
/** And how many numbers of them, so that these are read once for all panels. */
const BLOCK = 4096;

/** Rows of numbers somewhere in memory, `stride` floats apart. */
export interface Rows {
  readonly address: number;
  readonly width: number;
  /** Default: `width`. */
  readonly stride?: number;
}

/** The gradient of a matrix that rows x were multiplied with, xᵀ·g, summed over `perRow` rows for each row of the batch. */
export function weightGradient(
  { kernels, plan }: Site,
  { parameter, x, g, perRow }: { parameter: Parameter; x: Rows; g: Rows; perRow: number },
): Operation {
  const { rows, panels, panelBytes } = parameter;
  const xStride = 4 * (x.stride ?? x.width);
  const gStride = 4 * (g.stride ?? g.width);
  plan.scratch(TILE_FLOATS + panels * 8 * CHUNK);
  const aRows = plan.rows(rows, 4);
  const cRows = plan.rows(rows, 32);
  const packedAt = 4 * TILE_FLOATS;
  return (share) => {
    const slab = slabOf(parameter, share);
    if (!slab) return;
    const { row, lastRow, panel, lastPanel } = slab;
    const packed = share.scratch + packedAt;
    const count = share.rows * perRow;
    for (let first = 0; first < count; first += CHUNK) {
      const length = Math.min(CHUNK, count - first);
      const b = packed - panel * length * 32;
      kernels.packPanels(g.address + first * gStride, length, gStride, g.width, panel, lastPanel, packed);
      const mode = first === 0 ? modes.store : modes.add;
      const block = 8 * Math.ceil(BLOCK / 8 / length);
      for (let r = row; r < lastRow; r += block) {
        kernels.multiply(x.address + first * xStride + 4 * r, aRows, Math.min(block, lastRow - r), xStride, length, 1, 0, b, panel, lastPanel, panels * 8, parameter.gradient + 32 * r, cRows, panelBytes, 0, mode, share.scratch); // prettier-ignore
      }
    }
  };
}

/** The gradient of a bias: the sums of the columns of g. */
export function biasGradient(
  { kernels }: Site,
  bias: Parameter,
  { g, perRow }: { g: Rows; perRow: number },
): Operation {
  const stride = 4 * (g.stride ?? g.width);
  return (share) => {
    const [panel, lastPanel] = partOf(share, bias.panels);
    kernels.columnSums(g.address, share.rows * perRow, stride, bias.columns, panel, lastPanel, bias.gradient, 0);
  };
}

/** Some rows of a parameter as the panels of their transpose, kept up to date, for products with g·Wᵀ. Gives its address. */
export function keepTransposed(
  { plan }: Site,
  parameter: Parameter,
  { first, count }: { first: number; count: number },
): number {
  const { columns, panelBytes, value, refresh } = parameter;
  const transposed = plan.floats(Math.ceil(count / 8) * 8 * columns);
  parameter.refresh = (kernels, slab) => {
    refresh?.(kernels, slab);
    const { row, lastRow, panel, lastPanel } = slab;
    const from = Math.max(row, first);
    const some = Math.min(lastRow, first + count) - from;
    if (some <= 0) return;
    const into = transposed + ((from - first) / 8) * columns * 32;
    kernels.transposePanels(value + 32 * from, panelBytes, some, columns, panel, lastPanel, into);
  };
  return transposed;
}

/** dx = g·Wᵀ for each thread's rows. */
export function inputGradient(
  site: Site,
  { parameter, g, perRow, dx }: { parameter: Parameter; g: Rows; perRow: number; dx: Signal },
): Operation {
  const { plan } = site;
  const { rows, columns } = parameter;
  const count = plan.batchSize * perRow;
  const multiply = product(site.kernels, {
    a: g.address,
    aRows: plan.rows(count, 4 * (g.stride ?? g.width)),
    b: keepTransposed(site, parameter, { first: 0, count: rows }),
    columns: rows,
    c: dx.address,
    cRows: plan.rows(count, 4 * rows),
  });
  const lastPanel = Math.ceil(rows / 8);
  return ({ from, to, scratch }) => {
    const part = { row: from * perRow, rows: (to - from) * perRow, length: columns, panel: 0, lastPanel, scratch };
    multiply({ ...part, mode: modes.store });
  };
}

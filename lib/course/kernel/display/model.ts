import type { MimeBundle } from '../protocol';
import { tableBundle } from './table';

/** A network of nnlab, or one of TensorFlow.js: a stack of layers that can be compiled. */
interface ModelLike {
  readonly layers: readonly (NetworkLayer | TensorflowLayer)[];
}

interface NetworkLayer {
  readonly name: string;
  readonly layer: { readonly type: string; readonly parameters: readonly { readonly value: ArrayLike<number> }[] };
  readonly outputShape: readonly number[];
}

interface TensorflowLayer {
  readonly name: string;
  readonly outputShape: readonly (number | null)[];
  countParams(): number;
  getClassName(): string;
}

export function isModel(value: object): value is ModelLike {
  const { layers, compile, summary } = value as Partial<Record<string, unknown>>;
  return Array.isArray(layers) && typeof compile === 'function' && typeof summary === 'function';
}

/** A row for each layer, with the shape of what it gives and how many numbers it learns. */
export function modelBundle({ layers }: ModelLike): MimeBundle {
  const rows = layers.map(rowOf);
  const total = rows.reduce((sum, { parameters }) => sum + parameters, 0);
  const count = `${layers.length} ${layers.length === 1 ? 'layer' : 'layers'}`;
  return tableBundle(`Network, ${count}, ${inThousands(total)} parameters`, {
    rows: rows.length,
    columns: 3,
    names: ['kind', 'outputs', 'parameters'],
    index: rows.map(({ name }) => name),
    cells: rows.map(({ kind, outputs, parameters }) => [kind, outputs, inThousands(parameters)]),
  });
}

function rowOf(layer: ModelLike['layers'][number]): {
  name: string;
  kind: string;
  outputs: string;
  parameters: number;
} {
  const { name, outputShape } = layer;
  if ('layer' in layer) {
    const parameters = layer.layer.parameters.reduce((sum, { value }) => sum + value.length, 0);
    return { name, kind: layer.layer.type, outputs: outputShape.join(' × '), parameters };
  }
  // The first axis of TensorFlow.js is the batch, whose size is open.
  const outputs = outputShape.slice(1).join(' × ');
  return { name, kind: layer.getClassName(), outputs, parameters: layer.countParams() };
}

/** 101770 → 101,770 */
function inThousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

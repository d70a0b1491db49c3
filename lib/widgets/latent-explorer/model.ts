import { meanSquaredError } from '../../math/elementwise-losses';
import { matrix, type Matrix } from '../../math/matrix';
import { createRandom } from '../../math/random';
import { Dense } from '../../networks/layers/dense';
import { Network } from '../../networks/network';
import { Adam } from '../../networks/optimizers/adam';
import { forward } from '../../networks/step';
import { replay } from '../kit/replay';

/** Pixels along an edge, and places of the spot along an edge. */
export const [edge, places] = [8, 7] as const;

/** Pictures of a soft spot: one for each place in a square. */
export const pictures: readonly { readonly x: number; readonly y: number; readonly pixels: number[] }[] = Array.from(
  { length: places * places },
  (_, i) => {
    const [x, y] = [(i % places) / (places - 1), Math.floor(i / places) / (places - 1)];
    const [left, top] = [1 + x * (edge - 3), 1 + y * (edge - 3)];
    const pixels = Array.from({ length: edge * edge }, (_, cell) => {
      const squared = ((cell % edge) - left) ** 2 + (Math.floor(cell / edge) - top) ** 2;
      return Math.exp(-squared / 2.2);
    });
    return { x, y, pixels };
  },
);

const rows = pictures.map(({ pixels }) => pixels);

/** 64 pixels → 24 → 2 → 24 → 64 pixels, taught to give back what it gets; each step goes over all pictures ten times. */
export const learning = replay(
  (seed: number): Network => {
    const layers = [
      new Dense({ units: 24, activation: 'tanh' }),
      new Dense({ units: 2 }),
      new Dense({ units: 24, activation: 'tanh' }),
      new Dense({ units: edge * edge, activation: 'sigmoid' }),
    ];
    const network = new Network(layers, { inputShape: [edge * edge], seed });
    network.compile({ optimizer: new Adam({ learningRate: 0.01 }), loss: 'meanSquaredError' });
    return network;
  },
  (network) => {
    for (let i = 0; i < 10; i++) network.trainOnBatch(rows, rows);
  },
);

interface Extent {
  readonly middle: number;
  readonly half: number;
}

/** Codes can be of any size; the map shows them from −1 to 1 on both axes. */
function extents(network: Network): { readonly raw: Matrix; readonly axes: readonly Extent[] } {
  const raw = network.activations(rows)[1]!;
  const axes = [0, 1].map((axis) => {
    const values = rows.map((_, i) => raw.data[2 * i + axis]!);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return { middle: (low + high) / 2, half: (high - low) / 2 || 1 };
  });
  return { raw, axes };
}

/** Where each picture lies on the map, both axes −1 … 1. */
export function codes(network: Network): (readonly [number, number])[] {
  const { raw, axes } = extents(network);
  const at = (i: number, axis: 0 | 1): number => (raw.data[2 * i + axis]! - axes[axis]!.middle) / axes[axis]!.half;
  return rows.map((_, i) => [at(i, 0), at(i, 1)] as const);
}

/** The picture that a place of the map stands for. */
export function decoded(network: Network, x: number, y: number): number[] {
  const { axes } = extents(network);
  const code = Float64Array.from([x, y], (value, axis) => axes[axis]!.middle + value * axes[axis]!.half);
  const pass = { training: false, random: createRandom(0) };
  return [...forward(network.layers.slice(2), matrix(1, 2, code), pass).at(-1)!.data];
}

/** How far the pictures come back changed, as a mean squared error. */
export function reconstructionError(network: Network): number {
  return meanSquaredError(rows.flat(), network.predict(rows).data);
}

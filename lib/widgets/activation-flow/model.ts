import { Dense } from '../../networks/layers/dense';
import { Network } from '../../networks/network';

export type StepShape = 'sigmoid' | 'tanh' | 'relu';

export interface FlowSettings {
  readonly activation: StepShape;
  readonly bumps: number;
  readonly steepness: number;
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

/** What the bumps are to imitate. */
export function target(x: number): number {
  return 0.5 + 0.3 * Math.sin(7 * x) + 0.2 * x * Math.cos(19 * x);
}

interface Bump {
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

/** One bump where the sliders say, or several side by side, each as high as the target in its middle. */
export function bumpsOf({ bumps, left, right, height }: FlowSettings): Bump[] {
  if (bumps === 1) return [{ left: Math.min(left, right), right: Math.max(left, right), height }];
  return Array.from({ length: bumps }, (_, i) => {
    return { left: i / bumps, right: (i + 1) / bumps, height: target((i + 0.5) / bumps) };
  });
}

/**
 * A network of two layers: two hidden units a bump, one that steps up at its left and one that steps up at its right, of which the
 * output takes the difference. ReLU units rise between the two and stay up, so that several of them make a line with kinks.
 */
export function bumpNetwork(settings: FlowSettings): Network {
  const bumps = bumpsOf(settings);
  const { activation, steepness } = settings;
  const units = 2 * bumps.length;
  const network = new Network([new Dense({ units, activation }), new Dense({ units: 1 })], {
    inputShape: [1],
    seed: 0,
  });
  const places = bumps.flatMap(({ left, right }) => [left, right]);
  const rises = bumps.map((bump) => riseOf(bump, settings));
  const start = activation === 'relu' && bumps.length > 1 ? target(0) : 0;
  network.setWeights([
    new Array<number>(units).fill(steepness),
    places.map((place) => -steepness * place),
    rises.flatMap((rise) => [rise, -rise]),
    [start],
  ]);
  return network;
}

/** The weight to the output. tanh steps by 2 instead of by 1; a ReLU climbs by steepness × width. */
function riseOf({ left, right, height }: Bump, { activation, steepness, bumps }: FlowSettings): number {
  if (activation === 'sigmoid') return height;
  if (activation === 'tanh') return height / 2;
  const climb = bumps > 1 ? target(right) - target(left) : height;
  return climb / (steepness * Math.max(right - left, 0.01));
}

/** Outputs of all units at some inputs: hidden units first, then the output; one list a unit. */
export function flow(
  settings: FlowSettings,
  xs: readonly number[],
): { readonly hidden: number[][]; readonly output: number[] } {
  const [hidden, output] = bumpNetwork(settings).activations(xs.map((x) => [x]));
  const columns = hidden!.columns;
  return {
    hidden: Array.from({ length: columns }, (_, unit) => xs.map((_, row) => hidden!.data[row * columns + unit]!)),
    output: [...output!.data],
  };
}

/** The mean distance between output and target over [0, 1]. */
export function misfit(settings: FlowSettings): number {
  const xs = Array.from({ length: 201 }, (_, i) => i / 200);
  const { output } = flow(settings, xs);
  return xs.reduce((sum, x, i) => sum + Math.abs(output[i]! - target(x)), 0) / xs.length;
}

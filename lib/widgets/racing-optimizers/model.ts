import { Adagrad } from '../../networks/optimizers/adagrad';
import { Adam } from '../../networks/optimizers/adam';
import { minimize, type Descent } from '../../networks/optimizers/minimize';
import { Momentum } from '../../networks/optimizers/momentum';
import { Nesterov } from '../../networks/optimizers/nesterov';
import type { Optimizer } from '../../networks/optimizers/optimizer';
import { RMSprop } from '../../networks/optimizers/rmsprop';
import { SGD } from '../../networks/optimizers/sgd';

/** Who races; each begins with nothing remembered. */
export const racers = {
  sgd: { wording: 'SGD', make: (learningRate: number): Optimizer => new SGD({ learningRate }) },
  momentum: { wording: 'Momentum', make: (learningRate: number): Optimizer => new Momentum({ learningRate }) },
  nesterov: { wording: 'Nesterov', make: (learningRate: number): Optimizer => new Nesterov({ learningRate }) },
  rmsprop: { wording: 'RMSprop', make: (learningRate: number): Optimizer => new RMSprop({ learningRate }) },
  adam: { wording: 'Adam', make: (learningRate: number): Optimizer => new Adam({ learningRate }) },
  adagrad: { wording: 'Adagrad', make: (learningRate: number): Optimizer => new Adagrad({ learningRate }) },
} as const;

export type Racer = keyof typeof racers;

type Point = readonly number[];

export interface Surface {
  readonly wording: string;
  readonly of: (w: Point) => number;
  readonly gradient: (w: Point) => number[];
  readonly start: readonly [number, number];
}

/** Surfaces over [−2, 2]². */
export const surfaces = {
  ravine: {
    wording: 'A narrow ravine',
    of: ([x, y]: Point) => 0.1 * x! ** 2 + 2 * y! ** 2,
    gradient: ([x, y]: Point) => [0.2 * x!, 4 * y!],
    start: [-1.8, 0.9],
  },
  banana: {
    wording: 'Rosenbrock’s valley',
    of: ([x, y]: Point) => ((1 - x!) ** 2 + 10 * (y! - x! ** 2) ** 2) / 10,
    gradient: ([x, y]: Point) => [(-2 * (1 - x!) - 40 * x! * (y! - x! ** 2)) / 10, 2 * (y! - x! ** 2)],
    start: [-1.5, 1.6],
  },
  saddle: {
    wording: 'A saddle',
    of: ([x, y]: Point) => x! ** 2 / 2 - y! ** 2 / 2 + y! ** 4 / 8 + 0.5,
    gradient: ([x, y]: Point) => [x!, -y! + y! ** 3 / 2],
    start: [-1.8, 0.02],
  },
} as const satisfies Readonly<Record<string, Surface>>;

export type SurfaceName = keyof typeof surfaces;

/** The paths of all racers over so many steps. */
export function race(
  surface: SurfaceName,
  { learningRate, steps }: { learningRate: number; steps: number },
): Record<Racer, Descent> {
  const { of, gradient, start } = surfaces[surface];
  const runs = Object.entries(racers).map(([name, { make }]) => {
    if (steps === 0) return [name, { path: [[...start]], values: [of(start)] }];
    return [name, minimize(of, { optimizer: make(learningRate), start, steps, gradient })];
  });
  return Object.fromEntries(runs) as Record<Racer, Descent>;
}

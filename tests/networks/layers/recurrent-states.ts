import type { Matrix } from '../../../lib/math/matrix';
import { toMatrix } from '../../../lib/math/matrix';
import type { Layer } from '../../../lib/networks/layer';
import { built, pass, rows, type KerasCase } from './keras-case';

interface WithStates extends Layer {
  states(example?: number): object;
}

/** What Keras's cells call h and c. */
const names: Readonly<Record<string, string>> = { h: 'hidden', c: 'cell' };

/** The gates and states of each example must be those of Keras's cell, taken step by step. */
export function testStates(create: (options: never) => WithStates, cases: readonly KerasCase[]): void {
  test.each(cases.map((c) => [`${create(c.options as never).type}, ${c.title}`, c] as const))(
    '%s: gates and states equal Keras after every step',
    (_, c) => {
      const layer = built(create(c.options as never), c);
      layer.forward(toMatrix(c.x), pass);
      c.x.forEach((_, example) => {
        const states = layer.states(example) as Readonly<Record<string, Matrix>>;
        const expected = Object.entries(c.states!).map(([name, all]) => [names[name] ?? name, all[example]!] as const);
        expect(Object.keys(states).sort()).toEqual(expected.map(([name]) => name).sort());
        for (const [name, values] of expected) {
          expect([states[name]!.rows, states[name]!.columns]).toEqual([
            c.inputShape[0],
            values.length / c.inputShape[0]!,
          ]);
          expect(rows(states[name]!).flat()).toBeCloseToArray(values, 1e-12);
        }
      });
    },
  );
}

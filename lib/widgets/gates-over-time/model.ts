import { matrix } from '../../math/matrix';
import { createRandom } from '../../math/random';
import { LSTM } from '../../networks/layers/lstm';
import { SimpleRNN } from '../../networks/layers/simple-rnn';

export interface GatesSettings {
  readonly cell: 'lstm' | 'rnn';
  readonly forgetBias: number;
  readonly inputBias: number;
  readonly outputBias: number;
  readonly recurrent: number;
}

/** How long the sequence is, and when it says “this one counts”. */
export const length = 30;
export const calls: readonly number[] = [4, 18];

/** A value a step, and a call, 0 or 1. */
export function sequence(): { readonly value: number; readonly call: number }[] {
  return Array.from({ length }, (_, t) => {
    return { value: Number(Math.sin(0.9 * t + 0.4).toFixed(3)) * (t < 12 ? 1 : -1), call: calls.includes(t) ? 1 : 0 };
  });
}

/** Each a number a step; an RNN has no gates. */
export interface Memory {
  readonly hidden: readonly number[];
  readonly cell?: readonly number[];
  readonly inputGate?: readonly number[];
  readonly forgetGate?: readonly number[];
  readonly outputGate?: readonly number[];
}

/** One unit over the sequence. A call opens the LSTM's input gate; the value goes into its candidate. */
export function remember({ cell, forgetBias, inputBias, outputBias, recurrent }: GatesSettings): Memory {
  const x = matrix(1, 2 * length, Float64Array.from(sequence().flatMap(({ value, call }) => [value, call])));
  if (cell === 'rnn') {
    const layer = new SimpleRNN({ units: 1 });
    layer.build([length, 2], createRandom(0));
    const [kernel, back] = layer.parameters;
    kernel!.value.set([1, 0]);
    back!.value.set([recurrent]);
    layer.forward(x);
    return { hidden: [...layer.states().hidden.data] };
  }
  const layer = new LSTM({ units: 1 });
  layer.build([length, 2], createRandom(0));
  const [kernel, back, bias] = layer.parameters;
  // Columns: input gate, forget gate, candidate, output gate. Rows: value, call.
  kernel!.value.set([0, 0, 2, 0, 8, -9, 0, 0]);
  back!.value.set([0, 0, 0, 0]);
  bias!.value.set([inputBias, forgetBias, 0, outputBias]);
  layer.forward(x);
  const { hidden, cell: cells, inputGate, forgetGate, outputGate } = layer.states();
  const list = ({ data }: { readonly data: ArrayLike<number> }): number[] => Array.from(data);
  return {
    hidden: list(hidden),
    cell: list(cells),
    inputGate: list(inputGate),
    forgetGate: list(forgetGate),
    outputGate: list(outputGate),
  };
}

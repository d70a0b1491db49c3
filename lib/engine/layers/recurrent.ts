import { modes, product, TILE_FLOATS } from '../product';
import type { Operation } from '../share';
import type { RecurrentSpecification } from '../specification';
import type { CompiledLayer, Site } from './layer';
import { cells, type Sequence } from './recurrent-cells';
import { biasGradient, inputGradient, weightGradient } from './weighted-sums';

/** SimpleRNN, LSTM and GRU over inputs of steps × features. */
export function compileRecurrent(specification: RecurrentSpecification, site: Site): CompiledLayer {
  const { type, units, useBias = true, trainable = true, returnSequences = false } = specification;
  const { plan, input } = site;
  const [steps, features] = input.shape as [number, number];
  const { make, gates: divided } = cells[type];
  const gates = divided.reduce((sum, count) => sum + count, 0);
  const learns = trainable;
  const kernel = site.parameter([features, gates * units], {
    learns,
    penalty: specification.kernelRegularizer,
    manyRows: true,
  });
  const penalty = specification.recurrentRegularizer;
  const parameters = divided.map((count) => site.parameter([units, count * units], { learns, penalty }));
  const bias = useBias
    ? site.parameter([1, gates * units], { learns, penalty: specification.biasRegularizer })
    : undefined;

  const { batchSize } = plan;
  plan.scratch(TILE_FLOATS);
  const sequence: Sequence = {
    steps,
    units,
    gates,
    z: plan.floats(batchSize * steps * gates * units),
    before: plan.floats(batchSize * steps * units),
    last: plan.floats(batchSize * units),
    dh: plan.floats(batchSize * units),
  };
  const cell = make(site, sequence, { specification, parameters });
  const output = plan.signal(returnSequences ? [steps, units] : [units]);
  const sums = product(site.kernels, {
    a: input.address,
    aRows: plan.rows(batchSize * steps, 4 * features),
    b: kernel.value,
    columns: gates * units,
    c: sequence.z,
    cRows: plan.rows(batchSize * steps, 4 * gates * units),
    bias: bias?.value,
  });
  const walk: Operation = (share) => {
    const { from, to, scratch } = share;
    const part = { row: from * steps, rows: (to - from) * steps, length: features, panel: 0, lastPanel: kernel.panels };
    sums({ ...part, mode: modes.store, scratch });
    for (let step = 0; step < steps; step++) cell.forward(share, step);
  };

  return {
    output,
    weights: [
      { name: 'kernel', shape: [features, gates * units], parts: [kernel], trainable },
      { name: 'recurrent_kernel', shape: [units, gates * units], parts: parameters, trainable },
      ...(bias ? [{ name: 'bias', shape: [gates * units], parts: [bias], trainable }] : []),
    ],
    forward: [[walk, copyStates(site, sequence, { to: output.address, returnSequences })]],
    backward: (gradient) => {
      const g = { address: sequence.z, width: gates * units };
      const dx = site.needsInputGradient ? plan.signal(input.shape) : undefined;
      const back = walkBack(site, sequence, { gradient, returnSequences, step: cell.backward() });
      const ofInput = dx ? [inputGradient(site, { parameter: kernel, g, perRow: steps, dx })] : [];
      const x = { address: input.address, width: features };
      const recurrent = cell.recurrent.map(({ parameter, x, firstGate }) =>
        weightGradient(site, {
          parameter,
          x: { address: x, width: units },
          g: { address: sequence.z + 4 * firstGate * units, width: parameter.columns, stride: gates * units },
          perRow: steps,
        }),
      );
      return {
        phases: [[back, ...ofInput]],
        inputGradient: dx?.address ?? 0,
        weightGradients: trainable
          ? [
              weightGradient(site, { parameter: kernel, x, g, perRow: steps }),
              ...recurrent,
              ...(bias ? [biasGradient(site, bias, { g, perRow: steps })] : []),
            ]
          : [],
      };
    },
  };
}

/** The layer's outputs: the states after all steps, or after the last. */
function copyStates(
  { kernels }: Site,
  { steps, units, before, last }: Sequence,
  { to: output, returnSequences }: { to: number; returnSequences: boolean },
): Operation {
  const state = 4 * units;
  const row = steps * state;
  return ({ from, to }) => {
    const rows = to - from;
    const end = last + state * from;
    if (!returnSequences) {
      kernels.copyRows(end, 0, output + state * from, 0, 1, rows * state);
      return;
    }
    // `before` of a step is the state after the one before.
    kernels.copyRows(before + row * from + state, row, output + row * from, row, rows, row - state);
    kernels.copyRows(end, state, output + row * from + row - state, row, rows, state);
  };
}

/** Backpropagation through time: from the gradient of the outputs to that of the sums, which takes the place of z. */
function walkBack(
  { kernels }: Site,
  { steps, units, dh }: Sequence,
  {
    gradient,
    returnSequences,
    step,
  }: { gradient: number; returnSequences: boolean; step: (share: Parameters<Operation>[0], step: number) => void },
): Operation {
  const state = 4 * units;
  const row = steps * state;
  return (share) => {
    const { from, to } = share;
    const rows = to - from;
    const at = dh + state * from;
    if (returnSequences) kernels.fill(at, rows * units, 0);
    else kernels.copyRows(gradient + state * from, 0, at, 0, 1, rows * state);
    for (let t = steps - 1; t >= 0; t--) {
      if (returnSequences) kernels.addRows(gradient + row * from + state * t, row, at, state, rows, units);
      step(share, t);
    }
  };
}

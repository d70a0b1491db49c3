import { modes, product } from '../product';
import type { Share } from '../share';
import { activationCode } from './activations';
import type { Site } from './layer';
import { keepTransposed } from './weighted-sums';
import type { Parameter } from '../parameter';
import type { RecurrentSpecification } from '../specification';

/**
 * Where a recurrent layer keeps its numbers: for each row of the batch and each time step, `z` has the sums of the gates and then
 * their values, `before` the state from which the step begins, `last` the state after the last step.
 */
export interface Sequence {
  readonly steps: number;
  readonly units: number;
  readonly gates: number;
  readonly z: number;
  readonly before: number;
  readonly last: number;
  /** Gradients of the state and of what else a cell hands on, one row each for each row of the batch. */
  readonly dh: number;
}

/** One kind of cell: what happens in a step, forwards and back. Both see the rows of the share only. */
export interface Cell {
  readonly forward: (share: Share, step: number) => void;
  backward(): (share: Share, step: number) => void;
  /** What, besides the layer's input, has been multiplied with which recurrent weights to give which gates. */
  readonly recurrent: readonly { parameter: Parameter; x: number; firstGate: number }[];
}

type CellMaker = (
  site: Site,
  sequence: Sequence,
  cell: { specification: RecurrentSpecification; parameters: readonly Parameter[] },
) => Cell;

/** Gates and state of one step, as the products see them. */
function stepProducts(site: Site, sequence: Sequence, { parameter, x, firstGate }: Cell['recurrent'][number]) {
  const { plan, kernels } = site;
  const { steps, units, gates, z, dh } = sequence;
  const zRows = plan.rows(plan.batchSize, 4 * steps * gates * units);
  const gate = z + 4 * firstGate * units;
  const add = product(kernels, {
    a: x,
    aRows: plan.rows(plan.batchSize, 4 * steps * units),
    b: parameter.value,
    columns: parameter.columns,
    c: gate,
    cRows: zRows,
  });
  const part = { length: units, panel: 0, lastPanel: parameter.panels, mode: modes.add };
  return {
    /** z += x·U at a step. */
    forward: ({ from, to, scratch }: Share, step: number) =>
      add({
        ...part,
        row: from,
        rows: to - from,
        aOffset: 4 * step * units,
        cOffset: 4 * step * gates * units,
        scratch,
      }),
    /** c = dz·Uᵀ at a step, or c += …; default c: dh. */
    backward: (c = dh, mode: (typeof modes)['store'] | (typeof modes)['add'] = modes.store) => {
      const multiply = product(kernels, {
        a: gate,
        aRows: zRows,
        b: keepTransposed(site, parameter, { first: 0, count: units }),
        columns: units,
        c,
        cRows: plan.rows(plan.batchSize, 4 * units),
      });
      const back = { length: parameter.columns, panel: 0, lastPanel: Math.ceil(units / 8), mode };
      return ({ from, to, scratch }: Share, step: number) =>
        multiply({ ...back, row: from, rows: to - from, aOffset: 4 * step * gates * units, scratch });
    },
  };
}

/** Where the state after a step lies, and the bytes from row to row there: in `before` of the next step, or at the end. */
function stateAfter({ steps, units, before, last }: Sequence, step: number): [address: number, stride: number] {
  return step + 1 < steps ? [before + 4 * (step + 1) * units, 4 * steps * units] : [last, 4 * units];
}

const simple: CellMaker = (site, sequence, { specification, parameters: [parameter] }) => {
  const { kernels } = site;
  const { steps, units, z, before, dh } = sequence;
  const inner = activationCode(specification.activation ?? 'tanh');
  const recurrent = { parameter: parameter!, x: before, firstGate: 0 };
  const products = stepProducts(site, sequence, recurrent);
  const zStride = 4 * steps * units;
  return {
    recurrent: [recurrent],
    forward: (share, step) => {
      if (step > 0) products.forward(share, step);
      const [h, hStride] = stateAfter(sequence, step);
      const sums = z + zStride * share.from + 4 * step * units;
      kernels.rnnStep(sums, zStride, h + hStride * share.from, hStride, share.to - share.from, units, inner);
    },
    backward: () => {
      const toState = products.backward();
      return (share, step) => {
        const [h, hStride] = stateAfter(sequence, step);
        const sums = z + zStride * share.from + 4 * step * units;
        const gradient = dh + 4 * units * share.from;
        kernels.rnnGradient(
          sums,
          zStride,
          h + hStride * share.from,
          hStride,
          gradient,
          share.to - share.from,
          units,
          inner,
        );
        if (step > 0) toState(share, step);
      };
    },
  };
};

const lstm: CellMaker = (site, sequence, { specification, parameters: [parameter] }) => {
  const { kernels, plan } = site;
  const { steps, units, z, before, dh } = sequence;
  const [inner, gate] = innerAndGate(specification);
  // The cell's own memory has one step more: what it begins from, zeros.
  const cells = plan.floats(plan.batchSize * (steps + 1) * units);
  const cStride = 4 * (steps + 1) * units;
  const recurrent = { parameter: parameter!, x: before, firstGate: 0 };
  const products = stepProducts(site, sequence, recurrent);
  const zStride = 16 * steps * units;
  return {
    recurrent: [recurrent],
    forward: (share, step) => {
      if (step > 0) products.forward(share, step);
      const [h, hStride] = stateAfter(sequence, step);
      const sums = z + zStride * share.from + 16 * step * units;
      const c = cells + cStride * share.from + 4 * step * units;
      kernels.lstmStep(sums, zStride, c, c + 4 * units, cStride, h + hStride * share.from, hStride, share.to - share.from, units, inner, gate); // prettier-ignore
    },
    backward: () => {
      const toState = products.backward();
      const dc = plan.floats(plan.batchSize * units);
      return (share, step) => {
        const rows = share.to - share.from;
        const at = 4 * units * share.from;
        if (step === steps - 1) kernels.fill(dc + at, rows * units, 0);
        const sums = z + zStride * share.from + 16 * step * units;
        const c = cells + cStride * share.from + 4 * step * units;
        kernels.lstmGradient(sums, zStride, c, c + 4 * units, cStride, dh + at, dc + at, rows, units, inner, gate);
        if (step > 0) toState(share, step);
      };
    },
  };
};

const gru: CellMaker = (site, sequence, { specification, parameters: [gateWeights, newWeights] }) => {
  const { kernels, plan } = site;
  const { steps, units, z, before, dh } = sequence;
  const [inner, gate] = innerAndGate(specification);
  const reset = plan.floats(plan.batchSize * steps * units);
  const stride = 4 * steps * units;
  const zStride = 3 * stride;
  const forGates = { parameter: gateWeights!, x: before, firstGate: 0 };
  const forNew = { parameter: newWeights!, x: reset, firstGate: 2 };
  const gates = stepProducts(site, sequence, forGates);
  const fresh = stepProducts(site, sequence, forNew);
  return {
    recurrent: [forGates, forNew],
    forward: (share, step) => {
      const rows = share.to - share.from;
      const sums = z + zStride * share.from + 12 * step * units;
      const at = stride * share.from + 4 * step * units;
      const [h, hStride] = stateAfter(sequence, step);
      if (step > 0) gates.forward(share, step);
      kernels.gruGates(sums, zStride, before + at, stride, reset + at, stride, rows, units, gate);
      if (step > 0) fresh.forward(share, step);
      kernels.gruStep(sums, zStride, before + at, stride, h + hStride * share.from, hStride, rows, units, inner);
    },
    backward: () => {
      const dreset = plan.floats(plan.batchSize * units);
      const toReset = fresh.backward(dreset);
      const toState = gates.backward(dh, modes.add);
      return (share, step) => {
        const rows = share.to - share.from;
        const sums = z + zStride * share.from + 12 * step * units;
        const state = before + stride * share.from + 4 * step * units;
        const at = 4 * units * share.from;
        kernels.gruGradient(sums, zStride, state, stride, dh + at, rows, units, inner, gate);
        if (step > 0) toReset(share, step);
        kernels.gruResetGradient(sums, zStride, state, stride, dreset + at, dh + at, rows, units, gate);
        if (step > 0) toState(share, step);
      };
    },
  };
};

function innerAndGate({
  activation = 'tanh',
  recurrentActivation = 'sigmoid',
}: RecurrentSpecification): [number, number] {
  return [activationCode(activation), activationCode(recurrentActivation)];
}

/** By kind of layer: its cell, and how many sums a unit has, divided among the recurrent weights. */
export const cells: Readonly<Record<RecurrentSpecification['type'], { make: CellMaker; gates: readonly number[] }>> = {
  SimpleRNN: { make: simple, gates: [1] },
  LSTM: { make: lstm, gates: [4] },
  // The new value needs r·h, so its recurrent weights are multiplied apart.
  GRU: { make: gru, gates: [2, 1] },
};

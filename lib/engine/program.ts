import { loadBatch, type Batch } from './batch';
import type { Building, Pass } from './build-program';
import type { Kernels } from './kernels';
import { readWeight, wholeOf, writeWeight, type Parameter, type Weight } from './parameter';
import { newShare } from './share';
import { keepMemory } from './spare-memory';
import type { OptimizerSpecification } from './specification';
import type { Team } from './team';
import type { WasmMemory } from '../internal/web-assembly';

/** What an optimizer remembers: the steps it has taken, and for each trainable weight its slots, in the weight's shape. */
export interface OptimizerState {
  readonly step: number;
  readonly slots: readonly (readonly Float32Array[])[];
}

/** A network that runs as one piece: everything has its place in one memory, and a step allocates nothing. */
export interface Program {
  /** Rows that a pass can take. */
  readonly batchSize: number;
  readonly outputShape: readonly number[];
  /** Of each layer, in Keras's order. */
  readonly weights: readonly (readonly Pick<Weight, 'name' | 'shape' | 'trainable'>[])[];
  readonly threads: number;
  /** Bytes of memory. */
  readonly bytes: number;
  learningRate: number;
  /** What the penalties of weights are multiplied with in the next steps. 1 to begin with. */
  penaltyScale: number;
  /** Waits until all threads take part. Passes before that are run by the first alone, with the same results. */
  start(): Promise<void>;
  /** The numbers of every weight, layer after layer. */
  getWeights(): Float32Array[];
  setWeights(numbers: readonly ArrayLike<number>[]): void;
  /** The numbers of a layer's weights as they lie in memory, in the order in which another program of that layer has them. */
  panels(layer: number): Float32Array[];
  /** Takes over the panels of a layer. */
  adopt(layer: number, panels: readonly Float32Array[]): void;
  getOptimizerState(): OptimizerState;
  setOptimizerState(state: OptimizerState): void;
  /** Whether it keeps the examples that it was compiled with, so that `load` needs no more than their numbers. */
  readonly keeps: boolean;
  /** Fills the batch with the rows [start, start + count) of `order`, and their targets and weights where these are given. */
  load(batch: Batch): void;
  /** Works out the outputs of the batch. */
  predict(): Promise<void> | void;
  /** Works out outputs and losses. */
  evaluate(): Promise<void> | void;
  /** Learns from the batch. `outputs` and `losses` are those before. */
  train(): Promise<void> | void;
  /** The outputs of the batch, or what another layer than the last gave: a view that the next pass overwrites. */
  outputs(layer?: number): Float32Array;
  /** The loss of the batch: the weighted mean over its rows and, after `train`, the penalties of the weights as they were. */
  loss(): number;
  /** The targets of the batch, likewise. */
  targets(): Float32Array;
  /** How many rows of the batch have their largest output where their target has its largest, or its label. */
  countCorrect(): number;
  /** Ends the program: it cannot run any more, nor be read, for another may have its memory. */
  close(): void;
}

interface Running {
  readonly kernels: Kernels;
  readonly memory: WasmMemory;
  readonly team: Team;
  readonly threads: number;
  readonly optimizer?: OptimizerSpecification;
  readonly seed: number;
}

/** A program that has been built and has its memory. */
export function programOf(building: Building, running: Running): Program {
  const { kernels, memory, team, threads, optimizer, seed } = running;
  let open: Float32Array | undefined = new Float32Array(memory.buffer);
  /** All numbers of its memory, which is another's once it is closed. */
  const floats = (): Float32Array => {
    if (!open) throw new Error('nnlab: the program is closed; expected nothing more of it.');
    return open;
  };
  const share = newShare(building.memory.scratch[0]!);
  Object.assign(share, { learningRate: optimizer?.learningRate ?? 0, seed });
  const weights = building.weights.flat();
  const learned = weights.filter(({ trainable }) => trainable);
  let penalties = 0;

  const run = (pass: Pass): Promise<void> | void => {
    floats();
    share.training = pass === 'train';
    penalties = pass !== 'train' ? 0 : share.penaltyScale * sumPenalties(kernels, building.parameters);
    const done = team.run(pass, building.passes[pass], share);
    if (pass !== 'train') return done;
    if (done) return done.then(() => void share.step++);
    share.step++;
  };
  const { output, loss } = building;
  const values = (part: Parameter) => part.value;

  return {
    batchSize: building.batchSize,
    outputShape: output.shape,
    weights: building.weights,
    threads,
    bytes: building.memory.bytes,
    get learningRate() {
      return share.learningRate;
    },
    set learningRate(rate) {
      share.learningRate = rate;
    },
    get penaltyScale() {
      return share.penaltyScale;
    },
    set penaltyScale(scale) {
      share.penaltyScale = scale;
    },
    start: () => team.start(),
    getWeights: () => weights.map(({ parts }) => readWeight(floats(), { parts, at: values })),
    setWeights: (numbers) => {
      weights.forEach(({ parts }, i) => writeWeight(floats(), { parts, numbers: numbers[i]!, at: values }));
      for (const parameter of building.parameters) parameter.refresh?.(kernels, wholeOf(parameter));
    },
    panels: (layer) =>
      building.weights[layer]!.flatMap(({ parts }) => parts).map(({ value, panels, panelBytes }) =>
        floats().subarray(value / 4, (value + panels * panelBytes) / 4),
      ),
    adopt: (layer, all) => {
      const parameters = building.weights[layer]!.flatMap(({ parts }) => parts);
      parameters.forEach((parameter, i) => {
        floats().set(all[i]!, parameter.value / 4);
        parameter.refresh?.(kernels, wholeOf(parameter));
      });
    },
    getOptimizerState: () => ({
      step: share.step,
      slots: learned.map(({ parts }) =>
        parts[0]!.slots.map((_, slot) => readWeight(floats(), { parts, at: ({ slots }) => slots[slot]! })),
      ),
    }),
    setOptimizerState: ({ step, slots }) => {
      share.step = step;
      learned.forEach(({ parts }, i) =>
        slots[i]?.forEach((numbers, slot) =>
          writeWeight(floats(), { parts, numbers, at: ({ slots }) => slots[slot]! }),
        ),
      );
    },
    keeps: building.kept !== undefined,
    load: (batch) => {
      share.rows = batch.count;
      share.source = loadBatch(building, floats(), batch);
    },
    predict: () => run('predict'),
    evaluate: () => run('evaluate'),
    train: () => run('train'),
    outputs: (layer) => {
      const { address, size } = layer === undefined ? output : building.outputs[layer]!;
      return floats().subarray(address / 4, address / 4 + share.rows * size);
    },
    targets: () => floats().subarray(loss!.targets / 4, loss!.targets / 4 + share.rows * loss!.targetSize),
    loss: () => penalties + meanLoss(building, floats(), share.rows),
    countCorrect: () => {
      floats();
      const { targets, targetSize, perRow } = loss!;
      const sparse = Number(targetSize === perRow);
      return kernels.countCorrect(output.address, targets, sparse, share.rows * perRow, output.shape.at(-1)!);
    },
    close: () => {
      if (!open) return;
      open = undefined;
      team.close();
      if (threads > 1) keepMemory(memory, () => team.isFree());
    },
  };
}

function meanLoss({ loss }: Building, floats: Float32Array, rows: number): number {
  const { losses, weights, perRow } = loss!;
  const count = rows * perRow;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += floats[losses / 4 + i]! * floats[weights / 4 + i]!;
  return sum / count;
}

function sumPenalties(kernels: Kernels, parameters: readonly Parameter[]): number {
  let sum = 0;
  for (const { penalty, value, panels, rows } of parameters) {
    if (penalty) sum += kernels.penalty(value, panels * rows * 8, penalty.l1, penalty.l2);
  }
  return sum;
}

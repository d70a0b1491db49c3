import { DESK_FLOATS } from './desk';
import type { Kernels } from './kernels';
import { activate } from './layers/activations';
import { compileLayer } from './layers/compile-layer';
import type { CompiledLayer, Site } from './layers/layer';
import { fusedActivation, planLoss, type Loss } from './losses';
import { planMemory, type FinishedPlan, type MemoryPlan, type Signal } from './memory-plan';
import { update } from './optimizers';
import { planParameter, type Parameter, type Weight } from './parameter';
import { sources, type Operation, type Phase } from './share';
import type { Stage } from './stage';
import type { LayerSpecification, LossName, OptimizerSpecification } from './specification';

/** What a program is made from; plain data, which every thread is given. */
export interface Blueprint {
  readonly layers: readonly LayerSpecification[];
  readonly inputShape: readonly number[];
  readonly batchSize: number;
  readonly threads: number;
  /** Left out where the program only predicts. */
  readonly loss?: LossName;
  /** Left out where the program does not learn. */
  readonly optimizer?: OptimizerSpecification;
  /** How many examples the program keeps, and whether their inputs are bytes. Left out where it keeps none. */
  readonly kept?: { readonly rows: number; readonly bytes: boolean };
}

/** Where the examples are that a program keeps. */
export interface Kept {
  /** The numbers of the rows that make up the batch. */
  readonly order: number;
  readonly x: number;
  /** 0 where the program has no loss. */
  readonly y: number;
  readonly end: number;
}

/** A program whose every number has its place. It runs once its kernels have been filled in. */
export interface Building {
  readonly batchSize: number;
  readonly memory: FinishedPlan;
  /** Where the threads meet. */
  readonly desk: number;
  readonly input: Signal;
  /** Where bytes wait to become inputs. */
  readonly bytes: number;
  readonly kept?: Kept;
  readonly output: Signal;
  /** Of each layer. */
  readonly outputs: readonly Signal[];
  readonly loss?: Loss;
  readonly parameters: readonly Parameter[];
  /** Of each layer, in Keras's order. */
  readonly weights: readonly (readonly Weight[])[];
  /** Multiplications that one row of the batch takes on its way forward, about. */
  readonly work: number;
  readonly passes: Readonly<Record<Pass, readonly Stage[]>>;
}

/** What a strip of rows may take: about the memory that a processor has for itself. */
const STRIP_BYTES = 2 ** 20;

/** Outputs; outputs and losses; a step of training. */
export type Pass = 'predict' | 'evaluate' | 'train';

export function buildProgram(blueprint: Blueprint, kernels: Kernels): Building {
  const { layers, inputShape, batchSize, loss: lossName, optimizer } = blueprint;
  const plan = planMemory(batchSize);
  const desk = plan.floats(DESK_FLOATS);
  const input = plan.signal(inputShape);
  const bytes = plan.floats(Math.ceil((batchSize * input.size) / 4));
  const fused = lossName && fusedActivation(layers, lossName);
  const parameters: Parameter[] = [];
  const site = (index: number, from: Signal): Site => ({
    kernels,
    plan,
    input: from,
    previous: layers[index - 1],
    next: layers[index + 1],
    index,
    training: optimizer !== undefined,
    needsInputGradient: layers.slice(0, index).some(learns),
    activationInLoss: fused !== undefined && index === layers.length - 1,
    parameter: (size, options) => {
      const planned = planParameter(plan, size, {
        ...options,
        learns: options.learns && optimizer !== undefined,
        optimizer,
      });
      parameters.push(planned);
      return planned;
    },
  });

  const compiled: CompiledLayer[] = [];
  let signal = input;
  let work = 0;
  layers.forEach((layer, index) => {
    const next = compileLayer(layer, site(index, signal));
    work += workOf(next, signal);
    compiled.push(next);
    signal = next.output;
  });
  const output = signal;
  const loss = lossName && planLoss(kernels, plan, { name: lossName, output, fused: fused !== undefined });

  const before = plan.used();
  const kept = blueprint.kept && planKept(plan, { ...blueprint.kept, input, loss });
  const keptBytes = plan.used() - before;
  const bring = [
    bringBytes(kernels, input, bytes),
    ...(kept ? [bringKept(kernels, { blueprint, kept, input, loss })] : []),
  ];
  const forward = join([bring], ...compiled.map((layer) => layer.forward));
  const finish = fused ? [activate({ kernels }, { name: fused, from: output, to: output })] : [];
  const walk = loss && optimizer ? walkBack(compiled, loss) : { phases: [], gradients: [] };
  const learn = parameters.filter(({ gradient }) => gradient).map((each) => update(kernels, each, optimizer!));
  const evaluate = loss ? join(forward, [[loss.operation]]) : [];
  const { grain } = plan;
  const strip = stripHeight(plan, { parameters, keptBytes });
  const byRows = (phases: readonly Phase[]): Stage[] =>
    phases.map((operations) => ({ operations, grain, ...(operations.some(({ whole }) => whole) ? {} : { strip }) }));
  const last: Stage = { operations: [...walk.gradients, ...learn], grain };

  return {
    batchSize,
    memory: plan.finish(blueprint.threads),
    desk,
    input,
    bytes,
    ...(kept ? { kept } : {}),
    output,
    outputs: compiled.map((layer) => layer.output),
    ...(loss ? { loss } : {}),
    parameters,
    weights: compiled.map(({ weights }) => weights),
    work,
    passes: {
      predict: byRows(join(forward, [finish])),
      evaluate: byRows(evaluate),
      train: loss && optimizer ? [...byRows(join(evaluate, ...walk.phases)), last] : [],
    },
  };
}

/** Brings bytes to their place, each thread its rows. */
function bringBytes(kernels: Kernels, { address, size }: Signal, bytes: number): Operation {
  return ({ from, to, source }) => {
    if (source !== sources.bytes) return;
    kernels.scaleBytes(bytes + from * size, address + 4 * from * size, (to - from) * size, 255);
  };
}

function planKept(
  plan: MemoryPlan,
  { rows, bytes, input, loss }: { rows: number; bytes: boolean; input: Signal; loss: Loss | undefined },
): Kept {
  const order = plan.floats(plan.batchSize);
  const x = plan.floats(Math.ceil((rows * input.size) / (bytes ? 4 : 1)));
  const y = loss ? plan.floats(rows * loss.targetSize) : 0;
  return { order, x, y, end: plan.used() };
}

/** Brings examples that the program keeps to their place, with their targets, each thread its rows. */
function bringKept(
  kernels: Kernels,
  { blueprint, kept, input, loss }: { blueprint: Blueprint; kept: Kept; input: Signal; loss: Loss | undefined },
): Operation {
  const { size } = input;
  return ({ from, to, source }) => {
    if (source !== sources.kept) return;
    const [order, rows, place] = [kept.order + 4 * from, to - from, input.address + 4 * from * size];
    if (blueprint.kept!.bytes) kernels.gatherBytes(kept.x, order, rows, size, place, 255);
    else kernels.gatherRows(kept.x, order, rows, 4 * size, place);
    if (!loss) return;
    const { targets, targetSize } = loss;
    kernels.gatherRows(kept.y, order, rows, 4 * targetSize, targets + 4 * from * targetSize);
  };
}

/** The way back through the layers, as far as there is something to learn: its phases, and what the weights learn from. */
function walkBack(
  layers: readonly CompiledLayer[],
  loss: Loss,
): { phases: (readonly Phase[])[]; gradients: Operation[] } {
  const phases: (readonly Phase[])[] = [];
  const gradients: Operation[] = [];
  const first = layers.findIndex(({ weights }) => weights.some(({ trainable }) => trainable));
  let gradient = loss.gradient;
  for (let i = layers.length - 1; i >= first && first >= 0; i--) {
    const back = layers[i]!.backward(gradient);
    phases.push(back.phases);
    gradients.push(...back.weightGradients);
    gradient = back.inputGradient;
  }
  return { phases, gradients };
}

/** Rows that a strip has, whole grains: what a row takes is all that is not taken by the weights and the examples. */
function stripHeight(
  plan: MemoryPlan,
  { parameters, keptBytes }: { parameters: readonly Parameter[]; keptBytes: number },
): number {
  const learned = parameters.reduce(
    (sum, { panels, panelBytes, slots, gradient }) =>
      sum + panels * panelBytes * (1 + slots.length + Number(gradient > 0)),
    0,
  );
  const perRow = (plan.used() - learned - keptBytes) / plan.batchSize;
  return plan.grain * Math.max(1, Math.floor(STRIP_BYTES / perRow / plan.grain));
}

/** Every number of a matrix is used once at each place of the output, or of the input where only the last step comes out. */
function workOf({ output, weights }: CompiledLayer, input: Signal): number {
  const numbers = weights.flatMap(({ parts }) => parts).reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  const places = Math.max(output.size / output.shape.at(-1)!, input.shape.length === 2 ? input.shape[0]! : 1);
  return numbers * places + output.size;
}

function learns(layer: LayerSpecification): boolean {
  const weighted = !['Activation', 'Dropout', 'Reshape', 'MaxPooling2D', 'AveragePooling2D'].includes(layer.type);
  return weighted && layer.trainable !== false;
}

/** One list after the other. What stands at the end of one and at the beginning of the next needs no waiting in between. */
function join(...lists: readonly (readonly Phase[])[]): Phase[] {
  const joined: Operation[][] = [[]];
  for (const list of lists) {
    list.forEach((phase, i) => {
      if (i === 0) joined.at(-1)!.push(...phase);
      else joined.push([...phase]);
    });
  }
  return joined;
}

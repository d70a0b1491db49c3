import { activate, softmaxRow } from './activations';
import { exp, log } from './functions';

// Each loss reads rows of outputs y and targets t, writes one loss a row, and the gradient with respect to y; a fused loss reads
// the inputs z of the last activation instead, leaves its outputs in their place, and gives the gradient with respect to z. `weights`
// holds one factor a row, `share` the factor that makes a mean of the whole batch. Gradients are left out where `g` is 0.

const SQUARED = 0;
const ABSOLUTE = 1;
const BINARY = 2;
const CATEGORICAL = 3;

/** TensorFlow's keeping of probabilities away from 0 and 1. */
const EPSILON: f32 = 1e-7;

// @ts-ignore: decorator
@inline
function ln(x: f32): f32 {
  return f32x4.extract_lane(log(f32x4.splat(x)), 0);
}

// @ts-ignore: decorator
@inline
function at(base: usize, i: i32): f32 {
  return load<f32>(base + (<usize>i << 2));
}

/** Losses of outputs, as TensorFlow defines them: the mean over a row, but the sum for the categorical cross-entropy. */
export function loss(
  kind: i32, y: usize, t: usize, g: usize, rows: i32, columns: i32, weights: usize, share: f32, losses: usize,
): void {
  for (let row = 0; row < rows; row++) {
    const weight = at(weights, row) * share;
    let sum: f32;
    if (kind == SQUARED) sum = squaredRow(y, t, g, columns, weight);
    else if (kind == ABSOLUTE) sum = absoluteRow(y, t, g, columns, weight);
    else if (kind == BINARY) sum = binaryRow(y, t, g, columns, weight);
    else sum = categoricalRow(y, t, g, columns, weight);
    store<f32>(losses + (<usize>row << 2), sum);
    y += <usize>columns << 2;
    t += <usize>columns << 2;
    if (g) g += <usize>columns << 2;
  }
}

function squaredRow(y: usize, t: usize, g: usize, columns: i32, weight: f32): f32 {
  let sum: f32 = 0;
  const scale = (weight + weight) / <f32>columns;
  for (let i = 0; i < columns; i++) {
    const r = at(y, i) - at(t, i);
    sum += r * r;
    if (g) store<f32>(g + (<usize>i << 2), r * scale);
  }
  return sum / <f32>columns;
}

function absoluteRow(y: usize, t: usize, g: usize, columns: i32, weight: f32): f32 {
  let sum: f32 = 0;
  const scale = weight / <f32>columns;
  for (let i = 0; i < columns; i++) {
    const r = at(y, i) - at(t, i);
    sum += abs(r);
    if (g) store<f32>(g + (<usize>i << 2), r > 0 ? scale : r < 0 ? -scale : 0);
  }
  return sum / <f32>columns;
}

function binaryRow(y: usize, t: usize, g: usize, columns: i32, weight: f32): f32 {
  let sum: f32 = 0;
  const scale = weight / <f32>columns;
  for (let i = 0; i < columns; i++) {
    const raw = at(y, i);
    const p = max(min(raw, 1 - EPSILON), EPSILON);
    const target = at(t, i);
    sum -= target * ln(p) + (1 - target) * ln(1 - p);
    if (g) store<f32>(g + (<usize>i << 2), p == raw ? ((p - target) / (p * (1 - p))) * scale : 0);
  }
  return sum / <f32>columns;
}

/** Outputs are divided by their sum first, as TensorFlow does. */
function categoricalRow(y: usize, t: usize, g: usize, columns: i32, weight: f32): f32 {
  let total: f32 = 0;
  for (let i = 0; i < columns; i++) total += at(y, i);
  let sum: f32 = 0;
  let dot: f32 = 0;
  for (let i = 0; i < columns; i++) {
    const raw = at(y, i) / total;
    const q = max(min(raw, 1 - EPSILON), EPSILON);
    const target = at(t, i);
    if (target != 0) sum -= target * ln(q);
    // dL/dq, kept in g until its part along y is known
    const slope: f32 = q == raw ? -target / q : 0;
    dot += slope * raw;
    if (g) store<f32>(g + (<usize>i << 2), slope);
  }
  if (g) {
    for (let i = 0; i < columns; i++) {
      const to = g + (<usize>i << 2);
      store<f32>(to, ((load<f32>(to) - dot) / total) * weight);
    }
  }
  return sum;
}

/**
 * Softmax and categorical cross-entropy in one: −Σ t·ln softmax(z), with gradient softmax(z)·Σt − t. Where `sparse`, t holds one class
 * number a row. The inputs are in z, and y receives the probabilities; y may be z.
 */
export function softmaxCrossEntropy(
  z: usize, y: usize, t: usize, sparse: i32, g: usize, rows: i32, columns: i32, weights: usize, share: f32, losses: usize,
): void {
  for (let row = 0; row < rows; row++) {
    const weight = at(weights, row) * share;
    const label = sparse ? <i32>load<f32>(t) : -1;
    let along: f32 = 0;
    let mass: f32 = 0;
    if (sparse) {
      along = at(z, label);
      mass = 1;
    } else {
      for (let i = 0; i < columns; i++) {
        along += at(t, i) * at(z, i);
        mass += at(t, i);
      }
    }
    const norm = softmaxRow(z, y, columns);
    store<f32>(losses + (<usize>row << 2), norm * mass - along);
    if (g) {
      for (let i = 0; i < columns; i++) {
        const target: f32 = sparse ? (i == label ? 1 : 0) : at(t, i);
        store<f32>(g + (<usize>i << 2), (at(y, i) * mass - target) * weight);
      }
      g += <usize>columns << 2;
    }
    z += <usize>columns << 2;
    y += <usize>columns << 2;
    t += sparse ? 4 : <usize>columns << 2;
  }
}

/** Sigmoid and binary cross-entropy in one: the mean of max(z, 0) − z·t + ln(1 + e^(−|z|)), with gradient sigmoid(z) − t. */
export function sigmoidCrossEntropy(
  z: usize, y: usize, t: usize, g: usize, rows: i32, columns: i32, weights: usize, share: f32, losses: usize,
): void {
  for (let row = 0; row < rows; row++) {
    const scale = (at(weights, row) * share) / <f32>columns;
    let sum: f32 = 0;
    for (let i = 0; i < columns; i++) {
      const x = at(z, i);
      sum += max(x, <f32>0) - x * at(t, i) + softplusOfMinus(abs(x));
    }
    store<f32>(losses + (<usize>row << 2), sum / <f32>columns);
    activate(2, z, y, columns, 0);
    if (g) {
      for (let i = 0; i < columns; i++) store<f32>(g + (<usize>i << 2), (at(y, i) - at(t, i)) * scale);
      g += <usize>columns << 2;
    }
    z += <usize>columns << 2;
    y += <usize>columns << 2;
    t += <usize>columns << 2;
  }
}

/** ln(1 + e⁻ˣ) for x ≥ 0 */
function softplusOfMinus(x: f32): f32 {
  return f32x4.extract_lane(log(f32x4.add(f32x4.splat(1), exp(f32x4.splat(-x)))), 0);
}

/** Rows whose largest output is at the place of the largest target, the first where several are largest. */
export function countCorrect(y: usize, t: usize, sparse: i32, rows: i32, columns: i32): i32 {
  let correct = 0;
  for (; rows > 0; rows--) {
    const wanted = sparse ? <i32>load<f32>(t) : indexOfLargest(t, columns);
    if (indexOfLargest(y, columns) == wanted) correct++;
    y += <usize>columns << 2;
    t += sparse ? 4 : <usize>columns << 2;
  }
  return correct;
}

function indexOfLargest(x: usize, columns: i32): i32 {
  let best = 0;
  for (let i = 1; i < columns; i++) if (at(x, i) > at(x, best)) best = i;
  return best;
}

import { exp, log, sigmoid, tanh } from './functions';
import { largestLane, loadPart, multiplyAdd, select, storePart, sumOfLanes } from './vector';

export const RELU = 1;
export const SIGMOID = 2;
export const TANH = 3;
export const ELU = 4;
export const LEAKY_RELU = 5;
export const HARD_SIGMOID = 6;
export const SOFTPLUS = 7;
export const SOFTSIGN = 8;
export const SELU = 9;
export const RELU6 = 10;

const SELU_ALPHA: f32 = 1.6732632423543772;
const SELU_SCALE: f32 = 1.0507009873554805;

// @ts-ignore: decorator
@inline
export function value(kind: i32, x: v128, alpha: v128): v128 {
  const zero = f32x4.splat(0);
  const one = f32x4.splat(1);
  switch (kind) {
    case RELU:
      return f32x4.pmax(x, zero);
    case SIGMOID:
      return sigmoid(x);
    case TANH:
      return tanh(x);
    case ELU:
      return select(f32x4.gt(x, zero), x, f32x4.mul(alpha, f32x4.sub(exp(x), one)));
    case LEAKY_RELU:
      return select(f32x4.gt(x, zero), x, f32x4.mul(alpha, x));
    case HARD_SIGMOID:
      return f32x4.min(f32x4.max(multiplyAdd(x, f32x4.splat(0.2), f32x4.splat(0.5)), zero), one);
    case SOFTPLUS: {
      // ln(1 + eˣ) = max(x, 0) + ln(1 + e^(−|x|))
      const small = log(f32x4.add(one, exp(f32x4.neg(f32x4.abs(x)))));
      return f32x4.add(f32x4.max(x, zero), small);
    }
    case SOFTSIGN:
      return f32x4.div(x, f32x4.add(one, f32x4.abs(x)));
    case SELU: {
      const low = f32x4.mul(f32x4.splat(SELU_ALPHA), f32x4.sub(exp(x), one));
      return f32x4.mul(f32x4.splat(SELU_SCALE), select(f32x4.gt(x, zero), x, low));
    }
    case RELU6:
      return f32x4.min(f32x4.max(x, zero), f32x4.splat(6));
    default:
      return x;
  }
}

/** φ′ at the input, out of the output y = φ(z). */
// @ts-ignore: decorator
@inline
export function slope(kind: i32, y: v128, alpha: v128): v128 {
  const zero = f32x4.splat(0);
  const one = f32x4.splat(1);
  switch (kind) {
    case RELU:
      return v128.and(f32x4.gt(y, zero), one);
    case SIGMOID:
      return f32x4.mul(y, f32x4.sub(one, y));
    case TANH:
      return f32x4.sub(one, f32x4.mul(y, y));
    case ELU:
      return select(f32x4.gt(y, zero), one, f32x4.add(y, alpha));
    case LEAKY_RELU:
      return select(f32x4.gt(y, zero), one, alpha);
    case HARD_SIGMOID:
      return v128.and(v128.and(f32x4.gt(y, zero), f32x4.lt(y, one)), f32x4.splat(0.2));
    case SOFTPLUS:
      return f32x4.sub(one, exp(f32x4.neg(y)));
    case SOFTSIGN: {
      const rest = f32x4.sub(one, f32x4.abs(y));
      return f32x4.mul(rest, rest);
    }
    case SELU:
      return select(f32x4.gt(y, zero), f32x4.splat(SELU_SCALE), f32x4.add(y, f32x4.splat(SELU_SCALE * SELU_ALPHA)));
    case RELU6:
      return v128.and(v128.and(f32x4.gt(y, zero), f32x4.lt(y, f32x4.splat(6))), one);
    default:
      return one;
  }
}

/** y = φ(x) for `count` floats; y may be x. */
export function activate(kind: i32, x: usize, y: usize, count: i32, alpha: f32): void {
  const a = f32x4.splat(alpha);
  for (; count >= 4; count -= 4, x += 16, y += 16) v128.store(y, value(kind, v128.load(x), a));
  if (count > 0) storePart(y, value(kind, loadPart(x, count, f32x4.splat(0)), a), count);
}

/** out = g · φ′, for `count` floats; out may be g. */
export function activationGradient(kind: i32, y: usize, g: usize, out: usize, count: i32, alpha: f32): void {
  const a = f32x4.splat(alpha);
  // The commonest of all, without a product.
  for (; kind == RELU && count >= 4; count -= 4, y += 16, g += 16, out += 16) {
    v128.store(out, v128.and(v128.load(g), f32x4.gt(v128.load(y), f32x4.splat(0))));
  }
  for (; count >= 4; count -= 4, y += 16, g += 16, out += 16) {
    v128.store(out, f32x4.mul(v128.load(g), slope(kind, v128.load(y), a)));
  }
  if (count > 0) {
    const zero = f32x4.splat(0);
    storePart(out, f32x4.mul(loadPart(g, count, zero), slope(kind, loadPart(y, count, zero), a)), count);
  }
}

/** Row by row, y = eˣ / Σ eˣ, after the largest x of the row is subtracted; y may be x. */
export function softmax(x: usize, y: usize, rows: i32, columns: i32): void {
  for (; rows > 0; rows--, x += <usize>columns << 2, y += <usize>columns << 2) softmaxRow(x, y, columns);
}

/** Gives ln Σ e^(x − max) + max, which the cross-entropy needs. */
export function softmaxRow(x: usize, y: usize, columns: i32): f32 {
  const low = f32x4.splat(-f32.MAX_VALUE);
  const whole = columns & ~3;
  const rest = columns & 3;
  let top = low;
  for (let i = 0; i < whole; i += 4) top = f32x4.max(top, v128.load(x + (<usize>i << 2)));
  if (rest) top = f32x4.max(top, loadPart(x + (<usize>whole << 2), rest, low));
  const largest = largestLane(top);
  const shift = f32x4.splat(largest);
  let sum = f32x4.splat(0);
  for (let i = 0; i < whole; i += 4) {
    const e = exp(f32x4.sub(v128.load(x + (<usize>i << 2)), shift));
    v128.store(y + (<usize>i << 2), e);
    sum = f32x4.add(sum, e);
  }
  if (rest) {
    const e = exp(f32x4.sub(loadPart(x + (<usize>whole << 2), rest, shift), shift));
    storePart(y + (<usize>whole << 2), e, rest);
    sum = f32x4.add(sum, loadPart(y + (<usize>whole << 2), rest, f32x4.splat(0)));
  }
  const total = sumOfLanes(sum);
  const scale = f32x4.splat(1 / total);
  for (let i = 0; i < whole; i += 4) v128.store(y + (<usize>i << 2), f32x4.mul(v128.load(y + (<usize>i << 2)), scale));
  for (let i = whole; i < columns; i++) store<f32>(y + (<usize>i << 2), load<f32>(y + (<usize>i << 2)) / total);
  return f32x4.extract_lane(log(f32x4.splat(total)), 0) + largest;
}

/** Row by row, out = y · (g − Σ g·y); out may be g. */
export function softmaxGradient(y: usize, g: usize, out: usize, rows: i32, columns: i32): void {
  for (; rows > 0; rows--) {
    let sum: f32 = 0;
    for (let i: usize = 0; i < <usize>columns << 2; i += 4) sum += load<f32>(g + i) * load<f32>(y + i);
    for (let i: usize = 0; i < <usize>columns << 2; i += 4) {
      store<f32>(out + i, load<f32>(y + i) * (load<f32>(g + i) - sum));
    }
    y += <usize>columns << 2;
    g += <usize>columns << 2;
    out += <usize>columns << 2;
  }
}

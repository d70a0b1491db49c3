import { multiplyAdd } from './vector';

// Updates of `count` weights w, a multiple of four, from their gradients g, by the rules of TensorFlow.js.

/** g += l1·sign(w) + 2·l2·w: the gradient of l1·Σ|w| + l2·Σw². */
export function regularize(w: usize, g: usize, count: i32, l1: f32, l2: f32): void {
  const two = f32x4.splat(2 * l2);
  const one = f32x4.splat(l1);
  const zero = f32x4.splat(0);
  for (; count > 0; count -= 4, w += 16, g += 16) {
    const x = v128.load(w);
    const sign = f32x4.sub(v128.and(f32x4.gt(x, zero), one), v128.and(f32x4.lt(x, zero), one));
    v128.store(g, f32x4.add(v128.load(g), multiplyAdd(two, x, sign)));
  }
}

/** l1·Σ|w| + l2·Σw², summed in 64 bits. */
export function penalty(w: usize, count: i32, l1: f32, l2: f32): f64 {
  return (l1 ? <f64>l1 * sumOfSizes(w, count) : 0) + (l2 ? <f64>l2 * sumOfSquares(w, count) : 0);
}

function sumOfSizes(w: usize, count: i32): f64 {
  let low = f64x2.splat(0), high = f64x2.splat(0);
  for (; count > 0; count -= 4, w += 16) {
    const x = f32x4.abs(v128.load(w));
    low = f64x2.add(low, f64x2.promote_low_f32x4(x));
    high = f64x2.add(high, f64x2.promote_low_f32x4(upperHalf(x)));
  }
  return total(low, high);
}

function sumOfSquares(w: usize, count: i32): f64 {
  let low = f64x2.splat(0), high = f64x2.splat(0);
  for (; count > 0; count -= 4, w += 16) {
    const x = v128.load(w);
    const a = f64x2.promote_low_f32x4(x), b = f64x2.promote_low_f32x4(upperHalf(x));
    low = f64x2.add(low, f64x2.mul(a, a));
    high = f64x2.add(high, f64x2.mul(b, b));
  }
  return total(low, high);
}

// @ts-ignore: decorator
@inline
function upperHalf(x: v128): v128 {
  return v128.shuffle<u64>(x, x, 1, 1);
}

function total(low: v128, high: v128): f64 {
  const both = f64x2.add(low, high);
  return f64x2.extract_lane(both, 0) + f64x2.extract_lane(both, 1);
}

/** w −= rate·g */
export function sgd(w: usize, g: usize, count: i32, rate: f32): void {
  const step = f32x4.splat(-rate);
  for (; count > 0; count -= 4, w += 16, g += 16) v128.store(w, multiplyAdd(step, v128.load(g), v128.load(w)));
}

/** a = momentum·a + g; w −= rate·a, or rate·(g + momentum·a) after Nesterov. */
export function momentum(w: usize, g: usize, a: usize, count: i32, rate: f32, decay: f32, nesterov: i32): void {
  const step = f32x4.splat(-rate);
  const keep = f32x4.splat(decay);
  for (; count > 0; count -= 4, w += 16, g += 16, a += 16) {
    const gradient = v128.load(g);
    const next = multiplyAdd(keep, v128.load(a), gradient);
    v128.store(a, next);
    v128.store(w, multiplyAdd(step, nesterov ? multiplyAdd(keep, next, gradient) : next, v128.load(w)));
  }
}

/** s = decay·s + (1 − decay)·g²; v = momentum·v + rate·g/√(s + ε); w −= v. Centred, with h the running mean of g: √(s − h² − ε). */
export function rmsprop(
  w: usize, g: usize, s: usize, v: usize, h: usize, count: i32, rate: f32, decay: f32, mass: f32, epsilon: f32,
): void {
  const keep = f32x4.splat(decay);
  const fresh = f32x4.splat(1 - decay);
  const step = f32x4.splat(rate);
  const e = f32x4.splat(epsilon);
  for (let i: usize = 0; i < <usize>count << 2; i += 16) {
    const gradient = v128.load(g + i);
    const square = multiplyAdd(keep, v128.load(s + i), f32x4.mul(fresh, f32x4.mul(gradient, gradient)));
    v128.store(s + i, square);
    let spread = f32x4.add(square, e);
    if (h) {
      const mean = multiplyAdd(keep, v128.load(h + i), f32x4.mul(fresh, gradient));
      v128.store(h + i, mean);
      spread = f32x4.sub(f32x4.sub(square, f32x4.mul(mean, mean)), e);
    }
    const move = f32x4.div(f32x4.mul(step, gradient), f32x4.sqrt(spread));
    const next = multiplyAdd(f32x4.splat(mass), v128.load(v + i), move);
    v128.store(v + i, next);
    v128.store(w + i, f32x4.sub(v128.load(w + i), next));
  }
}

/** m = β₁·m + (1 − β₁)·g; v = β₂·v + (1 − β₂)·g²; w −= rate·m·c₁ / (√(v·c₂) + ε), where cᵢ = 1/(1 − βᵢᵗ) undo the start at 0. */
export function adam(
  w: usize, g: usize, m: usize, v: usize, count: i32,
  rate: f32, beta1: f32, beta2: f32, epsilon: f32, correct1: f32, correct2: f32,
): void {
  const keep1 = f32x4.splat(beta1), fresh1 = f32x4.splat(1 - beta1);
  const keep2 = f32x4.splat(beta2), fresh2 = f32x4.splat(1 - beta2);
  const step = f32x4.splat(-rate * correct1);
  const c2 = f32x4.splat(correct2);
  const e = f32x4.splat(epsilon);
  for (let i: usize = 0; i < <usize>count << 2; i += 16) {
    const gradient = v128.load(g + i);
    const first = multiplyAdd(keep1, v128.load(m + i), f32x4.mul(fresh1, gradient));
    const second = multiplyAdd(keep2, v128.load(v + i), f32x4.mul(fresh2, f32x4.mul(gradient, gradient)));
    v128.store(m + i, first);
    v128.store(v + i, second);
    const down = f32x4.add(f32x4.sqrt(f32x4.mul(second, c2)), e);
    v128.store(w + i, f32x4.add(v128.load(w + i), f32x4.div(f32x4.mul(step, first), down)));
  }
}

/** s += g²; w −= rate·g/√(s + ε) */
export function adagrad(w: usize, g: usize, s: usize, count: i32, rate: f32, epsilon: f32): void {
  const step = f32x4.splat(rate);
  const e = f32x4.splat(epsilon);
  for (; count > 0; count -= 4, w += 16, g += 16, s += 16) {
    const gradient = v128.load(g);
    const next = multiplyAdd(gradient, gradient, v128.load(s));
    v128.store(s, next);
    const move = f32x4.div(f32x4.mul(step, gradient), f32x4.sqrt(f32x4.add(next, e)));
    v128.store(w, f32x4.sub(v128.load(w), move));
  }
}

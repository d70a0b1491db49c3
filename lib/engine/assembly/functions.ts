import { multiplyAdd } from './vector';

// The functions of mathematics that a network needs, for four floats at once, exact to about two units in the last place.

// x = n·ln 2 + r gives eˣ = 2ⁿ·eʳ with r between ∓½·ln 2. The sum of x/ln 2 and a float so large that its last bit counts ones is
// rounded to it: it has n in its last bits.

const ONES: f32 = 12582912;

/** eˣ; NaN gives NaN, and what would not fit a float gives the nearest that does. */
// @ts-ignore: decorator
@inline
export function exp(x: v128): v128 {
  x = clampExponent(x);
  const sum = countTwos(x);
  return f32x4.mul(f32x4.add(expLess1Near0(rest(x, sum)), f32x4.splat(1)), powerOf2(sum));
}

/** x between the logarithms of the smallest and the largest float; NaN stays. */
// @ts-ignore: decorator
@inline
function clampExponent(x: v128): v128 {
  return f32x4.pmin(f32x4.pmax(x, f32x4.splat(-87.3)), f32x4.splat(88.3));
}

// @ts-ignore: decorator
@inline
function countTwos(x: v128): v128 {
  return multiplyAdd(x, f32x4.splat(1.44269504), f32x4.splat(ONES));
}

/** r, where ln 2 is taken in two parts, so that x − n·ln 2 keeps its digits. */
// @ts-ignore: decorator
@inline
function rest(x: v128, sum: v128): v128 {
  const n = f32x4.sub(sum, f32x4.splat(ONES));
  return multiplyAdd(n, f32x4.splat(2.12194440e-4), multiplyAdd(n, f32x4.splat(-0.693359375), x));
}

/** 2ⁿ: the shift leaves of the sum what is n. */
// @ts-ignore: decorator
@inline
function powerOf2(sum: v128): v128 {
  return i32x4.shl(i32x4.add(sum, i32x4.splat(127)), 23);
}

/** eʳ − 1, with all its digits. */
// @ts-ignore: decorator
@inline
function expLess1Near0(r: v128): v128 {
  let p = f32x4.splat(1.9875691500e-4);
  p = multiplyAdd(p, r, f32x4.splat(1.3981999507e-3));
  p = multiplyAdd(p, r, f32x4.splat(8.3334519073e-3));
  p = multiplyAdd(p, r, f32x4.splat(4.1665795894e-2));
  p = multiplyAdd(p, r, f32x4.splat(1.6666665459e-1));
  p = multiplyAdd(p, r, f32x4.splat(5.0000001201e-1));
  return multiplyAdd(p, f32x4.mul(r, r), r);
}

/** ln x for x > 0. */
// @ts-ignore: decorator
@inline
export function log(x: v128): v128 {
  x = f32x4.max(x, f32x4.splat(1.17549435e-38));
  // x = m · 2ᵉ with m in [√½, √2)
  let e = f32x4.convert_i32x4_s(i32x4.sub(i32x4.shr_s(x, 23), i32x4.splat(126)));
  let m = v128.or(v128.and(x, i32x4.splat(0x007fffff)), i32x4.splat(0x3f000000));
  const small = f32x4.lt(m, f32x4.splat(0.707106781));
  e = f32x4.sub(e, v128.and(small, f32x4.splat(1)));
  m = f32x4.sub(f32x4.add(m, v128.and(small, m)), f32x4.splat(1));
  const z = f32x4.mul(m, m);
  let p = f32x4.splat(7.0376836292e-2);
  p = multiplyAdd(p, m, f32x4.splat(-1.1514610310e-1));
  p = multiplyAdd(p, m, f32x4.splat(1.1676998740e-1));
  p = multiplyAdd(p, m, f32x4.splat(-1.2420140846e-1));
  p = multiplyAdd(p, m, f32x4.splat(1.4249322787e-1));
  p = multiplyAdd(p, m, f32x4.splat(-1.6668057665e-1));
  p = multiplyAdd(p, m, f32x4.splat(2.0000714765e-1));
  p = multiplyAdd(p, m, f32x4.splat(-2.4999993993e-1));
  p = multiplyAdd(p, m, f32x4.splat(3.3333331174e-1));
  let y = f32x4.mul(f32x4.mul(p, m), z);
  y = multiplyAdd(e, f32x4.splat(-2.12194440e-4), y);
  y = multiplyAdd(z, f32x4.splat(-0.5), y);
  return multiplyAdd(e, f32x4.splat(0.693359375), f32x4.add(m, y));
}

/** 1 / (1 + e⁻ˣ) */
// @ts-ignore: decorator
@inline
export function sigmoid(x: v128): v128 {
  const one = f32x4.splat(1);
  return f32x4.div(one, f32x4.add(one, exp(f32x4.neg(x))));
}

/** The hyperbolic tangent, (e²ˣ − 1) / (e²ˣ − 1 + 2); near 0, where n is 0, the difference keeps all its digits. */
// @ts-ignore: decorator
@inline
export function tanh(x: v128): v128 {
  const twice = clampExponent(f32x4.add(x, x));
  const sum = countTwos(twice);
  const power = powerOf2(sum);
  const difference = multiplyAdd(power, expLess1Near0(rest(twice, sum)), f32x4.sub(power, f32x4.splat(1)));
  return f32x4.div(difference, f32x4.add(difference, f32x4.splat(2)));
}

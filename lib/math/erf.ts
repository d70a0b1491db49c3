/**
 * The error function erf(x) = (2/√π) ∫₀ˣ e^(−t²) dt, odd, from −1 to 1.
 *
 * Near 0 a series of terms that are all of one sign, so that no digits cancel; farther out 1 − erfc(x).
 *
 *   erf(x) = (2/√π) e^(−x²) Σₙ 2ⁿ x²ⁿ⁺¹ / (1 · 3 · 5 ⋯ (2n + 1))
 *
 * @see Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 7.1.6
 * @example
 * erf(1); // 0.8427007929497149
 */
export function erf(x: number): number {
  const size = Math.abs(x);
  if (!(size < FAR)) return Math.sign(x) * (1 - tail(size));
  let term = x;
  let sum = 0;
  for (let n = 1; sum + term !== sum; n++) {
    sum += term;
    term *= (2 * x * x) / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/**
 * 1 − erf(x), with all its digits where erf(x) is close to 1.
 *
 * @see Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 7.1.14
 * @example
 * erfc(5); // 1.5374597944280347e-12
 */
export function erfc(x: number): number {
  return x < FAR ? 1 - erf(x) : tail(x);
}

/** From here on the continued fraction has all its digits after DEPTH steps, and 1 − erf(x) would have lost too many. */
const FAR = 1.5;
const DEPTH = 100;

/** erfc(x) for x ≥ FAR: (e^(−x²) / √π) · 1/(x + ½/(x + 1/(x + 1½/(x + 2/(x + …))))) */
function tail(x: number): number {
  let fraction = x;
  for (let k = DEPTH; k >= 1; k--) fraction = x + k / 2 / fraction;
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / fraction;
}

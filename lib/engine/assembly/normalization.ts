import { multiplyAdd, read, write } from './vector';

// Batch normalisation of `rows` × `columns` numbers, column by column. The vectors of one number a column are filled up to eights.

/** Mean and variance (the sum of squares over N) of the columns [from, to), and their running means. */
export function columnMoments(
  x: usize, rows: i32, columns: i32, from: i32, to: i32, mean: usize, variance: usize,
  movingMean: usize, movingVariance: usize, momentum: f32,
): void {
  const stride = <usize>columns << 2;
  const share = f32x4.splat(1 / <f32>rows);
  const keep = f32x4.splat(momentum);
  const fresh = f32x4.splat(1 - momentum);
  for (let c = from; c < to; c += 4) {
    const part = columns - c;
    const o = <usize>c << 2;
    let sum = f32x4.splat(0);
    for (let r = 0, at = x + o; r < rows; r++, at += stride) sum = f32x4.add(sum, read(at, part));
    const centre = f32x4.mul(sum, share);
    let squares = f32x4.splat(0);
    for (let r = 0, at = x + o; r < rows; r++, at += stride) {
      const d = f32x4.sub(read(at, part), centre);
      squares = multiplyAdd(d, d, squares);
    }
    const spread = f32x4.mul(squares, share);
    v128.store(mean + o, centre);
    v128.store(variance + o, spread);
    v128.store(movingMean + o, multiplyAdd(keep, v128.load(movingMean + o), f32x4.mul(fresh, centre)));
    v128.store(movingVariance + o, multiplyAdd(keep, v128.load(movingVariance + o), f32x4.mul(fresh, spread)));
  }
}

/** y = γ·(x − mean)/√(variance + ε) + β */
export function normalize(
  x: usize, y: usize, rows: i32, columns: i32, mean: usize, variance: usize, gamma: usize, beta: usize, epsilon: f32,
): void {
  const e = f32x4.splat(epsilon);
  for (; rows > 0; rows--, x += <usize>columns << 2, y += <usize>columns << 2) {
    for (let c = 0; c < columns; c += 4) {
      const part = columns - c;
      const o = <usize>c << 2;
      const scale = f32x4.div(v128.load(gamma + o), f32x4.sqrt(f32x4.add(v128.load(variance + o), e)));
      write(y + o, multiplyAdd(f32x4.sub(read(x + o, part), v128.load(mean + o)), scale, v128.load(beta + o)), part);
    }
  }
}

/** Of the columns [from, to): Σg, which is the gradient of β, and Σg·x̂, that of γ. */
export function normalizeSums(
  x: usize, g: usize, rows: i32, columns: i32, from: i32, to: i32,
  mean: usize, variance: usize, epsilon: f32, sums: usize, products: usize,
): void {
  const stride = <usize>columns << 2;
  for (let c = from; c < to; c += 4) {
    const part = columns - c;
    const o = <usize>c << 2;
    const centre = v128.load(mean + o);
    let sum = f32x4.splat(0), product = f32x4.splat(0);
    for (let r = 0, at = o; r < rows; r++, at += stride) {
      const gradient = read(g + at, part);
      sum = f32x4.add(sum, gradient);
      product = multiplyAdd(gradient, f32x4.sub(read(x + at, part), centre), product);
    }
    v128.store(sums + o, sum);
    const spread = f32x4.sqrt(f32x4.add(v128.load(variance + o), f32x4.splat(epsilon)));
    v128.store(products + o, f32x4.div(product, spread));
  }
}

/** dx = γ/√(variance + ε) · (g − Σg/N − x̂·Σgx̂/N), N rows in the whole batch; out may be g. */
export function normalizeGradient(
  x: usize, g: usize, out: usize, rows: i32, columns: i32, count: i32,
  mean: usize, variance: usize, gamma: usize, epsilon: f32, sums: usize, products: usize,
): void {
  const e = f32x4.splat(epsilon);
  const one = f32x4.splat(1);
  const share = f32x4.splat(1 / <f32>count);
  const stride = <usize>columns << 2;
  for (; rows > 0; rows--, x += stride, g += stride, out += stride) {
    for (let c = 0; c < columns; c += 4) {
      const part = columns - c;
      const o = <usize>c << 2;
      const inverse = f32x4.div(one, f32x4.sqrt(f32x4.add(v128.load(variance + o), e)));
      const hat = f32x4.mul(f32x4.sub(read(x + o, part), v128.load(mean + o)), inverse);
      const around = multiplyAdd(hat, v128.load(products + o), v128.load(sums + o));
      const rest = f32x4.sub(read(g + o, part), f32x4.mul(share, around));
      write(out + o, f32x4.mul(f32x4.mul(v128.load(gamma + o), inverse), rest), part);
    }
  }
}

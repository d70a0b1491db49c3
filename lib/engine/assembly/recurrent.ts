import { SIGMOID, slope, TANH, value } from './activations';
import { multiplyAdd, read, write } from './vector';

// One time step of a recurrent layer for `rows` rows, a stride in bytes for each array. `z` holds the sums that the products with the
// input and the last state gave; the forward step puts the gates in their place, the backward step the gradients of the sums.
// `inner` is the activation of new values, `gate` that of gates.

/** c = f·c₋ + i·g; h = o·φ(c), with the gates in the order i, f, g, o. */
export function lstmStep(
  z: usize, zStride: usize, before: usize, c: usize, cStride: usize, h: usize, hStride: usize,
  rows: i32, units: i32, inner: i32, gate: i32,
): void {
  const usual = inner == TANH && gate == SIGMOID && (units & 3) == 0;
  for (; rows > 0; rows--, z += zStride, before += cStride, c += cStride, h += hStride) {
    // The usual functions, known beforehand, take a third of the time.
    if (usual) for (let u = 0; u < units; u += 4) lstmUnits(z, before, c, h, units, u, 4, TANH, SIGMOID);
    else for (let u = 0; u < units; u += 4) lstmUnits(z, before, c, h, units, u, units - u, inner, gate);
  }
}

// @ts-ignore: decorator
@inline
function lstmUnits(
  z: usize, before: usize, c: usize, h: usize, units: i32, u: i32, part: i32, inner: i32, gate: i32,
): void {
  const one = f32x4.splat(1);
  const block = <usize>units << 2;
  const o = <usize>u << 2;
  const at = z + o;
  const input = value(gate, read(at, part), one);
  const forget = value(gate, read(at + block, part), one);
  const fresh = value(inner, read(at + 2 * block, part), one);
  const output = value(gate, read(at + 3 * block, part), one);
  const cell = multiplyAdd(forget, read(before + o, part), f32x4.mul(input, fresh));
  write(at, input, part);
  write(at + block, forget, part);
  write(at + 2 * block, fresh, part);
  write(at + 3 * block, output, part);
  write(c + o, cell, part);
  write(h + o, f32x4.mul(output, value(inner, cell, one)), part);
}

/** From dh and dc of this step, the gradients of the four sums and dc of the step before. */
export function lstmGradient(
  z: usize, zStride: usize, before: usize, c: usize, cStride: usize, dh: usize, dc: usize,
  rows: i32, units: i32, inner: i32, gate: i32,
): void {
  const usual = inner == TANH && gate == SIGMOID && (units & 3) == 0;
  const block = <usize>units << 2;
  for (; rows > 0; rows--, z += zStride, before += cStride, c += cStride, dh += block, dc += block) {
    if (usual) for (let u = 0; u < units; u += 4) lstmUnitsGradient(z, before, c, dh, dc, units, u, 4, TANH, SIGMOID);
    else for (let u = 0; u < units; u += 4) lstmUnitsGradient(z, before, c, dh, dc, units, u, units - u, inner, gate);
  }
}

// @ts-ignore: decorator
@inline
function lstmUnitsGradient(
  z: usize, before: usize, c: usize, dh: usize, dc: usize, units: i32, u: i32, part: i32, inner: i32, gate: i32,
): void {
  const one = f32x4.splat(1);
  const block = <usize>units << 2;
  const o = <usize>u << 2;
  const at = z + o;
  const input = read(at, part);
  const forget = read(at + block, part);
  const fresh = read(at + 2 * block, part);
  const output = read(at + 3 * block, part);
  const shown = value(inner, read(c + o, part), one);
  const gradient = read(dh + o, part);
  const cell = multiplyAdd(f32x4.mul(gradient, output), slope(inner, shown, one), read(dc + o, part));
  write(at, f32x4.mul(f32x4.mul(cell, fresh), slope(gate, input, one)), part);
  write(at + block, f32x4.mul(f32x4.mul(cell, read(before + o, part)), slope(gate, forget, one)), part);
  write(at + 2 * block, f32x4.mul(f32x4.mul(cell, input), slope(inner, fresh, one)), part);
  write(at + 3 * block, f32x4.mul(f32x4.mul(gradient, shown), slope(gate, output, one)), part);
  write(dc + o, f32x4.mul(cell, forget), part);
}

/** The gates z and r, and r·h₋, which the new value needs. */
export function gruGates(
  z: usize, zStride: usize, before: usize, hStride: usize, reset: usize, rStride: usize, rows: i32, units: i32, gate: i32,
): void {
  const one = f32x4.splat(1);
  const block = <usize>units << 2;
  for (; rows > 0; rows--, z += zStride, before += hStride, reset += rStride) {
    for (let u = 0; u < units; u += 4) {
      const part = units - u;
      const o = <usize>u << 2;
      write(z + o, value(gate, read(z + o, part), one), part);
      const r = value(gate, read(z + block + o, part), one);
      write(z + block + o, r, part);
      write(reset + o, f32x4.mul(r, read(before + o, part)), part);
    }
  }
}

/** h = z·h₋ + (1 − z)·φ(…) */
export function gruStep(
  z: usize, zStride: usize, before: usize, beforeStride: usize, h: usize, hStride: usize, rows: i32, units: i32, inner: i32,
): void {
  const one = f32x4.splat(1);
  const block = <usize>units << 2;
  for (; rows > 0; rows--, z += zStride, before += beforeStride, h += hStride) {
    for (let u = 0; u < units; u += 4) {
      const part = units - u;
      const o = <usize>u << 2;
      const keep = read(z + o, part);
      const fresh = value(inner, read(z + 2 * block + o, part), one);
      write(z + 2 * block + o, fresh, part);
      write(h + o, multiplyAdd(keep, f32x4.sub(read(before + o, part), fresh), fresh), part);
    }
  }
}

/** From dh, the gradients of the sums of z and of the new value; dh becomes what reaches h₋ directly. */
export function gruGradient(
  z: usize, zStride: usize, before: usize, hStride: usize, dh: usize, rows: i32, units: i32, inner: i32, gate: i32,
): void {
  const one = f32x4.splat(1);
  const block = <usize>units << 2;
  for (; rows > 0; rows--, z += zStride, before += hStride, dh += block) {
    for (let u = 0; u < units; u += 4) {
      const part = units - u;
      const o = <usize>u << 2;
      const keep = read(z + o, part);
      const fresh = read(z + 2 * block + o, part);
      const gradient = read(dh + o, part);
      const difference = f32x4.sub(read(before + o, part), fresh);
      write(z + o, f32x4.mul(f32x4.mul(gradient, difference), slope(gate, keep, one)), part);
      const share = f32x4.mul(gradient, f32x4.sub(one, keep));
      write(z + 2 * block + o, f32x4.mul(share, slope(inner, fresh, one)), part);
      write(dh + o, f32x4.mul(gradient, keep), part);
    }
  }
}

/** From the gradient of r·h₋ in `dreset`, that of the sum of r, and dh += dreset·r. */
export function gruResetGradient(
  z: usize, zStride: usize, before: usize, hStride: usize, dreset: usize, dh: usize, rows: i32, units: i32, gate: i32,
): void {
  const one = f32x4.splat(1);
  const block = <usize>units << 2;
  for (; rows > 0; rows--, z += zStride, before += hStride, dreset += block, dh += block) {
    for (let u = 0; u < units; u += 4) {
      const part = units - u;
      const o = <usize>u << 2;
      const r = read(z + block + o, part);
      const gradient = read(dreset + o, part);
      write(z + block + o, f32x4.mul(f32x4.mul(gradient, read(before + o, part)), slope(gate, r, one)), part);
      write(dh + o, multiplyAdd(gradient, r, read(dh + o, part)), part);
    }
  }
}

/** h = φ(z) */
export function rnnStep(z: usize, zStride: usize, h: usize, hStride: usize, rows: i32, units: i32, inner: i32): void {
  const one = f32x4.splat(1);
  for (; rows > 0; rows--, z += zStride, h += hStride) {
    for (let u = 0; u < units; u += 4) {
      const o = <usize>u << 2;
      write(h + o, value(inner, read(z + o, units - u), one), units - u);
    }
  }
}

/** z becomes the gradient of the sums. */
export function rnnGradient(
  z: usize, zStride: usize, h: usize, hStride: usize, dh: usize, rows: i32, units: i32, inner: i32,
): void {
  const one = f32x4.splat(1);
  const block = <usize>units << 2;
  for (; rows > 0; rows--, z += zStride, h += hStride, dh += block) {
    for (let u = 0; u < units; u += 4) {
      const o = <usize>u << 2;
      write(z + o, f32x4.mul(read(dh + o, units - u), slope(inner, read(h + o, units - u), one)), units - u);
    }
  }
}

/** out += x, row by row. */
export function addRows(x: usize, xStride: usize, out: usize, outStride: usize, rows: i32, columns: i32): void {
  for (; rows > 0; rows--, x += xStride, out += outStride) {
    for (let c = 0; c < columns; c += 4) {
      const o = <usize>c << 2;
      write(out + o, f32x4.add(read(out + o, columns - c), read(x + o, columns - c)), columns - c);
    }
  }
}

/** Weights as text: two bytes a number. */
export interface PackedWeights {
  /** Whole numbers from −32767 to 32767, in Base64, one list after the other. */
  readonly weights: string;
  /** What 1 stands for, for each list of weights. */
  readonly units: readonly number[];
}

const most = 32767;
const sizeOf = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);

/**
 * Packs lists of finite weights, each in steps of 1/32767 of its largest: in a page nobody sees the difference, and a notebook
 * with the page in it is half as large.
 */
export function packWeights(data: Float32Array, shapes: readonly (readonly number[])[]): PackedWeights {
  const packed = new Int16Array(data.length);
  let from = 0;
  const units = shapes.map((shape) => {
    const list = data.subarray(from, from + sizeOf(shape));
    const unit = list.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 0) / most || 1;
    packed.set(
      list.map((weight) => Math.round(weight / unit)),
      from,
    );
    from += list.length;
    return unit;
  });
  const bytes = new Uint8Array(packed.buffer);
  let weights = '';
  for (let i = 0; i < bytes.length; i += 8190) weights += btoa(String.fromCharCode(...bytes.subarray(i, i + 8190)));
  return { weights, units };
}

/** The weights again. */
export function unpackWeights({ weights, units }: PackedWeights, shapes: readonly (readonly number[])[]): Float32Array {
  const packed = new Int16Array(Uint8Array.from(atob(weights), (character) => character.charCodeAt(0)).buffer);
  const lists = shapes.map((shape, i) => new Float32Array(sizeOf(shape)).fill(units[i]!));
  const data = new Float32Array(packed.length);
  lists.reduce((from, list) => (data.set(list, from), from + list.length), 0);
  return data.map((unit, i) => unit * packed[i]!);
}

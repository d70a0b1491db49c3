import type { MimeBundle } from '../protocol';
import { matrixBundle } from './table';

/** A tensor of TensorFlow.js. */
interface TensorLike {
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly size: number;
  readonly isDisposed: boolean;
  readonly rankType: string;
  dataSync(): ArrayLike<number | string>;
  toString(verbose?: boolean): string;
}

export function isTensor(value: object): value is TensorLike {
  const { shape, dtype, dataSync, rankType } = value as Partial<TensorLike>;
  return (
    Array.isArray(shape) && typeof dtype === 'string' && typeof dataSync === 'function' && typeof rankType === 'string'
  );
}

/** Type, shape and values; a tensor of rank 2 as a table. */
export function tensorBundle(tensor: TensorLike): MimeBundle {
  const title = `Tensor ${tensor.dtype} [${tensor.shape.join(', ')}]`;
  if (tensor.isDisposed) return { 'text/plain': `${title}, disposed: its values are gone` };
  const text = { 'text/plain': tensor.toString().replace(/^Tensor/, title) };
  if (tensor.shape.length !== 2 || tensor.dtype === 'string') return text;
  const [rows, columns] = tensor.shape as [number, number];
  const data = Float64Array.from(tensor.dataSync() as ArrayLike<number>);
  const { 'text/html': html } = matrixBundle({ data, rows, columns });
  return { 'text/html': String(html).replace(/<caption>[^<]*/, `<caption>${title}`), ...text };
}

import { loadMnist } from 'nnlab';
import type { Matrix } from 'nnlab';

/** One row of the table: something that a model must reach on real data. */
export interface Measurement {
  /** What is measured, such as 'MNIST 784-128-10, Adam, batch 32, 5 epochs: test accuracy'. */
  readonly task: string;
  /** What others reach, as it is written in the table. */
  readonly reference: string;
  /** Whether a mean over the seeds reaches the reference. */
  readonly reaches: (mean: number) => boolean;
  /** How a measured number is written. */
  readonly format: (value: number) => string;
  readonly measure: (seed: number) => Promise<number>;
}

export const percent = (value: number): string => `${(100 * value).toFixed(2)} %`;

/** Images of the real MNIST as rows of grey levels in [0, 1], with their labels. */
export async function digits(split: 'train' | 'test', limit?: number): Promise<{ x: Matrix; y: Uint8Array }> {
  const { images, labels, count, origin } = await loadMnist({ split, ...(limit && { limit }) });
  if (origin !== 'real')
    throw new Error('bench models: MNIST is a stand-in; set NNLAB_DATA to a folder with the real one.');
  return { x: { data: Float32Array.from(images, (pixel) => pixel / 255), rows: count, columns: 784 }, y: labels };
}

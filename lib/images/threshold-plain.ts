import { THRESH_BINARY, THRESH_BINARY_INV, THRESH_TOZERO, THRESH_TRUNC } from './constants';
import type { Image } from './image';
import { saturated } from './signed-image';

export interface Thresholding {
  /** Values above it are one kind, the others the other. */
  readonly at: number;
  readonly maxval: number;
  /** THRESH_BINARY and the like. */
  readonly kind: number;
}

/** The image with every value looked up in a table of what becomes of 0 … 255. */
export function thresholded(src: Image, { at, maxval, kind }: Thresholding): Image {
  const after = (value: number): number => {
    const above = value > at;
    if (kind === THRESH_BINARY) return above ? maxval : 0;
    if (kind === THRESH_BINARY_INV) return above ? 0 : maxval;
    if (kind === THRESH_TRUNC) return above ? at : value;
    return above === (kind === THRESH_TOZERO) ? value : 0;
  };
  const table = saturated(Array.from({ length: 256 }, (_, value) => after(value)));
  return { ...src, data: src.data.map((value) => table[value]!) };
}

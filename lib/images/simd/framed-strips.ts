import { borderIndices } from '../border';
import { BORDER_CONSTANT } from '../constants';
import type { Image } from '../image';

/** How far a filter looks beyond the image, and what it sees there; black for BORDER_CONSTANT. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly borderType: number;
}

/** Copies rows of an image with its frame to `to` in `bytes`. */
export type FramedRows = (bytes: Uint8Array, to: number, first: number, count: number) => void;

/** A copier of rows; row 0 is the uppermost of the frame. */
export function framedRows({ data, width, height, channels }: Image, frame: Frame): FramedRows {
  const { left, right, top, bottom, borderType } = frame;
  const rows = borderIndices(height, top, bottom, borderType);
  const columns = borderIndices(width, left, right, borderType);
  const outside = [...columns.keys()].filter((i) => i < left || i >= left + width);
  const [row, stride] = [width * channels, columns.length * channels];
  const constant = borderType === BORDER_CONSTANT;
  return (bytes, to, first, count) => {
    for (let y = first; y < first + count; y++, to += stride) {
      const from = rows[y]! * row;
      if (constant && rows[y]! < 0) {
        bytes.fill(0, to, to + stride);
        continue;
      }
      bytes.set(data.subarray(from, from + row), to + left * channels);
      for (const i of outside) {
        for (let c = 0; c < channels; c++) {
          bytes[to + i * channels + c] = columns[i]! < 0 ? 0 : data[from + columns[i]! * channels + c]!;
        }
      }
    }
  };
}

/** How the channels of one pixel become those of another: reads `from` at `i`, writes `to` at `o`. */
export interface Conversion {
  /** Channels of the source. */
  readonly from: 1 | 3 | 4;
  /** Channels of the result. */
  readonly to: 1 | 3 | 4;
  convert(from: Uint8Array, i: number, to: Uint8Array | Uint8ClampedArray, o: number): void;
}

/** Where blue and red are within a pixel: 0 and 2 in BGR, 2 and 0 in RGB. */
export type Blue = 0 | 2;

import type { Sights } from './sliding-window';

/**
 * The parts of an image under a sliding window, as rows of a table: what stands under the window at one stop is one row, pixel
 * after pixel and channel after channel. It makes a convolution a matrix product (the trick is known as im2col).
 */
export class Patches {
  /** Rows and columns of stops. */
  readonly outputSize: readonly [number, number];
  /** How many rows. */
  readonly stops: number;
  /** How many numbers in a row: pixels of the window times channels. */
  readonly patchSize: number;
  private readonly sights: Sights;
  private readonly channels: number;

  constructor(
    sights: Sights,
    { window, channels }: { readonly window: readonly [number, number]; readonly channels: number },
  ) {
    this.sights = sights;
    this.channels = channels;
    this.outputSize = sights.outputSize;
    this.stops = sights.outputSize[0] * sights.outputSize[1];
    this.patchSize = window[0] * window[1] * channels;
  }

  /** Room for the patches of one image: zeros, which is what lies in the padding for good. */
  empty(): Float64Array {
    return new Float64Array(this.stops * this.patchSize);
  }

  /** Copies an image into the table; what lies in the padding is not touched. */
  gather(patches: Float64Array, image: Float64Array): void {
    this.forEachSight((patch, pixel) => {
      for (let c = 0; c < this.channels; c++) patches[patch + c] = image[pixel + c]!;
    });
  }

  /** The way back for gradients: adds each number of the table to the place of the image that it was copied from. */
  scatter(patches: Float64Array, image: Float64Array): void {
    this.forEachSight((patch, pixel) => {
      for (let c = 0; c < this.channels; c++) image[pixel + c]! += patches[patch + c]!;
    });
  }

  private forEachSight(visit: (patch: number, pixel: number) => void): void {
    const { output, input, place } = this.sights;
    for (let k = 0; k < output.length; k++) {
      visit(output[k]! * this.patchSize + place[k]! * this.channels, input[k]! * this.channels);
    }
  }
}

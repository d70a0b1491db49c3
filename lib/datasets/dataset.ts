/** Where a data set comes from: measured in the world, or made by this project because the real one could not be had. */
export type Origin = 'real' | 'stand-in';

/** What every data set says of itself. Lessons print it, so that a stand-in is never taken for the real thing. */
export interface Provenance {
  /** The data set's usual name, such as 'MNIST'. */
  readonly name: string;
  readonly origin: Origin;
  /** The file or folder that was read, or what made the stand-in. */
  readonly source: string;
}

/** Small grey images with one label each. */
export interface ImageDataset extends Provenance {
  /** `count × rows × columns` pixels, one image after the other, row by row; 0 is background, 255 full ink. */
  readonly images: Uint8Array;
  /** `count` class indices, each the position of its name in `classNames`. */
  readonly labels: Uint8Array;
  readonly count: number;
  readonly rows: number;
  readonly columns: number;
  readonly classNames: readonly string[];
}

/** Which images to load. */
export interface ImageDatasetOptions {
  /** The part to learn from, or the part to be measured on. */
  readonly split: 'train' | 'test';
  /** Load only the first so many images. Default: all. */
  readonly limit?: number;
}

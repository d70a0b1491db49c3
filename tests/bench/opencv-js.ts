import { createRequire } from 'node:module';
import type { cv } from 'nnlab';

/** What is used of a matrix of opencv-js. */
export interface Mat {
  readonly data: Uint8Array;
}

interface Functions {
  readonly Mat: new (rows?: number, columns?: number, type?: number) => Mat;
  readonly Size: new (width: number, height: number) => object;
  readonly CV_8UC1: number;
  readonly CV_8UC3: number;
  matFromArray(rows: number, columns: number, type: number, values: readonly number[]): Mat;
  threshold(src: Mat, dst: Mat, thresh: number, maxval: number, type: number): void;
  cvtColor(src: Mat, dst: Mat, code: number): void;
  resize(src: Mat, dst: Mat, size: object, fx: number, fy: number, interpolation: number): void;
  GaussianBlur(src: Mat, dst: Mat, size: object, sigmaX: number): void;
  filter2D(src: Mat, dst: Mat, ddepth: number, kernel: Mat): void;
}

export interface OpencvJs {
  readonly cv: Functions;
  readonly version: string;
  size(width: number, height: number): object;
  /** From array to array: copies the image in, works, and copies the result out. The matrices are made once. */
  run(image: cv.Image, work: (src: Mat, dst: Mat) => void): () => Uint8Array;
}

export async function loadOpencvJs(): Promise<OpencvJs> {
  const require = createRequire(__filename);
  const { version } = require('@techstark/opencv-js/package.json') as { version: string };
  const functions = await ready(require('@techstark/opencv-js'));
  return {
    cv: functions,
    version,
    size: (width, height) => new functions.Size(width, height),
    run({ data, width, height, channels }, work) {
      const src = new functions.Mat(height, width, channels === 1 ? functions.CV_8UC1 : functions.CV_8UC3);
      const dst = new functions.Mat();
      return () => {
        src.data.set(data);
        work(src, dst);
        return dst.data.slice();
      };
    },
  };
}

/** The module is a promise, or is ready when it says so, by version. */
async function ready(loaded: unknown): Promise<Functions> {
  const module = (await loaded) as Functions & { onRuntimeInitialized?: () => void; Mat?: unknown };
  if (!module.Mat) await new Promise<void>((resolve) => (module.onRuntimeInitialized = resolve));
  // A module with a `then` would be awaited for ever.
  return module;
}

import { readFileSync } from 'node:fs';
import { webAssembly } from '../../internal/web-assembly';

interface Decoder {
  getEncodedBuffer(size: number): Uint8Array;
  getDecodedBuffer(): Uint8Array;
  getFrameInfo(): { width: number; height: number; componentCount: number };
  decode(): void;
  delete(): void;
}

interface Encoder {
  getDecodedBuffer(frame: {
    width: number;
    height: number;
    bitsPerSample: number;
    componentCount: number;
    isSigned: boolean;
  }): Uint8Array;
  getEncodedBuffer(): Uint8ClampedArray;
  setQuality(quality: number): void;
  setProgressive(progressive: boolean): void;
  setSubSampling(mode: number): void;
  encode(): void;
  delete(): void;
}

interface Libjpeg {
  readonly JPEGDecoder: new () => Decoder;
  readonly JPEGEncoder: new () => Encoder;
}

let loaded: Libjpeg | undefined;

/** libjpeg-turbo in WebAssembly, loaded at the first use. */
export function libjpeg(): Libjpeg {
  loaded ??= load();
  return loaded;
}

/* eslint-disable @typescript-eslint/no-require-imports -- most notebooks read no JPEG, and the package has no types */
function load(): Libjpeg {
  const create = require('@cornerstonejs/codec-libjpeg-turbo-8bit/wasmjs') as (module: object) => void;
  const code = readFileSync(require.resolve('@cornerstonejs/codec-libjpeg-turbo-8bit/wasm'));
  const silent = (): void => undefined;
  const module = {
    print: silent,
    printErr: silent,
    // Compiled on the spot instead of in a promise, so that reading an image can be a plain call.
    instantiateWasm(imports: object, done: (instance: object) => void): object {
      const instance = new webAssembly.Instance(new webAssembly.Module(code), imports);
      done(instance);
      return instance.exports;
    },
  };
  create(module);
  return module as unknown as Libjpeg;
}

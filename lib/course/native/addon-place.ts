import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { nativeAddonPath } from '../../internal/resolve-tfjs-node';

/** Where tfjs-node keeps its native addon: `addon` in `lib`, and the TensorFlow library that it links to in `deps`. */
export interface AddonPlace {
  /** The folder of the npm package. */
  readonly folder: string;
  /** The addon's path inside the package, such as 'lib/napi-v8/tfjs_binding.node'. */
  readonly addon: string;
}

/** The folders inside the package that an installed addon consists of. */
export const parts = ['deps', 'lib'] as const;

/** Where the addon is made; inside the package, so that what the package requires is found, and on the same disk. */
export function stageOf({ folder }: AddonPlace): string {
  return join(folder, '.nnlab-stage');
}

/** Where what was there before waits until the new addon has proved itself. */
export function formerOf({ folder }: AddonPlace): string {
  return join(folder, '.nnlab-former');
}

export function addonPlace(): AddonPlace {
  const folder = dirname(createRequire(__filename).resolve('@tensorflow/tfjs-node/package.json'));
  return { folder, addon: nativeAddonPath().slice(folder.length + 1) };
}

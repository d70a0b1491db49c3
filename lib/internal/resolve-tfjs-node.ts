import { existsSync, readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import util from 'node:util';

const load = createRequire(__filename);
let resolved = false;
let problem: { reason?: string } | undefined;

/**
 * Makes `require('@tensorflow/tfjs-node')`, by whomever in this process, find a TensorFlow.js that works: the package
 * itself where its native addon loads, otherwise `@tensorflow/tfjs`, which has the same interface and is the copy nnlab
 * uses. danfojs-node requires tfjs-node as it loads and would throw without this.
 *
 * Node offers no public way to redirect a `require`, so this wraps the loader's own `_resolveFilename`, as other tools do.
 * Whether the addon works is asked only when somebody requires tfjs-node. Calling it again does nothing.
 */
export function resolveTfjsNode(): void {
  if (resolved) return;
  resolved = true;
  supplyRemovedUtil();
  const loader = Module as unknown as { _resolveFilename(request: string, ...rest: unknown[]): string };
  const resolveFilename = loader._resolveFilename;
  loader._resolveFilename = function (request, ...rest) {
    const redirect = request === '@tensorflow/tfjs-node' && nativeAddonProblem() !== undefined;
    return redirect ? load.resolve('@tensorflow/tfjs') : resolveFilename.call(this, request, ...rest);
  };
}

/**
 * Loads tfjs-node, which registers the backend 'tensorflow', where its addon works. Never throws, and prints nothing;
 * TensorFlow itself may write a line about oneDNN to the terminal that the process was started from.
 *
 * @returns The module, or the reason why there is none.
 */
export function nativeTensorflow(): { module: unknown } | { reason: string } {
  resolveTfjsNode();
  const reason = nativeAddonProblem();
  if (reason !== undefined) return { reason };
  try {
    return { module: load('@tensorflow/tfjs-node') };
  } catch (error) {
    const failure = { reason: firstLine(error) };
    problem = failure;
    return failure;
  }
}

/** Why the native addon cannot be used; undefined where it can. */
function nativeAddonProblem(): string | undefined {
  problem ??= tryNativeAddon();
  return problem.reason;
}

function tryNativeAddon(): { reason?: string } {
  try {
    const addon = nativeAddonPath();
    if (!existsSync(addon)) {
      const missing = `its native addon ${path.basename(addon)} is not installed`;
      return { reason: `${missing} (\`npm run native\` does that)` };
    }
    // Below this level TensorFlow lists the processor's features on the terminal.
    process.env['TF_CPP_MIN_LOG_LEVEL'] ??= '2';
    load(addon);
    return {};
  } catch (error) {
    return { reason: firstLine(error) };
  }
}

/** Where tfjs-node looks for its addon: the folder of the newest Node-API version that both it and this Node know. */
export function nativeAddonPath(): string {
  const manifest = load.resolve('@tensorflow/tfjs-node/package.json');
  const { binary } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    binary: { module_name: string; module_path: string; napi_versions: number[] };
  };
  const known = binary.napi_versions.filter((version) => version <= Number(process.versions['napi']));
  const folder = binary.module_path.replace('{napi_build_version}', String(Math.max(...known)));
  return path.join(path.dirname(manifest), folder, `${binary.module_name}.node`);
}

/**
 * tfjs-node 4.22 calls two functions of `util` that Node 22 warns about and later versions removed. They are always
 * supplied, so that every version of Node behaves, and prints, the same.
 */
function supplyRemovedUtil(): void {
  Object.assign(util, {
    isNullOrUndefined: (value: unknown) => value === null || value === undefined,
    isArray: Array.isArray,
  });
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]!;
}

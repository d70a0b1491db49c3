import assert from 'node:assert';
import vm from 'node:vm';

/**
 * Makes what a verdict rests on unchangeable, before a cell can change it: with another `Promise.race` or `assert.equal`, a
 * later cell that fails would look as if it passed. New properties may still be added, and `console` may be replaced.
 */
export function protectIntrinsics(): void {
  lock(globalThis, ['Promise', 'Array', 'JSON', 'Math', 'Error', 'process']);
  for (const builtIn of [Promise, Promise.prototype, Array, Array.prototype, JSON, Math, vm, assert, assert.strict]) {
    lock(builtIn, Object.getOwnPropertyNames(builtIn));
  }
  lock(process, ['emit', 'on', 'once', 'removeAllListeners', 'removeListener', 'off']);
}

/** What cells run in is reached through this global of tslab's; whoever replaces it decides what later cells see. */
export function protectScope(): void {
  const scope = (globalThis as { __tslab__?: object }).__tslab__;
  if (scope) Object.freeze(scope);
  lock(globalThis, ['__tslab__']);
}

function lock(owner: object, names: readonly string[]): void {
  for (const name of names) {
    const property = Object.getOwnPropertyDescriptor(owner, name);
    if (!property?.configurable && !property?.writable) continue;
    // A property may be inherited, as those of `process` are, or a getter.
    const value: unknown = (owner as Record<string, unknown>)[name];
    Object.defineProperty(owner, name, {
      value,
      writable: false,
      configurable: false,
      enumerable: property.enumerable,
    });
  }
}

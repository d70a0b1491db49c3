import { inspect } from 'node:util';
import type { ThrownValue } from './protocol';

/**
 * What can be said of anything that was thrown: an Error, `null`, a string, or an object whose getters throw. Never
 * throws itself.
 */
export function thrownValue(thrown: unknown): ThrownValue {
  try {
    if (thrown instanceof Error) {
      const name = text(thrown.name) || 'Error';
      const message = text(thrown.message);
      return { name, message, stack: text(thrown.stack) || `${name}: ${message}` };
    }
    const message = typeof thrown === 'string' ? thrown : inspect(thrown, { depth: 1 });
    return { name: 'thrown value', message, stack: message };
  } catch {
    const message = 'a value that cannot be shown, because reading it throws';
    return { name: 'thrown value', message, stack: message };
  }
}

/** By way of bytes: half a surrogate pair becomes a replacement character. */
function text(value: unknown): string {
  return typeof value === 'string' ? Buffer.from(value).toString() : '';
}

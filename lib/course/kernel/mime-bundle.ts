import { inspect } from 'node:util';
import type { MimeBundle } from './protocol';

/** How the last value of a cell is shown. A value that cannot be read says so instead of failing the cell. */
export function toMimeBundle(value: unknown): MimeBundle {
  return { 'text/plain': inPlainText(value) };
}

function inPlainText(value: unknown): string {
  try {
    return typeof value === 'string' ? value : inspect(value);
  } catch (error) {
    return `a value that cannot be shown: ${error instanceof Error ? error.message : 'reading it throws'}`;
  }
}

import { inspect } from 'node:util';
import { isList, isRecord } from './plain-data';

// `compact: true` keeps a long list on one line.
const look = { compact: true, breakLength: Infinity, depth: 4, maxArrayLength: 8, maxStringLength: 80 };

/** A value on one line, as a learner would write it: seven digits, long lists cut short. */
export function inBrief(value: unknown): string {
  return inspect(rounded(value), look).replaceAll('[ ', '[').replaceAll(' ]', ']');
}

function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(7));
  if (isList(value)) return Array.from(value, rounded);
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, rounded(part)]));
  return value;
}

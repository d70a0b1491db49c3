import { inspect } from 'node:util';
import { isList, isRecord } from './plain-data';

// `compact: true` keeps a long list on one line.
const look = { compact: true, breakLength: Infinity, depth: 4, maxStringLength: 80 };
/** Characters that can be taken in at a glance: some eight rows of eight numbers. */
const ENOUGH = 600;

/** A value on one line, as a learner would write it: seven digits, long lists cut short, lists of lists shorter still. */
export function inBrief(value: unknown): string {
  const short = rounded(value);
  let text = '';
  for (const maxArrayLength of [8, 4, 2]) {
    text = inspect(short, { ...look, maxArrayLength })
      .replaceAll('[ ', '[')
      .replaceAll(' ]', ']');
    if (text.length <= ENOUGH) return text;
  }
  return `${text.slice(0, ENOUGH)} …`;
}

function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(7));
  if (isList(value)) return Array.from(value, rounded);
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, rounded(part)]));
  return value;
}

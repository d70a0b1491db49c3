import { assertAllFinite, inWords } from '../internal/assert';
import type { Scalar } from './image';

/** A value for each channel out of a scalar, in which what is not given is 0. */
export function perChannel(caller: string, named: Readonly<Record<string, Scalar>>, channels: number): number[] {
  const [name, scalar] = Object.entries(named)[0]!;
  if (typeof scalar !== 'number' && !Array.isArray(scalar)) {
    throw new TypeError(`${caller}: ${name} is ${inWords(scalar)}; expected a number or an array of up to four.`);
  }
  const values = typeof scalar === 'number' ? [scalar] : [...(scalar as readonly number[])];
  assertAllFinite(caller, { [name]: values });
  return Array.from({ length: channels }, (_, c) => values[c] ?? 0);
}

import { inWords } from '../internal/assert';
import { assertSize, type Size } from './image';

/** A kernel that has a middle: width and height odd. */
export function assertOddSize(caller: string, named: Readonly<Record<string, Size>>): void {
  const [name, size] = Object.entries(named)[0]!;
  assertSize(caller, named);
  if (size[0] % 2 === 0 || size[1] % 2 === 0) {
    throw new RangeError(
      `${caller}: ${name} is ${size[0]} × ${size[1]}, which has no middle; expected odd numbers, such as 3 or 5.`,
    );
  }
}

/** An odd whole number, at least `min`. */
export function assertOdd(caller: string, named: Readonly<Record<string, number>>, min = 1): void {
  const [name, value] = Object.entries(named)[0]!;
  if (!(Number.isSafeInteger(value) && value >= min && value % 2 === 1)) {
    throw new RangeError(`${caller}: ${name} is ${inWords(value)}; expected an odd whole number of at least ${min}.`);
  }
}

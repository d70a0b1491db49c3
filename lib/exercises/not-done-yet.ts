import { inWords } from '../internal/assert';

/** What an exercise throws that nobody has filled in. Checks read it as "not done yet", not as an error. */
export class NotDoneYet extends Error {
  override readonly name = 'NotDoneYet';

  /** @param exercise - The function that is to be written. */
  constructor(readonly exercise: string) {
    super(`${exercise} is not done yet. Write it in the exercise cell, run that cell, then run this one again.`);
  }
}

/**
 * The error that an unsolved exercise throws.
 *
 * @param exercise - The name of the function to write.
 * @returns An error to throw; nothing is thrown here.
 * @throws {TypeError} Where the name is missing.
 * @example
 * const neuron = (inputs: number[]): number => { throw notDoneYet('neuron'); };
 * check.equal('a neuron adds up', { given: [[1, 2]], actual: neuron, expected: 3 }); // prints ○ a neuron adds up: not done yet. …
 */
export function notDoneYet(exercise: string): NotDoneYet {
  if (typeof exercise !== 'string' || exercise === '') {
    throw new TypeError(`notDoneYet: got ${inWords(exercise)}; expected the name of the exercise.`);
  }
  return new NotDoneYet(exercise);
}

/** What V8 says of the errors that every exercise meets, and what to say to a learner. The compiler has refused most others. */
const known: readonly (readonly [message: RegExp, say: string])[] = [
  [
    /^Cannot (read|set) properties of (undefined|null) \((reading|setting) '\d+'\)/,
    'A list was expected and there was none: of a list of lists, an index may lie beyond the last row.',
  ],
  [
    /^Cannot (read|set) properties of (undefined|null)/,
    'The code goes on with something that is not there: an index may lie beyond the end of a list.',
  ],
  [
    / is not iterable|^Spread syntax requires/,
    'A list was expected, and there is none: an index may lie beyond the end, or a number stands for a list.',
  ],
  [/^Maximum call stack size exceeded/, 'The function calls itself again and again. Where does it stop?'],
  [/^Reduce of empty array/, 'reduce on an empty list needs a value to begin with: its second argument.'],
  [/^Invalid (typed )?array length/, 'The length of a list came out negative, or with a fraction, or as NaN.'],
];

/** A hint for an error that the learner's function threw, where the error's own words say what happened but not why. */
export function hintForError(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error)) return undefined;
  return known.find(([message]) => message.test(thrown.message))?.[1];
}

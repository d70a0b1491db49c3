/** How many passengers of one kind there were, and how many of them lived. */
export interface PassengerCount {
  readonly pclass: 1 | 2 | 3;
  readonly sex: 'male' | 'female';
  readonly child: boolean;
  readonly survived: 0 | 1;
  readonly count: number;
}

type Row = readonly [PassengerCount['pclass'], PassengerCount['sex'], 'child' | 'adult', number, number];

const rows: readonly Row[] = [
  // class, sex, age, survived, died
  [1, 'male', 'child', 5, 0],
  [1, 'male', 'adult', 57, 118],
  [1, 'female', 'child', 1, 0],
  [1, 'female', 'adult', 140, 4],
  [2, 'male', 'child', 11, 0],
  [2, 'male', 'adult', 14, 154],
  [2, 'female', 'child', 13, 0],
  [2, 'female', 'adult', 80, 13],
  [3, 'male', 'child', 13, 35],
  [3, 'male', 'adult', 75, 387],
  [3, 'female', 'child', 14, 17],
  [3, 'female', 'adult', 76, 89],
];

/**
 * The 1,316 passengers of the Titanic by class, sex, age and survival; the crew is left out.
 *
 * @see British Board of Trade, Report on the Loss of the "Titanic" (S.S.) (1912), as tabulated by
 * Dawson, The "Unusual Episode" Data Revisited, Journal of Statistics Education 3(3) (1995)
 */
export const passengerCounts: readonly PassengerCount[] = rows.flatMap(([pclass, sex, age, lived, died]) => [
  { pclass, sex, child: age === 'child', survived: 1, count: lived },
  { pclass, sex, child: age === 'child', survived: 0, count: died },
]);

/**
 * Counts in the same proportions that add up to `total` exactly: each share rounded down, and what is left over goes to
 * the largest remainders (Hamilton's method).
 */
export function apportion(counts: readonly number[], total: number): number[] {
  const sum = counts.reduce((a, b) => a + b, 0);
  const shares = counts.map((count) => (count * total) / sum);
  const seats = shares.map(Math.floor);
  const left = total - seats.reduce((a, b) => a + b, 0);
  const byRemainder = shares
    .map((share, i) => [share - Math.floor(share), i] as const)
    .sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  for (const [, i] of byRemainder.slice(0, left)) seats[i]!++;
  return seats;
}

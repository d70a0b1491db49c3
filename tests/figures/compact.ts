/** A figure short enough to be read in a review: numbers to three digits, long lists by their ends and their mean. */
export function compact(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(3));
  if (Array.isArray(value)) return compactList(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, compact(entry)]));
}

const longest = 24;

function compactList(list: readonly unknown[]): unknown {
  const numbers = list.flat().filter((value): value is number => typeof value === 'number');
  if (numbers.length > 0 && list.flat().length > longest) {
    const [first, last] = [list[0], list.at(-1)].map((row) => (Array.isArray(row) ? row.length : compact(row)));
    const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    const ends = Array.isArray(list[0]) ? `rows of ${first} to ${last}` : `numbers from ${first} to ${last}`;
    return `${list.length} ${ends}, ${numbers.length} numbers of mean ${mean.toFixed(2).replace('-0.00', '0.00')}`;
  }
  const entries = list.map(compact);
  if (entries.length > longest) return [...entries.slice(0, 3), `… ${entries.length - 4} more …`, entries.at(-1)];
  return entries.every((entry) => typeof entry !== 'object' || entry === null) ? JSON.stringify(entries) : entries;
}

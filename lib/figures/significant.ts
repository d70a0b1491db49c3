/** The number with so many significant digits: what a figure can show, and half the bytes. */
export function significant(value: number, digits = 6): number {
  return Number(value.toPrecision(digits));
}

/** The same as text, with a true minus sign. */
export function inDigits(value: number, digits = 6): string {
  return String(significant(value, digits)).replace('-', '−');
}

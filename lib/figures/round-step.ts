/** The next larger of 1, 2 and 5 times a power of ten: a step whose multiples are easy to read. */
export function roundStep(rough: number): number {
  if (!(rough > 0)) return 1;
  const exponent = Math.floor(Math.log10(rough));
  const factor = [1, 2, 5].find((candidate) => Number(`${candidate}e${exponent}`) >= rough * 0.999) ?? 10;
  return Number(`${factor}e${exponent}`);
}

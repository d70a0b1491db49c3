/** How often each value from 0 to 255 occurs. */
export function histogram(values: Uint8Array): Float64Array {
  const counts = new Float64Array(256);
  for (const value of values) counts[value]!++;
  return counts;
}

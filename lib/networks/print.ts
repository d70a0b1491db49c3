/** Writes a line to the standard output; where there is none, as in a browser, nothing. */
export function print(line: string): void {
  if (typeof process !== 'undefined') process.stdout?.write(`${line}\n`);
}

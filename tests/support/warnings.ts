/** The lines that are written to the standard error while `run` runs. They are kept from the terminal. */
export async function warningsOf(run: () => unknown): Promise<string[]> {
  const { write } = process.stderr;
  let written = '';
  process.stderr.write = (text) => Boolean((written += String(text)));
  try {
    await run();
  } finally {
    process.stderr.write = write;
  }
  return written.split('\n').filter((line) => line !== '');
}

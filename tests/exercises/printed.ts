/** What a call writes to the standard output. */
export function printed(call: () => void): string {
  const stop = record();
  try {
    call();
  } finally {
    stop();
  }
  return stop();
}

/** The same for a call that ends later. */
export async function printedBy(call: () => Promise<void>): Promise<string> {
  const stop = record();
  try {
    await call();
  } finally {
    stop();
  }
  return stop();
}

/** Keeps what is written from here on; the function it gives ends that and returns the text. */
function record(): () => string {
  const { write } = process.stdout;
  let text = '';
  process.stdout.write = (chunk) => Boolean((text += String(chunk)));
  return () => {
    process.stdout.write = write;
    return text;
  };
}

/** The message of the error that a call throws. */
export function complaint(call: () => void): string {
  try {
    call();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('Nothing was thrown.');
}

/**
 * What is wrong with a file, worded to follow its name: 'ends early (truncated gzip)'. Whoever knows where the file lies
 * and what to do about it completes the sentence.
 */
export class Fault extends Error {}

/** The code of an error from the operating system, such as ENOENT; undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}

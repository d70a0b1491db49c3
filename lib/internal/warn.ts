/**
 * Tells of something that is not an error but that the reader should know: one line on the standard error,
 * `ConvergenceWarning: MLPClassifier: 100 iterations were not enough …`.
 *
 * @param name - The kind of warning, as scikit-learn names it: 'ConvergenceWarning', 'UserWarning'.
 * @param message - Who warns, the cause, and the remedy.
 */
export function warn(name: string, message: string): void {
  process.stderr.write(`${name}: ${message}\n`);
}

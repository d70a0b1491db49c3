/** Why a check did not pass, line by line, in the words that the learner reads. */
export class CheckFailed extends Error {
  override readonly name = 'CheckFailed';

  /**
   * @param title - What was checked.
   * @param lines - Expected, got, and so on.
   * @param thrown - What the learner's function threw, if it did: its stack names the line that is to be mended.
   */
  constructor(title: string, lines: readonly string[], thrown?: unknown) {
    super([`✗ ${title}`, ...lines.map((line) => `  ${line}`)].join('\n'));
    // The way to the check says nothing to a learner, nor does the way through this folder.
    const stack = (thrown instanceof Error && thrown.stack) || '';
    const frames = stack.split('\n').filter((line) => /^\s+at /.test(line) && !line.includes(__dirname));
    this.stack = [`${this.name}: ${this.message}`, ...frames].join('\n');
  }
}

/** The last word of `npm test`: what it did not try, so that nobody takes its green for more than it is. */
const leftOut: readonly (readonly [script: string, what: string])[] = [
  ['npm run test:browser', 'JupyterLab in a real browser (needs Python 3.9 and Chromium)'],
  ['npm run test:python', "Jupyter's own programs on every lesson (needs Python 3.9)"],
  ['npm run lessons', 'every lesson from its first cell to its last'],
];

const lines = leftOut.map(([script, what]) => `  ${script.padEnd(22)}${what}`);
if (!process.env.NNLAB_DATA) lines.push('  NNLAB_DATA=FOLDER     tests on the real data sets');
process.stdout.write(`\nLEFT OUT of these tests, and to be run on their own:\n${lines.join('\n')}\n`);

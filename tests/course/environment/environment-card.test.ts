import { formatCard, isBroken, type Finding } from '../../../lib/course/environment/environment-card';

const fine: Finding = { subject: 'Node.js', standing: 'fine', value: '20.1.0' };
const notice: Finding = { subject: 'data', standing: 'notice', value: 'not here', remedy: 'Fetch it.' };
const broken: Finding = { subject: 'nnlab', standing: 'broken', value: 'not built', remedy: 'Build it.' };

describe('formatCard', () => {
  test('aligns values, and puts the remedy under its problem', () => {
    expect(formatCard([fine, notice])).toBe(
      [
        '✓ Node.js  20.1.0',
        '! data     not here',
        '           → Fetch it.',
        '',
        'Lessons can run. What stands beside ! is worth a look.',
        '',
      ].join('\n'),
    );
  });

  test('ends with what to do', () => {
    expect(formatCard([fine])).toMatch(/\n\nAll is well\.\n$/);
    expect(formatCard([fine, broken, notice])).toMatch(
      /\n✗ nnlab .*\n[^]*Lessons cannot run yet: do what stands beside ✗/,
    );
  });
});

test('isBroken(findings) only where a lesson cannot run', () => {
  expect(isBroken([fine, notice])).toBe(false);
  expect(isBroken([fine, broken])).toBe(true);
});

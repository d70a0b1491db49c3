import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { courseMap } from 'nnlab';
import { printed } from './printed';

describe('courseMap', () => {
  test('as text it names lessons, what they build on, and the sum', () => {
    const lines = printed(() => courseMap({ folder: 'notebooks' })).split('\n');
    expect(lines[0]).toMatch(/^00 Setup: meet the notebook · \d+ min · 0 of 1$/);
    expect(lines).toContainEqual(expect.stringMatching(/^09 Optimizers · \d+ min · 0 of \d+ · after 08$/));
    expect(lines.at(-2)).toMatch(/^\d+ lessons, about \d+ hours\. 0 of \d+ checks pass\.$/);
  });

  test('in a folder without lessons it says so', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nnlab-map-'));
    expect(printed(() => courseMap({ folder }))).toBe('There are no lessons in this folder, so there is no map.\n');
    rmSync(folder, { recursive: true });
  });
});

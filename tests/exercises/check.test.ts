import { check, notDoneYet } from 'nnlab';
import { runScript } from '../support/run-script';
import { complaint, printed, printedBy } from './printed';

const double = (x: number): number => 2 * x;

describe('every check', () => {
  test('a check that passes prints its title', () => {
    expect(printed(() => check.equal('a double', { given: [3], actual: double, expected: 6 }))).toBe('✓ a double\n');
  });

  test('an unsolved exercise reads as "not done yet" in every check, and fails none', () => {
    const unsolved = (): number => {
      throw notDoneYet('neuron');
    };
    const output = printed(() => {
      check.close('close', { actual: unsolved, expected: 1 });
      check.equal('equal', { actual: unsolved, expected: 1 });
      check.atLeast('atLeast', { actual: unsolved, expected: 1 });
      check.throws('throws', { actual: unsolved });
    });
    const line = (title: string): string => `○ ${title}: not done yet. Write neuron, then run this cell again.\n`;
    expect(output).toBe(line('close') + line('equal') + line('atLeast') + line('throws'));
  });

  test('the function gets a copy of the given data, and a failure shows them as they were', () => {
    const given: [number[]] = [[3, 1, 2]];
    const sortInPlace = (values: number[]): number => values.sort((a, b) => a - b)[2]!;
    const message = complaint(() => check.equal('largest', { given, actual: sortInPlace, expected: 4 }));
    expect(message).toContain('given:    [3, 1, 2]');
    expect(given).toEqual([[3, 1, 2]]);
  });

  test('an error of the learner fails the check, and its stack leads to the line that threw', () => {
    function neuron(): number {
      throw new TypeError('weights.map is not a function');
    }
    let failure: Error | undefined;
    try {
      check.close('a neuron', { actual: neuron, expected: 7 });
    } catch (error) {
      failure = error as Error;
    }
    expect(failure?.message).toBe(
      '✗ a neuron\n  expected: 7\n  got:      an error, TypeError: weights.map is not a function',
    );
    expect(failure?.stack).toMatch(/neuron .*check\.test\.ts/);
    expect(failure?.stack).not.toContain('run-check');
  });

  test('the first hint that fits is shown, and a hint that cannot read the result is passed over', () => {
    const hints = [
      { when: ([first]: number[]) => first!.toFixed() === '9', say: 'never' },
      { when: (got: number[]) => got.length === 0, say: 'The list is empty.' },
      { when: () => true, say: 'later' },
    ];
    const message = complaint(() => check.equal('list', { actual: (): number[] => [], expected: [1], hints }));
    expect(message).toBe(
      '✗ list\n  expected: [1]\n  got:      []\n  differs:  got an empty list, expected a list of 1\n' +
        '  hint:     The list is empty.',
    );
  });

  test.each([
    [undefined, 'The function gave nothing back. Does every way through it end with return?'],
    [[undefined, undefined], 'The function gave nothing back. Does every way through it end with return?'],
    [[1, undefined], 'Something in the list is undefined: an index may lie beyond the end of a list.'],
    [NaN, 'NaN is "not a number": somewhere undefined, a text or 0/0 got into the arithmetic.'],
  ])('a result of %s has a hint without being foreseen, alone and in a list', (result, hint) => {
    const list = { actual: () => [1, [result]], expected: [1, [2]] };
    expect(complaint(() => check.close('list', list))).toContain(`hint:     ${hint}`);
    expect(complaint(() => check.close('result', { actual: () => result, expected: 1 }))).toContain(
      `hint:     ${hint}`,
    );
  });

  test.each<[why: string, actual: (rows: number[][]) => unknown, hint: string]>([
    ['a row beyond the last', (rows) => rows[2]![0], 'of a list of lists, an index may lie beyond the last row.'],
    ['a number put there', (rows) => (rows[2]![0] = 1), 'of a list of lists, an index may lie beyond the last row.'],
    ['a method of nothing', (rows) => rows[2]!.map(Math.abs), 'an index may lie beyond the end of a list.'],
    [
      'a walk through nothing',
      ([, , row]) => [...row!],
      'an index may lie beyond the end, or a number stands for a list.',
    ],
    [
      'arguments of nothing',
      ([, , row]) => Math.max(...row!),
      'an index may lie beyond the end, or a number stands for a list.',
    ],
    ['a walk through a number', ([row]) => [...(row![0] as never)], 'or a number stands for a list.'],
    [
      'no end',
      function again(rows): unknown {
        return [again(rows)];
      },
      'Where does it stop?',
    ],
    [
      'no beginning',
      () => ([] as number[]).reduce((a, b) => a + b),
      'needs a value to begin with: its second argument.',
    ],
    ['no list of such a length', (rows) => new Array(rows[0]![0]! - 4), 'negative, or with a fraction, or as NaN.'],
    ['no typed array either', (rows) => new Float32Array(rows[0]![0]! - 4), 'negative, or with a fraction, or as NaN.'],
  ])('an error of %s has a hint without being foreseen', (_, actual, hint) => {
    const given = [[[1], [2]]] as [number[][]];
    expect(complaint(() => check.equal('rows', { given, actual, expected: 1 }))).toMatch(/\n {2}hint: /);
    expect(complaint(() => check.equal('rows', { given, actual, expected: 1 }))).toContain(hint);
  });

  test('an error whose words say all has no hint', () => {
    const actual = () => double(notThere() as number);
    const notThere = (): unknown => {
      throw new RangeError('softmax: z is empty; expected at least one number.');
    };
    expect(complaint(() => check.equal('words', { actual, expected: 1 }))).not.toContain('hint');
  });

  test('what is given, expected and got is cut to what can be taken in at a glance', () => {
    const deep = Array.from({ length: 9 }, (_, i) =>
      Array.from({ length: 9 }, (_, k) => Array.from({ length: 9 }, () => i + k / 7)),
    );
    const message = complaint(() => check.close('deep', { given: [deep], actual: (x) => x, expected: 1 }));
    for (const line of message.split('\n')) expect(line.length).toBeLessThan(650);
    const rows = Array.from({ length: 8 }, (_, i) => Array.from({ length: 8 }, (_, k) => i + k));
    expect(
      complaint(() => check.close('rows', { given: [rows], actual: (_: number[][]) => 0, expected: 1 })),
    ).toContain('given:    [[0, 1, 2, 3, 4, 5, 6, 7], [1, 2, 3');
    const wordy = Object.fromEntries(Array.from({ length: 99 }, (_, i) => [`column${i}`, i]));
    expect(complaint(() => check.equal('wordy', { actual: () => wordy, expected: 1 }))).toMatch(/column39: 39.* …\n/);
  });

  test('a malformed trial is a TypeError that says what is wrong with it', () => {
    const actual = 5 as unknown as () => number;
    const given = 3 as unknown as [];
    expect(() => check.equal('t', { actual, expected: 5 })).toThrow(
      new TypeError('check.equal: actual is 5; expected a function, such as (x) => softmax(x).'),
    );
    expect(() => check.close('t', { given, actual: () => 1, expected: 1 })).toThrow(
      new TypeError('check.close: given is 3; expected the list of arguments, such as [[1, 2, 3], 0.1].'),
    );
    expect(() => check.equal('t', { given: [() => 1], actual: (f) => f(), expected: 1 })).toThrow(
      'check.equal: given contains something that is no plain data; expected numbers, texts, lists, objects.',
    );
    expect(() => check.throws(undefined as unknown as string, { actual: () => 1 })).toThrow(
      new TypeError('check.throws: title is undefined; expected a text.'),
    );
  });
});

describe('a check of an asynchronous function', () => {
  test('passes, fails and is not done yet like any other, as a promise', async () => {
    const later = async (x: number): Promise<number> => Promise.resolve(2 * x);
    const trial = { given: [2] as [number], actual: later };
    expect(await printedBy(() => check.close('later', { ...trial, expected: 4 }))).toBe('✓ later\n');
    await expect(check.close('later', { ...trial, expected: 5 })).rejects.toThrow('largest difference: 1');
    const unsolved = async (): Promise<number> => Promise.reject(notDoneYet('later'));
    expect(await printedBy(() => check.close('later', { actual: unsolved, expected: 4 }))).toContain('not done yet');
  });

  test('check.throws counts a rejection as an error', async () => {
    const rejects = async (): Promise<number> => Promise.reject(new RangeError('empty'));
    expect(await printedBy(() => check.throws('later', { actual: rejects, expected: 'empty' }))).toBe('✓ later\n');
  });

  test('forgotten without await, a failure still ends the process with an error', () => {
    const { status, stderr } = runScript(`
      const { check } = require('./exercises/check');
      check.close('later', { actual: async () => 1, expected: 2 });
    `);
    expect(status).not.toBe(0);
    expect(stderr).toContain('✗ later');
  });
});

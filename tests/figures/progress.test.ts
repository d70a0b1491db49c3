import { progress } from 'nnlab';
import * as displays from '../../lib/figures/display';
import { frontEnd } from '../../lib/internal/front-end';

jest.mock('../../lib/figures/display');

function* countTo(last: number): Generator<number> {
  for (let n = 1; n <= last; n++) yield n;
}

describe('where nobody watches', () => {
  let printed: string;
  beforeEach(() => {
    printed = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed += String(text);
      return true;
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  test.each([
    ['a list', [1, 2, 3], {}, 'x: 3 of 3\n'],
    ['a typed array', Uint8Array.of(1, 2, 3), {}, 'x: 3 of 3\n'],
    ['a set', new Set([1, 2, 3]), {}, 'x: 3 of 3\n'],
    ['a generator of unknown length', countTo(3), {}, 'x: 3\n'],
    ['a generator of known length', countTo(3), { total: 3 }, 'x: 3 of 3\n'],
  ])('progress over %s gives its elements, and a line at the end', (_, iterable, options, line) => {
    expect([...progress<number>(iterable, { label: 'x', ...options })]).toEqual([1, 2, 3]);
    expect(printed).toBe(line);
  });

  test('it needs no label', () => {
    expect([...progress([1, 2])]).toEqual([1, 2]);
    expect(printed).toBe('2 of 2\n');
  });

  test('a loop that is left early says how far it came', () => {
    for (const n of progress([1, 2, 3, 4], { label: 'x' })) if (n === 3) break;
    expect(printed).toBe('x: 2 of 4\n');
  });

  test('an error of the loop comes through', () => {
    expect(() => {
      for (const n of progress([1], { label: 'x' })) throw new Error(`at ${n}`);
    }).toThrow('at 1');
  });
});

describe('where somebody watches', () => {
  let shown: string[][];
  beforeEach(() => {
    shown = [];
    frontEnd.live = true;
    jest.mocked(displays.liveDisplay).mockReturnValue({
      show: (bundle) => void shown.push([String(bundle['text/html']), String(bundle['text/plain'])]),
    });
  });
  afterEach(() => {
    frontEnd.live = false;
  });

  test('the bar moves at most five times a second, and says how long it will take', () => {
    let time = 0;
    for (const n of progress([1, 2, 3, 4, 5, 6, 7, 8], { label: 'a < b', now: () => time })) time += n < 8 ? 150 : 50;
    expect(shown.map(([, text]) => text)).toEqual([
      'a < b: 0 of 8, 0.0 s',
      'a < b: 2 of 8, 1 s left', // 0.3 s for 2: 0.9 s for 6
      'a < b: 4 of 8, 1 s left',
      'a < b: 6 of 8, 1 s left',
      'a < b: 8 of 8, 1.1 s',
    ]);
    expect(shown[1]![0]).toBe(
      '<div>a &lt; b <progress value="2" max="8" style="width: 16em"></progress> 2 of 8, 1 s left</div>',
    );
  });

  test('without a known end there is a count instead of a bar', () => {
    expect([...progress(countTo(2), { label: 'x', now: () => 0 })]).toEqual([1, 2]);
    expect(shown.at(-1)).toEqual(['<div>x 2, 0.0 s</div>', 'x: 2, 0.0 s']);
  });

  test('without a label there is the bar alone', () => {
    expect([...progress([1], { now: () => 0 })]).toEqual([1]);
    expect(shown.at(-1)![0]).toBe(
      '<div><progress value="1" max="1" style="width: 16em"></progress> 1 of 1, 0.0 s</div>',
    );
  });

  test('of nothing it is a full bar', () => {
    expect([...progress([], { label: 'x', now: () => 0 })]).toEqual([]);
    expect(shown.at(-1)![1]).toBe('x: 0 of 0, 0.0 s');
  });
});

test.each([
  ['a number', 3, 'got 3'],
  ['nothing', undefined, 'got undefined'],
])('progress refuses %s', (_, value, got) => {
  const message = `progress: ${got}; expected something to iterate over, such as a list.`;
  expect(() => progress(value as unknown as number[], { label: 'x' })).toThrow(new TypeError(message));
});

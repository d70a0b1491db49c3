import { optimizerRace } from 'nnlab';

describe('optimizerRace', () => {
  test('losses above zero stand on a logarithmic scale, others on a linear one', () => {
    const scale = (losses: number[], options = {}): unknown =>
      (optimizerRace({ a: losses }, options).layout.yaxis as { type?: string }).type;
    expect(scale([4, 2])).toBe('log');
    expect(scale([4, 0])).toBeUndefined();
    expect(scale([4, 2], { logarithmic: false })).toBeUndefined();
  });

  test('a loss that is no longer finite ends its line, and the description says so', () => {
    const { data, layout } = optimizerRace(
      { wild: [1, 8, Infinity], calm: [1, 0.5] },
      { quantity: 'error', per: 'epoch' },
    );
    expect(data).toMatchObject([{ y: [1, 8, null] }, { y: [1, 0.5] }]);
    expect(layout.meta.description).toBe(
      'error over 2 epochs: wild no longer a finite number after 2, calm from 1 to 0.5.',
    );
    expect(layout.showlegend).toBe(true);
  });

  test('one loss each is a point', () => {
    const { layout } = optimizerRace({ a: [1] });
    expect(layout).toMatchObject({ showlegend: false, xaxis: { range: [0, 1] } });
    expect(layout.meta.description).toBe('loss over 0 steps: a from 1 to 1.');
  });

  test('long lists are thinned', () => {
    const { data } = optimizerRace({ a: Float64Array.from({ length: 50_000 }, (_, i) => 1 + Math.sin(i)) });
    expect((data[0]!.x as number[]).length).toBeLessThanOrEqual(1000);
  });

  test.each([
    ['none', {}, {}, 'losses is empty; expected at least one value.'],
    ['an empty list', { a: [] }, {}, 'losses.a is empty; expected at least one value.'],
    [
      'seven',
      Object.fromEntries([...'abcdefg'].map((name) => [name, [1]])),
      {},
      'got 7 optimizers; expected at most 6.',
    ],
    [
      'a logarithm of zero',
      { a: [0] },
      { logarithmic: true },
      'a loss is 0 or below; expected values above 0 for a logarithmic scale.',
    ],
  ])('refuses %s', (_, losses, options, message) => {
    expect(() => optimizerRace(losses, options)).toThrow(new RangeError(`optimizerRace: ${message}`));
  });
});

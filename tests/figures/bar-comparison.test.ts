import { barComparison } from 'nnlab';

const values = { 'always 1': 0.1135, network: 0.977812 };

describe('barComparison', () => {
  test('barComparison(values) draws one bar a name, in their order, with the value as text', () => {
    const { data, layout } = barComparison(values, { quantity: 'accuracy' });
    expect(data).toMatchObject([{ x: [0.1135, 0.9778], y: ['always 1', 'network'], text: ['0.1135', '0.9778'] }]);
    expect(layout).toMatchObject({ xaxis: { title: { text: 'accuracy' }, rangemode: 'tozero' } });
    expect(layout.meta.description).toBe('accuracy: always 1 0.1135, network 0.9778.');
  });

  test('baselines have another colour and are named as such', () => {
    const { data, layout } = barComparison(values, { quantity: 'accuracy', baselines: ['always 1'] });
    const [baseline, network] = (data[0]!.marker as { color: string[] }).color;
    expect(baseline).not.toBe(network);
    expect(layout.meta.description).toBe('accuracy: always 1 (baseline) 0.1135, network 0.9778.');
  });

  test('a target is a line and part of the description', () => {
    const { layout } = barComparison(values, { quantity: 'accuracy', target: 0.97 });
    expect(layout.shapes).toMatchObject([{ type: 'line', x0: 0.97, x1: 0.97 }]);
    expect(layout.annotations).toMatchObject([{ text: 'target 0.97' }]);
    expect(layout.meta.description).toContain('; target 0.97.');
  });

  test.each([
    ['no values', () => barComparison({}, { quantity: 'accuracy' }), 'values is empty; expected at least one value.'],
    ['NaN', () => barComparison({ a: 1, b: NaN }, { quantity: 'q' }), 'values[1] is NaN; expected a finite number.'],
    [
      'an unknown baseline',
      () => barComparison({ a: 1 }, { quantity: 'q', baselines: ['b'] }),
      "baseline is 'b'; expected one of 'a'.",
    ],
  ])('barComparison refuses %s', (_, call, message) =>
    expect(call).toThrow(new RangeError(`barComparison: ${message}`)),
  );
});

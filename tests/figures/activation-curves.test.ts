import { activationCurves, activations } from 'nnlab';

describe('activationCurves', () => {
  test('activationCurves(activation) draws the function and, beside it, its derivative', () => {
    const { data, layout } = activationCurves(activations.sigmoid);
    const [curve, slope] = data as unknown as { x: number[]; y: number[] }[];
    expect([curve!.x[0], curve!.x[120], curve!.x[240]]).toEqual([-6, 0, 6]);
    expect([curve!.y[120], slope!.y[120]]).toEqual([0.5, 0.25]);
    expect(data[1]).toMatchObject({ xaxis: 'x2', yaxis: 'y2' });
    expect(layout).toMatchObject({
      yaxis: { title: { text: 'sigmoid' } },
      yaxis2: { title: { text: 'derivative of sigmoid' } },
    });
  });

  test('the description tells how far both reach', () => {
    expect(activationCurves(activations.binaryStep, { from: -1, to: 1 }).layout.meta.description).toBe(
      'binaryStep from −1 to 1: between 0 and 1; its derivative always 0.',
    );
  });

  test('a function that is nowhere finite is drawn as nothing', () => {
    const { data, layout } = activationCurves({ name: 'none', value: () => NaN, derivative: () => 1 });
    expect(new Set(data[0]!.y as null[])).toEqual(new Set([null]));
    expect(layout.meta.description).toContain('none from −6 to 6: nowhere finite; its derivative always 1.');
  });

  test('activationCurves refuses a range that is none', () => {
    expect(() => activationCurves(activations.relu, { from: 1, to: 1 })).toThrow(
      new RangeError('activationCurves: from is 1 and to is 1; expected two numbers, the smaller one first.'),
    );
  });
});

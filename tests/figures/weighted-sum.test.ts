import { weightedSum } from 'nnlab';

const options = {
  weights: [3, 10, -4, -1],
  bias: 50,
  names: ['area', 'bedrooms', 'distance', 'age'],
  quantity: 'price',
};

describe('weightedSum', () => {
  test('weightedSum(inputs) steps from the bias through every product to the sum', () => {
    const { data, layout } = weightedSum([100, 3, 10, 20], options);
    //  50 + 3·100 + 10·3 − 4·10 − 1·20 = 320
    expect(data[1]).toMatchObject({
      type: 'bar',
      x: ['bias', 'area<br>3 × 100', 'bedrooms<br>10 × 3', 'distance<br>−4 × 10', 'age<br>−1 × 20', 'sum'],
      base: [0, 50, 350, 380, 340, 0],
      y: [50, 300, 30, -40, -20, 320],
      text: ['50', '+300', '+30', '−40', '−20', '<b>320</b>'],
    });
    // A line leads from the end of each bar to the next.
    expect(data[0]!.y).toEqual([50, 50, null, 350, 350, null, 380, 380, null, 340, 340, null, 320, 320, null]);
    expect(layout.meta.description).toBe('price 320 = bias 50, area +300, bedrooms +30, distance −40, age −20.');
  });

  test('digits that only rounding brought are left out', () => {
    const { data } = weightedSum([0.1], { weights: [3], bias: 0, names: ['x'], quantity: 's' });
    expect(data[1]!.y).toEqual([0, 0.3, 0.3]);
  });

  test.each([
    ['other lengths', () => weightedSum([1], options), 'inputs has length 1, weights 4; expected the same length.'],
    [
      'a missing name',
      () => weightedSum([1], { ...options, weights: [1], names: ['a', 'b'] }),
      'inputs has length 1, names 2; expected the same length.',
    ],
    ['NaN', () => weightedSum([1, 2, NaN, 4], options), 'inputs[2] is NaN; expected a finite number.'],
    [
      'an infinite bias',
      () => weightedSum([1, 2, 3, 4], { ...options, bias: Infinity }),
      'bias is Infinity; expected a finite number.',
    ],
    ['no inputs', () => weightedSum([], { ...options, weights: [] }), 'inputs is empty; expected at least one value.'],
  ])('weightedSum refuses %s', (_, call, message) => expect(call).toThrow(new RangeError(`weightedSum: ${message}`)));
});

import { trainingCurves } from 'nnlab';

const history = { loss: [0.6, 0.30000000001], accuracy: [0.8, 0.9], valLoss: [0.5, 0.4], valAccuracy: [0.85, 0.88] };

describe('trainingCurves', () => {
  test('trainingCurves(history) draws loss and accuracy side by side, training and validation, epochs from 1', () => {
    const { data, layout } = trainingCurves(history);
    expect(data).toMatchObject([
      { name: 'training', x: [1, 2], y: [0.6, 0.3], line: { dash: 'solid' }, showlegend: true },
      { name: 'validation', x: [1, 2], y: [0.5, 0.4], line: { dash: 'dash' }, showlegend: true },
      { name: 'training', x: [1, 2], y: [0.8, 0.9], xaxis: 'x2', yaxis: 'y2', showlegend: false },
      { name: 'validation', x: [1, 2], y: [0.85, 0.88], xaxis: 'x2', yaxis: 'y2', showlegend: false },
    ]);
    expect(layout).toMatchObject({
      showlegend: true,
      yaxis: { title: { text: 'loss' } },
      yaxis2: { title: { text: 'accuracy' } },
      xaxis: { title: { text: 'epoch' }, dtick: 1 },
    });
  });

  test('the description says where each curve begins and ends', () => {
    expect(trainingCurves(history).layout.meta.description).toBe(
      'Training curves over 2 epochs: loss from 0.6 to 0.3 (validation: loss from 0.5 to 0.4); ' +
        'accuracy from 0.8 to 0.9 (validation: accuracy from 0.85 to 0.88).',
    );
  });

  test('the loss alone is one panel without a legend', () => {
    const { data, layout } = trainingCurves({ loss: [1, 2, 3] });
    expect(data).toHaveLength(1);
    expect(layout.showlegend).toBe(false);
    expect(layout).not.toHaveProperty('xaxis2');
  });

  test('an epoch that is not finite is a gap, and the description names it', () => {
    const { data, layout } = trainingCurves({ loss: [1, NaN, Infinity] });
    expect(data[0]!.y).toEqual([1, null, null]);
    expect(layout.meta.description).toBe('Training curves over 3 epochs: loss no longer a finite number in epoch 2.');
  });

  test.each([
    ['no epoch', () => trainingCurves({ loss: [] }), 'trainingCurves: loss is empty; expected at least one value.'],
    [
      'lists of different lengths',
      () => trainingCurves({ loss: [1, 2], valAccuracy: [1] }),
      'trainingCurves: loss has length 2, valAccuracy 1; expected the same length.',
    ],
  ])('trainingCurves refuses %s', (_, call, message) => expect(call).toThrow(new RangeError(message)));
});

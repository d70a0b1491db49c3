import { calls, length, remember, sequence } from '../../../lib/widgets/gates-over-time/model';

const lstm = { cell: 'lstm', forgetBias: 5, inputBias: -4, outputBias: 3, recurrent: 0.8 } as const;

test('the LSTM’s cell follows c = f c + i tanh(2 value), worked step by step', () => {
  const { cell, hidden, inputGate } = remember(lstm);
  const sigma = (z: number): number => 1 / (1 + Math.exp(-z));
  let c = 0;
  sequence().forEach(({ value, call }, t) => {
    const [i, f] = [sigma(-4 + 8 * call), sigma(5 - 9 * call)];
    c = f * c + i * Math.tanh(2 * value);
    expect(inputGate![t]).toBeCloseTo(i, 12);
    expect(cell![t]).toBeCloseTo(c, 12);
    expect(hidden[t]).toBeCloseTo(sigma(3) * Math.tanh(c), 12);
  });
});

test('what was called for is held until the next call, which replaces it', () => {
  const { cell } = remember(lstm);
  const [first, second] = calls;
  expect(Math.sign(cell![second! - 1]!)).toBe(Math.sign(sequence()[first!]!.value));
  expect(Math.sign(cell![length - 1]!)).toBe(Math.sign(sequence()[second!]!.value));
  expect(Math.sign(sequence()[first!]!.value)).not.toBe(Math.sign(sequence()[second!]!.value));
});

test('a simple RNN is h = tanh(value + u h)', () => {
  const { hidden, cell } = remember({ ...lstm, cell: 'rnn' });
  const [first, second] = sequence();
  expect(hidden[1]).toBeCloseTo(Math.tanh(second!.value + 0.8 * Math.tanh(first!.value)), 12);
  expect(cell).toBeUndefined();
});

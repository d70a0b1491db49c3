import { assertAllFinite, assertSameLength, inWords } from '../internal/assert';
import type { Figure } from './figure';
import { inDigits, significant } from './significant';
import { axis, ink, palette, themed } from './theme';

export interface WeightedSumOptions {
  /** One weight an input. */
  readonly weights: readonly number[];
  readonly bias: number;
  /** One name an input. */
  readonly names: readonly string[];
  /** What the sum is, with its unit: `'price (thousand €)'`. */
  readonly quantity: string;
}

/**
 * How the sum of one neuron builds up: the bias, then each weight times its input, up or down from where the last one ended, and
 * the sum.
 *
 *   s = b + Σᵢ wᵢ xᵢ
 *
 * @param inputs - The numbers x. Not modified.
 * @throws {RangeError} Where inputs, weights and names differ in length, are empty, or a number is not finite.
 * @example
 * const figure = weightedSum([100, 20], { weights: [3, -1], bias: 50, names: ['area', 'age'], quantity: 'price' });
 * figure.layout.meta.description; // 'price 330 = bias 50, area +300, age −20.'
 */
export function weightedSum(inputs: readonly number[], { weights, bias, names, quantity }: WeightedSumOptions): Figure {
  assertSameLength('weightedSum', { inputs, weights });
  assertSameLength('weightedSum', { inputs, names });
  assertAllFinite('weightedSum', { inputs });
  assertAllFinite('weightedSum', { weights });
  if (!Number.isFinite(bias)) {
    throw new RangeError(`weightedSum: bias is ${inWords(bias)}; expected a finite number.`);
  }
  const parts = inputs.map((input, i) => significant(weights[i]! * input));
  const sum = significant(parts.reduce((total, part) => total + part, bias));
  const signed = parts.map((part) => (part < 0 ? inDigits(part) : `+${part}`));
  const terms = names.map((name, i) => `${name}<br>${inDigits(weights[i]!)} × ${inDigits(inputs[i]!)}`);
  const words = names.map((name, i) => `${name} ${signed[i]}`);
  const places = ['bias', ...terms, 'sum'];
  const bars = stairs(significant(bias), parts, sum);
  const trace = {
    type: 'bar',
    x: places,
    base: bars.map(({ from }) => from),
    y: bars.map(({ from, to }) => significant(to - from)),
    text: [inDigits(bias), ...signed, `<b>${inDigits(sum)}</b>`],
    ...{ textposition: 'outside', cliponaxis: false, textfont: { color: ink }, hoverinfo: 'skip' },
    marker: { color: [ink, ...parts.map((part) => (part < 0 ? palette.vermilion : palette.blue)), ink] },
  };
  const levels = {
    type: 'scatter',
    mode: 'lines',
    x: bars.slice(1).flatMap((_, i) => [places[i]!, places[i + 1]!, null]),
    y: bars.slice(0, -1).flatMap(({ to }) => [to, to, null]),
    line: { color: ink, width: 1, dash: 'dot' },
    hoverinfo: 'skip',
  };
  return themed(`${quantity} ${inDigits(sum)} = bias ${inDigits(bias)}, ${words.join(', ')}.`, [levels, trace], {
    height: 380,
    bargap: 0.35,
    xaxis: axis('', { showgrid: false }),
    yaxis: axis(quantity, { rangemode: 'tozero' }),
  });
}

/** From where to where each bar reaches: the bias from the ground, each part from the end of the last, the sum from the ground. */
function stairs(bias: number, parts: readonly number[], sum: number): { from: number; to: number }[] {
  let level = bias;
  const steps = parts.map((part) => {
    const from = level;
    level = significant(level + part);
    return { from, to: level };
  });
  return [{ from: 0, to: bias }, ...steps, { from: 0, to: sum }];
}

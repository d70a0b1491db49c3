import { plot, type Frame } from '../kit/draw/plot';
import { label, tag, type Svg } from '../kit/draw/svg';
import { written } from '../kit/draw/ticks';
import type { Explorer } from '../kit/explorer';
import { fires, price, terms, type NeuronState } from './model';

const weight = { kind: 'slider', min: -12, max: 12, step: 0.5 } as const;

export const neuronExplorer: Explorer<NeuronState> = {
  title: 'A neuron prices a house',
  lead: 'Four inputs, four weights, one bias. Move a weight, and see how much its input adds to the sum. When the sum reaches the threshold, the neuron fires.',
  initial: {
    area: 100,
    bedrooms: 3,
    distance: 10,
    age: 20,
    weightOfArea: 3,
    weightOfBedrooms: 10,
    weightOfDistance: -4,
    weightOfAge: -1,
    bias: 50,
    threshold: 300,
  },
  controls: [
    { kind: 'slider', key: 'area', label: 'Area (m²)', min: 0, max: 200, step: 5 },
    { ...weight, key: 'weightOfArea', label: 'Weight of area' },
    { kind: 'slider', key: 'bedrooms', label: 'Bedrooms', min: 0, max: 8, step: 1 },
    { ...weight, key: 'weightOfBedrooms', label: 'Weight of bedrooms' },
    { kind: 'slider', key: 'distance', label: 'Distance (km)', min: 0, max: 40, step: 1 },
    { ...weight, key: 'weightOfDistance', label: 'Weight of distance' },
    { kind: 'slider', key: 'age', label: 'Age (years)', min: 0, max: 100, step: 1 },
    { ...weight, key: 'weightOfAge', label: 'Weight of age' },
    { kind: 'slider', key: 'bias', label: 'Bias', min: -400, max: 400, step: 10 },
    { kind: 'slider', key: 'threshold', label: 'Threshold', min: -400, max: 1000, step: 10 },
  ],
  height: (width) => (width < 500 ? 340 : 380),
  picture,
  reading: (state) => {
    const sum = terms(state).map(({ name, from, to }) => `${written(to - from, 4)} (${name})`);
    const verdict = fires(state) ? 'The neuron fires.' : 'The neuron stays silent.';
    return `${sum.join(' + ')} = ${written(price(state), 5)} thousand €; the threshold is ${written(state.threshold, 4)}. ${verdict}`;
  },
};

function picture(state: NeuronState, frame: Frame): Svg {
  const steps = terms(state);
  const sum = price(state);
  const marks = [0, state.threshold, ...steps.map(({ to }) => to)];
  const [low, high] = [Math.min(...marks), Math.max(...marks)];
  const spare = (high - low || 1) * 0.08;
  const axes = plot(frame, {
    x: { domain: [low - spare, high + spare], title: 'price (thousand €)' },
    y: { domain: [0, 1], title: '', numbered: false },
    within: { left: 56, top: 4, width: frame.width - 56, height: frame.height - 4 },
  });
  const band = axes.height / (steps.length + 1);
  const bars = steps.map(({ name, from, to }, i) => bar(name, { from, to, y: axes.top + i * band }));
  const total = bar('sum', { from: 0, to: sum, y: axes.top + steps.length * band });
  const at = axes.x(state.threshold);
  const limit =
    tag('line', { x1: at, x2: at, y1: axes.top, y2: axes.top + axes.height, class: 'vermilion dashed' }) +
    label('threshold', {
      x: at + (at > frame.width - 90 ? -6 : 6),
      y: axes.top + 12,
      class: at > frame.width - 90 ? 'end' : '',
    });
  return axes.axes + bars.join('') + total + limit;

  function bar(name: string, { from, to, y }: { from: number; to: number; y: number }): Svg {
    const [left, right] = [axes.x(Math.min(from, to)), axes.x(Math.max(from, to))];
    const colour = name === 'sum' ? (fires(state) ? 'green' : 'faint') : to < from ? 'orange' : 'blue';
    const box = { x: left, y: y + band * 0.2, width: Math.max(2, right - left), height: band * 0.6 };
    const amount = `${to < from ? '−' : '+'}${written(Math.abs(to - from), 4)}`;
    const value = name === 'sum' ? written(to, 5) : amount;
    // Inside the frame, whichever way the bar points.
    const beside = right + 64 > frame.width ? { x: left - 6, class: 'end' } : { x: right + 6, class: '' };
    return (
      label(name, { x: axes.left - 8, y: y + band / 2 + 4, class: name === 'sum' ? 'end strong' : 'end' }) +
      tag('rect', { ...box, rx: 3, class: `${colour} fill none` }) +
      label(value, { ...beside, y: y + band / 2 + 4 })
    );
  }
}

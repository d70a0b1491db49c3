import { fromHash, toHash } from '../../../lib/widgets/playground/hash';
import { presets } from '../../../lib/widgets/playground/presets';
import { checkedSettings, defaults, type PlaygroundSettings } from '../../../lib/widgets/playground/settings';

test('toHash(defaults) is empty, and fromHash of it the defaults', () => {
  expect(toHash(defaults)).toBe('');
  expect(fromHash('')).toEqual(defaults);
});

test.each<Partial<PlaygroundSettings>>([
  { hidden: [], seed: 12345, showTest: true, learningRate: 0.00001 },
  {
    problem: 'own',
    points: [
      [1.5, -2, 0],
      [3, 4, 2],
    ],
    classNames: ['a,b', 'c&d=é', 'x'],
  },
  { layerActivations: ['same', 'relu'], features: ['sinX1', 'x1TimesX2'], stop: 'accuracy', stopAt: 97.5 },
  ...presets.map(({ settings }) => settings),
])('fromHash(toHash(%j)) gives the settings back', (options) => {
  const settings = checkedSettings('test', options);
  expect(fromHash(toHash(settings))).toEqual(settings);
});

test.each([
  ['hidden=4,99', /hidden\[1\] is 99/],
  ['noise=abc', /noise is NaN/],
  ['nonsense=1', /option is 'nonsense'/],
  ['features=', /features has 0 entries/],
  ['showTest=perhaps', /showTest is 'perhaps'/],
  ['problem=own', /without points/],
  ['points=1,2', /points\[0\]/],
])('fromHash(%s) is refused with a sentence', (text, message) => {
  expect(() => fromHash(text)).toThrow(message);
});

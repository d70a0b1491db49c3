import { stateFrom } from '../../../lib/widgets/kit/explorer';
import { kernelExplorer } from '../../../lib/widgets/moving-kernel/explorer';
import { mapExplorer } from '../../../lib/widgets/map-forming/explorer';
import { outlierExplorer } from '../../../lib/widgets/loss-with-outlier/explorer';

test('stateFrom lays options over the start, and lets them change the rest', () => {
  expect(stateFrom('f', kernelExplorer, {})).toEqual(kernelExplorer.initial);
  expect(stateFrom('f', kernelExplorer, { preset: 'blur' }).kernel[0]).toBeCloseTo(1 / 9, 12);
  expect(stateFrom('f', kernelExplorer, { kernel: [1, 2] })).toMatchObject({
    preset: 'own',
    kernel: [1, 2, 0, 0, 0, 0, 0, 0, 0],
  });
});

test.each([
  [{ row: 99 }, 'f: row is 99; expected a number in [0, 37].'],
  [{ row: NaN }, 'f: row is NaN; expected a number in [0, 37].'],
  [{ preset: 'none' }, /^f: preset is 'none'; expected one of 'edges'/],
  [{ kernel: [1e9] }, /^f: kernel is an array of 1; expected numbers in \[−100, 100\]/],
  [{ nothing: 1 }, /^f: option is 'nothing'; expected one of 'kernel'/],
  [null, 'f: options is null; expected an object, such as {}.'],
] as const)('stateFrom refuses %j with a sentence', (options, message) => {
  expect(() => stateFrom('f', kernelExplorer, options as never)).toThrow(message);
});

test('a switch takes only true and false', () => {
  expect(() => stateFrom('f', outlierExplorer, { squared: 1 } as never)).toThrow(
    'f: squared is 1; expected true or false.',
  );
});

test('stateFrom keeps every option, also where one of them begins again what another has set', () => {
  const at60 = stateFrom('f', mapExplorer, { step: 60 });
  expect(stateFrom('f', mapExplorer, { step: 60, shape: 'square' })).toEqual({ ...at60, shape: 'square' });
  expect(stateFrom('f', mapExplorer, { shape: 'square', step: 60 })).toEqual({ ...at60, shape: 'square' });
});

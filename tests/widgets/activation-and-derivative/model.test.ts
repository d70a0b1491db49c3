import { activations } from 'nnlab';
import { activationChoices, at } from '../../../lib/widgets/activation-and-derivative/model';

test.each(activationChoices)('at(%s) is the library’s value and derivative', (name) => {
  for (const z of [-2, 0.5, 3]) {
    expect(at(name, z)).toMatchObject({ value: activations[name].value(z), slope: activations[name].derivative(z) });
  }
});

test('a gradient through five sigmoids at 0 is left with 1/4⁵', () => {
  expect(at('sigmoid', 0, 5).left).toBeCloseTo(1 / 1024, 15);
});

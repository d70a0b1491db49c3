import { scene } from '../../../lib/widgets/kit/scene';
import { convolved, kernels, windowAt } from '../../../lib/widgets/moving-kernel/model';

const image = scene(10);

test('each pixel of the result is the sum over its window', () => {
  for (const { kernel } of Object.values(kernels)) {
    const out = convolved(image, kernel);
    expect(out.length).toBe(64);
    const sum = windowAt(image, { row: 4, column: 2, kernel }).reduce((total, { product }) => total + product, 0);
    expect(out[4 * 8 + 2]).toBeCloseTo(sum, 9);
  }
});

test('the kernel of nothing gives the inner pixels back', () => {
  expect(convolved(image, kernels.identity.kernel)[0]).toBe(image.data[11]);
});

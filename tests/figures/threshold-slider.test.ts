import { thresholdSlider } from 'nnlab';

interface Slider {
  readonly active: number;
  readonly steps: readonly { readonly label: string; readonly args: readonly unknown[] }[];
}

const image = { data: [0, 100, 127, 128, 200, 255], width: 3, height: 2 };
const slider = (threshold?: number): Slider => {
  const { sliders } = thresholdSlider(image, threshold === undefined ? {} : { threshold }).layout;
  return (sliders as unknown as Slider[])[0]!;
};
const colourOf = (scale: readonly (readonly [number, string])[], value: number): string =>
  scale.filter(([place]) => place <= value / 255).at(-1)![1];

describe('thresholdSlider', () => {
  test('draws rows from the top, and a pixel at the threshold is black', () => {
    const { data, layout } = thresholdSlider(image);
    expect(data[0]!.z).toEqual([
      [0, 100, 127],
      [128, 200, 255],
    ]);
    const scale = data[0]!.colorscale as unknown as [number, string][];
    expect([0, 127, 128, 255].map((value) => colourOf(scale, value))).toEqual([
      '#111111',
      '#111111',
      '#f2f2f2',
      '#f2f2f2',
    ]);
    expect(layout.meta.description).toBe(
      'An image of 3 × 2 pixels, of which 50% lie above a threshold of 127, with its histogram.',
    );
  });

  test('the slider has stops from 0 to 255, stands at the threshold, and moves the line with the colours', () => {
    const { active, steps } = slider(128);
    expect(steps[active]!.label).toBe('128');
    expect([steps[0]!.label, steps.at(-1)!.label, steps.length]).toEqual(['0', '255', 53]);
    expect(steps[2]!.args).toMatchObject([{}, { shapes: [{ x0: 10, x1: 10 }] }, [0]]);
  });

  test('a threshold of 255 leaves all black', () => {
    const scale = thresholdSlider(image, { threshold: 255 }).data[0]!.colorscale as unknown as [number, string][];
    expect(scale.map(([, colour]) => colour)).toEqual(Array(4).fill('#111111'));
  });

  test.each([
    [[600, 1], 0.62],
    [[4, 3], 0.62],
    [[10, 20], 0.33],
  ])('pixels of an image of %j are squares', ([width = 1, height = 1], share) => {
    const { layout } = thresholdSlider({ data: new Uint8Array(width * height), width, height });
    const [x, y] = [layout.xaxis, layout.yaxis] as unknown as { domain: [number, number] }[];
    const wide = (x!.domain[1] * (760 - 32)) / width;
    const high = ((1 - y!.domain[0]) * (Number(layout.height) - 128)) / height;
    expect(wide / high).toBeCloseTo(1, 1);
    expect(x!.domain[1]).toBeCloseTo(share, 2);
  });

  test.each([
    ['nothing', { data: [], width: 0, height: 0 }, 127],
    ['colours', { data: new Uint8Array(12), width: 2, height: 2 }, 127],
    ['a large image', { data: new Uint8Array(40_000), width: 200, height: 200 }, 127],
    ['half a pixel', { data: [0.5], width: 1, height: 1 }, 127],
    ['a threshold of 256', image, 256],
    ['a threshold of 99.5', image, 99.5],
  ])('refuses %s', (_, source, threshold) => {
    expect(() => thresholdSlider(source, { threshold })).toThrow(/^thresholdSlider: .*; expected .*\.$/);
  });
});

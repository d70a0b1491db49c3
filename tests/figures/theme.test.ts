import {
  activationCurves,
  activations,
  barComparison,
  confusionHeatmap,
  type Figure,
  functionCurves,
  imageGrid,
  networkDiagram,
  trainingCurves,
  weightedSum,
} from 'nnlab';
import { ink, seriesColours } from '../../lib/figures/theme';

const figures: Record<string, Figure> = {
  activationCurves: activationCurves(activations.sigmoid),
  barComparison: barComparison({ a: 1, b: 2 }, { quantity: 'q' }),
  confusionHeatmap: confusionHeatmap({ data: Float64Array.of(1, 0, 0, 1), rows: 2, columns: 2 }),
  functionCurves: functionCurves({ sine: Math.sin }),
  imageGrid: imageGrid({ images: new Uint8Array(4), rows: 2, columns: 2, labels: [0] }),
  networkDiagram: networkDiagram([['x'], ['y']], { weights: [[[1]]] }),
  trainingCurves: trainingCurves({ loss: [1] }),
  weightedSum: weightedSum([1], { weights: [2], bias: 3, names: ['x'], quantity: 'q' }),
};

describe.each(Object.entries(figures))('the figure of %s', (_, figure) => {
  test('survives JSON unchanged: no undefined, no NaN, no typed arrays', () => {
    expect(JSON.parse(JSON.stringify(figure))).toStrictEqual(figure);
  });

  test('says in one line what it shows', () => {
    expect(figure.layout.meta.description).toMatch(/^\S[^\n]*\.$/);
  });

  test('lets the page shine through', () => {
    expect(figure.layout).toMatchObject({ paper_bgcolor: 'rgba(0, 0, 0, 0)', plot_bgcolor: 'rgba(0, 0, 0, 0)' });
  });
});

/** Contrast of two colours as the Web Content Accessibility Guidelines define it, from 1 to 21. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => {
    const [red, green, blue] = [1, 3, 5].map((start) => {
      const channel = parseInt(hex.slice(start, start + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

describe('the theme', () => {
  test.each([['#ffffff'], ['#111111']])('text stands out from %s at least 4 to 1', (page) => {
    expect(contrast(ink, page)).toBeGreaterThan(4);
  });

  test.each(seriesColours.map((colour) => [colour]))('%s is seen on a white and on a dark page', (colour) => {
    expect(contrast(colour, '#ffffff')).toBeGreaterThan(2);
    expect(contrast(colour, '#111111')).toBeGreaterThan(3);
  });
});

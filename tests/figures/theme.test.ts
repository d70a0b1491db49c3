import { ink, seriesColours } from '../../lib/figures/theme';

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

import { assertInteger, assertNotEmpty } from '../internal/assert';
import type { Figure, Trace } from './figure';
import { significant } from './significant';
import { axis, ink, palette, themed, withLegend } from './theme';

/**
 * How often each brightness occurs in a grey image, and which side of a threshold it falls on.
 *
 * @param pixels - Whole numbers in [0, 256), such as the data of a grey image. Not modified.
 * @param threshold - Pixels above it are on the upper side, as `cv.threshold` has it; a number in [0, 255].
 * @throws {RangeError} Where there is no pixel, one is no whole number in [0, 256), or the threshold lies outside.
 * @example
 * thresholdHistogram([0, 10, 200, 255], 127).layout.meta.description; // 'Histogram of 4 pixels; 50% lie above the threshold 127.'
 */
export function thresholdHistogram(pixels: ArrayLike<number>, threshold: number): Figure {
  assertNotEmpty('thresholdHistogram', { pixels });
  if (!(threshold >= 0 && threshold <= 255)) {
    throw new RangeError(`thresholdHistogram: threshold is ${threshold}; expected a number in [0, 255].`);
  }
  const counts = new Array<number>(256).fill(0);
  for (let i = 0; i < pixels.length; i++) {
    assertInteger('thresholdHistogram', { [`pixels[${i}]`]: pixels[i]! }, { below: 256 });
    counts[pixels[i]!]!++;
  }
  const above = counts.reduce((sum, count, value) => (value > threshold ? sum + count : sum), 0);
  const share = `${significant((100 * above) / pixels.length, 3)}%`;
  const color = palette.vermilion;
  return themed(
    `Histogram of ${pixels.length} pixels; ${share} lie above the threshold ${significant(threshold)}.`,
    [
      side('at most the threshold', counts, { from: 0, to: Math.floor(threshold), color: ink }),
      side('above', counts, { from: Math.floor(threshold) + 1, to: 255, color: palette.blue }),
    ],
    {
      ...{ height: 340, barmode: 'overlay', bargap: 0, ...withLegend },
      xaxis: axis('brightness', {
        range: [-0.5, 255.5],
        tickvals: [0, 64, 128, 192, 255],
        showgrid: false,
        zeroline: false,
      }),
      yaxis: axis('pixels'),
      shapes: [
        {
          type: 'line',
          x0: threshold,
          x1: threshold,
          yref: 'paper',
          y0: 0,
          y1: 1,
          line: { color, width: 2, dash: 'dash' },
        },
      ],
      annotations: [
        {
          ...{ x: threshold, y: 1, yref: 'paper', yanchor: 'top', showarrow: false, font: { color } },
          ...(threshold < 128 ? { xanchor: 'left', xshift: 6 } : { xanchor: 'right', xshift: -6 }),
          text: `threshold ${significant(threshold)}`,
        },
      ],
    },
  );
}

function side(
  name: string,
  counts: readonly number[],
  { from, to, color }: { from: number; to: number; color: string },
): Trace {
  const places = counts.flatMap((_, value) => (value >= from && value <= to ? [value] : []));
  return {
    ...{ type: 'bar', name, width: 1 },
    x: places,
    y: places.map((value) => counts[value]!),
    marker: { color, line: { color, width: 0.5 } },
    hovertemplate: 'brightness %{x}: %{y}<extra></extra>',
  };
}

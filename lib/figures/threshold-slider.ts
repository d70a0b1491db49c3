import { assertInteger } from '../internal/assert';
import type { Figure, Json } from './figure';
import type { GreyImage } from './image-pixels';
import { axis, hiddenAxis, ink, palette, themed } from './theme';

export interface ThresholdSliderOptions {
  /** Where the slider stands at first, 0 … 255. Default 127. */
  readonly threshold?: number;
}

const mostPixels = 2 ** 15;
const step = 5;
const [black, white] = ['#111111', '#f2f2f2'];
const figureWidth = 760;
const margin = { l: 8, r: 24, t: 16, b: 112 };

/**
 * A grey image in black and white beside its histogram, with a slider that moves the threshold. Where the page may not run
 * scripts, the slider is missing and the threshold stays.
 *
 * @param image - An image of one channel with at most 32 768 pixels, whole numbers in [0, 256). Not modified.
 * @throws {RangeError} Where the image is empty or too large, a pixel is no whole number in [0, 256), or the threshold lies outside.
 * @example
 * const row = { data: [0, 100, 200, 255], width: 4, height: 1 };
 * thresholdSlider(row).layout.meta.description; // 'An image of 4 × 1 pixels, of which 50% lie above a threshold of 127, with its histogram.'
 */
export function thresholdSlider(image: GreyImage, { threshold = 127 }: ThresholdSliderOptions = {}): Figure {
  const { data, width, height } = image;
  assertInteger('thresholdSlider', { threshold }, { below: 256 });
  if (width * height > mostPixels || data.length === 0 || data.length !== width * height) {
    throw new RangeError(
      `thresholdSlider: image has ${width} × ${height} pixels and ${data.length} values; ` +
        `expected one channel and 1 to ${mostPixels} pixels. Make it smaller, or grey, before.`,
    );
  }
  const counts = new Array<number>(256).fill(0);
  for (let i = 0; i < data.length; i++) {
    assertInteger('thresholdSlider', { [`image.data[${i}]`]: data[i]! }, { below: 256 });
    counts[data[i]!]!++;
  }
  const above = counts.slice(threshold + 1).reduce((sum, count) => sum + count, 0);
  const share = Math.round((100 * above) / data.length);
  const most = Math.max(...counts);
  const panel = pictureArea(width / height);
  const picture = {
    ...{ type: 'heatmap', zmin: 0, zmax: 255, showscale: false, colorscale: blackBelow(threshold) },
    z: Array.from({ length: height }, (_, y) => Array.from(data).slice(y * width, (y + 1) * width)),
    hovertemplate: 'row %{y}, column %{x}: %{z}<extra></extra>',
  };
  const bars = {
    ...{ type: 'bar', width: 1, xaxis: 'x2', yaxis: 'y2', marker: { color: ink, line: { color: ink, width: 0.5 } } },
    x: counts.map((_, value) => value),
    y: counts,
    hovertemplate: 'brightness %{x}: %{y}<extra></extra>',
  };
  return themed(
    `An image of ${width} × ${height} pixels, of which ${share}% lie above a threshold of ${threshold}, with its histogram.`,
    [picture, bars],
    {
      ...{ width: figureWidth, height: panel.height + margin.t + margin.b, margin, bargap: 0 },
      xaxis: hiddenAxis({ range: [-0.5, width - 0.5], domain: [0, panel.right] }),
      yaxis: hiddenAxis({ range: [height - 0.5, -0.5], domain: [panel.bottom, 1] }),
      xaxis2: axis('brightness', {
        ...{ range: [-0.5, 255.5], domain: [0.74, 1], anchor: 'y2' },
        ...{ tickvals: [0, 64, 128, 192, 255], showgrid: false, zeroline: false },
      }),
      yaxis2: axis('pixels', { range: [0, most * 1.05], anchor: 'x2', nticks: 5 }),
      shapes: [line(threshold, most)],
      sliders: [slider(threshold, most)],
    },
  );
}

/** Where the picture lies, in shares of the plot, so that its pixels are squares; and how high the plot is. */
function pictureArea(aspect: number): { right: number; bottom: number; height: number } {
  const plotWidth = figureWidth - margin.l - margin.r;
  const width = Math.min(0.62 * plotWidth, 480 * aspect);
  const height = Math.round(Math.max(width / aspect, 220));
  return { right: width / plotWidth, bottom: 1 - width / aspect / height, height };
}

function slider(threshold: number, most: number): Json {
  const all = new Set([...Array.from({ length: 51 }, (_, i) => i * step), 255, threshold]);
  const stops = [...all].sort((a, b) => a - b);
  return {
    ...{ active: stops.indexOf(threshold), x: 0, len: 1, pad: { t: 52 }, ticklen: 0, minorticklen: 0 },
    ...{ font: { size: 12, color: ink }, currentvalue: { prefix: 'threshold ', font: { size: 14, color: ink } } },
    steps: stops.map((stop): Json => {
      const args: Json = [{ colorscale: [blackBelow(stop)] }, { shapes: [line(stop, most)] }, [0]];
      return { label: String(stop), method: 'update', args };
    }),
  };
}

/** A jump from black to white behind the threshold: a pixel at the threshold is black. */
function blackBelow(threshold: number): Json {
  const place = Math.min((threshold + 0.5) / 255, 1);
  return [
    [0, black],
    [place, black],
    [place, threshold === 255 ? black : white],
    [1, threshold === 255 ? black : white],
  ];
}

function line(threshold: number, most: number): Json {
  const dash = { color: palette.vermilion, width: 2, dash: 'dash' };
  return { type: 'line', xref: 'x2', yref: 'y2', x0: threshold, x1: threshold, y0: 0, y1: most * 1.05, line: dash };
}

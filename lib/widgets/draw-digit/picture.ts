import { bitmap } from '../kit/draw/bitmap';
import { mix, rgb, type Rgb } from '../kit/draw/colours';
import { label, tag, type Svg } from '../kit/draw/svg';
import { inPercent, type LayerResponse, type Opinion } from './model';

const [paper, ink] = [rgb('#111111'), rgb('#ffffff')] as const;
// The brightest differs from both the dark and the white page around it.
const [lit, brightest] = [rgb('#56B4E9'), rgb('#F0C63C')] as const;

/** An image of 28 × 28, white on black as in MNIST. */
export function inputPicture(
  image: readonly number[],
  place: { x: number; y: number; width: number; height: number },
): Svg {
  return bitmap((row, column) => mix(paper, ink, image[row * 28 + column]!), { columns: 28, rows: 28, ...place });
}

/** A bar a class. */
export function bars(
  { probabilities }: Opinion,
  { classNames, width }: { readonly classNames: readonly string[]; readonly width: number },
): Svg {
  const best = probabilities.reduce((top, p, i) => (p > probabilities[top]! ? i : top), 0);
  const left = 14 + 7 * Math.max(...classNames.map(({ length }) => length));
  const rows = probabilities.map((p, i) => {
    const y = i * 24;
    const full = width - left - 60;
    const size = { x: left, y: y + 4, width: Math.max(1, full * (p || 0)), height: 16, rx: 2 };
    const strong = i === best ? ' strong' : '';
    return (
      label(classNames[i]!, { x: left - 8, y: y + 17, class: `end${strong}` }) +
      tag('rect', { ...size, class: `${i === best ? 'green' : 'blue'} fill none` }) +
      label(inPercent(p), {
        x: size.x + size.width + 6,
        y: y + 17,
        class: strong.trim(),
      })
    );
  });
  return rows.join('');
}

const gap = 4;

/** What lights up in a layer: the maps of an image layer, or a cell a unit. Brightest is the largest value of the layer. */
export function layerPicture(layer: LayerResponse, width: number): { readonly svg: Svg; readonly height: number } {
  const { shape } = layer;
  return shape.length === 3 ? maps(layer, width) : cells(layer, width);
}

function maps({ shape, values }: LayerResponse, width: number): { readonly svg: Svg; readonly height: number } {
  const [rows, columns, channels] = shape as readonly [number, number, number];
  const shown = Math.min(channels, 32);
  const edge = Math.max(28, Math.min(52, columns * 2));
  const across = Math.max(1, Math.floor((width + gap) / (edge + gap)));
  const colour = brightness(values);
  const tiles = Array.from({ length: shown }, (_, channel) => {
    const [x, y] = [(channel % across) * (edge + gap), Math.floor(channel / across) * (edge + gap)];
    const place = { columns, rows, x, y, width: edge, height: edge };
    return bitmap((row, column) => colour(values[(row * columns + column) * channels + channel]!), place);
  });
  return { svg: tiles.join(''), height: Math.ceil(shown / across) * (edge + gap) };
}

function cells({ values }: LayerResponse, width: number): { readonly svg: Svg; readonly height: number } {
  const shown = Math.min(values.length, 1024);
  const edge = shown > 256 ? 8 : shown > 32 ? 14 : 22;
  const columns = Math.max(1, Math.min(shown, Math.floor(width / edge)));
  const rows = Math.ceil(shown / columns);
  const colour = brightness(values);
  const at = (row: number, column: number): Rgb => {
    const unit = row * columns + column;
    return unit < shown ? colour(values[unit]!) : paper;
  };
  const place = { columns, rows, x: 0, y: 0, width: columns * edge, height: rows * edge };
  return { svg: bitmap(at, place), height: rows * edge };
}

/** Dark for 0 and below, bright for the largest value. */
function brightness(values: ArrayLike<number>): (value: number) => Rgb {
  const largest = Array.from(values).reduce((a, b) => Math.max(a, b), 1e-9);
  return (value) => mix(paper, value >= largest ? brightest : lit, Math.min(1, Math.max(0, value / largest || 0)));
}

import { diverging, type Rgb } from '../draw/colours';

/** Colours of −1 … 1 in 512 steps: a map of 10,000 cells is painted many times a second. */
const ramp = Array.from({ length: 513 }, (_, i) => diverging((i - 256) / 256));

/** A fast look-up of `diverging`. */
export function fastDiverging(value: number): Rgb {
  if (Number.isNaN(value)) return diverging(NaN);
  return ramp[Math.round((Math.min(1, Math.max(-1, value)) + 1) * 256)]!;
}

/** Paints a square of cells over the whole canvas, the first row on top; neighbours run into each other. */
export function paintHeatMap(canvas: HTMLCanvasElement, size: number, colourAt: (cell: number) => Rgb): void {
  const source = new OffscreenCanvas(size, size);
  const image = new ImageData(size, size);
  for (let cell = 0; cell < size * size; cell++) {
    const [red, green, blue] = colourAt(cell);
    const at = cell * 4;
    image.data[at] = red;
    image.data[at + 1] = green;
    image.data[at + 2] = blue;
    image.data[at + 3] = 255;
  }
  source.getContext('2d')!.putImageData(image, 0, 0);
  canvas.getContext('2d')!.drawImage(source, 0, 0, canvas.width, canvas.height);
}

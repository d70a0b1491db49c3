import type { Parameter } from '../parameter';
import { modes, TILE_FLOATS } from '../product';
import { partOf, type Operation } from '../share';
import type { Convolution, ConvolutionPlaces } from './conv2d';
import { axis, type Geometry } from './convolution-geometry';
import type { Site } from './layer';
import { planPartialSums } from './partial-sums';

// Convolutions with kernels of 3 × 3 in tiles of 2 × 2 outputs; `assembly/winograd.ts` has the formulas.

const PLANES = 16;
/** What the tiles of one image may take, and those of the images that are done at a time. */
const LARGEST_IMAGE = 2 ** 21;
const TOGETHER = 2 ** 20;

interface Tiles {
  /** Outputs that somebody looks at. */
  readonly outHeight: number;
  readonly outWidth: number;
  readonly tilesY: number;
  readonly tilesX: number;
  /** Of one image. */
  readonly count: number;
  /** Floats of a row of filters and of a row of channels, filled up to panels. */
  readonly filterFloats: number;
  readonly channelFloats: number;
  /** Images that are done together, at most four. */
  readonly images: number;
}

/** Whether a convolution is quicker in tiles, and does not take too much memory. */
export function suitsTiles(shape: Geometry, site: Site): boolean {
  const { kernelHeight, stretch, channels, filters, strideX, strideY } = shape;
  const small = kernelHeight === 3 && stretch === 3 * channels && strideX === 1 && strideY === 1;
  const even = channels % 4 === 0 && filters % 4 === 0 && channels >= 8 && filters >= 8;
  return small && even && imageBytes(tilesOf(shape, site)) <= LARGEST_IMAGE;
}

function imageBytes({ count, filterFloats, channelFloats }: Omit<Tiles, 'images'>): number {
  return 4 * PLANES * count * (filterFloats + channelFloats);
}

function tilesOf({ outHeight, outWidth, filters, channels }: Geometry, { next }: Site): Tiles {
  // A pooling layer without padding may leave out the last lines and columns.
  const seen = (length: number, i: 0 | 1): number => {
    if (next?.type !== 'MaxPooling2D' && next?.type !== 'AveragePooling2D') return length;
    const { poolSize, strides = poolSize, padding = 'valid' } = next;
    const { out } = axis(length, { size: poolSize[i], stride: strides[i], padding });
    return Math.min(length, padding === 'same' ? length : (out - 1) * strides[i] + poolSize[i]);
  };
  const [height, width] = [seen(outHeight, 0), seen(outWidth, 1)];
  const [tilesY, tilesX] = [Math.ceil(height / 2), Math.ceil(width / 2)];
  const sizes = {
    outHeight: height,
    outWidth: width,
    tilesY,
    tilesX,
    count: tilesY * tilesX,
    filterFloats: 8 * Math.ceil(filters / 8),
    channelFloats: 8 * Math.ceil(channels / 8),
  };
  return { ...sizes, images: Math.max(1, Math.min(4, Math.floor(TOGETHER / imageBytes(sizes)))) };
}

export function convolveInTiles(site: Site, shape: Geometry, places: ConvolutionPlaces): Convolution {
  const { kernels, plan } = site;
  const { height, width, channels, filters } = shape;
  const { x, kernel, bias, output, relu } = places;
  const tiles = tilesOf(shape, site);
  const { outHeight, outWidth, tilesY, tilesX, count, images, channelFloats, filterFloats } = tiles;
  plan.scratch(TILE_FLOATS + PLANES * count * images * (channelFloats + filterFloats));
  const kernelPlanes = keepKernelPlanes(site, kernel, channels);
  const aRows = plan.rows(count * images, 4 * channels);
  const cRows = plan.rows(count * images, 4 * filters);
  const line = 4 * shape.outWidth * filters;
  return {
    forward: (share) => {
      const { from, to, scratch } = share;
      const inputs = scratch + 4 * TILE_FLOATS;
      const inputPlane = 4 * count * images * channelFloats;
      const sums = inputs + PLANES * inputPlane;
      const sumPlane = 4 * count * images * filterFloats;
      for (let image = from; image < to; image += images) {
        const some = Math.min(images, to - image);
        const at = x.address + 4 * x.size * image;
        kernels.winogradInput(at, 4 * x.size, some, height, width, channels, tilesY, tilesX, inputs, inputPlane, 0);
        for (let p = 0; p < PLANES; p++) {
          kernels.multiply(inputs + p * inputPlane, aRows, some * count, 4, channels, 1, 0, kernelPlanes.address + p * kernelPlanes.bytes, 0, kernel.panels, filters, sums + p * sumPlane, cRows, 32, 0, modes.store, scratch); // prettier-ignore
        }
        kernels.winogradOutput(sums, sumPlane, some, outHeight, outWidth, filters, bias?.value ?? 0, Number(relu), output.address + 4 * output.size * image, 4 * output.size, line); // prettier-ignore
      }
    },
    backward: (gradient, dx) => {
      const learned = kernel.gradient ? weightGradients(site, { shape, tiles, places }) : undefined;
      const transposed = dx && keepTransposedPlanes(site, kernel, { channels, planes: kernelPlanes });
      const panels = channelFloats / 8;
      const operation: Operation = (share) => {
        const { from, to, scratch } = share;
        const gradients = scratch + 4 * TILE_FLOATS;
        const gradientPlane = 4 * count * images * filterFloats;
        const inputs = gradients + PLANES * gradientPlane;
        const inputPlane = 4 * count * images * channelFloats;
        for (let image = from; image < to; image += images) {
          const some = Math.min(images, to - image);
          const at = gradient + 4 * output.size * image;
          kernels.winogradGradient(at, 4 * output.size, line, some, outHeight, outWidth, filters, gradients, gradientPlane); // prettier-ignore
          learned?.begin({ image, some, gradients, gradientPlane, inputs, inputPlane, scratch });
          if (!transposed) continue;
          for (let p = 0; p < PLANES; p++) {
            kernels.multiply(gradients + p * gradientPlane, cRows, some * count, 4, filters, 1, 0, transposed.address + p * transposed.bytes, 0, panels, channels, inputs + p * inputPlane, aRows, 32, 0, modes.store, scratch); // prettier-ignore
          }
          kernels.winogradInputGradient(inputs, inputPlane, some, tilesY, tilesX, channels, dx.address + 4 * dx.size * image, 4 * dx.size, height, width); // prettier-ignore
        }
      };
      return { operations: [operation], weightGradients: learned ? [learned.finish] : [] };
    },
  };
}

/** Some images' tiles while their gradients are worked out. */
interface Block {
  readonly image: number;
  readonly some: number;
  readonly gradients: number;
  readonly gradientPlane: number;
  /** Room for the tiles of the inputs. */
  readonly inputs: number;
  readonly inputPlane: number;
  readonly scratch: number;
}

/** The gradients of kernel and bias: in each plane, the gradients of the sums times the inputs, summed over all tiles. */
function weightGradients(
  site: Site,
  { shape, tiles, places }: { shape: Geometry; tiles: Tiles; places: ConvolutionPlaces },
): { begin: (block: Block) => void; finish: Operation } {
  const { kernels, plan } = site;
  const { height, width, channels, filters } = shape;
  const { tilesY, tilesX, count, channelFloats } = tiles;
  const { x, kernel, bias } = places;
  const panels = channelFloats / 8;
  const panelBytes = 32 * filters;
  const plane = panels * panelBytes;
  const sums = planPartialSums(site, (PLANES * plane) / 4 + 8 * kernel.panels);
  const rows = plan.rows(filters, 4);
  const outRows = plan.rows(filters, 32);
  return {
    begin: ({ image, some, gradients, gradientPlane, inputs, inputPlane, scratch }) => {
      const into = sums.at(image);
      const add = !sums.begins(image);
      const mode = add ? modes.add : modes.store;
      const at = x.address + 4 * x.size * image;
      kernels.winogradInput(at, 4 * x.size, some, height, width, channels, tilesY, tilesX, inputs, inputPlane, 1);
      for (let p = 0; p < PLANES; p++) {
        kernels.multiply(gradients + p * gradientPlane, rows, filters, 4 * filters, some * count, 1, 0, inputs + p * inputPlane, 0, panels, channelFloats, into + p * plane, outRows, panelBytes, 0, mode, scratch); // prettier-ignore
      }
      if (!bias) return;
      // The middle of A·g·Aᵀ is the sum of the four gradients of a tile.
      const middle = gradients + 5 * gradientPlane;
      kernels.columnSums(middle, some * count, 4 * filters, filters, 0, kernel.panels, into + PLANES * plane, Number(add)); // prettier-ignore
    },
    finish: (share) => {
      const [panel, lastPanel] = partOf(share, kernel.panels);
      if (panel === lastPanel) return;
      const length = 8 * (Math.min(filters, 8 * lastPanel) - 8 * panel);
      for (let i = 0; i < PLANES * panels; i++) {
        sums.finish(share, { offset: i * panelBytes + 256 * panel, count: length });
      }
      kernels.winogradKernelGradient(sums.at(0), plane, channels, filters, panel, lastPanel, kernel.gradient);
      if (!bias) return;
      const [offset, out] = [PLANES * plane + 32 * panel, bias.gradient + 32 * panel];
      sums.finish(share, { offset, count: 8 * (lastPanel - panel), out });
    },
  };
}

interface Planes {
  readonly address: number;
  /** Of one plane. */
  readonly bytes: number;
}

/** The kernel in planes of channels × filters, kept up to date. */
function keepKernelPlanes({ plan }: Site, kernel: Parameter, channels: number): Planes {
  const bytes = 32 * channels * kernel.panels;
  const address = plan.floats((PLANES * bytes) / 4);
  follow(kernel, (kernels, { panel, lastPanel }) =>
    kernels.winogradKernel(kernel.value, channels, panel, lastPanel, address, bytes),
  );
  return { address, bytes };
}

/** The planes transposed, for products with the gradients. */
function keepTransposedPlanes(
  { plan }: Site,
  kernel: Parameter,
  { channels, planes }: { channels: number; planes: Planes },
): Planes {
  const bytes = 32 * Math.ceil(channels / 8) * kernel.columns;
  const address = plan.floats((PLANES * bytes) / 4);
  follow(kernel, (kernels, { panel, lastPanel }) => {
    for (let p = 0; p < PLANES; p++) {
      const from = planes.address + p * planes.bytes;
      kernels.transposePanels(from, 32 * channels, channels, kernel.columns, panel, lastPanel, address + p * bytes);
    }
  });
  return { address, bytes };
}

/** Does something more whenever a slab of a parameter has changed. */
function follow(parameter: Parameter, then: NonNullable<Parameter['refresh']>): void {
  const { refresh } = parameter;
  parameter.refresh = (kernels, slab) => {
    refresh?.(kernels, slab);
    then(kernels, slab);
  };
}

import type { Signal } from '../memory-plan';
import type { Parameter } from '../parameter';
import { modes, product, TILE_FLOATS } from '../product';
import { partOf, type Operation } from '../share';
import type { Convolution, ConvolutionPlaces } from './conv2d';
import type { Geometry } from './convolution-geometry';
import type { Site } from './layer';
import { planPartialSums } from './partial-sums';
import { keepTransposed } from './weighted-sums';

/** A convolution whose sums are worked out as they are written: windows are rows of a product that are read where they lie. */
export function convolveDirectly(site: Site, shape: Geometry, places: ConvolutionPlaces): Convolution {
  const { kernels, plan } = site;
  const { windows, kernelHeight, stretch, width, channels, positions, filters } = shape;
  const { x, kernel, bias, output, relu } = places;
  plan.scratch(TILE_FLOATS);
  const multiply = product(kernels, {
    a: x.address,
    aRows: plan.table(windows),
    segments: kernelHeight,
    jump: 4 * (width * channels - stretch),
    b: kernel.value,
    columns: filters,
    c: output.address,
    cRows: plan.rows(positions, 4 * filters),
    bias: bias?.value,
  });
  const mode = relu ? modes.relu : modes.store;
  const part = { rows: positions, length: stretch, panel: 0, lastPanel: kernel.panels, mode };
  return {
    forward: ({ from, to, scratch }) => {
      for (let image = from; image < to; image++) {
        multiply({ ...part, aOffset: 4 * x.size * image, cOffset: 4 * output.size * image, scratch });
      }
    },
    backward: (gradient, dx) => {
      const learned = kernel.gradient ? weightGradients(site, shape, { ...places, gradient }) : undefined;
      return {
        operations: [
          ...(learned ? [learned.begin] : []),
          ...(dx ? [inputGradient(site, shape, { kernel, gradient, dx })] : []),
        ],
        weightGradients: learned ? [learned.finish] : [],
      };
    },
  };
}

/** The gradients of kernel and bias, image by image: the numbers under each weight, times the gradient of the outputs. */
function weightGradients(
  site: Site,
  { stretch, width, channels, strideX, strideY, outWidth, outHeight, positions, filters }: Geometry,
  { x, kernel, bias, gradient }: ConvolutionPlaces & { gradient: number },
): { begin: Operation; finish: Operation } {
  const { kernels, plan } = site;
  const { panels, panelBytes } = kernel;
  const line = 4 * width * channels;
  const step = 4 * strideX * channels;
  const weights = Array.from({ length: kernel.rows }, (_, i) => Math.floor(i / stretch) * line + 4 * (i % stretch));
  const aRows = plan.table(weights);
  const cRows = plan.rows(kernel.rows, 32);
  const jump = strideY * line - outWidth * step;
  const kernelBytes = panels * panelBytes;
  const sums = planPartialSums(site, kernelBytes / 4 + 8 * panels);
  plan.scratch(TILE_FLOATS + panels * 8 * positions);
  return {
    begin: ({ from, to, scratch }) => {
      const packed = scratch + 4 * TILE_FLOATS;
      for (let image = from; image < to; image++) {
        const g = gradient + 4 * positions * filters * image;
        const into = sums.at(image);
        const add = !sums.begins(image);
        const mode = add ? modes.add : modes.store;
        kernels.packPanels(g, positions, 4 * filters, filters, 0, panels, packed);
        kernels.multiply(x.address + 4 * x.size * image, aRows, kernel.rows, step, outWidth, outHeight, jump, packed, 0, panels, panels * 8, into, cRows, panelBytes, 0, mode, scratch); // prettier-ignore
        if (bias) kernels.columnSums(g, positions, 4 * filters, filters, 0, panels, into + kernelBytes, Number(add));
      }
    },
    finish: (share) => {
      const [panel, lastPanel] = partOf(share, panels);
      const count = 8 * (lastPanel - panel);
      const at = panel * panelBytes;
      sums.finish(share, { offset: at, count: count * kernel.rows, out: kernel.gradient + at });
      if (!bias) return;
      sums.finish(share, { offset: kernelBytes + 32 * panel, count, out: bias.gradient + 32 * panel });
    },
  };
}

/** The gradient of the input: each output's gradient times the kernel is added to the window that the output saw. */
function inputGradient(
  site: Site,
  { windows, kernelHeight, stretch, width, channels, positions, filters }: Geometry,
  { kernel, gradient, dx }: { kernel: Parameter; gradient: number; dx: Signal },
): Operation {
  const { kernels, plan } = site;
  const places = {
    a: gradient,
    aRows: plan.rows(positions, 4 * filters),
    columns: stretch,
    cRows: plan.table(windows),
  };
  const lines = Array.from({ length: kernelHeight }, (_, y) => {
    const b = keepTransposed(site, kernel, { first: y * stretch, count: stretch });
    return product(kernels, { ...places, b, c: dx.address + 4 * y * width * channels });
  });
  const part = { rows: positions, length: filters, panel: 0, lastPanel: Math.ceil(stretch / 8), mode: modes.add };
  return ({ from, to, scratch }) => {
    kernels.fill(dx.address + 4 * dx.size * from, (to - from) * dx.size, 0);
    for (let image = from; image < to; image++) {
      const places = { aOffset: 4 * positions * filters * image, cOffset: 4 * dx.size * image, scratch };
      for (const line of lines) line({ ...part, ...places });
    }
  };
}

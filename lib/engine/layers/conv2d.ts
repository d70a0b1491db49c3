import type { Signal } from '../memory-plan';
import type { Parameter } from '../parameter';
import { modes, product, TILE_FLOATS } from '../product';
import { firstPanel, type Operation } from '../share';
import type { Conv2DSpecification } from '../specification';
import { activate, activationGradient } from './activations';
import { axis } from './convolution-geometry';
import type { CompiledLayer, Site } from './layer';
import { biasGradient, keepTransposed } from './weighted-sums';

/** Everything about a convolution that is known beforehand; lengths in pixels, sizes in floats. */
interface Geometry {
  /** Of the input with its frame. */
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly outHeight: number;
  readonly outWidth: number;
  readonly positions: number;
  readonly filters: number;
  readonly kernelHeight: number;
  /** Floats of one line of a window: they lie in one piece. */
  readonly stretch: number;
  readonly strideY: number;
  readonly strideX: number;
  readonly top: number;
  readonly left: number;
  readonly framed: boolean;
  /** Byte offsets in an image of the windows' first numbers. */
  readonly windows: readonly number[];
}

/** A convolution of images, height × width × channels, with a kernel, height × width × channels × filters. */
export function compileConv2D(specification: Conv2DSpecification, site: Site): CompiledLayer {
  const { activation = 'linear', useBias = true, trainable = true, filters } = specification;
  const { plan, input } = site;
  const shape = geometry(specification, input.shape);
  const { kernelHeight, stretch, outHeight, outWidth, positions } = shape;
  const [kernelRows, channels] = [kernelHeight * stretch, shape.channels];
  const kernel = site.parameter([kernelRows, filters], { learns: trainable, penalty: specification.kernelRegularizer });
  const bias = useBias
    ? site.parameter([1, filters], { learns: trainable, penalty: specification.biasRegularizer })
    : undefined;
  const framed = shape.framed ? plan.signal([shape.height, shape.width, channels]) : input;
  const output = plan.signal([outHeight, outWidth, filters]);
  const separate = activation !== 'linear' && activation !== 'relu' && !site.activationInLoss;

  return {
    output,
    weights: [
      {
        name: 'kernel',
        shape: [kernelHeight, stretch / channels, channels, filters],
        parts: [kernel],
        trainable,
      },
      ...(bias ? [{ name: 'bias', shape: [filters], parts: [bias], trainable }] : []),
    ],
    forward: [
      [
        ...(shape.framed ? [frame(site, shape, { from: input, to: framed })] : []),
        convolve(site, shape, { x: framed, kernel, bias, output, relu: activation === 'relu' }),
        ...(separate ? [activate(site, { name: activation, from: output, to: output })] : []),
      ],
    ],
    backward: (gradient) => {
      const slope = activation !== 'linear' && !site.activationInLoss;
      const dx = site.needsInputGradient ? inputGradient(site, shape, { kernel, gradient }) : undefined;
      const g = { address: gradient, width: filters };
      return {
        phases: [
          [
            ...(slope ? [activationGradient(site, { name: activation, y: output, gradient })] : []),
            ...(dx?.operations ?? []),
          ],
        ],
        inputGradient: dx?.address ?? 0,
        weightGradients: trainable
          ? [
              kernelGradient(site, shape, { x: framed, kernel, gradient }),
              ...(bias ? [biasGradient(site, bias, { g, perRow: positions })] : []),
            ]
          : [],
      };
    },
  };
}

function geometry(
  { filters, kernelSize, strides = [1, 1], padding = 'valid' }: Conv2DSpecification,
  shape: readonly number[],
): Geometry {
  const [height, width, channels] = shape as [number, number, number];
  const vertical = axis(height, { size: kernelSize[0], stride: strides[0], padding });
  const horizontal = axis(width, { size: kernelSize[1], stride: strides[1], padding });
  const framedWidth = width + horizontal.before + horizontal.after;
  const windows: number[] = [];
  for (let y = 0; y < vertical.out; y++) {
    for (let x = 0; x < horizontal.out; x++) {
      windows.push(4 * channels * (y * strides[0] * framedWidth + x * strides[1]));
    }
  }
  return {
    height: height + vertical.before + vertical.after,
    width: framedWidth,
    channels,
    outHeight: vertical.out,
    outWidth: horizontal.out,
    positions: vertical.out * horizontal.out,
    filters,
    kernelHeight: kernelSize[0],
    stretch: kernelSize[1] * channels,
    strideY: strides[0],
    strideX: strides[1],
    top: vertical.before,
    left: horizontal.before,
    framed: vertical.before + vertical.after + horizontal.before + horizontal.after > 0,
    windows,
  };
}

/** Copies each image into the middle of a larger one, whose frame of zeros is never written, or with `back` out of it. */
function frame(
  { kernels }: Site,
  { width, channels, top, left }: Geometry,
  { from, to, back = false }: { from: Signal; to: Signal; back?: boolean },
): Operation {
  const [small, large] = back ? [to, from] : [from, to];
  const [lines, smallWidth] = small.shape as [number, number];
  const smallLine = 4 * smallWidth * channels;
  const largeLine = 4 * width * channels;
  const inside = large.address + top * largeLine + 4 * left * channels;
  return ({ from: first, to: last }) => {
    const smallAt = small.address + 4 * small.size * first;
    const largeAt = inside + 4 * large.size * first;
    const [x, xImage, xLine] = back ? [largeAt, 4 * large.size, largeLine] : [smallAt, 4 * small.size, smallLine];
    const [y, yImage, yLine] = back ? [smallAt, 4 * small.size, smallLine] : [largeAt, 4 * large.size, largeLine];
    kernels.copyLines(x, xImage, xLine, y, yImage, yLine, last - first, lines, smallLine);
  };
}

/** The sums of the convolution: windows are rows of a product that are read where they lie. */
function convolve(
  { kernels, plan }: Site,
  { windows, kernelHeight, stretch, width, channels, positions, filters }: Geometry,
  { x, kernel, bias, output, relu }: { x: Signal; kernel: Parameter; bias?: Parameter; output: Signal; relu: boolean },
): Operation {
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
  return ({ from, to, scratch }) => {
    for (let image = from; image < to; image++) {
      multiply({ ...part, aOffset: 4 * x.size * image, cOffset: 4 * output.size * image, scratch });
    }
  };
}

/** The kernel's gradient, image by image: the numbers under each of its weights, times the gradient of the outputs. */
function kernelGradient(
  { kernels, plan }: Site,
  { stretch, width, channels, strideX, strideY, outWidth, outHeight, positions, filters }: Geometry,
  { x, kernel, gradient }: { x: Signal; kernel: Parameter; gradient: number },
): Operation {
  const line = 4 * width * channels;
  const step = 4 * strideX * channels;
  const weights = Array.from({ length: kernel.rows }, (_, i) => Math.floor(i / stretch) * line + 4 * (i % stretch));
  const aRows = plan.table(weights);
  const cRows = plan.rows(kernel.rows, 32);
  const jump = strideY * line - outWidth * step;
  plan.scratch(TILE_FLOATS + kernel.panels * 8 * positions);
  return (share) => {
    const panel = firstPanel(share, kernel.panels);
    const lastPanel = firstPanel(share, kernel.panels, 1);
    if (panel === lastPanel) return;
    const packed = share.scratch + 4 * TILE_FLOATS;
    const b = packed - panel * positions * 32;
    for (let image = 0; image < share.rows; image++) {
      const g = gradient + 4 * positions * filters * image;
      kernels.packPanels(g, positions, 4 * filters, filters, panel, lastPanel, packed);
      kernels.multiply(x.address + 4 * x.size * image, aRows, kernel.rows, step, outWidth, outHeight, jump, b, panel, lastPanel, kernel.panels * 8, kernel.gradient, cRows, kernel.panelBytes, 0, image === 0 ? modes.store : modes.add, share.scratch); // prettier-ignore
    }
  };
}

/** The gradient of the input: each output's gradient times the kernel is added to the window that the output saw. */
function inputGradient(
  site: Site,
  shape: Geometry,
  { kernel, gradient }: { kernel: Parameter; gradient: number },
): { operations: Operation[]; address: number } {
  const { kernels, plan, input } = site;
  const { windows, kernelHeight, stretch, width, height, channels, positions, filters } = shape;
  const dx = plan.signal([height, width, channels]);
  const panels = Math.ceil(stretch / 8);
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
  const part = { rows: positions, length: filters, panel: 0, lastPanel: panels, mode: modes.add };
  const scatter: Operation = ({ from, to, scratch }) => {
    kernels.fill(dx.address + 4 * dx.size * from, (to - from) * dx.size, 0);
    for (let image = from; image < to; image++) {
      const places = { aOffset: 4 * positions * filters * image, cOffset: 4 * dx.size * image, scratch };
      for (const line of lines) line({ ...part, ...places });
    }
  };
  if (!shape.framed) return { operations: [scatter], address: dx.address };
  const inner = plan.signal(input.shape);
  return { operations: [scatter, frame(site, shape, { from: dx, to: inner, back: true })], address: inner.address };
}

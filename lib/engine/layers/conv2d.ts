import type { Signal } from '../memory-plan';
import type { Parameter } from '../parameter';
import type { Operation } from '../share';
import type { Conv2DSpecification } from '../specification';
import { activate, activationGradient } from './activations';
import { geometry, type Geometry } from './convolution-geometry';
import { convolveDirectly } from './direct-convolution';
import type { CompiledLayer, Site } from './layer';
import { reluIsPooled } from './pooling';
import { convolveInTiles, suitsTiles } from './winograd';

/** The places of a convolution. */
export interface ConvolutionPlaces {
  /** The images with their frames. */
  readonly x: Signal;
  readonly kernel: Parameter;
  readonly bias?: Parameter;
  readonly output: Signal;
  readonly relu: boolean;
}

/** A way of working out the sums of a convolution and its gradients. */
export interface Convolution {
  readonly forward: Operation;
  /** From the gradient of the sums, that of the framed images where `dx` is wanted, and those of the weights. */
  backward(gradient: number, dx?: Signal): { readonly operations: Operation[]; readonly weightGradients: Operation[] };
}

/** A convolution of images, height × width × channels, with a kernel, height × width × channels × filters. */
export function compileConv2D(specification: Conv2DSpecification, site: Site): CompiledLayer {
  const { activation = 'linear', useBias = true, trainable = true, filters } = specification;
  const { plan, input } = site;
  const shape = geometry(specification, input.shape);
  const { kernelHeight, stretch, height, width, channels } = shape;
  const learns = trainable;
  const penalty = specification.kernelRegularizer;
  const kernel = site.parameter([kernelHeight * stretch, filters], { learns, penalty });
  const bias = useBias ? site.parameter([1, filters], { learns, penalty: specification.biasRegularizer }) : undefined;
  const x = shape.framed ? plan.signal([height, width, channels]) : input;
  const output = plan.signal([shape.outHeight, shape.outWidth, filters]);
  const places: ConvolutionPlaces = { x, kernel, bias, output, relu: activation === 'relu' };
  const convolution = (suitsTiles(shape, site) ? convolveInTiles : convolveDirectly)(site, shape, places);
  const separate = activation !== 'linear' && activation !== 'relu' && !site.activationInLoss;
  const kernelShape = [kernelHeight, stretch / channels, channels, filters];

  return {
    output,
    weights: [
      { name: 'kernel', shape: kernelShape, parts: [kernel], trainable },
      ...(bias ? [{ name: 'bias', shape: [filters], parts: [bias], trainable }] : []),
    ],
    forward: [
      [
        ...(shape.framed ? [frame(site, shape, { from: input, to: x })] : []),
        convolution.forward,
        ...(separate ? [activate(site, { name: activation, from: output, to: output })] : []),
      ],
    ],
    backward: (gradient) => {
      const slope = activation !== 'linear' && !site.activationInLoss && !reluIsPooled(specification, site.next);
      const dx = site.needsInputGradient ? plan.signal(x.shape) : undefined;
      const back = convolution.backward(gradient, dx);
      const inner = dx && shape.framed ? plan.signal(input.shape) : dx;
      const operations = [
        ...(slope ? [activationGradient(site, { name: activation, y: output, gradient })] : []),
        ...back.operations,
        ...(dx && inner && shape.framed ? [frame(site, shape, { from: dx, to: inner, back: true })] : []),
      ];
      return {
        phases: [operations],
        inputGradient: inner?.address ?? 0,
        weightGradients: trainable ? back.weightGradients : [],
      };
    },
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

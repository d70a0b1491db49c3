import type { backend_util } from '@tensorflow/tfjs';
import { tf } from '../tf';

interface ConvolutionAttributes {
  readonly strides: [number, number] | number;
  readonly pad: 'valid' | 'same' | number | backend_util.ExplicitPadding;
  readonly dilations?: [number, number] | number;
  readonly dataFormat?: 'NHWC' | 'NCHW';
  readonly dimRoundingMode?: 'floor' | 'round' | 'ceil';
}

/** What the kernels of the convolutions' gradients are told. */
export interface ConvolutionGradientAttributes extends ConvolutionAttributes {
  readonly filterShape: [number, number, number, number];
  readonly inputShape: [number, number, number, number];
}

/**
 * The sizes of a convolution of images, by TensorFlow.js's own rules.
 *
 * @throws {Error} Where channels come first, which the WebAssembly backend does not compute forwards either.
 */
export function convolutionInfo(
  inShape: readonly number[],
  filterShape: readonly number[],
  attributes: ConvolutionAttributes & { readonly depthwise: boolean },
): backend_util.Conv2DInfo {
  const { strides, pad, dilations = 1, dataFormat = 'NHWC', dimRoundingMode, depthwise } = attributes;
  if (dataFormat !== 'NHWC') {
    throw new Error(`convolution: dataFormat is '${dataFormat}'; expected 'NHWC', all that the backend wasm knows.`);
  }
  type Shape = [number, number, number, number];
  const [input, filter] = [inShape as Shape, filterShape as Shape];
  return tf.backend_util.computeConv2DInfo(input, filter, strides, dilations, pad, dimRoundingMode, depthwise);
}

import type { Operation } from '../share';
import type { LayerSpecification, PoolingSpecification } from '../specification';
import { axis } from './convolution-geometry';
import { nothingLearned, type CompiledLayer, type Site } from './layer';

/**
 * Whether a layer's relu is followed by a pooling layer that passes its gradient on only where the largest number of a window is
 * above 0: the same, for a quarter of the numbers or fewer.
 */
export function reluIsPooled(layer: LayerSpecification | undefined, next: LayerSpecification | undefined): boolean {
  return layer?.type === 'Conv2D' && layer.activation === 'relu' && next?.type === 'MaxPooling2D';
}

/** The largest number, or the mean, of each window of an image, channel by channel. */
export function compilePooling(specification: PoolingSpecification, site: Site): CompiledLayer {
  const { type, poolSize, strides = poolSize, padding = 'valid' } = specification;
  const { kernels, plan, input } = site;
  const [height, width, channels] = input.shape as [number, number, number];
  const vertical = axis(height, { size: poolSize[0], stride: strides[0], padding });
  const horizontal = axis(width, { size: poolSize[1], stride: strides[1], padding });
  const output = plan.signal([vertical.out, horizontal.out, channels]);
  const mode = type === 'MaxPooling2D' ? 0 : 1;
  const sizes = [height, width, channels, vertical.out, horizontal.out] as const;
  const windows = [...poolSize, ...strides, vertical.before, horizontal.before] as const;
  const forward: Operation = ({ from, to }) => {
    for (let image = from; image < to; image++) {
      const x = input.address + 4 * input.size * image;
      kernels.pool(mode, x, output.address + 4 * output.size * image, ...sizes, ...windows);
    }
  };
  return {
    output,
    weights: nothingLearned,
    forward: [[forward]],
    backward: (gradient) => {
      if (!site.needsInputGradient) return { phases: [], inputGradient: 0, weightGradients: [] };
      const dx = plan.signal(input.shape);
      const relu = Number(reluIsPooled(site.previous, specification));
      const spread: Operation = ({ from, to }) => {
        for (let image = from; image < to; image++) {
          const [large, small] = [4 * input.size * image, 4 * output.size * image];
          kernels.poolGradient(mode, input.address + large, output.address + small, gradient + small, dx.address + large, ...sizes, ...windows, relu); // prettier-ignore
        }
      };
      return { phases: [[spread]], inputGradient: dx.address, weightGradients: [] };
    },
  };
}

import { partOf, type Operation } from '../share';
import type { EmbeddingSpecification } from '../specification';
import type { CompiledLayer, Site } from './layer';

/** Each whole number of the input becomes a row of a table that is learned. */
export function compileEmbedding(specification: EmbeddingSpecification, site: Site): CompiledLayer {
  const { inputDim, outputDim, trainable = true, embeddingsRegularizer } = specification;
  const { kernels, plan, input } = site;
  const table = site.parameter([inputDim, outputDim], { learns: trainable, penalty: embeddingsRegularizer });
  const output = plan.signal([...input.shape, outputDim]);
  const look: Operation = ({ from, to }) => {
    const x = input.address + 4 * input.size * from;
    const y = output.address + 4 * output.size * from;
    kernels.embed(x, table.value, y, (to - from) * input.size, inputDim, outputDim);
  };
  const gather =
    (gradient: number): Operation =>
    (share) => {
      const [panel, lastPanel] = partOf(share, table.panels);
      const count = share.rows * input.size;
      kernels.embedGradient(input.address, gradient, table.gradient, count, inputDim, outputDim, panel, lastPanel);
    };
  return {
    output,
    weights: [{ name: 'embeddings', shape: [inputDim, outputDim], parts: [table], trainable }],
    forward: [[look]],
    backward: (gradient) => ({
      phases: [],
      inputGradient: 0,
      weightGradients: trainable ? [gather(gradient)] : [],
    }),
  };
}

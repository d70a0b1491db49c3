import type { LayerSpecification } from '../specification';
import { compileBatchNormalization } from './batch-normalization';
import { compileConv2D } from './conv2d';
import { compileDense } from './dense';
import { compileEmbedding } from './embedding';
import type { CompiledLayer, Site } from './layer';
import { compileActivation, compileDropout, compileReshape } from './pointwise';
import { compilePooling } from './pooling';
import { compileRecurrent } from './recurrent';

/** Plans a layer of any kind. */
export function compileLayer(specification: LayerSpecification, site: Site): CompiledLayer {
  switch (specification.type) {
    case 'Dense':
      return compileDense(specification, site);
    case 'Conv2D':
      return compileConv2D(specification, site);
    case 'MaxPooling2D':
    case 'AveragePooling2D':
      return compilePooling(specification, site);
    case 'SimpleRNN':
    case 'LSTM':
    case 'GRU':
      return compileRecurrent(specification, site);
    case 'Embedding':
      return compileEmbedding(specification, site);
    case 'BatchNormalization':
      return compileBatchNormalization(specification, site);
    case 'Activation':
      return compileActivation(specification, site);
    case 'Dropout':
      return compileDropout(specification, site);
    case 'Reshape':
      return compileReshape(specification, site);
  }
}

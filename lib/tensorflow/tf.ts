import * as tf from '@tensorflow/tfjs';
import { resolveTfjsNode } from '../internal/resolve-tfjs-node';

// As nnlab is imported, so that whatever a lesson imports after it, such as danfojs-node, finds a tfjs-node that works.
resolveTfjsNode();

/**
 * TensorFlow.js, the copy that nnlab itself uses: tensors, layers, optimizers. Call `setup` first; it chooses the backend.
 *
 * @see https://js.tensorflow.org/api/4.22.0/
 * @example
 * tf.tensor1d([1, 2, 3]).sum().dataSync()[0]; // 6
 */
export { tf };

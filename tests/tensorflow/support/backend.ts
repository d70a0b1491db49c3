import type { BackendName } from '../../../lib/tensorflow/backends';

/** What TensorFlow.js computes with in these tests; NNLAB_TEST_BACKEND names another, as CI does in turn. */
export const backend = (process.env['NNLAB_TEST_BACKEND'] ?? 'cpu') as BackendName;

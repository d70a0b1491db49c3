/**
 * What this process has used so far: the TensorFlow.js backend and the origin of each data set. The rooms write it, the
 * headless runner reads it for its report.
 */
export const provenance: { backend?: string; readonly datasets: Map<string, 'real' | 'stand-in'> } = {
  datasets: new Map(),
};

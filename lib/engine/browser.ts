// The engine in a page: what a bundle with `platform: 'browser'` begins from.
export { compileProgram, type ProgramOptions } from './compile-program';
export { provideKernels } from './platform-browser';
export type { Batch, Examples, Table } from './batch';
export type { OptimizerState, Program } from './program';
export type { LayerSpecification, LossName, OptimizerSpecification } from './specification';

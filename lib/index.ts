export { createRandom, type Random } from './math/random';

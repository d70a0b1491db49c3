import { snakeCase } from './case';
import type { Layer } from './layer';

/** Keras's names for layers: the class in snake_case, numbered from the second of a kind on: dense, dense_1, max_pooling2d. */
export function layerNames(layers: readonly Layer[]): string[] {
  const counts = new Map<string, number>();
  return layers.map(({ type }) => {
    const count = counts.get(type) ?? 0;
    counts.set(type, count + 1);
    const name = snakeCase(type);
    return count === 0 ? name : `${name}_${count}`;
  });
}

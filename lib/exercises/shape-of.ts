import { isList, isRecord } from './plain-data';

/**
 * The lengths of something rectangular, outermost first: of a number none, of a list of lists its rows and columns, of a tensor, a
 * table or a matrix what it says itself.
 *
 * @returns The lengths; or in words why there are none.
 */
export function shapeOf(value: unknown): readonly number[] | string {
  const own = ownShape(value);
  if (own) return own;
  if (typeof value === 'number') return [];
  if (!isList(value)) return `no shape: it is ${kindOf(value)}`;
  const [first, ...others] = Array.from(value, shapeOf);
  if (first === undefined) return [0];
  if (typeof first === 'string') return first;
  const odd = others.findIndex((shape) => String(shape) !== String(first));
  if (odd >= 0)
    return `rows that differ: [0] has the shape ${inBrackets(first)}, [${odd + 1}] ${inBrackets(others[odd]!)}`;
  return [value.length, ...first];
}

/** A shape as learners write it. */
export function inBrackets(shape: readonly number[] | string): string {
  return typeof shape === 'string' ? shape : `[${shape.join(', ')}]`;
}

function ownShape(value: unknown): readonly number[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { shape, rows, columns } = value as { shape?: unknown; rows?: unknown; columns?: unknown };
  if (Array.isArray(shape) && shape.every((length) => typeof length === 'number')) return shape;
  return typeof rows === 'number' && typeof columns === 'number' ? [rows, columns] : undefined;
}

function kindOf(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  if (typeof value === 'string') return 'a text';
  return isRecord(value) ? 'an object' : `a ${typeof value}`;
}

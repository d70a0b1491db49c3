import { bitmap } from './bitmap';
import { tag, type Svg } from './svg';

/** A picture of brightnesses 0–255, a square a pixel. */
export function grey(
  data: ArrayLike<number>,
  {
    columns,
    x,
    y,
    width,
  }: { readonly columns: number; readonly x: number; readonly y: number; readonly width: number },
): Svg {
  const rows = data.length / columns;
  const height = (width * rows) / columns;
  const at = (row: number, column: number) => {
    const value = Math.min(255, Math.max(0, Math.round(data[row * columns + column]!)));
    return [value, value, value] as const;
  };
  return bitmap(at, { columns, rows, x, y, width, height }) + tag('rect', { x, y, width, height, class: 'thin' });
}

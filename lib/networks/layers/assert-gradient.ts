import type { Matrix } from '../../math/matrix';

/** A gradient with respect to outputs has their size. */
export function assertGradient(
  caller: string,
  gradient: Matrix,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): void {
  if (gradient.rows === rows && gradient.columns === columns) return;
  throw new RangeError(
    `${caller}: the gradient is ${gradient.rows} × ${gradient.columns}; expected ${rows} × ${columns}, the size of the outputs.`,
  );
}

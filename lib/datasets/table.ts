import type { DataFrame } from 'danfojs-node';

import { resolveTfjsNode } from '../internal/resolve-tfjs-node';

/** A column by its name and by danfojs's name for what it holds; whole numbers with gaps are 'float32'. */
export interface Column {
  readonly name: string;
  readonly kind: 'int32' | 'float32' | 'string';
}

/** A number or a word. A missing value is NaN in either kind of column: danfojs counts it as missing, as pandas does. */
export type Cell = number | string;

/** A table before danfojs has it: each row holds one cell for each column. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** danfojs takes about a second to load, so that it is loaded only by who wants a table. */
export async function toDataFrame({ columns, rows }: Table): Promise<DataFrame> {
  resolveTfjsNode();
  const { DataFrame } = await import('danfojs-node');
  const data = rows.map((row) => [...row]);
  return new DataFrame(data, { columns: columns.map(({ name }) => name), dtypes: columns.map(({ kind }) => kind) });
}

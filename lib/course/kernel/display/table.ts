import { escapeMarkup } from '../../../internal/escape-markup';
import type { MimeBundle } from '../protocol';

/** A matrix of nnlab. */
interface MatrixLike {
  readonly data: Float32Array | Float64Array;
  readonly rows: number;
  readonly columns: number;
}

/** A DataFrame of danfojs. */
interface DataFrameLike {
  readonly columns: readonly string[];
  readonly index: readonly (string | number)[];
  readonly values: readonly (readonly unknown[])[];
  readonly shape: readonly number[];
}

/** How much of a table is shown: its first rows and columns. */
const most = { rows: 20, columns: 12 };

export function isMatrix(value: object): value is MatrixLike {
  const { data, rows, columns } = value as Partial<MatrixLike>;
  return (
    (data instanceof Float32Array || data instanceof Float64Array) && data.length === (rows ?? NaN) * (columns ?? NaN)
  );
}

export function isDataFrame(value: object): value is DataFrameLike {
  const { columns, index, values, shape } = value as Partial<DataFrameLike>;
  return (
    'ctypes' in value && Array.isArray(columns) && Array.isArray(index) && Array.isArray(values) && Array.isArray(shape)
  );
}

export function matrixBundle({ data, rows, columns }: MatrixLike): MimeBundle {
  const shown = Array.from({ length: Math.min(rows, most.rows) }, (_, row) =>
    Array.from(data.subarray(row * columns, row * columns + Math.min(columns, most.columns)), inDigits),
  );
  return tableBundle(`Matrix, ${rows} × ${columns}`, { rows, columns, cells: shown });
}

export function dataFrameBundle({ columns, index, values, shape }: DataFrameLike): MimeBundle {
  const cells = values.slice(0, most.rows).map((row) => row.slice(0, most.columns).map(inDigits));
  const [rows = 0, width = 0] = shape;
  return tableBundle(`DataFrame, ${rows} × ${width}`, { rows, columns: width, names: columns, index, cells });
}

/** What is shown of a table; of a large one `cells` hold no more than the first rows and columns. */
interface Table {
  readonly rows: number;
  readonly columns: number;
  readonly names?: readonly string[];
  readonly index?: readonly (string | number)[];
  readonly cells: readonly (readonly string[])[];
}

/** A table as HTML and as text; what is left out is marked. */
export function tableBundle(title: string, { rows, columns, names, index, cells }: Table): MimeBundle {
  const moreColumns = columns > most.columns ? ['…'] : [];
  const head = ['', ...(names ?? cells[0]?.map((_, i) => String(i)) ?? []).slice(0, most.columns), ...moreColumns];
  const body = cells.map((row, i) => [String(index?.[i] ?? i), ...row, ...moreColumns]);
  if (rows > most.rows) body.push(head.map(() => '…'));

  const html = [
    `<table><caption>${escapeMarkup(title)}</caption>`,
    `<thead><tr>${head.map((name) => `<th>${escapeMarkup(name)}</th>`).join('')}</tr></thead><tbody>`,
    ...body.map(
      ([name, ...row]) =>
        `<tr><th>${escapeMarkup(name!)}</th>${row.map((cell) => `<td>${escapeMarkup(cell)}</td>`).join('')}</tr>`,
    ),
    '</tbody></table>',
  ];
  const widths = head.map((name, i) => Math.max(name.length, ...body.map((row) => row[i]!.length)));
  const lines = [head, ...body].map((row) =>
    row
      .map((cell, i) => cell.padStart(widths[i]!))
      .join('  ')
      .trimEnd(),
  );
  return { 'text/html': html.join('\n'), 'text/plain': [title, ...lines].join('\n') };
}

/** A number to six digits, anything else as it is. */
function inDigits(value: unknown): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(6))) : String(value);
}

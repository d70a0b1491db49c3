import Papa from 'papaparse';

import { Fault } from './fault';
import type { Cell, Column } from './table';

/** How a CSV file is laid out. */
export interface CsvLayout {
  /** The columns wanted, in this order. */
  readonly columns: readonly Column[];
  /** Whether the first line names the columns; otherwise they are all of the file's, in order. */
  readonly header: boolean;
  /** What stands for a missing value, apart from nothing at all. */
  readonly missing?: string;
}

/**
 * The rows of a CSV file, numbers as numbers and missing values as NaN.
 *
 * @throws {Fault} On a missing column, a row of another length, a broken quotation or a word where a number belongs.
 */
export function parseCsv(content: Uint8Array, { columns, header, missing = '' }: CsvLayout): Cell[][] {
  const text = new TextDecoder().decode(content);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true });
  const broken = errors[0];
  if (broken) throw new Fault(`is not a CSV file from row ${(broken.row ?? 0) + 1} on (${broken.message})`);
  const names = header ? (data.shift() ?? []) : columns.map(({ name }) => name);
  const positions = columns.map(({ name }) => names.indexOf(name));
  const absent = columns.find((_, i) => positions[i] === -1);
  if (absent) {
    throw new Fault(`lacks the column ${absent.name}; expected ${columns.map(({ name }) => name).join(', ')}`);
  }
  return data.map((cells, row) => {
    if (cells.length !== names.length) {
      throw new Fault(`has ${cells.length} values in row ${row + 1}; expected ${names.length}`);
    }
    return columns.map((column, i) => {
      const cell = cells[positions[i]!]!;
      return cell === '' || cell === missing ? NaN : toCell(cell, { column, row });
    });
  });
}

function toCell(cell: string, { column, row }: { column: Column; row: number }): Cell {
  if (column.kind === 'string') return cell;
  const number = cell.trim() === '' ? NaN : Number(cell);
  if (!Number.isFinite(number)) throw new Fault(`has ${column.name} '${cell}' in row ${row + 1}; expected a number`);
  return number;
}

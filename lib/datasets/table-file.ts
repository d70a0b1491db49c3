import { entryOf } from './catalog';
import { parseCsv, type CsvLayout } from './csv';
import type { DataHome } from './data-home';
import type { Provenance } from './dataset';
import { obtain } from './obtain';
import { readVerified } from './read-verified';
import { recordOrigin } from './record-origin';
import type { Table } from './table';

/** A data set that is one CSV file. */
export interface TableFile extends CsvLayout {
  /** The loader, as errors name it. */
  readonly caller: string;
  /** The id in the catalog. */
  readonly id: string;
  readonly standIn: () => Table & Provenance;
  readonly home: DataHome;
}

/** Loads a table from wherever it can be had, or its stand-in. */
export async function loadTableFile({ caller, id, standIn, home, ...layout }: TableFile): Promise<Table & Provenance> {
  const entry = entryOf(home.catalog, id);
  const file = entry.files[0]!;
  const [place] = (await obtain(caller, { home, entry, files: [file] })) ?? [];
  if (!place) {
    const table = standIn();
    recordOrigin(table);
    return table;
  }
  const rows = await readVerified(caller, { place, entry, file, parse: (content) => parseCsv(content, layout) });
  const provenance: Provenance = { name: entry.name, origin: 'real', source: place.path };
  recordOrigin(provenance);
  return { ...provenance, columns: layout.columns, rows };
}

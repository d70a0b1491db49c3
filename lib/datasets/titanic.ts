import type { DataFrame } from 'danfojs-node';

import { dataHome, type DataHome } from './data-home';
import type { Provenance } from './dataset';
import { standInPassengers } from './stand-in/passengers';
import { toDataFrame, type Table } from './table';
import { loadTableFile } from './table-file';
import { titanicColumns } from './titanic-columns';

/**
 * The 891 passengers of Kaggle's train.csv: PassengerId, Survived (1 yes, 0 no), Pclass (1 to 3), Name, Sex ('male' or
 * 'female'), Age in years, SibSp (brothers, sisters and spouses aboard), Parch (parents and children aboard), Ticket, Fare
 * in 1912 pounds, Cabin, and Embarked (Cherbourg, Queenstown, Southampton by first letter).
 *
 * The result is a danfojs DataFrame that also carries `name`, `origin` and `source`; tables made from it do not. Missing
 * values (Age, Cabin, Embarked) are NaN, which `isNa`, `fillNa` and `dropNa` know.
 *
 * The file is looked for in NNLAB_DATA and datasets/cache, then downloaded. Where that is impossible you get passengers
 * invented by this project after the counts of the 1912 inquiry, with `origin: 'stand-in'`, and a line on stderr says so.
 *
 * @returns 891 rows × 12 columns.
 * @throws {RangeError} Where a file is not the published one.
 * @throws {Error} Where NNLAB_DATA or a file cannot be read.
 * @see https://www.kaggle.com/c/titanic/data
 * @example
 * const titanic = await loadTitanic();
 * titanic.shape; // [891, 12]
 */
export async function loadTitanic(): Promise<DataFrame & Provenance> {
  const { name, origin, source, ...table } = await readTitanic(dataHome());
  return Object.assign(await toDataFrame(table), { name, origin, source });
}

/** The same before it is a DataFrame, from a home of the caller's choice. */
export function readTitanic(home: DataHome): Promise<Table & Provenance> {
  const layout = { columns: titanicColumns, header: true };
  return loadTableFile({ caller: 'loadTitanic', id: 'titanic', ...layout, standIn: standInPassengers, home });
}

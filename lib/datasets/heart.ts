import type { DataFrame } from 'danfojs-node';

import { dataHome, type DataHome } from './data-home';
import type { Provenance } from './dataset';
import { heartColumns } from './heart-columns';
import { standInPatients } from './stand-in/patients';
import { toDataFrame, type Table } from './table';
import { loadTableFile } from './table-file';

/** The heart data: a danfojs DataFrame that says where it comes from and which of its columns are features. */
export type HeartDataFrame = DataFrame &
  Provenance & {
    /** The 13 columns to predict from. */
    readonly featureNames: readonly string[];
    /** The column to predict. */
    readonly targetName: string;
  };

/**
 * The Cleveland heart-disease data: 303 patients who were sent to have their coronary arteries examined.
 *
 * | Column | Meaning |
 * |---|---|
 * | age | years |
 * | sex | 1 male, 0 female |
 * | cp | chest pain: 1 typical angina, 2 atypical angina, 3 non-anginal, 4 none (asymptomatic) |
 * | trestbps | resting blood pressure, mmHg |
 * | chol | serum cholesterol, mg/dl |
 * | fbs | fasting blood sugar above 120 mg/dl: 1 yes, 0 no |
 * | restecg | resting ECG: 0 normal, 1 ST-T abnormality, 2 left ventricular hypertrophy |
 * | thalach | highest heart rate reached, beats per minute |
 * | exang | angina brought on by exercise: 1 yes, 0 no |
 * | oldpeak | ST depression by exercise, mm |
 * | slope | slope of the ST segment at peak exercise: 1 up, 2 flat, 3 down |
 * | ca | major vessels coloured by fluoroscopy, 0 to 3; 4 patients missing |
 * | thal | thallium scan: 3 normal, 6 fixed defect, 7 reversible defect; 2 patients missing |
 * | num | the target: 0 no vessel narrowed by half or more, 1 to 4 diseased |
 *
 * The result is a danfojs DataFrame that also carries `name`, `origin`, `source`, `featureNames` and `targetName`; tables
 * made from it do not. The file's `?` is NaN, which `isNa`, `fillNa` and `dropNa` know.
 *
 * The file is looked for in NNLAB_DATA and datasets/cache, then downloaded. Where that is impossible you get patients
 * invented by this project, with `origin: 'stand-in'`, and a line on stderr says so.
 *
 * @returns 303 rows × 14 columns.
 * @throws {RangeError} Where a file is not the published one.
 * @throws {Error} Where NNLAB_DATA or a file cannot be read.
 * @see Detrano et al., International Application of a New Probability Algorithm for the Diagnosis of Coronary Artery
 * Disease (1989)
 * @example
 * const heart = await loadHeart();
 * heart.shape; // [303, 14]
 * heart.featureNames.length; // 13
 */
export async function loadHeart(): Promise<HeartDataFrame> {
  const { name, origin, source, ...table } = await readHeart(dataHome());
  const names = heartColumns.map((column) => column.name);
  const roles = { featureNames: names.slice(0, -1), targetName: names.at(-1)! };
  return Object.assign(await toDataFrame(table), { name, origin, source }, roles);
}

/** The same before it is a DataFrame, from a home of the caller's choice. */
export function readHeart(home: DataHome): Promise<Table & Provenance> {
  const layout = { columns: heartColumns, header: false, missing: '?' };
  return loadTableFile({ caller: 'loadHeart', id: 'heart', ...layout, standIn: standInPatients, home });
}

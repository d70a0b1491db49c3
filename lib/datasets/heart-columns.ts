import type { Column } from './table';

/** The columns of processed.cleveland.data, in its order: 13 features, then the target. */
export const heartColumns: readonly Column[] = [
  { name: 'age', kind: 'int32' },
  { name: 'sex', kind: 'int32' },
  { name: 'cp', kind: 'int32' },
  { name: 'trestbps', kind: 'int32' },
  { name: 'chol', kind: 'int32' },
  { name: 'fbs', kind: 'int32' },
  { name: 'restecg', kind: 'int32' },
  { name: 'thalach', kind: 'int32' },
  { name: 'exang', kind: 'int32' },
  { name: 'oldpeak', kind: 'float32' },
  { name: 'slope', kind: 'int32' },
  { name: 'ca', kind: 'float32' },
  { name: 'thal', kind: 'float32' },
  { name: 'num', kind: 'int32' },
];

import type { Column } from './table';

/** The columns of Kaggle's train.csv, in its order. */
export const titanicColumns: readonly Column[] = [
  { name: 'PassengerId', kind: 'int32' },
  { name: 'Survived', kind: 'int32' },
  { name: 'Pclass', kind: 'int32' },
  { name: 'Name', kind: 'string' },
  { name: 'Sex', kind: 'string' },
  { name: 'Age', kind: 'float32' },
  { name: 'SibSp', kind: 'int32' },
  { name: 'Parch', kind: 'int32' },
  { name: 'Ticket', kind: 'string' },
  { name: 'Fare', kind: 'float32' },
  { name: 'Cabin', kind: 'string' },
  { name: 'Embarked', kind: 'string' },
];

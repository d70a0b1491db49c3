export { threshold } from './threshold';
export { countValues } from './histogram';
export { gray3, gray4 } from './gray';
export { halve1, halve3, halve4 } from './halve';
export { blurColumns, blurRows } from './blur';
export { filterShorts, filterToBytes, filterToFloats, toFloats } from './filter';

import { RadialBasisFunctionNetwork, RadialBasisFunctionRegressor, SelfOrganizingMap, toMatrix } from 'nnlab';
import { readPlaces } from '../../../lib/models/rows/read-places';

const far = [
  [1, 2],
  [3, -1e151],
];
const refusal = (caller: string) =>
  new RangeError(
    `${caller}: row 1, column 1 of x is -1e+151; expected at most 1e+150 in size, because its square would be infinite. ` +
      'Scale the columns of x (StandardScaler).',
  );

describe('readPlaces', () => {
  test('gives what may be squared as it is, and refuses the rest', () => {
    expect(readPlaces('here', [[1e150, -1e150]])).toEqual(toMatrix([[1e150, -1e150]]));
    expect(() => readPlaces('here', far)).toThrow(refusal('here'));
  });

  test.each([
    ['SelfOrganizingMap', () => new SelfOrganizingMap().fit(far)],
    ['RadialBasisFunctionNetwork', () => new RadialBasisFunctionNetwork({ nCenters: 1 }).fit(far, [0, 1])],
    ['RadialBasisFunctionRegressor', () => new RadialBasisFunctionRegressor({ nCenters: 1 }).fit(far, [0, 1])],
  ])('%s lets nothing else in', async (name, fit) => {
    await expect(fit()).rejects.toThrow(refusal(`${name}.fit`));
  });
});

import { matrix, toMatrix, toRows } from '../../../lib/math/matrix';
import {
  freeEnergies,
  hiddenProbabilities,
  visibleProbabilities,
} from '../../../lib/models/boltzmann/rbm-conditionals';
import reference from '../../fixtures/models/restricted-boltzmann-machine/restricted-boltzmann-machine.json';
import { givenMachine } from '../support/rbm-reference';

const { given } = reference;

// One hidden unit that wants the first pixel on and the second off.
const tiny = {
  components_: toMatrix([[Math.log(3), -Math.log(3)]]),
  interceptHidden_: Float64Array.of(0),
  interceptVisible_: Float64Array.of(0, Math.log(2)),
};

test('hiddenProbabilities(machine, v) by hand: σ(ln 3) = ¾, σ(ln 3 − ln 3) = ½', () => {
  const p = hiddenProbabilities(
    tiny,
    toMatrix([
      [1, 0],
      [1, 1],
    ]),
  );
  expect(toRows(p)).toBeCloseToArray([[3 / 4], [1 / 2]], 1e-15);
});

test('visibleProbabilities(machine, h) by hand: σ(ln 3) = 3/4, σ(ln 2 − ln 3) = 2/5', () => {
  expect(toRows(visibleProbabilities(tiny, toMatrix([[1]])))).toBeCloseToArray([[3 / 4, 2 / 5]], 1e-15);
});

test('freeEnergies(machine, v) by hand: −ln of the sum over both hidden states', () => {
  //                       h = 0:  e⁰ = 1;  h = 1:  e^ln 3 = 3                 e^ln 2 · (1 + e^(−ln 3)) = 2 · 4/3
  const expected = [-Math.log(1 + 3), -Math.log(2 * (4 / 3))];
  const v = toMatrix([
    [1, 0],
    [0, 1],
  ]);
  expect(Array.from(freeEnergies(tiny, v))).toBeCloseToArray(expected, 1e-15);
});

test('probabilities and free energies equal those of scikit-learn', () => {
  const machine = givenMachine();
  const grey = toMatrix(given.grey);
  expect(toRows(hiddenProbabilities(machine, grey))).toBeCloseToArray(given.transform, 1e-14);
  expect(freeEnergies(machine, grey)).toBeCloseToArray(given.freeEnergies, { relative: 1e-14 });
});

test('hiddenProbabilities(machine, v, 2) counts every visible unit twice', () => {
  const once = hiddenProbabilities(tiny, toMatrix([[2, 0]]));
  expect(hiddenProbabilities(tiny, toMatrix([[1, 0]]), 2)).toEqual(once);
});

test('32-bit states give the same as 64-bit ones', () => {
  const single = matrix(1, 2, Float32Array.of(1, 0));
  expect(hiddenProbabilities(tiny, single)).toEqual(hiddenProbabilities(tiny, toMatrix([[1, 0]])));
  expect(freeEnergies(tiny, single)).toEqual(freeEnergies(tiny, toMatrix([[1, 0]])));
});

test('probabilities at ±1000 are 0 and 1, and free energies stay finite', () => {
  const steep = { ...tiny, components_: toMatrix([[1000, -1000]]) };
  const v = toMatrix([
    [1, 0],
    [0, 1],
  ]);
  expect(toRows(hiddenProbabilities(steep, v))).toEqual([[1], [0]]);
  expect(freeEnergies(steep, v)).toBeCloseToArray([-1000, -Math.log(2)], 1e-12);
});

import fc from 'fast-check';
import { activations, maxout, toRows } from 'nnlab';
import reference from '../fixtures/math/vector-activations/vector-activations.json';
import '../support/matchers';

test('maxout({ pieces }) by hand: the largest of each group of neighbours', () => {
  const { value, jacobian } = maxout({ pieces: 3 });
  expect(value([1, 4, 2, -5, -6, -7])).toEqual(Float64Array.of(4, -5));
  expect(toRows(jacobian([1, 4, 2, -5, -6, -7]))).toEqual([
    [0, 1, 0, 0, 0, 0],
    [0, 0, 0, 1, 0, 0],
  ]);
});

test('maxout() pairs neighbours, and reads typed arrays', () => {
  expect(maxout().value(Float32Array.of(1, 4, 2, -5))).toEqual(Float64Array.of(4, 2));
});

test('maxout({ pieces: 1 }) passes everything on', () => {
  expect(maxout({ pieces: 1 }).value([-1000, 3])).toEqual(Float64Array.of(-1000, 3));
});

test('maxout of 0 and z is a relu', () => {
  for (const z of [-1000, -2, 0, 2, 1000]) expect(maxout().value([0, z])[0]).toBe(activations.relu.value(z));
});

test.each(reference.maxout)('maxout({ pieces: $pieces }) of $z equals TensorFlow, ties included', (of) => {
  const { value, jacobian } = maxout({ pieces: of.pieces });
  expect(value(of.z)).toBeCloseToArray(of.value, 0);
  expect(toRows(jacobian(of.z))).toBeCloseToArray(of.jacobian, 1e-15);
});

test('maxout passes on values of z only, none smaller than what it leaves behind', () => {
  const groups = fc.array(fc.tuple(fc.integer(), fc.integer(), fc.integer()), { minLength: 1 });
  fc.assert(
    fc.property(groups, (z) => {
      const h = maxout({ pieces: 3 }).value(z.flat());
      z.forEach((group, i) => {
        expect(group).toContain(h[i]);
        expect(group.every((value) => value <= h[i]!)).toBe(true);
      });
    }),
  );
});

test.each([
  [() => maxout({ pieces: 0 }), 'maxout: pieces is 0; expected a whole number of at least 1.'],
  [() => maxout({ pieces: 1.5 }), 'maxout: pieces is 1.5; expected a whole number of at least 1.'],
  [() => maxout().value([1, 2, 3]), 'maxout: z has length 3; expected a multiple of pieces, which is 2.'],
  [() => maxout({ pieces: 4 }).jacobian([1]), 'maxout: z has length 1; expected a multiple of pieces, which is 4.'],
])('%s is refused', (call, message) => expect(call).toThrow(new RangeError(message)));

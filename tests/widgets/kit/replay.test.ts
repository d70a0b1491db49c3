import { replay } from '../../../lib/widgets/kit/replay';

test('replay goes on for a later step, and begins anew for an earlier one or other settings', () => {
  let begun = 0;
  const run = replay(
    (start: number) => ({ total: start, number: ++begun }),
    (sum) => (sum.total += 2),
  );
  expect(run(10, 3)).toEqual({ total: 16, number: 1 });
  expect(run(10, 4)).toEqual({ total: 18, number: 1 });
  expect(run(10, 1)).toEqual({ total: 12, number: 2 });
  expect(run(0, 1)).toEqual({ total: 2, number: 3 });
});

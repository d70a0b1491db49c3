import { addToColumns, takeColumns } from '../../../lib/networks/layers/columns';

const table = () => Float64Array.of(1, 2, 3, 4, 5, 6); // two rows of three

test('takeColumns copies the columns from `from` to before `to`', () => {
  const numbers = table();
  const taken = takeColumns(numbers, { from: 1, to: 3, columns: 3 });
  expect([...taken]).toEqual([2, 3, 5, 6]);
  taken.fill(0);
  expect(numbers).toEqual(table());
});

test('addToColumns adds in place, and leaves the other columns alone', () => {
  const numbers = table();
  addToColumns(numbers, { from: 1, to: 3, columns: 3 }, Float64Array.of(10, 20, 30, 40));
  expect([...numbers]).toEqual([1, 12, 23, 4, 35, 46]);
});

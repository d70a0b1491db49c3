import { parseCsv } from '../../lib/datasets/csv';
import { Fault } from '../../lib/datasets/fault';

const columns = [
  { name: 'id', kind: 'int32' },
  { name: 'name', kind: 'string' },
  { name: 'age', kind: 'float32' },
] as const;
const parse = (text: string, options: { header?: boolean; missing?: string } = {}) =>
  parseCsv(Buffer.from(text), { columns, header: true, ...options });

describe('parseCsv', () => {
  test('parseCsv reads numbers as numbers and words as words, quotes resolved', () => {
    expect(parse('id,name,age\n1,"Braund, Mr. Owen ""Harris""",22.5\n2,Zoë,1e1\n')).toEqual([
      [1, 'Braund, Mr. Owen "Harris"', 22.5],
      [2, 'Zoë', 10],
    ]);
  });

  test('parseCsv gives NaN for what is missing, in numbers and in words', () => {
    expect(parse('id,name,age\n1,,\n')).toEqual([[1, NaN, NaN]]);
    expect(parse('1,?,?\n', { header: false, missing: '?' })).toEqual([[1, NaN, NaN]]);
  });

  test('parseCsv finds the columns by name, wherever they stand', () => {
    expect(parse('age,extra,id,name\n3,x,1,Ann\n')).toEqual([[1, 'Ann', 3]]);
  });

  test('parseCsv reads Windows line ends, a byte order mark and no last line end', () => {
    expect(parse('\ufeffid,name,age\r\n1,Ann,3\r\n2,Bob,4')).toEqual([
      [1, 'Ann', 3],
      [2, 'Bob', 4],
    ]);
  });

  test('parseCsv reads a header without rows as no rows', () => {
    expect(parse('id,name,age\n')).toEqual([]);
  });

  test.each([
    ['a missing column', 'id,name\n1,Ann\n', 'lacks the column age; expected id, name, age'],
    ['nothing', '', 'lacks the column id; expected id, name, age'],
    ['a short row', 'id,name,age\n1,Ann,3\n2,Bob\n', 'has 2 values in row 2; expected 3'],
    ['a long row', 'id,name,age\n1,Ann,3,4\n', 'has 4 values in row 1; expected 3'],
    ['a word for a number', 'id,name,age\n1,Ann,old\n', "has age 'old' in row 1; expected a number"],
    ['a blank for a number', 'id,name,age\n1,Ann, \n', "has age ' ' in row 1; expected a number"],
    ['infinity', 'id,name,age\n1,Ann,Infinity\n', "has age 'Infinity' in row 1; expected a number"],
  ])('parseCsv refuses %s', (_, text, message) => expect(() => parse(text)).toThrow(new Fault(message)));

  test('parseCsv refuses a quotation that never ends', () => {
    expect(() => parse('id,name,age\n1,"Ann,3\n')).toThrow(/^is not a CSV file from row \d+ on \(/);
  });

  test("parseCsv takes '?' for a word where it was not declared to stand for nothing", () => {
    expect(() => parse('1,Ann,?\n', { header: false })).toThrow(new Fault("has age '?' in row 1; expected a number"));
  });
});

import { createHistory } from '../../../../lib/course/kernel/jupyter/history';

const history = createHistory();
['let a = 1', 'a + 1', 'let b = [a]', 'a + 1', 'f(x)?'].forEach((input, i) =>
  history.add({ line: i + 1, input, output: input === 'a + 1' ? '2' : undefined }),
);
const lines = (query: object): number[] => history.find(query).map(([, line]) => line);

describe('history', () => {
  test('tail gives the last n cells in order', () => {
    expect(history.find({ hist_access_type: 'tail', n: 2 })).toEqual([
      [0, 4, 'a + 1'],
      [0, 5, 'f(x)?'],
    ]);
    expect(lines({ hist_access_type: 'tail', n: 0 })).toEqual([]);
    expect(lines({ hist_access_type: 'tail', n: 100 })).toEqual([1, 2, 3, 4, 5]);
  });

  test('output: true gives each input beside its last value, null where it had none', () => {
    expect(history.find({ hist_access_type: 'range', start: 1, stop: 3, output: true })).toEqual([
      [0, 1, ['let a = 1', null]],
      [0, 2, ['a + 1', '2']],
    ]);
  });

  test('range runs from start up to but without stop, from the end where negative', () => {
    expect(lines({ hist_access_type: 'range', start: 2, stop: 4 })).toEqual([2, 3]);
    expect(lines({ hist_access_type: 'range', start: -2 })).toEqual([4, 5]);
    expect(lines({ hist_access_type: 'range', stop: -3 })).toEqual([1, 2]);
    expect(lines({ hist_access_type: 'range' })).toEqual([1, 2, 3, 4, 5]);
  });

  test('search takes * and ? for text, and everything else as it stands', () => {
    expect(lines({ hist_access_type: 'search', pattern: 'let*' })).toEqual([1, 3]);
    expect(lines({ hist_access_type: 'search', pattern: 'a ? 1' })).toEqual([2, 4]);
    expect(lines({ hist_access_type: 'search', pattern: '*[a]' })).toEqual([3]);
    expect(lines({ hist_access_type: 'search', pattern: '*f(x)*' })).toEqual([5]);
    expect(lines({ hist_access_type: 'search', pattern: '1' })).toEqual([]);
  });

  test('search with unique gives the latest of equal cells, with n the last n', () => {
    expect(lines({ hist_access_type: 'search', pattern: '*a*', unique: true })).toEqual([1, 3, 4]);
    expect(lines({ hist_access_type: 'search', pattern: '*a*', n: 1 })).toEqual([4]);
  });

  test('another type is refused', () => {
    expect(() => history.find({ hist_access_type: 'all' })).toThrow(
      new TypeError("history_request: hist_access_type is 'all'; expected range, tail or search."),
    );
  });
});

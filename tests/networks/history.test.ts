import { meanOfLogs } from '../../lib/networks/history';

test('meanOfLogs counts every row once: (3 · 1 + 1 · 5) / 4', () => {
  const parts = [
    [{ loss: 1, accuracy: 0.5 }, 3],
    [{ loss: 5, accuracy: 1 }, 1],
  ] as const;
  expect(meanOfLogs(parts)).toEqual({ loss: 2, accuracy: 0.625 });
});

test('meanOfLogs of one batch is that batch', () => expect(meanOfLogs([[{ loss: 3 }, 7]])).toEqual({ loss: 3 }));

import { warn } from '../../lib/internal/warn';
import { warningsOf } from '../support/warnings';

describe('warn', () => {
  test('writes one line to the standard error: the kind, then the message', async () => {
    const lines = await warningsOf(() => warn('ConvergenceWarning', 'MLPClassifier: 100 iterations were not enough.'));
    expect(lines).toEqual(['ConvergenceWarning: MLPClassifier: 100 iterations were not enough.']);
  });
});

import { recordOrigin } from '../../lib/datasets/record-origin';
import { provenance } from '../../lib/internal/provenance';

describe('recordOrigin', () => {
  beforeEach(() => provenance.datasets.clear());

  test('recordOrigin notes each data set by its name', () => {
    recordOrigin({ name: 'MNIST', origin: 'real' });
    recordOrigin({ name: 'Titanic', origin: 'stand-in' });
    expect([...provenance.datasets]).toEqual([
      ['MNIST', 'real'],
      ['Titanic', 'stand-in'],
    ]);
  });

  test('a stand-in once used stays noted', () => {
    for (const origin of ['real', 'stand-in', 'real'] as const) recordOrigin({ name: 'MNIST', origin });
    expect(provenance.datasets.get('MNIST')).toBe('stand-in');
  });
});

import { startProgress } from '../../lib/datasets/progress';
import { recorder } from './support/data-home';

describe('startProgress', () => {
  test('startProgress writes one plain line where there is no terminal', () => {
    const stderr = recorder();
    const progress = startProgress('MNIST: labels from host', { total: 28_881, stderr });
    progress.advance(20_000);
    progress.advance(8_881);
    progress.stop();
    expect(stderr.text()).toBe('Downloading MNIST: labels from host (28.9 kB) …\n');
  });

  test('startProgress leaves out a size that is not known', () => {
    const stderr = recorder();
    startProgress('MNIST', { total: undefined, stderr });
    expect(stderr.text()).toBe('Downloading MNIST …\n');
  });

  test('startProgress draws a bar on a terminal and clears it at the end', () => {
    const stderr = Object.assign(recorder(), { isTTY: true, columns: 120 });
    const progress = startProgress('MNIST', { total: 2_000_000, stderr });
    progress.advance(2_000_000);
    progress.stop();
    expect(stderr.text()).toContain('MNIST');
    expect(stderr.text()).toContain('0 % of 2.0 MB');
    expect(stderr.text()).not.toContain('\n');
  });
});

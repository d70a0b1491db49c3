import { latentMap } from '../../lib/dist';
import { figureBundle } from '../../lib/dist/figures/figure-bundle';

/** How long `show` takes to make what it displays of a figure with 1,000 points, the static picture included. */
export async function figures(): Promise<void> {
  const points = Array.from({ length: 1000 }, (_, i) => [Math.sin(i * i), Math.cos(3 * i)]);
  const figure = latentMap(points, { labels: points.map((_, i) => i % 10) });
  const measure = (): { wall: number; processor: number } => {
    const [started, before] = [performance.now(), process.cpuUsage()];
    figureBundle(figure);
    const { user, system } = process.cpuUsage(before);
    return { wall: performance.now() - started, processor: (user + system) / 1000 };
  };
  const first = measure();
  const later = Array.from({ length: 41 }, measure);
  const [wall, processor] = (['wall', 'processor'] as const).map((of) => median(later.map((time) => time[of])));
  print(`show of 1,000 points, the first time: ${inWords(first.wall, first.processor)} (asked for: ≤ 200)`);
  print(`show of 1,000 points, then: ${inWords(wall!, processor!)} (asked for: ≤ 20)`);
}

function inWords(wall: number, processor: number): string {
  return `${wall.toFixed(1)} ms, of which the processor worked ${processor.toFixed(1)}`;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

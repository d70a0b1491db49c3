import { MultiBar, Presets, type SingleBar } from 'cli-progress';
import type { NotebookReport } from './report';

/** Shows how a run gets on: bars on a terminal, one plain line a notebook otherwise, with the time that remains. */
export interface Progress {
  cell(path: string, done: number, total: number): void;
  /** `unchanged`: an earlier run's result was kept. */
  finished(report: NotebookReport, options?: { unchanged: boolean }): void;
  stop(): void;
}

export function createProgress(notebooks: number, output: NodeJS.WriteStream): Progress {
  return output.isTTY ? barProgress(notebooks, output) : lineProgress(notebooks, output);
}

function lineProgress(notebooks: number, output: NodeJS.WriteStream): Progress {
  const remaining = estimateRemaining(notebooks);
  return {
    cell: () => {},
    finished: (report, { unchanged } = { unchanged: false }) => {
      const left = remaining(unchanged);
      output.write(unchanged ? `= ${report.path}  unchanged${left}\n` : `${summaryOf(report, left)}\n`);
    },
    stop: () => {},
  };
}

/** Says how many are done and how long the others will take, from the time that each took so far. */
function estimateRemaining(notebooks: number): (unchanged: boolean) => string {
  const start = performance.now();
  let done = 0;
  let ran = 0;
  return (unchanged) => {
    done++;
    if (!unchanged) ran++;
    if (ran === 0 || done === notebooks) return notebooks > 1 ? `  [${done}/${notebooks}]` : '';
    const each = (performance.now() - start) / 1000 / ran;
    return `  [${done}/${notebooks}, about ${inMinutes(each * (notebooks - done))} left]`;
  };
}

function inMinutes(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.round(seconds / 60)} min`;
}

function barProgress(notebooks: number, output: NodeJS.WriteStream): Progress {
  const bars = new MultiBar(
    { stream: output, format: ' {bar} {value}/{total}  {name}', hideCursor: true, clearOnComplete: true },
    Presets.shades_grey,
  );
  const all = bars.create(notebooks, 0, { name: 'notebooks' });
  const remaining = estimateRemaining(notebooks);
  const running = new Map<string, SingleBar>();
  return {
    cell: (path, done, total) => {
      const bar = running.get(path) ?? bars.create(total, 0, { name: path });
      running.set(path, bar);
      bar.update(done);
    },
    finished: (report, { unchanged } = { unchanged: false }) => {
      const bar = running.get(report.path);
      if (bar) bars.remove(bar);
      all.increment({ name: `notebooks${remaining(unchanged)}` });
      if (!unchanged) bars.log(`${summaryOf(report)}\n`);
    },
    stop: () => bars.stop(),
  };
}

/** One notebook's outcome: a line where it passed, the error with its place where it failed. `suffix` ends the first line. */
export function summaryOf(report: NotebookReport, suffix = ''): string {
  const { path, status, seconds, cells, origin, backend } = report;
  const facts = [`${cells.length} cells`, backend && `backend ${backend}`, origin && `${origin} data`].filter(Boolean);
  const line = `${status === 'passed' ? '✓' : '✗'} ${path}  ${seconds.toFixed(1)} s  (${facts.join(', ')})${suffix}`;
  if (status === 'passed') return line;

  const failures = cells.filter(({ status: cell }) => !['passed', 'skipped', 'not-run'].includes(cell));
  const blocks = failures.map(({ id, status: cellStatus, error }) => {
    const place = `cell '${id}'${error?.line === undefined ? '' : `, line ${error.line}`}`;
    return [`${place}: ${cellStatus}`, ...(error?.traceback ?? [])];
  });
  if (report.error) blocks.push([...report.error.traceback]);
  const notRun = cells.filter((cell) => cell.status === 'not-run').length;
  if (notRun > 0) blocks.push([`${notRun} cells were not run.`]);
  return [line, ...blocks.flat().map((text) => text.replace(/^/gm, '    '))].join('\n');
}

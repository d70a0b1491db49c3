import { MultiBar, Presets, type SingleBar } from 'cli-progress';
import type { NotebookReport } from './report';

/** Shows how a run gets on: bars on a terminal, one plain line a notebook otherwise. */
export interface Progress {
  cell(path: string, done: number, total: number): void;
  finished(report: NotebookReport): void;
  stop(): void;
}

export function createProgress(notebooks: number, output: NodeJS.WriteStream): Progress {
  return output.isTTY ? barProgress(notebooks, output) : lineProgress(output);
}

function lineProgress(output: NodeJS.WriteStream): Progress {
  return {
    cell: () => {},
    finished: (report) => void output.write(`${summaryOf(report)}\n`),
    stop: () => {},
  };
}

function barProgress(notebooks: number, output: NodeJS.WriteStream): Progress {
  const bars = new MultiBar(
    { stream: output, format: ' {bar} {value}/{total}  {name}', hideCursor: true, clearOnComplete: true },
    Presets.shades_grey,
  );
  const all = bars.create(notebooks, 0, { name: 'notebooks' });
  const running = new Map<string, SingleBar>();
  return {
    cell: (path, done, total) => {
      const bar = running.get(path) ?? bars.create(total, 0, { name: path });
      running.set(path, bar);
      bar.update(done);
    },
    finished: (report) => {
      const bar = running.get(report.path);
      if (bar) bars.remove(bar);
      all.increment();
      bars.log(`${summaryOf(report)}\n`);
    },
    stop: () => bars.stop(),
  };
}

/** One notebook's outcome: a line where it passed, the error with its place where it failed. */
export function summaryOf(report: NotebookReport): string {
  const { path, status, seconds, cells, origin, backend } = report;
  const facts = [`${cells.length} cells`, backend && `backend ${backend}`, origin && `${origin} data`].filter(Boolean);
  const line = `${status === 'passed' ? '✓' : '✗'} ${path}  ${seconds.toFixed(1)} s  (${facts.join(', ')})`;
  if (status === 'passed') return line;

  const failures = cells.filter((cell) => cell.status !== 'passed' && cell.status !== 'not-run');
  const blocks = failures.map(({ id, status: cellStatus, error }) => {
    const place = `cell '${id}'${error?.line === undefined ? '' : `, line ${error.line}`}`;
    return [`${place}: ${cellStatus}`, ...(error?.traceback ?? [])];
  });
  if (report.error) blocks.push([...report.error.traceback]);
  const notRun = cells.filter((cell) => cell.status === 'not-run').length;
  if (notRun > 0) blocks.push([`${notRun} cells were not run.`]);
  return [line, ...blocks.flat().map((text) => text.replace(/^/gm, '    '))].join('\n');
}

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startCompiler } from '../../lib/dist/course/kernel/compiler-client';
import { startExecutor } from '../../lib/dist/course/kernel/executor-client';
import { startSession } from '../../lib/dist/course/kernel/session';
import { runNotebooks } from '../../lib/dist/course/runner/run-notebooks';

const python = resolve('.venv', 'bin', 'python');

/** How many ten-cell notebooks a minute the headless runner gets through, beside stock tslab under nbclient. */
export async function runner(): Promise<void> {
  mkdirSync('build', { recursive: true });
  const folder = mkdtempSync(resolve('build', 'bench-'));
  try {
    const distinct = writeNotebooks(folder, 'distinct', 100, (i) => i);
    const shared = writeNotebooks(folder, 'class', 100, () => 0);
    print(`distinct notebooks: ${(await aMinute(folder, distinct)).toFixed(0)} a minute (asked for: ≥ 250, aim 500)`);
    print(
      `a class that shares cells: ${(await aMinute(folder, shared)).toFixed(0)} a minute (asked for: ≥ 500, aim 1,000)`,
    );
    stock(folder, distinct.slice(0, 10));
    await idleMemory();
    await latencies();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Ten small cells: lists, an interface, a function, loops, an await. `variant` makes notebooks differ. */
function tenCells(n: number): string[] {
  return [
    `const values${n}: number[] = Array.from({ length: 10 }, (_, i) => i * ${n + 1});`,
    `interface Point${n} {\n  x: number;\n  y: number;\n}\nconst point${n}: Point${n} = { x: 1, y: 2 };`,
    `function scale${n}(value: number): number {\n  return value * ${n + 2};\n}`,
    `console.log(values${n}.map(scale${n}));`,
    `let sum${n} = 0;\nfor (const value of values${n}) sum${n} += value;`,
    `sum${n};`,
    `const places${n} = new Map(values${n}.map((value, i) => [String(i), value]));`,
    `places${n}.size;`,
    `await Promise.resolve(point${n}.x);`,
    `if (sum${n} < 0) throw new Error('negative');\nsum${n} + point${n}.y;`,
  ];
}

function writeNotebooks(folder: string, name: string, count: number, variant: (i: number) => number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const cells = tenCells(variant(i)).map((source, k) => ({
      cell_type: 'code',
      id: `cell-${k}`,
      metadata: {},
      source,
      execution_count: null,
      outputs: [],
    }));
    const metadata = { kernelspec: { name: 'tslab', display_name: 'TypeScript', language: 'typescript' } };
    const path = join(folder, `${name}-${i}.ipynb`);
    writeFileSync(path, JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata, cells }));
    return path;
  });
}

async function aMinute(folder: string, paths: readonly string[]): Promise<number> {
  const started = performance.now();
  const report = await runNotebooks(
    paths.map((path, i) => ({ path, name: `${i}.ipynb` })),
    {
      jobs: 2,
      limits: {
        cellTime: 60,
        notebookTime: 60,
        memory: 2000,
        processes: 20,
        output: { bytes: 1e7, displays: 1000 },
      },
      out: join(folder, 'out'),
      report: join(folder, 'out', 'report.json'),
      progress: { cell: () => {}, finished: () => {}, stop: () => {} },
    },
  );
  if (report.failed > 0) throw new Error(`bench runner: ${report.failed} notebooks failed; expected none.`);
  return (paths.length / (performance.now() - started)) * 60_000;
}

/** The same notebooks on stock tslab, one at a time, through nbclient. */
function stock(folder: string, paths: readonly string[]): void {
  if (!existsSync(python)) {
    print('Not measured: stock tslab under nbclient. It needs .venv, which `npm run lab` makes.');
    return;
  }
  const spec = join(folder, 'jupyter', 'kernels', 'stock-tslab');
  mkdirSync(spec, { recursive: true });
  const argv = [process.execPath, resolve('node_modules/tslab/bin/tslab'), 'kernel', '--config-path={connection_file}'];
  writeFileSync(
    join(spec, 'kernel.json'),
    JSON.stringify({ argv, display_name: 'stock tslab', language: 'typescript' }),
  );
  const script = [
    'import sys, time, nbformat',
    'from nbclient import NotebookClient',
    'started = time.time()',
    "for path in sys.argv[1:]: NotebookClient(nbformat.read(path, 4), kernel_name='stock-tslab').execute()",
    'print(60 * len(sys.argv[1:]) / (time.time() - started))',
  ].join('\n');
  const { stdout, stderr } = spawnSync(python, ['-c', script, ...paths], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, JUPYTER_PATH: join(folder, 'jupyter') },
  });
  print(stdout.trim() ? `stock tslab under nbclient, one at a time: ${Number(stdout).toFixed(0)} a minute` : stderr);
}

async function idleMemory(): Promise<void> {
  const executor = startExecutor();
  await executor.ready;
  const child = spawnSync('pgrep', ['-g', String(executor.family.group), 'node'], { encoding: 'utf8' }).stdout.trim();
  const [, resident = '0'] = readFileSync(`/proc/${child.split('\n').at(-1)}/statm`, 'utf8').split(' ');
  print(`idle executor: ${((Number(resident) * 4096) / 2 ** 20).toFixed(0)} MB resident (asked for: ≤ 80)`);
  executor.end({ status: 'killed', reason: 'measured' });
}

async function latencies(): Promise<void> {
  const started = performance.now();
  const compiler = startCompiler(resolve('.'));
  const session = startSession({
    directory: resolve('.'),
    compiler,
    newExecutor: () => startExecutor({ interruptible: true }),
  });
  await session.execute('1');
  print(`a session's first trivial cell, start included: ${(performance.now() - started).toFixed(0)} ms`);
  const timed = async (code: string): Promise<number> => {
    const begun = performance.now();
    const { status } = await session.execute(code);
    if (status !== 'passed') throw new Error(`bench runner: ${code} ended as ${status}; expected passed.`);
    return performance.now() - begun;
  };
  const trivial: number[] = [];
  for (let i = 0; i < 21; i++) trivial.push(await timed(`${i} + 1`));
  print(`a trivial cell: ${trivial.sort((a, b) => a - b)[10]!.toFixed(0)} ms (asked for: ≤ 40)`);
  const setup = await timed("import { setup } from 'nnlab';\nawait setup({ seed: 1 });");
  print(`the first cell that imports nnlab and calls setup: ${setup.toFixed(0)} ms (asked for: ≤ 1,500)`);
  session.close();
  compiler.close();
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

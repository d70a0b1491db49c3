import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createRandom, cv } from 'nnlab';
import { loadOpencvJs, type OpencvJs } from './opencv-js';

const [WIDTH, HEIGHT] = [1920, 1080];
const ROUNDS = 7;
const REPEATS = 15;

interface Operation {
  readonly title: string;
  /** Asked for: at most so many times as long as cv2, and what would be good. */
  readonly must?: number;
  readonly aim?: number;
  ours(): unknown;
  theirs(cvjs: OpencvJs): () => unknown;
}

/** How long the hot operations take on a large image, against OpenCV in Python and in JavaScript, in the same run. */
export async function images(): Promise<void> {
  const bgr = picture();
  const grey = cv.cvtColor(bgr, cv.COLOR_BGR2GRAY);
  const folder = mkdtempSync(path.join(tmpdir(), 'nnlab-bench-'));
  const file = path.join(folder, 'picture.raw');
  writeFileSync(file, bgr.data);
  const python = await startPython(file);
  const cvjs = await loadOpencvJs();
  print(`${WIDTH} × ${HEIGHT}, medians in ms; ratios below 1 mean that ours is faster`);
  print(`cv2 ${python?.version ?? 'not measured'}, one thread; opencv-js ${cvjs.version}`);
  print(['operation'.padEnd(26), 'ours', 'cv2', 'js', '/cv2', 'must', 'aim', '/js'].join('\t'));
  for (const [name, operation] of Object.entries(operations(bgr, grey)))
    await measure(name, operation, { python, cvjs });
  python?.stop();
  rmSync(folder, { recursive: true });
}

function operations(bgr: cv.Image, grey: cv.Image): Readonly<Record<string, Operation>> {
  const half = [WIDTH / 2, HEIGHT / 2] as const;
  const sharpen = [
    [0, -1, 0],
    [-1, 5, -1],
    [0, -1, 0],
  ];
  const resize = (src: cv.Image, how: 'LINEAR' | 'AREA') => ({
    title: `half, ${how}, ${src.channels === 1 ? 'grey' : 'BGR'}`,
    must: 4,
    aim: 2.5,
    ours: () => cv.resize(src, half, 0, 0, cv[`INTER_${how}`]),
    theirs: (js: OpencvJs) =>
      js.run(src, (mat, out) => js.cv.resize(mat, out, js.size(...half), 0, 0, cv[`INTER_${how}`])),
  });
  return {
    threshold: {
      title: 'threshold BINARY, grey',
      must: 10,
      aim: 4,
      ours: () => cv.threshold(grey, 127, 255, cv.THRESH_BINARY),
      theirs: (js) => js.run(grey, (mat, out) => js.cv.threshold(mat, out, 127, 255, cv.THRESH_BINARY)),
    },
    gray: {
      title: 'BGR to grey',
      must: 3,
      aim: 2,
      ours: () => cv.cvtColor(bgr, cv.COLOR_BGR2GRAY),
      theirs: (js) => js.run(bgr, (mat, out) => js.cv.cvtColor(mat, out, cv.COLOR_BGR2GRAY)),
    },
    'linear-grey': resize(grey, 'LINEAR'),
    'area-grey': resize(grey, 'AREA'),
    linear: resize(bgr, 'LINEAR'),
    area: resize(bgr, 'AREA'),
    blur: {
      title: 'GaussianBlur 5 × 5, grey',
      must: 5,
      aim: 3,
      ours: () => cv.GaussianBlur(grey, [5, 5], 0),
      theirs: (js) => js.run(grey, (mat, out) => js.cv.GaussianBlur(mat, out, js.size(5, 5), 0)),
    },
    otsu: {
      title: 'Otsu',
      must: 2,
      aim: 1.2,
      ours: () => cv.threshold(grey, 0, 255, cv.THRESH_BINARY | cv.THRESH_OTSU),
      theirs: (js) => js.run(grey, (mat, out) => js.cv.threshold(mat, out, 0, 255, cv.THRESH_BINARY | cv.THRESH_OTSU)),
    },
    filter: {
      title: 'filter2D 3 × 3, grey',
      ours: () => cv.filter2D(grey, -1, sharpen),
      theirs: (js) => {
        const kernel = js.cv.matFromArray(3, 3, cv.CV_32F, sharpen.flat());
        return js.run(grey, (mat, out) => js.cv.filter2D(mat, out, -1, kernel));
      },
    },
  };
}

/** Takes turns, so that whatever else the computer does meets all sides alike. */
async function measure(
  name: string,
  { title, must, aim, ours, theirs }: Operation,
  { python, cvjs }: { python: Python | undefined; cvjs: OpencvJs },
): Promise<void> {
  const run = theirs(cvjs);
  const times = { ours: [] as number[], cv2: [] as number[], js: [] as number[] };
  repeat(ours);
  repeat(run);
  await python?.time(name, REPEATS);
  for (let round = 0; round < ROUNDS; round++) {
    times.ours.push(...repeat(ours));
    times.js.push(...repeat(run));
    times.cv2.push(...((await python?.time(name, REPEATS)) ?? []));
  }
  const [mine, cv2, js] = [times.ours, times.cv2, times.js].map(median) as [number, number, number];
  const ratio = (mine / cv2).toFixed(2);
  const row = [title.padEnd(26), mine.toFixed(3), cv2.toFixed(3), js.toFixed(3), ratio, must ?? '', aim ?? ''];
  print([...row, (mine / js).toFixed(2)].join('\t'));
}

function repeat(work: () => unknown): number[] {
  return Array.from({ length: REPEATS }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** Slopes with noise, as in a photograph. */
function picture(): cv.Image {
  const random = createRandom(1);
  const data = Uint8Array.from({ length: WIDTH * HEIGHT * 3 }, (_, i) => {
    const [x, y] = [Math.floor(i / 3) % WIDTH, Math.floor(i / 3 / WIDTH)];
    return ((x + (i % 3) * 40) / 12 + y / 14 + random.integer(0, 40)) % 256;
  });
  return cv.image(WIDTH, HEIGHT, 3, data);
}

interface Python {
  readonly version: string;
  time(name: string, count: number): Promise<number[]>;
  stop(): void;
}

/** A Python with cv2, as NNLAB_PYTHON names it; undefined where there is none. */
async function startPython(file: string): Promise<Python | undefined> {
  const script = path.join(__dirname, 'images.py');
  const args = [script, file, String(WIDTH), String(HEIGHT)];
  const child = spawn(process.env.NNLAB_PYTHON ?? 'python3', args, { stdio: ['pipe', 'pipe', 'ignore'] });
  child.on('error', () => undefined);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const first = await lines.next();
  if (first.done) {
    print('No cv2 to compare with: set NNLAB_PYTHON to a Python that has opencv-python-headless.');
    return undefined;
  }
  return {
    version: (JSON.parse(first.value) as { opencv: string }).opencv,
    async time(name, count) {
      child.stdin.write(`${name} ${count}\n`);
      return JSON.parse((await lines.next()).value as string) as number[];
    },
    stop: () => child.stdin.end(),
  };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

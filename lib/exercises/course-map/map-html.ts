import { escapeMarkup } from '../../internal/escape-markup';
import { layGraph } from '../../figures/graph-layout';
import type { LessonProgress } from './lesson-progress';

/** Pixels of a lesson's box, and of the grid the boxes stand in. */
const box = { width: 148, height: 68 };
const cell = { width: 160, height: 100 };

const style = `
.nnlab-map { position: relative; margin: 8px 0; font: 12px/1.25 system-ui, sans-serif }
.nnlab-map svg { position: absolute; inset: 0 }
.nnlab-map path { fill: none; stroke: #8a8a8a; stroke-width: 1.2 }
.nnlab-map a { position: absolute; box-sizing: border-box; padding: 5px 8px; border: 1.5px solid #8a8a8a; border-radius: 8px;
  background: var(--jp-layout-color0, Canvas); color: inherit; text-decoration: none; overflow: hidden }
.nnlab-map a:hover, .nnlab-map a:focus { border-color: #0072B2; outline: none; box-shadow: 0 0 0 2px #0072B255 }
.nnlab-map b { display: block; font-weight: 600 }
.nnlab-map small { font-size: 11px; opacity: 0.8 }
.nnlab-map .done { border: 2.5px solid #009E73 }
.nnlab-map .begun { border: 2.5px solid #E69F00 }
`.replace(/\n\s*/g, ' ');

/** The map as HTML: boxes that open their lessons, and a line to each from what it builds on. */
export function mapHtml(lessons: readonly LessonProgress[]): string {
  const edges = edgesOf(lessons);
  const { places, columns, rows } = layGraph(lessons.length, edges);
  // The layout runs from left to right; a page from top to bottom.
  const left = (i: number): number => Math.round((rows - 1 - places[i]![1]) * cell.width);
  const top = (i: number): number => places[i]![0] * cell.height;
  const [width, height] = [rows * cell.width, columns * cell.height - cell.height + box.height];
  const middle = (i: number): number => left(i) + box.width / 2;
  const lines = edges.map(({ from, to }) => {
    const [y0, y1] = [top(from) + box.height, top(to)];
    const bend = Math.max(20, (y1 - y0) / 2);
    return `<path d="M${middle(from)} ${y0}C${middle(from)} ${y0 + bend} ${middle(to)} ${y1 - bend} ${middle(to)} ${y1}"/>`;
  });
  const boxes = lessons.map(
    (lesson, i) =>
      `<a class="${stateOf(lesson)}" href="${encodeURI(lesson.file)}" style="left:${left(i)}px;top:${top(i)}px;width:${box.width}px;height:${box.height}px">` +
      `<b>${lesson.number} ${escapeMarkup(lesson.title)}</b><small>${escapeMarkup(detailOf(lesson))}</small></a>`,
  );
  return (
    `<div style="overflow-x:auto"><div class="nnlab-map" style="width:${width}px;height:${height}px"><style>${style}</style>` +
    `<svg width="${width}" height="${height}" aria-hidden="true">${lines.join('')}</svg>${boxes.join('')}</div></div>`
  );
}

/** Minutes, and how far the exercises are. */
export function detailOf({ minutes, checks, passed }: LessonProgress): string {
  return `${minutes} min · ${passed === checks && checks > 0 ? '✓ ' : ''}${passed} of ${checks}`;
}

export function stateOf({ checks, passed }: LessonProgress): 'done' | 'begun' | 'open' {
  if (passed === 0) return 'open';
  return passed === checks ? 'done' : 'begun';
}

/** A line for each requirement that no other requirement brings along. */
function edgesOf(lessons: readonly LessonProgress[]): { from: number; to: number }[] {
  const at = new Map(lessons.map(({ number }, i) => [number, i]));
  const below = lessons.map(() => new Set<number>());
  return lessons.flatMap(({ requires }, to) => {
    const direct = requires.flatMap((number) => at.get(number) ?? []);
    for (const from of direct) for (const i of [from, ...below[from]!]) below[to]!.add(i);
    return direct.filter((from) => !direct.some((other) => below[other]!.has(from))).map((from) => ({ from, to }));
  });
}

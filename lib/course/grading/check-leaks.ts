import { textOf, type Cell, type Notebook } from '../notebook/document';
import { regionKinds, regionsOf } from './regions';

/** Shorter than this, a solution is something that anybody may write anywhere. */
const telling = 12;

/** Solutions and hidden tests of a lesson that its student version still shows: one sentence for each. */
export function checkLeaks(lesson: Notebook, student: Notebook): string[] {
  const secrets = lesson.cells.flatMap(secretsOf);
  return student.cells.flatMap((cell) => {
    const shown = withoutSpace(textOf(cell.source));
    const beside = withoutSpace(JSON.stringify([cell.metadata, 'outputs' in cell ? cell.outputs : []]));
    const leaks = secrets.filter(({ text }) => shown.includes(text) || beside.includes(text));
    const marker = regionKinds.find((kind) => shown.includes(withoutSpace(`BEGIN ${kind}`)));
    return [
      ...leaks.map(({ from }) => `cell '${cell.id}': the student version shows what '${from}' is to hide.`),
      ...(marker ? [`cell '${cell.id}': the student version holds the marker BEGIN ${marker}.`] : []),
    ];
  });
}

interface Secret {
  /** The cell that holds it. */
  readonly from: string;
  /** Without white space and comments. */
  readonly text: string;
}

/** What a cell is to hide: each region as a whole; and where that is one \`return\`, what is returned. */
function secretsOf(cell: Cell): Secret[] {
  const source = textOf(cell.source);
  return (['SOLUTION', 'HIDDEN TESTS'] as const).flatMap((kind) =>
    regionsOf(source, kind)
      .map(({ body }) => body.map((line) => line.replace(/^\s*\/\/.*$|\s\/\/ .*$/, '')).join('\n'))
      .map((body) => withoutSpace(body).replace(/^return([^;]*);$/, '$1'))
      .filter((text) => text.length >= telling)
      .map((text) => ({ from: cell.id, text })),
  );
}

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');

import { textOf, type Notebook } from './document';
import { mapEntryOf, numberOf, termsCell, termsOf } from './lesson-facts';

const mostMinutes = 45;

/** Whether a lesson begins and ends as every lesson does, and says what the map of the course needs. */
export function checkLesson(path: string, notebook: Notebook): string[] {
  return [...checkMap(path, notebook), ...checkTitle(path, notebook), ...checkTerms(notebook)];
}

function checkMap(path: string, notebook: Notebook): string[] {
  const { minutes, requires } = mapEntryOf(notebook);
  const problems: string[] = [];
  if (!(Number.isInteger(minutes) && minutes! > 0 && minutes! <= mostMinutes)) {
    problems.push(`metadata.nnlab.minutes is ${minutes}; expected a whole number from 1 to ${mostMinutes}.`);
  }
  if (!Array.isArray(requires)) {
    return [...problems, `metadata.nnlab.requires is ${requires}; expected a list of numbers such as ["00"].`];
  }
  const own = numberOf(path) ?? '99';
  const odd = requires.find((other) => !/^\d\d$/.test(other) || other >= own);
  if (odd !== undefined) {
    problems.push(`metadata.nnlab.requires holds '${odd}'; expected two digits of an earlier lesson.`);
  }
  return problems;
}

function checkTitle(path: string, notebook: Notebook): string[] {
  const [first] = notebook.cells;
  const text = first?.cell_type === 'markdown' ? textOf(first.source) : '';
  const number = numberOf(path) ?? '';
  if (!text.startsWith(`# ${number}`)) return [`the first cell is not a Markdown title ('# ${number} · …').`];
  const { minutes } = mapEntryOf(notebook);
  if (text.includes(`**Time** ${minutes} minutes`)) return [];
  return [`the first cell does not say '**Time** ${minutes} minutes', as the metadata do.`];
}

function checkTerms(notebook: Notebook): string[] {
  const text = termsCell(notebook);
  if (text === undefined) return ["there is no cell under '## Terms'; expected one at the end."];
  const missing = ['**Further reading.**', '**Next.**'].filter((heading) => !text.includes(heading));
  const problems = missing.map((heading) => `the terms are not followed by '${heading}'.`);
  if (termsOf(notebook).length === 0) problems.push("there are no terms; expected lines '- **Term**: definition'.");
  const loose = text.split('\n').find((line) => /^\*\*(?!Further reading\.|Next\.)/.test(line));
  if (loose) problems.push(`'${loose.slice(0, 40)}…' is no term; expected lines '- **Term**: definition'.`);
  return problems;
}

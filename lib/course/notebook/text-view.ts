import { textOf, type Notebook } from './document';

/** A notebook as text to read and to compare: each cell under its kind and id, code in fences. Used by git's textconv. */
export function notebookAsText(notebook: Notebook): string {
  const cells = notebook.cells.map((cell) => {
    const source = textOf(cell.source);
    const body = cell.cell_type === 'code' ? `\`\`\`ts\n${source}\n\`\`\`` : source;
    return `> **${cell.cell_type}** \`${cell.id}\`\n\n${body}\n`;
  });
  return cells.join('\n');
}

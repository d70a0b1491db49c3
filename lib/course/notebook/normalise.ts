import { linesOf, textOf, type CellMetadata, type Notebook } from './document';

/** What every lesson says of its kernel. */
const lessonMetadata = {
  kernelspec: { display_name: 'TypeScript', language: 'typescript', name: 'tslab' },
  language_info: {
    codemirror_mode: { mode: 'typescript', name: 'javascript', typescript: true },
    file_extension: '.ts',
    mimetype: 'text/typescript',
    name: 'typescript',
  },
};

/** What an editor leaves behind in a cell and no reader needs. */
const editorTraces = ['collapsed', 'execution', 'jupyter', 'scrolled', 'ExecuteTime', 'vscode'];

/**
 * The one form in which a lesson is kept: kernel tslab, no outputs, no execution counts, no traces of an editor, no
 * white space at the end of a cell. Does not change its argument.
 */
export function normaliseNotebook(notebook: Notebook): Notebook {
  const cells = notebook.cells.map((cell) => {
    const metadata = withoutTraces(cell.metadata);
    const source = linesOf(textOf(cell.source).trimEnd());
    return cell.cell_type === 'code'
      ? { ...cell, metadata, source, execution_count: null, outputs: [] }
      : { ...cell, metadata, source };
  });
  const own = 'nnlab' in notebook.metadata ? { nnlab: notebook.metadata.nnlab } : {};
  return { nbformat: 4, nbformat_minor: 5, metadata: { ...own, ...lessonMetadata }, cells };
}

/** Metadata without what an editor leaves behind. A source that is hidden on purpose, such as a quiz's, stays hidden. */
function withoutTraces(metadata: CellMetadata): CellMetadata {
  const kept = Object.entries(metadata).filter(([name]) => !editorTraces.includes(name));
  const hidden = (metadata.jupyter as { source_hidden?: boolean } | undefined)?.source_hidden;
  return { ...Object.fromEntries(kept), ...(hidden && { jupyter: { source_hidden: true } }) };
}

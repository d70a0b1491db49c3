import { linesOf, parseNotebook, serialiseNotebook, textOf } from '../../../lib/course/notebook/document';
import { normaliseNotebook } from '../../../lib/course/notebook/normalise';
import { notebookAsText } from '../../../lib/course/notebook/text-view';

const codeCell = {
  cell_type: 'code',
  id: 'a',
  metadata: {},
  source: '1',
  execution_count: null,
  outputs: [] as unknown[],
};
const notebook = (cells: unknown[], rest: object = {}) =>
  JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells, ...rest });

describe('parseNotebook', () => {
  test.each([
    ['no JSON', '{', 'x.ipynb: the notebook is not valid JSON'],
    ['no object', '7', 'x.ipynb: the notebook does not follow format 4.5: must be object.'],
    [
      'format 3',
      '{"nbformat": 3, "worksheets": []}',
      'x.ipynb: the notebook has format 3; expected 4. Open it in JupyterLab and save it again.',
    ],
    ['no cells', '{"nbformat": 4, "nbformat_minor": 5, "metadata": {}}', "must have required property 'cells'."],
    [
      'a cell without outputs',
      notebook([{ ...codeCell, outputs: undefined }]),
      "cell 1 ('a') must have required property 'outputs'.",
    ],
    ['an unknown kind of cell', notebook([{ ...codeCell, cell_type: 'query' }]), "cell 1 ('a')"],
    ['a bad id', notebook([{ ...codeCell, id: 'a b' }]), "cell 1 ('a b')/id must match pattern"],
    [
      'an unknown property',
      notebook([{ ...codeCell, colour: 'red' }]),
      'must NOT have additional properties (colour).',
    ],
    ['an unknown output', notebook([{ ...codeCell, outputs: [{ output_type: 'smell' }] }]), "cell 1 ('a')/outputs/0"],
    ['one id twice', notebook([codeCell, codeCell]), "x.ipynb: two cells have the id 'a'; expected each id once."],
  ])('refuses %s', (_, text, message) => expect(() => parseNotebook(text, 'x.ipynb')).toThrow(message));

  test('gives the cells of format 4.4 ids', () => {
    const withoutId: Partial<typeof codeCell> = { ...codeCell };
    delete withoutId.id;
    const parsed = parseNotebook(notebook([withoutId, withoutId], { nbformat_minor: 4 }), 'x.ipynb');
    expect(parsed.nbformat_minor).toBe(5);
    expect(parsed.cells.map(({ id }) => id)).toEqual(['cell-1', 'cell-2']);
  });

  test('takes every kind of cell and output', () => {
    const outputs = [
      { output_type: 'stream', name: 'stdout', text: ['a\n'] },
      {
        output_type: 'display_data',
        data: { 'application/vnd.plotly.v1+json': { data: [] }, 'text/plain': 'x' },
        metadata: {},
      },
      { output_type: 'execute_result', execution_count: 1, data: { 'text/plain': ['x'] }, metadata: {} },
      { output_type: 'error', ename: 'E', evalue: 'v', traceback: ['t'] },
    ];
    const text = notebook([
      { ...codeCell, outputs },
      { cell_type: 'markdown', id: 'm', metadata: { tags: ['x'] }, source: ['# a'] },
      { cell_type: 'raw', id: 'r', metadata: {}, source: '' },
    ]);
    expect(parseNotebook(text, 'x.ipynb').cells).toHaveLength(3);
  });
});

describe('linesOf', () => {
  test('keeps newlines and inverts textOf', () => {
    expect(linesOf('a\n\nb')).toEqual(['a\n', '\n', 'b']);
    expect(linesOf('a\n')).toEqual(['a\n']);
    expect(linesOf('')).toEqual([]);
    for (const text of ['', 'a', 'a\n', '\n\n', 'a\n\nb\n']) expect(textOf(linesOf(text))).toBe(text);
  });
});

describe('serialiseNotebook', () => {
  test('sorts keys at every depth and ends with a newline', () => {
    const parsed = parseNotebook(notebook([{ ...codeCell, metadata: { z: 1, a: { d: 1, c: 2 } } }]), 'x.ipynb');
    const text = serialiseNotebook(parsed);
    expect(text.endsWith('}\n')).toBe(true);
    expect(JSON.stringify(JSON.parse(text))).toBe(
      '{"cells":[{"cell_type":"code","execution_count":null,"id":"a","metadata":{"a":{"c":2,"d":1},"z":1},' +
        '"outputs":[],"source":["1"]}],"metadata":{},"nbformat":4,"nbformat_minor":5}',
    );
  });
});

describe('normaliseNotebook', () => {
  const messy = parseNotebook(
    notebook(
      [
        {
          ...codeCell,
          metadata: { collapsed: true, tags: ['keep'] },
          source: '1;\n\n',
          execution_count: 3,
          outputs: [{ output_type: 'stream', name: 'stdout', text: 'x' }],
        },
      ],
      { metadata: { kernelspec: { name: 'python3', display_name: 'Python' }, toc: {} } },
    ),
    'x.ipynb',
  );

  test('drops outputs, counts and traces of an editor, and names the kernel', () => {
    const clean = normaliseNotebook(messy);
    expect(clean.cells).toEqual([{ ...codeCell, metadata: { tags: ['keep'] }, source: ['1;'] }]);
    expect(clean.metadata).toMatchObject({ kernelspec: { name: 'tslab', language: 'typescript' } });
    expect(clean.metadata).not.toHaveProperty('toc');
  });

  test('keeps a source hidden that is hidden on purpose', () => {
    const jupyter = { source_hidden: true, outputs_hidden: true };
    const quiz = parseNotebook(notebook([{ ...codeCell, metadata: { jupyter } }]), 'x.ipynb');
    expect(normaliseNotebook(quiz).cells[0]!.metadata).toEqual({ jupyter: { source_hidden: true } });
  });

  test('is idempotent and does not change its argument', () => {
    const before = JSON.stringify(messy);
    const once = serialiseNotebook(normaliseNotebook(messy));
    expect(serialiseNotebook(normaliseNotebook(parseNotebook(once, 'x.ipynb')))).toBe(once);
    expect(JSON.stringify(messy)).toBe(before);
  });
});

describe('notebookAsText', () => {
  test('shows each cell under its kind and id', () => {
    const parsed = parseNotebook(
      notebook([{ cell_type: 'markdown', id: 'title', metadata: {}, source: '# T' }, codeCell]),
      'x',
    );
    expect(notebookAsText(parsed)).toBe('> **markdown** `title`\n\n# T\n\n> **code** `a`\n\n```ts\n1\n```\n');
  });
});

/**
 * The notebook format 4.5 as a JSON Schema: what a cell and an output may hold, and nothing else beside it.
 *
 * @see https://nbformat.readthedocs.io/en/latest/format_description.html
 */
const multiline = { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] };
const executionCount = { type: ['integer', 'null'], minimum: 0 };
const mimeBundle = {
  type: 'object',
  patternProperties: { '^[^/]+/([^/]+\\+)?json$': true },
  additionalProperties: multiline,
};

const record = (properties: Record<string, unknown>, optional: readonly string[] = []) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});

const display = { metadata: { type: 'object' }, data: mimeBundle };
const output = {
  type: 'object',
  required: ['output_type'],
  discriminator: { propertyName: 'output_type' },
  oneOf: [
    record({ output_type: { const: 'execute_result' }, execution_count: executionCount, ...display }),
    record({ output_type: { const: 'display_data' }, ...display }),
    record({ output_type: { const: 'stream' }, name: { enum: ['stdout', 'stderr'] }, text: multiline }),
    record({
      output_type: { const: 'error' },
      ename: { type: 'string' },
      evalue: { type: 'string' },
      traceback: { type: 'array', items: { type: 'string' } },
    }),
  ],
};

const common = {
  id: { type: 'string', pattern: '^[a-zA-Z0-9_-]{1,64}$' },
  metadata: { type: 'object', properties: { tags: { type: 'array', items: { type: 'string' }, uniqueItems: true } } },
  source: multiline,
};
const attachments = { type: 'object', additionalProperties: mimeBundle };
const cell = {
  type: 'object',
  required: ['cell_type'],
  discriminator: { propertyName: 'cell_type' },
  oneOf: [
    record({ cell_type: { const: 'raw' }, ...common, attachments }, ['attachments']),
    record({ cell_type: { const: 'markdown' }, ...common, attachments }, ['attachments']),
    record({
      cell_type: { const: 'code' },
      ...common,
      execution_count: executionCount,
      outputs: { type: 'array', items: output },
    }),
  ],
};

const kernelspec = {
  type: 'object',
  properties: { name: { type: 'string' }, display_name: { type: 'string' } },
  required: ['name', 'display_name'],
};

export const notebookSchema = {
  ...record({
    nbformat: { const: 4 },
    nbformat_minor: { type: 'integer', minimum: 5 },
    metadata: { type: 'object', properties: { kernelspec } },
    cells: { type: 'array', items: cell },
  }),
};

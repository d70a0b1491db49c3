import type { PlacedLayer } from './step';

/**
 * The table that `network.summary()` prints, laid out as Keras lays it out: the axes of an output begin with the batch, whose
 * size is open. Sizes are those of 64-bit floats.
 */
export function summaryText(layers: readonly PlacedLayer[]): string {
  const rows = layers.map((placed) => [
    `${placed.name} (${placed.layer.type})`,
    `(${['None', ...placed.outputShape].join(', ')})`,
    inThousands(parametersOf(placed)),
  ]);
  const total = layers.reduce((sum, placed) => sum + parametersOf(placed), 0);
  return [
    'Model: "sequential"',
    ...table(['Layer (type)', 'Output Shape', 'Param #'], rows),
    ` Total params: ${inThousands(total)} (${inBytes(8 * total)})`,
    ` Trainable params: ${inThousands(total)} (${inBytes(8 * total)})`,
    ' Non-trainable params: 0 (0.00 B)',
  ].join('\n');
}

function parametersOf({ layer }: PlacedLayer): number {
  return layer.parameters.reduce((sum, { value }) => sum + value.length, 0);
}

/** Keras's columns, in letters. */
const WIDTHS = [31, 22, 13];

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const body = rows.flatMap((cells, i) => [...(i === 0 ? [] : [rule('├─┼┤')]), ...lines(cells, '│')]);
  return [rule('┏━┳┓'), ...lines(head, '┃'), rule('┡━╇┩'), ...body, rule('└─┴┘')];
}

function rule([left, line, middle, right]: string): string {
  return left! + WIDTHS.map((width) => line!.repeat(width + 2)).join(middle) + right!;
}

/** A row of the table, in as many lines as its longest cell takes; numbers stand on the right. */
function lines(cells: readonly string[], bar: string): string[] {
  const broken = cells.map((cell, c) => wrapped(cell, WIDTHS[c]!));
  const height = Math.max(...broken.map(({ length }) => length));
  return Array.from({ length: height }, (_, i) => {
    const padded = broken.map((cell, c) => {
      const text = cell[i] ?? '';
      return c === 2 ? text.padStart(WIDTHS[c]!) : text.padEnd(WIDTHS[c]!);
    });
    return `${bar} ${padded.join(` ${bar} `)} ${bar}`;
  });
}

/** Broken between words where it is too long for one line. */
function wrapped(text: string, width: number): string[] {
  const out: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${out.at(-1)} ${word}`;
    if (out.length > 0 && longer.length <= width) out[out.length - 1] = longer;
    else out.push(word);
  }
  return out;
}

/** 101770 → 101,770 */
function inThousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** 814160 → 795.08 KB, with 1024 bytes to a KB, as Keras counts. */
function inBytes(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'];
  let [size, unit] = [bytes, 0];
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit++;
  }
  return `${size.toFixed(2)} ${units[unit]}`;
}

import { imageGrid } from 'nnlab';

/** Three images of 2 × 2 pixels. */
const tiny = {
  images: Uint8Array.from([0, 1, 2, 3, 10, 11, 12, 13, 20, 21, 22, 255]),
  rows: 2,
  columns: 2,
  labels: [0, 1, 1],
  classNames: ['cat', 'dog'],
};

type Row = (number | null)[];

function picture(figure: ReturnType<typeof imageGrid>): Row[] {
  return figure.data[0]!.z as unknown as Row[];
}

const inkRows = (rows: Row[]): Row[] => rows.filter((row) => row.some((pixel) => pixel !== null));

describe('imageGrid', () => {
  test('imageGrid(images) puts every pixel on its tile, as an integer, and nothing between', () => {
    const rows = picture(imageGrid({ ...tiny, labels: undefined }));
    expect(inkRows(rows)).toEqual([
      [0, 1, null, 10, 11, null, 20, 21],
      [2, 3, null, 12, 13, null, 22, 255],
    ]);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([8]));
  });

  test('imageGrid(images, { indices, across }) shows these images in rows of so many tiles', () => {
    const rows = inkRows(picture(imageGrid(tiny, { indices: [2, 0, 1], across: 2 })));
    expect(rows).toEqual([
      [20, 21, null, 0, 1],
      [22, 255, null, 2, 3],
      [10, 11, null, null, null],
      [12, 13, null, null, null],
    ]);
  });

  test('tiles are as wide as the longest caption, and as many in a row as a page holds', () => {
    const images = new Uint8Array(12 * 4);
    const labels = new Array<number>(12).fill(0);
    const widthOf = (name: string) => imageGrid({ ...tiny, images, labels, classNames: [name] }).layout.width;
    const rowsOf = (name: string) =>
      inkRows(picture(imageGrid({ ...tiny, images, labels, classNames: [name] }))).length / 2;
    expect([rowsOf('cat'), rowsOf('a name that is long indeed')]).toEqual([2, 4]);
    expect(widthOf('a name that is long indeed')).toBeLessThan(900);
  });

  test('labels stand above their tiles by name', () => {
    const { layout } = imageGrid(tiny);
    expect(layout.annotations).toMatchObject([
      { text: 'cat', x: 0.5 },
      { text: 'dog', x: 3.5 },
      { text: 'dog', x: 6.5 },
    ]);
    expect(layout.meta.description).toBe('3 images: cat, dog, dog.');
    expect(layout.shapes).toEqual([]);
  });

  test('a mistake says both classes and has a frame around its tile', () => {
    const { layout, data } = imageGrid(tiny, { predictions: [0, 0, 1] });
    const top = picture({ layout, data }).findIndex((row) => row[0] !== null);
    expect(layout.annotations).toMatchObject([{ text: 'cat' }, { text: '<b>✗ cat</b><br>is dog' }, { text: 'dog' }]);
    expect(layout.shapes).toMatchObject([{ type: 'rect', x0: 2.5, x1: 4.5, y0: top - 0.5, y1: top + 1.5 }]);
    expect(layout.meta.description).toBe('3 images, 1 of them mistaken: cat, cat (is dog), dog.');
  });

  test('without class names the class numbers are shown', () => {
    const { layout } = imageGrid({ ...tiny, classNames: undefined, labels: [7, 0, 2] });
    expect(layout.annotations).toMatchObject([{ text: '7' }, { text: '0' }, { text: '2' }]);
  });

  test('without further options the first twenty are shown', () => {
    const many = { images: new Uint8Array(100), rows: 2, columns: 2 };
    expect(imageGrid(many).layout.meta.description).toBe('20 images.');
  });

  test('an image keeps its shape on the screen, up to a pixel', () => {
    const { width, height, xaxis, yaxis } = imageGrid({
      images: new Uint8Array(28 * 28),
      rows: 28,
      columns: 28,
    }).layout;
    const span = (axis: unknown): number => {
      const [from, to] = (axis as { range: [number, number] }).range;
      return Math.abs(to - from);
    };
    expect((Number(width) - 16) / span(xaxis)).toBeCloseTo((Number(height) - 16) / span(yaxis), 1);
  });

  test.each([
    [
      'a wrong number of pixels',
      () => imageGrid({ ...tiny, columns: 5 }),
      'got 12 pixels; expected a multiple of 2 × 5.',
    ],
    [
      'no pixels',
      () => imageGrid({ ...tiny, images: new Uint8Array() }),
      'images is empty; expected at least one value.',
    ],
    ['rows 0', () => imageGrid({ ...tiny, rows: 0 }), 'rows is 0; expected a whole number of at least 1.'],
    [
      'too few labels',
      () => imageGrid({ ...tiny, labels: [1] }),
      'labels has length 1; expected one for each of 3 images.',
    ],
    [
      'predictions of a part',
      () => imageGrid(tiny, { predictions: [1] }),
      'predictions has length 1; expected one for each of 3 images.',
    ],
    [
      'predictions alone',
      () => imageGrid({ ...tiny, labels: undefined }, { predictions: [0, 0, 0] }),
      'got predictions without labels; expected both, to know which are mistakes.',
    ],
    [
      'a label without a name',
      () => imageGrid({ ...tiny, labels: [0, 2, 1] }),
      'labels[1] is 2; expected a whole number in [0, 2).',
    ],
    [
      'an index beyond the images',
      () => imageGrid(tiny, { indices: [0, 3] }),
      'indices[1] is 3; expected a whole number in [0, 3).',
    ],
    ['no index', () => imageGrid(tiny, { indices: [] }), 'indices is empty; expected at least one value.'],
    ['across 0', () => imageGrid(tiny, { across: 0 }), 'across is 0; expected a whole number of at least 1.'],
    [
      'more tiles than can be drawn',
      () => imageGrid(tiny, { indices: new Array<number>(201).fill(0) }),
      'indices asks for 201 images; expected at most 200.',
    ],
  ])('imageGrid refuses %s', (_, call, message) => expect(call).toThrow(new RangeError(`imageGrid: ${message}`)));
});

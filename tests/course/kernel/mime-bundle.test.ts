import { PNG } from 'pngjs';
import { Dense, matrix, Network, tf } from 'nnlab';
import { toMimeBundle } from '../../../lib/course/kernel/display/mime-bundle';
import { thrownValue } from '../../../lib/course/kernel/thrown-value';

describe('toMimeBundle', () => {
  test.each([
    ['a number', 4.5, '4.5'],
    ['a text', "it's", '"it\'s"'],
    ['a list', [1, [2]], '[ 1, [ 2 ] ]'],
    ['null', null, 'null'],
    ['a function', Math.max, '[Function: max]'],
  ])('%s is text as Node shows it', (_, value, text) => expect(toMimeBundle(value)).toEqual({ 'text/plain': text }));

  test('a circular value, and one that throws when read, are text', () => {
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    expect(toMimeBundle(loop)['text/plain']).toBe('<ref *1> { self: [Circular *1] }');
    const hostile = Object.defineProperty({}, 'layout', {
      get() {
        throw new Error('no');
      },
    });
    expect(toMimeBundle(hostile)).toEqual({ 'text/plain': 'a value that cannot be shown: no' });
  });

  test('a matrix is a table whose middle is left out where it is large', () => {
    expect(toMimeBundle(matrix(1, 2))).toEqual({
      'text/plain': 'Matrix, 1 × 2\n   0  1\n0  0  0',
      'text/html': expect.stringContaining('<tr><th>0</th><td>0</td><td>0</td></tr>'),
    });
    const large = toMimeBundle(matrix(1000, 1000));
    expect(String(large['text/html']).length).toBeLessThan(10_000);
    expect(large['text/plain']).toContain('…');
  });

  test('a tensor names type and shape, and is a table where it has two dimensions', () => {
    expect(toMimeBundle(tf.tensor1d([1, 2]))).toEqual({ 'text/plain': 'Tensor float32 [2]\n    [1, 2]' });
    expect(toMimeBundle(tf.tensor2d([[1, 2]]))['text/html']).toContain('<caption>Tensor float32 [1, 2]</caption>');
    const gone = tf.tensor1d([1]);
    gone.dispose();
    expect(toMimeBundle(gone)).toEqual({ 'text/plain': 'Tensor float32 [1], disposed: its values are gone' });
  });

  test('a DataFrame is a table with its columns, and its text cannot be markup', async () => {
    const { DataFrame } = await import('danfojs-node');
    const frame = new DataFrame(
      [
        [1, '<b>'],
        [2, 'x'],
      ],
      { columns: ['n', 'word'] },
    );
    const bundle = toMimeBundle(frame);
    expect(bundle['text/html']).toContain('<tr><th></th><th>n</th><th>word</th></tr>');
    expect(bundle['text/html']).toContain('<td>&lt;b&gt;</td>');
    expect(bundle['text/plain']).toBe('DataFrame, 2 × 2\n   n  word\n0  1   <b>\n1  2     x');
  });

  test('an image is a PNG with red and blue in their places', () => {
    const image = { data: new Uint8Array(300 * 3), width: 300, height: 1, channels: 3 };
    image.data.set([255, 0, 0, 0, 128, 0]);
    const bundle = toMimeBundle(image);
    const { data } = PNG.sync.read(Buffer.from(String(bundle['image/png']), 'base64'));
    expect([...data.subarray(0, 8)]).toEqual([0, 0, 255, 255, 0, 128, 0, 255]);
    expect(bundle['text/plain']).toBe('Image, 300 × 1, 3 channels');
  });

  test('a small image is drawn with squares for pixels', () => {
    const bundle = toMimeBundle({ data: new Uint8Array([1, 2, 3, 4]), width: 2, height: 2, channels: 1 });
    const { width, height, data } = PNG.sync.read(Buffer.from(String(bundle['image/png']), 'base64'));
    expect([width, height]).toEqual([224, 224]);
    const at = (x: number, y: number) => data[(y * 224 + x) * 4];
    expect([at(0, 0), at(111, 111), at(112, 111), at(111, 112), at(223, 223)]).toEqual([1, 1, 2, 3, 4]);
    expect(bundle['text/plain']).toBe('Image, 2 × 2, 1 channel, each pixel 112 × 112');
  });

  test('opacity is kept; an image without pixels, or with too many, is described', () => {
    const { data } = PNG.sync.read(
      Buffer.from(
        String(toMimeBundle({ data: Uint8Array.of(1, 2, 3, 4), width: 1, height: 1, channels: 4 })['image/png']),
        'base64',
      ),
    );
    expect([...data.subarray(0, 4)]).toEqual([3, 2, 1, 4]);
    const wide = { data: new Uint8Array(4097 * 4096), width: 4097, height: 4096, channels: 1 };
    expect(toMimeBundle(wide)).toEqual({ 'text/plain': 'Image, 4097 × 4096, 1 channel' });
    const none = { data: new Uint8Array(0), width: 0, height: 5, channels: 1 };
    expect(toMimeBundle(none)).toEqual({ 'text/plain': 'Image, 0 × 5, 1 channel' });
  });

  test('a figure is a picture and the line that says what it shows', () => {
    const figure = { data: [{ type: 'bar', x: [1], y: [2] }], layout: { meta: { description: 'a bar' } } };
    expect(toMimeBundle(figure)).toEqual({
      'application/vnd.plotly.v1+json': expect.objectContaining(figure),
      'image/svg+xml': expect.stringMatching(/^<svg .*<\/svg>$/s),
      'text/html': expect.stringContaining('class="nnlab-figure"'),
      'text/plain': 'a bar',
    });
  });

  test('a network is a table of its layers, whether it is ours or of TensorFlow.js', () => {
    const ours = new Network([new Dense({ units: 128 }), new Dense({ units: 10 })], { inputShape: [784], seed: 1 });
    //  784 · 128 + 128 = 100,480;  128 · 10 + 10 = 1,290
    expect(toMimeBundle(ours)['text/plain']).toBe(
      [
        'Network, 2 layers, 101,770 parameters',
        '          kind  outputs  parameters',
        '  dense  Dense      128     100,480',
        'dense_1  Dense       10       1,290',
      ].join('\n'),
    );
    const theirs = tf.sequential({
      layers: [tf.layers.conv2d({ name: 'look', filters: 4, kernelSize: 3, inputShape: [28, 28, 1] })],
    });
    //  3 · 3 · 1 · 4 + 4 = 40
    expect(toMimeBundle(theirs)['text/html']).toContain('<caption>Network, 1 layer, 40 parameters</caption>');
    expect(toMimeBundle(theirs)['text/html']).toContain(
      '<tr><th>look</th><td>Conv2D</td><td>26 × 26 × 4</td><td>40</td></tr>',
    );
  });

  test('an object may say itself how it is shown', () => {
    const own = { [Symbol.for('Jupyter.display')]: () => ({ 'text/markdown': '**hi**' }) };
    expect(toMimeBundle(own)).toEqual({ 'text/markdown': '**hi**' });
  });
});

describe('thrownValue', () => {
  test('an Error keeps its name, message and stack', () => {
    expect(thrownValue(new RangeError('too far'))).toEqual({
      name: 'RangeError',
      message: 'too far',
      stack: expect.stringContaining('RangeError: too far\n'),
    });
  });

  test('half a surrogate pair becomes a replacement character, which any file can hold', () => {
    expect(thrownValue(new Error('\ud800')).message).toBe('\ufffd');
  });

  test.each([[null], [undefined], [Symbol('s')], [0], [{ a: 1 }]])('%p is a thrown value', (value) => {
    expect(thrownValue(value)).toMatchObject({ name: 'thrown value', message: expect.any(String) });
  });
});

import { packNumbers } from '../../lib/figures/pack-numbers';

const repeat = <T>(value: T): T[] => new Array<T>(40).fill(value);
const bytes = (packed: unknown): Uint8Array =>
  Uint8Array.from(Buffer.from((packed as { bdata: string }).bdata, 'base64'));

describe('packNumbers', () => {
  test('short lists, words and other attributes stay', () => {
    const trace = { type: 'bar', x: repeat('a'), y: [1, 2], text: repeat(1), z: 'z' };
    expect(packNumbers(trace)).toEqual(trace);
  });

  test('whole numbers below 256 are a byte each', () => {
    const { x } = packNumbers({ type: 'scatter', x: repeat(200) });
    expect(x).toMatchObject({ dtype: 'u1' });
    expect([...bytes(x)]).toEqual(repeat(200));
  });

  test('other whole numbers are four bytes each', () => {
    const { x } = packNumbers({ type: 'scatter', x: repeat(-70_000) });
    expect(x).toMatchObject({ dtype: 'i4' });
    expect([...new Int32Array(bytes(x).buffer)]).toEqual(repeat(-70_000));
  });

  test('other numbers keep seven digits; a gap is NaN', () => {
    const { y } = packNumbers({ type: 'scatter', y: [null, ...repeat(0.123456)] });
    expect(y).toMatchObject({ dtype: 'f4' });
    const [gap, first] = new Float32Array(bytes(y).buffer);
    expect(gap).toBeNaN();
    expect(first!.toPrecision(7)).toBe('0.1234560');
  });

  test('a whole number too large for four bytes is a number like others', () => {
    expect(packNumbers({ type: 'scatter', x: repeat(2 ** 40) }).x).toMatchObject({ dtype: 'f4' });
  });

  test('rows are one after the other, with their shape', () => {
    const { z } = packNumbers({
      type: 'heatmap',
      z: Array.from({ length: 4 }, (_, row) => new Array<number>(10).fill(row)),
    });
    expect(z).toMatchObject({ dtype: 'u1', shape: '4, 10' });
    expect([...bytes(z).subarray(8, 12)]).toEqual([0, 0, 1, 1]);
  });

  test.each([
    ['ragged rows', [repeat(1), [1]]],
    ['rows among numbers', [repeat(1), 1]],
  ])('%s stay', (_, z) => expect(packNumbers({ type: 'heatmap', z }).z).toBe(z));
});

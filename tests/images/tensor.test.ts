import { cv, tf } from 'nnlab';
import fc from 'fast-check';
import { anyImage } from './support/any-image';

describe('toTensor and fromTensor', () => {
  beforeAll(() => tf.setBackend('cpu').then(() => undefined));

  test('there and back is the image itself, as whole numbers and as floats', () => {
    fc.assert(
      fc.property(anyImage([1, 3, 4], 8), (image) => {
        tf.tidy(() => {
          const tensor = cv.toTensor(image, tf);
          expect(tensor.shape).toEqual([image.height, image.width, image.channels]);
          expect(cv.fromTensor(tensor)).toBePicture(image);
          expect(cv.fromTensor(tensor.toFloat().div(255))).toBePicture(image);
        });
      }),
    );
  });

  test('red comes first in a tensor, blue in an image', () => {
    const red = tf.tensor3d([255, 0, 0], [1, 1, 3], 'int32');
    expect(Array.from(cv.fromTensor(red).data)).toEqual([0, 0, 255]);
    red.dispose();
  });

  test('refuse what is no picture', () => {
    tf.tidy(() => {
      expect(() => cv.fromTensor(tf.tensor2d([[0, 255]]))).toThrow(
        'value 1 is 255; expected floats from 0 to 1 (divide',
      );
      expect(() => cv.fromTensor(tf.tensor2d([[0, 256]], [1, 2], 'int32'))).toThrow('value 1 is 256; expected whole');
      expect(() => cv.fromTensor(tf.tensor1d([1]))).toThrow('tensor has shape [1]; expected [height, width]');
      expect(() => cv.fromTensor(tf.zeros([0, 2]))).toThrow('tensor has shape [0, 2]');
      expect(() => cv.fromTensor(tf.zeros([2, 2, 2]))).toThrow('tensor has shape [2, 2, 2]');
      expect(() => cv.fromTensor([[1]] as never)).toThrow(TypeError);
      expect(() => cv.fromTensor(tf.tensor2d([[NaN]]))).toThrow('value 0 is NaN');
    });
  });
});

describe('toRow and fromRow', () => {
  test('there and back is the image itself', () => {
    fc.assert(
      fc.property(anyImage([1], 8), (image) => {
        expect(cv.fromRow(cv.toRow(image), [image.width, image.height])).toBePicture(image);
        expect(cv.fromRow(image.data, [image.width, image.height])).toBePicture(image);
      }),
    );
  });

  test('a row of MNIST is 28 × 28, and is copied', () => {
    const row = new Uint8Array(784).fill(9);
    const digit = cv.fromRow(row);
    row.fill(0);
    expect([digit.width, digit.height, digit.data[783]]).toEqual([28, 28, 9]);
  });

  test('refuse other lengths and values', () => {
    expect(() => cv.fromRow([0, 1])).toThrow(new RangeError('fromRow: row has length 2; expected 28 × 28 = 784.'));
    expect(() => cv.fromRow([0, 17], [2, 1])).toThrow('row[1] is 17; expected a number from 0 to 1, or bytes');
    expect(() => cv.fromRow([0, NaN], [2, 1])).toThrow('row[1] is NaN');
    expect(() => cv.fromRow([], [0, 0])).toThrow('size is 0 × 0');
  });
});

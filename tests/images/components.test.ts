import { cv } from 'nnlab';
import fc from 'fast-check';
import { anyImage } from './support/any-image';
import { golden, testGolden } from './support/golden';
import type { NumericArray } from './support/golden';

describe('connectedComponents and connectedComponentsWithStats', () => {
  testGolden('components');

  test('by hand: a diagonal is one island with corners, two without', () => {
    const diagonal = cv.image(2, 2, 1, [9, 0, 0, 9]);
    expect(cv.connectedComponents(diagonal)[0]).toBe(2);
    expect(cv.connectedComponents(diagonal, 4)[0]).toBe(3);
  });

  test('every pixel that is not 0 has a label, and no other', () => {
    fc.assert(
      fc.property(anyImage([1]), (image) => {
        const [count, labels] = cv.connectedComponents(image);
        expect(Math.max(...labels.data)).toBe(count - 1);
        labels.data.forEach((label, i) => expect(label > 0).toBe(image.data[i]! > 0));
      }),
    );
  });

  test('areas add up to the picture', () => {
    const [image] = golden('components')[0]!.args as [cv.Image];
    const [count, , stats] = cv.connectedComponentsWithStats(image);
    const areas = Array.from({ length: count }, (_, label) => stats.data[label * 5 + cv.CC_STAT_AREA]!);
    expect(areas.reduce((sum, area) => sum + area, 0)).toBe(image.width * image.height);
  });

  test('refuses colours and other connectivities', () => {
    expect(() => cv.connectedComponents(cv.image(2, 2, 3))).toThrow('image has 3 channels; expected 1');
    expect(() => cv.connectedComponents(cv.image(2, 2), 6)).toThrow('connectivity is 6');
  });
});

describe('findContours', () => {
  const cases = golden('contours').map((call): [string, typeof call] => [call.title, call]);
  test.each(cases)('%s equals OpenCV', (_, call) => {
    const [contours, hierarchy] = call.run() as ReturnType<typeof cv.findContours>;
    const [expected, links] = call.expected as [NumericArray[], NumericArray | []];
    expect(contours.map((contour) => contour.flat())).toEqual(expected.map(({ data }) => Array.from(data)));
    expect(hierarchy ? Array.from(hierarchy.data) : []).toEqual('data' in links ? Array.from(links.data) : []);
  });

  test('by hand: around a square, from its upper left corner, down first', () => {
    const square = cv.image(2, 2, 1, [1, 1, 1, 1]);
    const [contours] = cv.findContours(square, cv.RETR_EXTERNAL, cv.CHAIN_APPROX_NONE);
    expect(contours).toEqual([[[0, 0], [0, 1], [1, 1], [1, 0]]]); // prettier-ignore
  });

  test('there are as many contours as islands that lie in no hole', () => {
    fc.assert(
      fc.property(anyImage([1], 12), (image) => {
        const sparse = cv.threshold(image, 200, 255, cv.THRESH_BINARY)[1];
        const framed = cv.copyMakeBorder(sparse, 1, 1, 1, 1, cv.BORDER_CONSTANT);
        const [seas, water] = cv.connectedComponents(cv.bitwise_not(framed), 4);
        const [contours] = cv.findContours(framed, cv.RETR_EXTERNAL, cv.CHAIN_APPROX_NONE);
        const outer = contours.filter(([[x, y] = [0, 0]]) => water.data[y * framed.width + x - 1] === water.data[0]);
        expect(outer.length).toBe(contours.length);
        if (seas === 2) expect(contours.length).toBe(cv.connectedComponents(framed)[0] - 1);
      }),
    );
  });

  test('refuses colours, other modes and methods', () => {
    expect(() => cv.findContours(cv.image(2, 2, 3), 0, 1)).toThrow('image has 3 channels');
    expect(() => cv.findContours(cv.image(2, 2), 3, 1)).toThrow('mode is 3');
    expect(() => cv.findContours(cv.image(2, 2), 0, 3)).toThrow('method is 3');
  });
});

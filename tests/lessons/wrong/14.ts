import { resolve } from 'node:path';
import type { WrongSolutions } from '../support/wrong-solutions';

/** Tests do not run in the folder of the lessons. */
const picture = resolve(__dirname, '../../../datasets/pictures/pi.jpg');

export const wrong: WrongSolutions = {
  exercises: {
    'exercise-binary': [
      { code: 'return pixels.map((pixel) => (pixel >= threshold ? 255 : 0));', hint: '127 is not above 127' },
      { code: 'return pixels.map((pixel) => (pixel > threshold ? 0 : 255));', hint: 'BINARY_INV' },
      { code: 'return pixels.map((pixel) => (pixel > threshold ? 1 : 0));', hint: 'White is 255' },
      { code: 'return pixels.map((pixel) => (pixel > threshold ? threshold : 0));', hint: 'not the threshold' },
      { code: 'return pixels.map((pixel) => (pixel > threshold ? 255 : pixel));', hint: 'whatever it was' },
      { code: 'return pixels.map((pixel) => (pixel > threshold ? pixel : 0));', hint: 'TOZERO' },
    ],
    'exercise-spread': [
      // numbers of pixels, not shares
      {
        code: `const pixels = [0, 0];
const sums = [0, 0];
for (let value = 0; value < counts.length; value++) {
  const group = value > threshold ? 1 : 0;
  pixels[group] += counts[value];
  sums[group] += counts[value] * value;
}
if (pixels[0] === 0 || pixels[1] === 0) return 0;
const all = pixels[0] + pixels[1];
return pixels[0] * pixels[1] * (sums[0] / pixels[0] - sums[1] / pixels[1]) ** 2 + 0 * all;`,
        hint: 'Shares, not numbers',
      },
      // no shares at all
      {
        code: `const pixels = [0, 0];
const sums = [0, 0];
for (let value = 0; value < counts.length; value++) {
  const group = value > threshold ? 1 : 0;
  pixels[group] += counts[value];
  sums[group] += counts[value] * value;
}
if (pixels[0] === 0 || pixels[1] === 0) return 0;
const all = pixels[0] + pixels[1];
return (sums[0] / pixels[0] - sums[1] / pixels[1]) ** 2 + 0 * all;`,
        hint: 'The shares are missing',
      },
      // sums, not means
      {
        code: `const pixels = [0, 0];
const sums = [0, 0];
for (let value = 0; value < counts.length; value++) {
  const group = value > threshold ? 1 : 0;
  pixels[group] += counts[value];
  sums[group] += counts[value] * value;
}
if (pixels[0] === 0 || pixels[1] === 0) return 0;
const all = pixels[0] + pixels[1];
return (pixels[0] / all) * (pixels[1] / all) * (sums[0] - sums[1]) ** 2;`,
        hint: 'by the pixels of that group',
      },
      // divided by all pixels
      {
        code: `const pixels = [0, 0];
const sums = [0, 0];
for (let value = 0; value < counts.length; value++) {
  const group = value > threshold ? 1 : 0;
  pixels[group] += counts[value];
  sums[group] += counts[value] * value;
}
if (pixels[0] === 0 || pixels[1] === 0) return 0;
const all = pixels[0] + pixels[1];
return (pixels[0] / all) * (pixels[1] / all) * (sums[0] / all - sums[1] / all) ** 2;`,
        hint: 'by the pixels of that group',
      },
      // difference not squared
      {
        code: `const pixels = [0, 0];
const sums = [0, 0];
for (let value = 0; value < counts.length; value++) {
  const group = value > threshold ? 1 : 0;
  pixels[group] += counts[value];
  sums[group] += counts[value] * value;
}
if (pixels[0] === 0 || pixels[1] === 0) return 0;
const all = pixels[0] + pixels[1];
return (pixels[0] / all) * (pixels[1] / all) * Math.abs(sums[0] / pixels[0] - sums[1] / pixels[1]);`,
        hint: 'is squared',
      },
      // empty groups forgotten
      {
        code: `const pixels = [0, 0];
const sums = [0, 0];
for (let value = 0; value < counts.length; value++) {
  const group = value > threshold ? 1 : 0;
  pixels[group] += counts[value];
  sums[group] += counts[value] * value;
}
const all = pixels[0] + pixels[1];
return (pixels[0] / all) * (pixels[1] / all) * (sums[0] / pixels[0] - sums[1] / pixels[1]) ** 2;`,
        hint: 'Where a group is empty',
      },
      // the threshold in the upper group
      {
        code: `const pixels = [0, 0];
const sums = [0, 0];
for (let value = 0; value < counts.length; value++) {
  const group = value >= threshold ? 1 : 0;
  pixels[group] += counts[value];
  sums[group] += counts[value] * value;
}
if (pixels[0] === 0 || pixels[1] === 0) return 0;
const all = pixels[0] + pixels[1];
return (pixels[0] / all) * (pixels[1] / all) * (sums[0] / pixels[0] - sums[1] / pixels[1]) ** 2;`,
        hint: 'belongs to the lower group',
      },
      // brightnesses counted, not pixels
      {
        code: `const pixels = [0, 0];
const sums = [0, 0];
for (let value = 0; value < counts.length; value++) {
  const group = value > threshold ? 1 : 0;
  pixels[group] += 1;
  sums[group] += counts[value];
}
if (pixels[0] === 0 || pixels[1] === 0) return 0;
const all = pixels[0] + pixels[1];
return (pixels[0] / all) * (pixels[1] / all) * (sums[0] / pixels[0] - sums[1] / pixels[1]) ** 2;`,
        hint: 'counted brightnesses, not pixels',
      },
    ],
    'exercise-centre': [
      // stretched
      {
        code: `const fitted = cv.resize(piece, [20, 20], 0, 0, cv.INTER_AREA);
const left = Math.floor((28 - fitted.width) / 2);
const top = Math.floor((28 - fitted.height) / 2);
return cv.copyMakeBorder(fitted, top, 28 - fitted.height - top, left, 28 - fitted.width - left, cv.BORDER_CONSTANT);`,
        hint: 'Narrow pieces were stretched',
      },
      // the shorter side 20
      {
        code: `const factor = 20 / Math.min(piece.width, piece.height);
const fitted = cv.resize(piece, null, factor, factor, cv.INTER_AREA);
return cv.copyMakeBorder(fitted, 4, 4, 4, 4, cv.BORDER_CONSTANT);`,
        hint: 'Math.max, not Math.min',
      },
      // margin at the top rounded up
      {
        code: `const factor = 20 / Math.max(piece.width, piece.height);
const fitted = cv.resize(piece, null, factor, factor, cv.INTER_AREA);
const left = Math.floor((28 - fitted.width) / 2);
const top = Math.ceil((28 - fitted.height) / 2);
return cv.copyMakeBorder(fitted, top, 28 - fitted.height - top, left, 28 - fitted.width - left, cv.BORDER_CONSTANT);`,
        hint: 'at the top is rounded up',
      },
      // the same margin on both sides
      {
        code: `const factor = 20 / Math.max(piece.width, piece.height);
const fitted = cv.resize(piece, null, factor, factor, cv.INTER_AREA);
const left = Math.floor((28 - fitted.width) / 2);
const top = Math.floor((28 - fitted.height) / 2);
return cv.copyMakeBorder(fitted, top, top, left, left, cv.BORDER_CONSTANT);`,
        hint: 'do not fill up to 28',
      },
    ],
  },
  standIns: { 'read-photo': `const photo = cv.imread(${JSON.stringify(picture)});` },
};

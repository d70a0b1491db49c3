import { resolve } from 'node:path';
import type { WrongSolutions } from '../support/wrong-solutions';

/** Tests do not run in the folder of the lessons. */
const picture = resolve(__dirname, '../../../datasets/pictures/pi.jpg');

export const wrong: WrongSolutions = {
  exercises: {
    'exercise-pixel': [
      { code: 'return row * width + column;', hint: 'That is the position' },
      { code: 'return pixels[column * width + row];', hint: 'Row and column are the wrong way round' },
      { code: 'return pixels[column];', hint: 'Go past the rows above' },
      { code: 'return pixels[row + column];', hint: 'Row plus column is no position' },
      { code: 'return pixels[row * width + column - 1];', hint: 'count from 0' },
      { code: 'return pixels[row * width + column + 1];', hint: 'One off' },
      { code: 'return pixels[row * width];', hint: 'where the row begins' },
      { code: 'return pixels[(row - 1) * width + column - 1];', hint: 'Do not take 1 off' },
    ],
    'exercise-unpack': [
      // the width taken for the number of rows
      {
        code: `const rows: number[][] = [];
const length = pixels.length / width;
for (let start = 0; start < pixels.length; start += length) rows.push(pixels.slice(start, start + length));
return rows;`,
        hint: 'how long a row is',
      },
      // the last of each row forgotten
      {
        code: `const rows: number[][] = [];
for (let start = 0; start < pixels.length; start += width) rows.push(pixels.slice(start, start + width - 1));
return rows;`,
        hint: 'slice leaves out the end',
      },
      // slice with a length
      {
        code: `const rows: number[][] = [];
for (let start = 0; start < pixels.length; start += width) rows.push(pixels.slice(start, width));
return rows;`,
        hint: 'two positions',
      },
      // return in the loop
      {
        code: `const rows: number[][] = [];
for (let start = 0; start < pixels.length; start += width) {
  rows.push(pixels.slice(start, start + width));
  return rows;
}
return rows;`,
        hint: 'behind the loop',
      },
      // a row from every pixel
      {
        code: `const rows: number[][] = [];
for (let start = 0; start < pixels.length; start++) rows.push(pixels.slice(start, start + width));
return rows;`,
        hint: 'A row begins at every pixel',
      },
      // columns
      {
        code: `const rows: number[][] = [];
for (let c = 0; c < width; c++) rows.push(pixels.filter((_, i) => i % width === c));
return rows;`,
        hint: 'Those are columns',
      },
    ],
    'exercise-grey': [
      { code: 'return Math.round(0.299 * blue + 0.587 * green + 0.114 * red);', hint: 'blue has the smallest weight' },
      { code: 'return Math.round((blue + green + red) / 3);', hint: 'the plain mean' },
      { code: 'return 0.114 * blue + 0.587 * green + 0.299 * red;', hint: 'whole number' },
      { code: 'return Math.floor(0.114 * blue + 0.587 * green + 0.299 * red);', hint: 'Rounded down' },
      {
        code: 'return Math.round(0.114 * blue) + Math.round(0.587 * green) + Math.round(0.299 * red);',
        hint: 'round once',
      },
    ],
    'exercise-pack-bits': [
      // the first bit in the lowest place
      {
        code: `const packed: number[] = [];
for (let start = 0; start < bits.length; start += 8) {
  let byte = 0;
  for (let i = start + 7; i >= start; i--) byte = byte * 2 + bits[i];
  packed.push(byte);
}
return packed;`,
        hint: 'the wrong way round',
      },
      // put away at the first bit of each eight
      {
        code: `const packed: number[] = [];
let byte = 0;
bits.forEach((bit, i) => {
  byte = byte * 2 + bit;
  if (i % 8 === 0) packed.push(byte);
});
return packed;`,
        hint: 'put away too early',
      },
      // one number of all
      { code: 'return [bits.reduce((byte, bit) => byte * 2 + bit, 0)];', hint: 'All bits went into one number' },
      // counted
      {
        code: `const packed: number[] = [];
for (let start = 0; start < bits.length; start += 8) {
  let byte = 0;
  for (let i = start; i < start + 8; i++) byte += bits[i];
  packed.push(byte);
}
return packed;`,
        hint: 'You counted the ones',
      },
      // pushed at every bit
      {
        code: `const packed: number[] = [];
for (let start = 0; start < bits.length; start += 8) {
  let byte = 0;
  for (let i = start; i < start + 8; i++) {
    byte = byte * 2 + bits[i];
    packed.push(byte);
  }
}
return packed;`,
        hint: 'one byte for each bit',
      },
      // added, then doubled
      {
        code: `const packed: number[] = [];
for (let start = 0; start < bits.length; start += 8) {
  let byte = 0;
  for (let i = start; i < start + 8; i++) byte = (byte + bits[i]) * 2;
  packed.push(byte);
}
return packed;`,
        hint: 'The last bit has been doubled',
      },
      // not begun again at 0
      {
        code: `const packed: number[] = [];
let byte = 0;
for (let start = 0; start < bits.length; start += 8) {
  for (let i = start; i < start + 8; i++) byte = byte * 2 + bits[i];
  packed.push(byte);
}
return packed;`,
        hint: 'Begin each at 0',
      },
    ],
  },
  standIns: { 'read-photo': `const photo = cv.imread(${JSON.stringify(picture)});` },
};

// Draws the pictures in this folder. Run from the repository: npx tsx datasets/pictures/generate.ts
import path from 'node:path';
import { createRandom, cv, type Image } from '../../lib/index';
import { standInDigits } from '../../lib/datasets/stand-in/digits';

const PI = '3141592653589793238462643383279502884197';
const [COLUMNS, ROWS, CELL, MARGIN] = [8, 5, 64, 24];
const [WIDTH, HEIGHT] = [2 * MARGIN + COLUMNS * CELL, 2 * MARGIN + ROWS * CELL];
const PAPER = [196, 224, 238]; // blue, green, red
const INK = [120, 52, 34];
const random = createRandom(314);

/** How much ink lies on each pixel of the sheet, 0 to 255: the first forty digits of π in five rows, and dust. */
function writing(): Image {
  const sheet = cv.image(WIDTH, HEIGHT);
  const digits = standInDigits({ split: 'test', limit: 4000 });
  let next = 0;
  [...PI].forEach((digit, i) => {
    let glyph: Image;
    do {
      while (digits.labels[next] !== Number(digit)) next = (next + 1) % digits.count;
      glyph = cv.fromRow(digits.images.slice(next * 784, (next + 1) * 784));
      next = (next + 1) % digits.count;
    } while (!inOnePiece(glyph));
    const large = cv.resize(glyph, [56, 56], 0, 0, cv.INTER_CUBIC);
    const left = MARGIN + (i % COLUMNS) * CELL + random.integer(0, 9);
    const top = MARGIN + Math.floor(i / COLUMNS) * CELL + random.integer(0, 9);
    lay(sheet, large, { left, top });
  });
  for (let speck = 0; speck < 60; speck++) {
    const dust = cv.image(2, 2, 1, [255, 200, 160, random.integer(0, 256)]);
    lay(sheet, dust, { left: random.integer(2, WIDTH - 4), top: random.integer(2, HEIGHT - 4) });
  }
  return sheet;
}

/** Whether a digit is one island of ink, and bold enough to stay one. */
function inOnePiece(glyph: Image): boolean {
  const [, bold] = cv.threshold(glyph, 110, 255, cv.THRESH_BINARY);
  return cv.connectedComponents(bold)[0] === 2 && bold.data.filter((value) => value > 0).length > 75;
}

function lay(sheet: Image, part: Image, { left, top }: { left: number; top: number }): void {
  for (let y = 0; y < part.height; y++) {
    for (let x = 0; x < part.width; x++) {
      const to = (top + y) * sheet.width + left + x;
      sheet.data[to] = Math.max(sheet.data[to]!, part.data[y * part.width + x]!);
    }
  }
}

/** The sheet as a camera sees it: a lamp at the upper left, the lower right in shade, and a little noise. */
function photograph(sheet: Image): Image {
  const photo = cv.image(sheet.width, sheet.height, 3);
  for (let i = 0; i < sheet.data.length; i++) {
    const [x, y] = [(i % sheet.width) / sheet.width, Math.floor(i / sheet.width) / sheet.height];
    const light = 0.2 + 0.82 / (1 + Math.exp(7 * (0.62 * x + 0.5 * y - 0.62)));
    const ink = (sheet.data[i]! / 255) * 0.94;
    const noise = random.normal(0, 1.5);
    for (let c = 0; c < 3; c++) {
      const seen = light * (PAPER[c]! * (1 - ink) + INK[c]! * ink) + noise;
      photo.data[i * 3 + c] = Math.min(Math.max(Math.round(seen), 0), 255);
    }
  }
  return cv.GaussianBlur(photo, [3, 3], 0);
}

cv.imwrite(path.join(__dirname, 'pi.jpg'), photograph(writing()), [cv.IMWRITE_JPEG_QUALITY, 92]);

import type { Random } from '../../math/random';
import { weave, type Cloth } from './cloth';
import type { Part } from './garment-parts';
import { smooth, type Path } from './path';

/** Measures of whatever is worn on the upper body, from the middle outwards (half-widths) and from the neck down. */
export interface Cut {
  readonly neck: number;
  readonly neckline: number;
  readonly shoulder: number;
  readonly shoulderDrop: number;
  readonly chest: number;
  readonly armpit: number;
  readonly waist: number;
  readonly waistline: number;
  readonly hem: number;
  readonly length: number;
  /** How far the hem's middle hangs below its sides. */
  readonly hemCurve: number;
  readonly sleeve?: Sleeve;
}

/** A sleeve that hangs from the shoulder to its cuff. */
export interface Sleeve {
  /** From the middle to the cuff's outer edge. */
  readonly reach: number;
  /** From the neck down to the cuff. */
  readonly end: number;
  readonly width: number;
  readonly cuff: number;
  /** How much lower the cuff's inner edge is. */
  readonly tilt: number;
  /** How round the shoulder is. */
  readonly bulge: number;
}

/** The parts of a top: sleeves, body and the dark of the neck's inside. `side` is −1 for the left and 1 for the right. */
export function sew(cut: Cut, cloth: Cloth, random: Random): Part[] {
  const parts: Part[] = [];
  const tone = random.normal(1, 0.05);
  for (const side of [-1, 1] as const) {
    if (!cut.sleeve) continue;
    const { outline, inner } = sleeveOutline(cut, cut.sleeve, side);
    parts.push({ outline, cloth, tone: tone });
    parts.push({ path: inner, radius: 0.35, level: random.uniform(0, 0.5), strength: random.uniform(0, 0.6) });
  }
  const { neck, neckline } = cut;
  const back = [-neck, 0, -neck, 0, 0, neckline * random.uniform(0.1, 0.4), neck, 0, neck, 0];
  parts.push({ outline: [...smooth(back, 3), neck, neckline + 1, -neck, neckline + 1], cloth, tone: random.uniform(0.4, 1.1) });
  parts.push({ outline: bodyOutline(cut), cloth, tone: 1 });
  return parts;
}

function bodyOutline(cut: Cut): Path {
  const { neck, neckline, shoulder, shoulderDrop, chest, armpit, waist, waistline, hem, length, hemCurve } = cut;
  const right = [
    ...[neck, 0, shoulder, shoulderDrop, shoulder, shoulderDrop],
    ...[Math.min(shoulder, chest) - 0.3, (shoulderDrop + armpit) / 2, chest, armpit],
    ...[waist, waistline, hem, length, hem, length, hem / 2, length + hemCurve * 0.7, 0, length + hemCurve],
  ];
  const front = [0, neckline, neck * 0.7, neckline * 0.6, neck, 0];
  const half = [...smooth(front, 3), ...smooth(right, 4)];
  return [...half, ...mirrored(half)];
}

function mirrored(half: Path): Path {
  const path: Path = [];
  for (let i = half.length - 2; i >= 0; i -= 2) path.push(-half[i]!, half[i + 1]!);
  return path;
}

function sleeveOutline(cut: Cut, sleeve: Sleeve, side: -1 | 1): { outline: Path; inner: Path } {
  const { reach, end, width, cuff, tilt, bulge } = sleeve;
  const roundX = cut.shoulder + bulge;
  const roundY = cut.shoulderDrop + 2.5;
  const elbowX = 0.4 * roundX + 0.6 * reach;
  const elbowY = 0.5 * roundY + 0.5 * end;
  const outer = [cut.neck, 0, cut.neck, 0, cut.shoulder, cut.shoulderDrop, roundX, roundY, elbowX, elbowY, reach, end];
  const inner = [reach - cuff, end + tilt, Math.min(elbowX, reach) - width, Math.max(elbowY, cut.armpit - 1), cut.chest - 0.5, cut.armpit];
  const turn = (path: Path): Path => path.map((value, i) => (i % 2 === 0 ? side * value : value));
  return { outline: turn([...smooth(outer, 4), ...smooth(inner, 4), cut.neck, cut.armpit]), inner: turn(smooth(inner, 4)) };
}

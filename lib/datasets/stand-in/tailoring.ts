import type { Random } from '../../math/random';
import type { Cloth } from './cloth';
import type { Part } from './painting';
import { mirror, smooth, type Path } from './path';

/** Measures of what is worn on the upper body: widths from the middle outwards, heights from the neck down. */
export interface Cut {
  readonly neck: number;
  /** How deep the neckline is in front. */
  readonly neckline: number;
  readonly shoulder: number;
  readonly shoulderDrop: number;
  readonly chest: number;
  readonly armpit: number;
  readonly waist: number;
  readonly waistline: number;
  readonly hem: number;
  readonly length: number;
  /** How far the middle of the hem hangs below its ends. */
  readonly hemCurve: number;
  readonly sleeve?: Sleeve;
}

/** A sleeve that hangs from the shoulder. */
export interface Sleeve {
  /** From the middle of the body to the cuff's outer end. */
  readonly reach: number;
  /** From the neck down to the cuff's outer end. */
  readonly end: number;
  readonly width: number;
  readonly cuff: number;
  /** How much lower the cuff's inner end is. */
  readonly tilt: number;
  /** How far the upper arm stands out beyond the shoulder. */
  readonly bulge: number;
}

/** The parts of a top, from back to front: sleeves, the inside of the neck, the body. */
export function sew(random: Random, { cut, cloth }: { cut: Cut; cloth: Cloth }): Part[] {
  const light = random.normal(0.88, 0.1);
  const rim = Math.max(0, random.normal(0.3, 0.25));
  const parts: Part[] = [];
  if (cut.sleeve) {
    const { outer, inner } = sleeveEdges(cut, cut.sleeve);
    for (const side of [-1, 1]) {
      const turn = (path: Path): Path => path.map((value, i) => (i % 2 === 0 ? side * value : value));
      parts.push({ outline: turn([...outer, ...inner, cut.neck, cut.armpit]), cloth, light, rim });
      parts.push({
        path: turn(inner),
        radius: 0.35,
        level: random.uniform(0, 0.5),
        strength: random.uniform(0, 0.6),
      });
    }
  }
  const nape = smooth([0, cut.neckline * random.uniform(0.1, 0.7), cut.neck, 0, cut.neck, 0], 3);
  const inside = mirror([...nape, cut.neck, cut.neckline + 1, 0, cut.neckline + 1]);
  parts.push({ outline: inside, cloth, light: random.uniform(0.4, 1.1) });
  parts.push({ outline: bodyOutline(cut), cloth, light: 1, rim });
  return parts;
}

function bodyOutline(cut: Cut): Path {
  const { neck, neckline, shoulder, shoulderDrop, chest, armpit, waist, waistline, hem, length, hemCurve } = cut;
  const front = smooth([0, neckline, neck * 0.7, neckline * 0.6, neck, 0], 3);
  const side = smooth(
    [
      ...[neck, 0, shoulder, shoulderDrop, shoulder, shoulderDrop],
      ...[Math.min(shoulder, chest) - 0.3, (shoulderDrop + armpit) / 2, chest, armpit, waist, waistline],
      ...[hem, length, hem, length, hem / 2, length + hemCurve * 0.7, 0, length + hemCurve],
    ],
    3,
  );
  return mirror([...front, ...side]);
}

/** The right sleeve: its outer edge from the neck to the cuff, and its inner edge from the cuff to the armpit. */
function sleeveEdges(cut: Cut, { reach, end, width, cuff, tilt, bulge }: Sleeve): { outer: Path; inner: Path } {
  const { neck, shoulder, shoulderDrop, chest, armpit } = cut;
  const [upperX, upperY] = [shoulder + bulge, shoulderDrop + 2.5];
  const [elbowX, elbowY] = [0.4 * upperX + 0.6 * reach, (upperY + end) / 2];
  const outer = [neck, 0, neck, 0, shoulder, shoulderDrop, upperX, upperY, elbowX, elbowY, reach, end];
  const bend = [Math.min(elbowX, reach) - width, Math.max(elbowY, armpit - 1)];
  return {
    outer: smooth(outer, 3),
    inner: smooth([reach - cuff, end + tilt, ...bend, chest - 0.5, armpit], 3),
  };
}

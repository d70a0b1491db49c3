import { escapeMarkup } from '../../internal/escape-markup';

type Value = string | number | undefined;

/** An SVG element as text. Attributes that are undefined are left out; numbers are rounded to a tenth of a pixel. */
export function element(name: string, attributes: Readonly<Record<string, Value>>, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${typeof value === 'number' ? px(value) : escapeMarkup(value)}"`,
  );
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

/** A length or position in pixels, rounded to a tenth: finer is not seen. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A closed path through corners, as steps from each to the next: half as long as their places. */
export function polygon(corners: readonly (readonly [number, number])[]): string {
  // Each step leads from where rounding has brought the pen.
  let pen = corners[0]!.map((value) => Math.round(value * 10));
  const start = pen;
  const steps = corners.slice(1).map((corner) => {
    const next = corner.map((value) => Math.round(value * 10));
    const step = next.map((value, i) => (value - pen[i]!) / 10);
    pen = next;
    return `${step[0]}${step[1]! < 0 ? '' : ' '}${step[1]}`;
  });
  return `M${start[0]! / 10} ${start[1]! / 10}l${steps.join(' ').replaceAll(' -', '-')}z`;
}

/** A path through points; null begins it anew. */
export function pathThrough(points: readonly (readonly [number, number] | null)[]): string {
  let pen = 'M';
  return points
    .map((point) => {
      if (!point) {
        pen = 'M';
        return '';
      }
      const step = `${pen}${px(point[0])} ${px(point[1])}`;
      pen = 'L';
      return step;
    })
    .join('');
}

import type { Json } from '../figure';

/** The attributes of a trace, an axis or a layout, as plotly.js names them. */
export type Attributes = Readonly<Record<string, Json>>;

/** The attributes below a name; none where there is nothing. */
export function record(json: Json | undefined): Attributes {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Attributes) : {};
}

export function list(json: Json | undefined): readonly Json[] {
  return Array.isArray(json) ? (json as readonly Json[]) : [];
}

export function number(json: Json | undefined, fallback: number): number {
  return typeof json === 'number' ? json : fallback;
}

export function words(json: Json | undefined, fallback = ''): string {
  return typeof json === 'string' || typeof json === 'number' ? String(json) : fallback;
}

/** Two numbers, such as a range or a domain. */
export function pair(json: Json | undefined): readonly [number, number] | undefined {
  const [a, b] = list(json);
  return typeof a === 'number' && typeof b === 'number' ? [a, b] : undefined;
}

/** What an attribute is for one point: of a list its element, of anything else the thing itself. */
export function at(json: Json | undefined, index: number): Json | undefined {
  return Array.isArray(json) ? (json as readonly Json[])[index] : json;
}

/** Rows of numbers; anything else in them is a gap. */
export function grid(json: Json | undefined): (number | null)[][] {
  return list(json).map((row) => list(row).map((value) => (typeof value === 'number' ? value : null)));
}

import type { PortableModel } from './portable-model';
import type { Stroke } from './strokes';

/** What the page starts with. */
export interface PageOptions {
  readonly model: PortableModel;
  readonly classNames: readonly string[];
  readonly mostInk: number;
  readonly strokes: readonly Stroke[];
}

import type { Trace } from '../../figure';
import type { Panel } from '../panel';
import type { Extent } from '../scale';

/** How the traces of one type are drawn. */
export interface TraceType {
  /** Traces with a lower number lie below others, whatever their order. */
  readonly depth: number;
  extents(trace: Trace): { readonly x: Extent; readonly y: Extent };
  /** What is cut off at the edges of the panel. */
  draw(trace: Trace, panel: Panel): string;
  /** What may reach beyond them. */
  drawUnclipped?(trace: Trace, panel: Panel): string;
}

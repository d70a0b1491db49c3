import { bar } from './bar';
import { contour } from './contour';
import { heatmap } from './heatmap';
import { scatter } from './scatter';
import type { TraceType } from './trace-type';

/** The flat traces that can be drawn without a browser; those in space are drawn by `scene`. */
export const traceTypes: Readonly<Record<string, TraceType>> = { bar, contour, heatmap, scatter };

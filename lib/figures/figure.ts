/** Anything that JSON can carry. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** One layer of a figure, in the words of plotly.js: `{ type: 'scatter', x: […], y: […] }`. */
export interface Trace {
  readonly type: string;
  readonly [attribute: string]: Json;
}

/** Everything of a figure that is not data: axes, size, annotations. */
export interface Layout {
  /** `description` says in one line what the figure shows; it stands in where no picture can. */
  readonly meta: { readonly description: string };
  readonly [attribute: string]: Json;
}

/**
 * A figure as plain data: what plotly.js draws, and nothing else. `show(figure)` displays it.
 *
 * @see https://plotly.com/javascript/reference/
 */
export interface Figure {
  readonly data: readonly Trace[];
  readonly layout: Layout;
}

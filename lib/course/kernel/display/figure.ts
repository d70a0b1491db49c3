import type { MimeBundle } from '../protocol';

/** The part of a figure that is needed to show it. */
interface FigureLike {
  readonly data: readonly unknown[];
  readonly layout: { readonly meta: { readonly description: string } };
}

export function isFigure(value: object): value is FigureLike {
  const { data, layout } = value as { data?: unknown; layout?: { meta?: { description?: unknown } } };
  return Array.isArray(data) && typeof layout?.meta?.description === 'string';
}

/** The picture for front ends that draw plotly's, and the line that says what it shows for the others. */
export function figureBundle({ data, layout }: FigureLike): MimeBundle {
  return { 'application/vnd.plotly.v1+json': { data, layout }, 'text/plain': layout.meta.description };
}

import type { Figure } from '../../../figures/figure';
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

/** The same as `show(figure)` displays. */
export function figureBundle(figure: FigureLike): MimeBundle {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- most notebooks begin without a figure
  const figures = require('../../../figures/figure-bundle') as typeof import('../../../figures/figure-bundle');
  return figures.figureBundle(figure as Figure);
}

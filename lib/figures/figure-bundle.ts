import { escapeMarkup } from '../internal/escape-markup';
import { gzipSync } from 'node:zlib';
import type { Figure } from './figure';
import { packNumbers } from './pack-numbers';
import { staticPicture } from './static/picture';

import { carrierOf, libraryFor } from './interactive/library';

/** A set of representations of one thing, by MIME type. A front end shows the richest that it can. */
export type MimeBundle = Readonly<Record<string, unknown>>;

/** What the reader may do with a figure, in plotly.js's words. */
const config = { displaylogo: false, responsive: true };

/**
 * A figure in all its forms: for front ends that draw plotly's figures, its data; for others a page fragment that becomes interactive
 * where scripts may run and is a picture where they may not; the picture alone; and the line that says what it shows.
 *
 * The fragment holds the figure once more, compressed. The first one of each kind in a notebook brings the part of plotly.js that
 * draws it, compressed as well: 0.7 MB instead of the 4.7 MB of the whole, and nothing is ever asked of the network.
 */
export function figureBundle({ data, layout }: Figure): MimeBundle {
  const picture = staticPicture({ data, layout });
  return {
    'application/vnd.plotly.v1+json': { data: data.map(packNumbers), layout, config },
    ...(picture !== undefined && { 'image/svg+xml': picture }),
    'text/html': fragment({ data, layout }, picture),
    'text/plain': layout.meta.description,
  };
}

function fragment({ data, layout }: Figure, picture: string | undefined): string {
  const packed = gzipSync(JSON.stringify({ data, layout, config })).toString('base64');
  const library = libraryFor(data.map(({ type }) => type));
  const alt = escapeMarkup(layout.meta.description);
  // An image, and not the SVG itself: Jupyter shows it even where it does not trust the notebook.
  const source = picture && `data:image/svg+xml;base64,${Buffer.from(picture).toString('base64')}`;
  const image = source ? `<img alt="${alt}" src="${source}" style="max-width: 100%">` : `<p>${alt}</p>`;
  return `<div class="nnlab-figure" data-library="${library}" data-figure="${packed}">${image}</div>${carrierOf(library)}`;
}

/** A figure as no more than its picture and its line: for what will be replaced in a moment. */
export function pictureBundle(figure: Figure): MimeBundle {
  const { description } = figure.layout.meta;
  return { 'image/svg+xml': staticPicture(figure), 'text/plain': description };
}

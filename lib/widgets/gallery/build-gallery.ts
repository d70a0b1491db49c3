import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeMarkup } from '../../internal/escape-markup';
import { colourStyle } from '../kit/draw/style';
import type { Widget } from '../kit/widget';
import { entries } from './entries';

/**
 * Writes every widget as a page of its own, its picture beside it, and an index of them.
 *
 * @param folder - Made where it does not exist.
 */
export function buildGallery(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const cards = Object.entries(entries).map(([name, make]) => {
    const widget = make();
    widget.save(join(folder, `${name}.html`));
    writeFileSync(join(folder, `${name}.svg`), widget.picture);
    return card(name, widget);
  });
  writeFileSync(join(folder, 'index.html'), indexPage(cards));
}

function card(name: string, widget: Widget): string {
  const [title] = widget.title.split('\n');
  return (
    `<li><a href="${name}.html"><span class="picture"><img src="${name}.svg" alt="" loading="lazy"></span>` +
    `<span>${escapeMarkup(title!)}</span></a></li>`
  );
}

function indexPage(cards: readonly string[]): string {
  const policy = `default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>nnlab: things to move</title>
<style>${colourStyle}
body{margin:0 auto;max-width:1200px;padding:16px;background:var(--page);color:var(--text);font:16px/1.45 system-ui,sans-serif}
h1{font-size:24px;margin:0 0 4px}p{margin:0 0 16px;color:var(--quiet);max-width:70ch}
ul{list-style:none;margin:0;padding:0;display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(260px,1fr))}
a{display:grid;gap:8px;color:inherit;text-decoration:none;border:1px solid var(--rule);border-radius:10px;padding:10px;font-weight:600}
a:hover,a:focus-visible{border-color:var(--accent);outline:2px solid var(--accent)}
.picture{display:grid;place-items:center;background:#fff;border-radius:6px;height:180px}
img{display:block;max-width:100%;max-height:180px}</style>
</head>
<body>
<main>
<h1>Things to move</h1>
<p>Each of these pages is one file. It needs no network and no installation: move something, and see what follows.</p>
<ul>${cards.join('\n')}</ul>
</main>
</body>
</html>
`;
}

if (require.main === module) buildGallery(join('build', 'widgets'));

import { createHash } from 'node:crypto';
import { escapeMarkup } from '../../internal/escape-markup';

export interface PageParts {
  readonly title: string;
  /** All code of the page, in one script. */
  readonly script: string;
  readonly style: string;
  /** What `readOptions` gives in the page. */
  readonly options: unknown;
  readonly theme?: 'auto' | 'light' | 'dark';
}

/**
 * A page that is one file. Its policy lets it run exactly this script and workers made from it, and lets it reach nobody: no
 * connection, no font, no frame, no form.
 */
export function page({ title, script, style, options, theme = 'auto' }: PageParts): string {
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = [
    `default-src 'none'`,
    `script-src 'sha256-${hash}'`,
    `worker-src blob:`,
    `style-src 'unsafe-inline'`,
    `img-src data: blob:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!doctype html>
<html lang="en"${theme === 'auto' ? '' : ` data-theme="${theme}"`}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
<style>${style}</style>
</head>
<body>
<main></main>
<script type="application/json" id="options">${scriptSafe(options)}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** JSON in which nothing ends the script element it stands in. */
function scriptSafe(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028|\u2029/g, ' ');
}

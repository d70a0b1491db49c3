import { palette } from '../../../figures/theme';

/** The colours of pages and pictures: those of the figures, and greys that can be read on a white and on a dark page. */
const light = `--page:#ffffff;--panel:#f5f5f4;--text:#1c1c1c;--quiet:#595959;--rule:#c9c9c9;--grid:rgba(128,128,128,.25);--accent:#0072B2;--on-accent:#ffffff;`;
const dark = `--page:#111315;--panel:#1d2023;--text:#ececec;--quiet:#b3b3b3;--rule:#4a4f55;--grid:rgba(160,160,160,.22);--accent:#56B4E9;--on-accent:#0b0d0e;`;
const marks = Object.entries(palette)
  .map(([name, colour]) => `--${name}:${colour};`)
  .join('');

/** Custom properties of a drawing on paper. */
export const paperColours = `color-scheme:light;${light}${marks}`;

/** Custom properties for both kinds of page; paper is always white. */
export const colourStyle = [
  `:root{${paperColours}}`,
  `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${dark}--blue:#3d9bd9;}}`,
  `@media screen{:root[data-theme=dark]{color-scheme:dark;${dark}--blue:#3d9bd9;}}`,
].join('\n');

/**
 * How drawings look. Series differ in dash as well as in colour; what changes a series follows it.
 *
 * `onPaper` is for what stands on a map, which is light on dark pages, too.
 *
 * @param scope - The drawings that are meant: those of a page, or a class, so that a picture leaves alone whatever else a page shows.
 */
export function drawingStyle(scope = 'svg'): string {
  const series = Object.keys(palette).map(
    (name) => `.${name}{stroke:var(--${name})}.${name}.fill{fill:var(--${name})}`,
  );
  const rules = `
text{font:13px system-ui,sans-serif;fill:var(--text);stroke:none}
.middle{text-anchor:middle}.end{text-anchor:end}.strong{font-weight:600}.large{font-size:17px}
text.faint{fill:var(--quiet);font-size:12px}
:is(path,line,circle,rect,polygon){fill:none;stroke:var(--text);stroke-width:1.5;vector-effect:non-scaling-stroke}
clipPath *{stroke:none}
.fill{fill:var(--text)}
${series.join('')}
.grid{stroke:var(--grid);stroke-width:1}.zero{stroke:var(--quiet);stroke-width:1}
.thick{stroke-width:3}.thin{stroke-width:1}.dashed{stroke-dasharray:7 5}.dotted{stroke-dasharray:2 4}
.hole{fill:var(--page)}.soft{fill-opacity:.25}.none{stroke:none}
.halo{stroke:#ffffff;stroke-width:1.5}
.onPaper{stroke:#1c1c1c}text.onPaper{fill:#1c1c1c;stroke:none}
.grab{cursor:grab}`.trim();
  return rules.replace(/(^|\})(?=.)/gm, `$1${scope} `);
}

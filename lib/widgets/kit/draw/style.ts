import { palette } from '../../../figures/theme';

/** The colours of pages and pictures: those of the figures, and greys that can be read on a white and on a dark page. */
const light = `--page:#ffffff;--panel:#f5f5f4;--text:#1c1c1c;--quiet:#595959;--rule:#c9c9c9;--grid:rgba(128,128,128,.25);--accent:#0072B2;--on-accent:#ffffff;`;
const dark = `--page:#111315;--panel:#1d2023;--text:#ececec;--quiet:#b3b3b3;--rule:#4a4f55;--grid:rgba(160,160,160,.22);--accent:#56B4E9;--on-accent:#0b0d0e;`;
const marks = Object.entries(palette)
  .map(([name, colour]) => `--${name}:${colour};`)
  .join('');

/** Custom properties for both kinds of page; paper is always white. */
export const colourStyle = [
  `:root{color-scheme:light;${light}${marks}}`,
  `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${dark}--blue:#3d9bd9;}}`,
  `@media screen{:root[data-theme=dark]{color-scheme:dark;${dark}--blue:#3d9bd9;}}`,
].join('\n');

const series = Object.keys(palette)
  .map((name) => `.${name}{stroke:var(--${name})}.${name}.fill{fill:var(--${name})}`)
  .join('');

/** How drawings look. Series differ in dash as well as in colour. */
export const drawingStyle = `
svg text{font:13px system-ui,sans-serif;fill:var(--text);stroke:none}
svg .middle{text-anchor:middle}svg .end{text-anchor:end}svg .strong{font-weight:600}svg .large{font-size:17px}
svg text.faint{fill:var(--quiet);font-size:12px}
svg path,svg line,svg circle,svg rect,svg polygon{fill:none;stroke:var(--text);stroke-width:1.5;vector-effect:non-scaling-stroke}
svg clipPath *{stroke:none}
svg .grid{stroke:var(--grid);stroke-width:1}svg .zero{stroke:var(--quiet);stroke-width:1}
svg .thick{stroke-width:3}svg .thin{stroke-width:1}svg .dashed{stroke-dasharray:7 5}svg .dotted{stroke-dasharray:2 4}
svg .fill{fill:var(--text)}svg .hole{fill:var(--page)}svg .soft{fill-opacity:.25}svg .none{stroke:none}
svg .halo{stroke:var(--page);stroke-width:1.5}
svg ${series.replace(/\}\./g, '}svg .')}
svg .grab{cursor:grab}`.trim();

import type { Figure, Json, Trace } from './figure';

/**
 * Okabe and Ito's colours: they stay apart for colour-blind eyes and on a white as on a dark page. Nothing is said by colour
 * alone: a dash, a sign or a word says it too.
 *
 * @see Okabe and Ito, Color Universal Design (2008)
 */
export const palette = {
  blue: '#0072B2',
  orange: '#E69F00',
  green: '#009E73',
  vermilion: '#D55E00',
  purple: '#CC79A7',
  sky: '#56B4E9',
} as const;

/** The order in which series take their colours. */
export const seriesColours: readonly string[] = [
  palette.blue,
  palette.orange,
  palette.green,
  palette.purple,
  palette.vermilion,
  palette.sky,
];

/** Markers that are told apart by their form, in the order in which series take them. */
export const seriesSymbols: readonly string[] = ['circle', 'square', 'diamond', 'triangle-up', 'x', 'cross', 'star'];

/** Colour scales. Cells and pixels have colours of their own, whatever the page: dark text stands on light ones and light on dark. */
export const colourScales = {
  /** From little to much: dark blue to yellow, in even steps also for colour-blind eyes. @see Nuñez et al., cividis (2018) */
  sequential: [
    [0, '#00224e'],
    [0.25, '#414d6b'],
    [0.5, '#7c7b78'],
    [0.75, '#bcaf6f'],
    [1, '#fee838'],
  ],
  /** From vermilion (negative) by way of paper (zero) to blue (positive). */
  diverging: [
    [0, '#a34700'],
    [0.25, '#e59a5c'],
    [0.5, '#f5f5f5'],
    [0.75, '#66aad4'],
    [1, '#00568a'],
  ],
  /** From paper to ink. */
  grey: [
    [0, '#f2f2f2'],
    [1, '#111111'],
  ],
} as const;

/** Ways over a landscape in `sequential` colours: seen on its dark and light parts, and beside it on any page. */
export const wayColours: readonly string[] = [
  palette.vermilion,
  palette.sky,
  palette.purple,
  palette.green,
  palette.orange,
  palette.blue,
];

/** The look of the bar that explains a colour scale: its quantity stands above it, a long one in several lines. */
export function colourBar(quantity: string): Json {
  const font = { size: 13, color: ink };
  const text = quantity.replace(/(.{6,}?) /g, '$1<br>');
  return { title: { text, side: 'top', font }, thickness: 14, outlinewidth: 0, tickfont: font };
}

/** Text and axes: the grey with the same contrast on white and on JupyterLab's dark page. */
export const ink = '#7a7a7a';

/** Grid lines, and whatever should stay in the background. */
export const faint = 'rgba(128, 128, 128, 0.25)';

const transparent = 'rgba(0, 0, 0, 0)';

type Attributes = Readonly<Record<string, Json>>;

/** A figure in the house style. The layout given here is laid over the theme's. */
export function themed(description: string, data: readonly Trace[], layout: Attributes): Figure {
  return {
    data,
    layout: {
      font: { family: 'system-ui, sans-serif', size: 14, color: ink },
      paper_bgcolor: transparent,
      plot_bgcolor: transparent,
      colorway: seriesColours,
      margin: { l: 64, r: 24, t: 24, b: 56 },
      hoverlabel: { font: { family: 'system-ui, sans-serif', size: 13 } },
      showlegend: false,
      ...layout,
      meta: { description },
    },
  };
}

/** An axis with its quantity and unit as title; further plotly.js attributes may follow. */
export function axis(title: string, attributes: Attributes = {}): Json {
  return {
    title: { text: title, standoff: 8, font: { size: 14 } },
    tickfont: { size: 13 },
    // Ticks that are not seen keep the numbers away from the plot.
    ...{ ticks: 'outside', ticklen: 5, tickcolor: transparent },
    color: ink,
    gridcolor: faint,
    zerolinecolor: faint,
    automargin: true,
    ...attributes,
  };
}

/** An axis that only carries positions: no line, no numbers. */
export function hiddenAxis(attributes: Attributes = {}): Json {
  return { visible: false, fixedrange: true, ...attributes };
}

/** A legend in one row above the plot, and the room for it. */
export const withLegend: Attributes = {
  showlegend: true,
  legend: { orientation: 'h', font: { size: 13 }, x: 0, y: 1.02, yanchor: 'bottom' },
  margin: { l: 64, r: 24, t: 48, b: 56 },
};

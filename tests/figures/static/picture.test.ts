import { PNG } from 'pngjs';
import type { Figure, Json, Trace } from '../../../lib/figures/figure';
import { staticPicture } from '../../../lib/figures/static/picture';

/** The picture of traces in a plot of 100 × 100 pixels whose upper left corner is at (10, 10), 10 units wide and high. */
function draw(traces: readonly Trace[], layout: Record<string, Json> = {}): string {
  const axis = { visible: false, range: [0, 10] };
  const frame = { width: 120, height: 120, margin: { l: 10, r: 10, t: 10, b: 10 }, xaxis: axis, yaxis: axis };
  return staticPicture({ data: traces, layout: { ...frame, ...layout, meta: { description: 'A test.' } } } as Figure)!;
}

const points = { type: 'scatter', x: [0, 5, 10], y: [0, 10, 0] };
const rects = (svg: string): string[] => svg.match(/<rect [^>]*>/g) ?? [];

describe('scatter', () => {
  test('lines lead through the points: 10 pixels a unit, upwards', () => {
    expect(draw([{ ...points, mode: 'lines', line: { color: '#ff0000', width: 2, dash: 'dash' } }])).toContain(
      '<path d="M10 110L60 10L110 110" stroke-linejoin="round" fill="none" stroke="#ff0000" stroke-width="2" stroke-dasharray="9 9"/>',
    );
  });

  test('without a mode there are lines; gaps stay gaps', () => {
    expect(draw([{ ...points, y: [0, null, 0] }])).toContain('d="M10 110M110 110"');
  });

  test('nothing is drawn of nothing', () => {
    expect(draw([{ ...points, x: [], y: [], mode: 'lines' }])).toBe(draw([{ ...points, x: [], y: [], mode: 'none' }]));
  });

  test('markers of one look are one path; with a line around they are paths of their own', () => {
    const look = { color: '#00ff00', size: 8, symbol: 'square' };
    const paths = (marker: Record<string, Json>): string[] =>
      draw([{ ...points, mode: 'markers', marker }]).match(/<path [^>]*fill="#00ff00"[^>]*>/g)!;
    expect(paths(look)).toEqual([
      '<path d="M6.4 106.4l7.2 0 0 7.2-7.2 0zM56.4 6.4l7.2 0 0 7.2-7.2 0zM106.4 106.4l7.2 0 0 7.2-7.2 0z" fill="#00ff00"/>',
    ]);
    expect(paths({ ...look, line: { color: '#ffffff', width: 1 } })).toHaveLength(3);
    expect(paths({ ...look, opacity: 0.5 })[0]).toContain('fill-opacity="0.5"');
  });

  test('a circle is two arcs; markers without a colour have that of their line', () => {
    expect(draw([{ ...points, x: [5], y: [5], mode: 'markers', line: { color: '#123456' } }])).toContain(
      '<path d="M57 60a3 3 0 1 0 6 0 3 3 0 1 0-6 0z" fill="#123456"/>',
    );
  });

  test('without any colour they are dark', () => {
    expect(draw([{ ...points, mode: 'markers', marker: { line: { width: 1 } } }])).toContain(
      'fill="#444444" stroke="#444444"',
    );
  });

  test('texts stand at their points', () => {
    const svg = draw([
      {
        ...points,
        mode: 'text',
        text: ['a', '', 'c'],
        textfont: { size: 10, color: ['#111111', '#222222', '#333333'] },
      },
    ]);
    expect(svg.match(/<text [^>]*>\w/g)).toEqual([
      '<text x="10" y="113.5" font-size="10" fill="#111111" text-anchor="middle">a',
      '<text x="110" y="113.5" font-size="10" fill="#333333" text-anchor="middle">c',
    ]);
  });

  test('a point without a place has no text', () => {
    expect(draw([{ ...points, y: [null, 1, 1], mode: 'text', text: ['a', 'b', 'c'] }])).not.toContain('>a<');
  });
});

describe('bar', () => {
  test('bars stand on zero, as wide as told', () => {
    expect(rects(draw([{ type: 'bar', x: [2, 6], y: [5, 10], width: 2, marker: { color: '#0000ff' } }]))).toEqual([
      '<rect x="20" y="60" width="20" height="50" fill="#0000ff"/>',
      '<rect x="60" y="10" width="20" height="100" fill="#0000ff"/>',
    ]);
  });

  test('bars that lie begin at their base; a gap is no bar', () => {
    const svg = draw([
      {
        type: 'bar',
        orientation: 'h',
        y: [2, 6, 8],
        x: [5, null, 1],
        base: [1, 0, 2],
        width: 2,
        marker: { color: ['#aa0000', '#bb0000', '#cc0000'], line: { width: 1 } },
      },
    ]);
    expect(rects(svg)).toEqual([
      '<rect x="20" y="80" width="50" height="20" fill="#aa0000" stroke="#444444" stroke-width="1"/>',
      '<rect x="30" y="20" width="10" height="20" fill="#cc0000" stroke="#444444" stroke-width="1"/>',
    ]);
  });

  test('without a width they take two thirds of the way to the next', () => {
    expect(rects(draw([{ type: 'bar', x: [2, 6], y: [10, 10] }]))[0]).toContain('width="26"');
    expect(rects(draw([{ type: 'bar', x: [5], y: [10] }]))[0]).toContain('width="65"');
    expect(rects(draw([{ type: 'bar', orientation: 'h', y: [5], x: [10] }]))[0]).toContain('height="65"');
  });

  test('an upright bar has its text beyond its end', () => {
    // 5 lies at 35: the text is 18.2 high and ends 3 above. −5 lies at 85: it begins 3 below.
    const upright = draw([{ type: 'bar', x: [2, 6], y: [5, -5], text: ['up', 'down'] }], {
      yaxis: { visible: false, range: [-10, 10] },
    });
    expect(upright.match(/<text x="30" y="[\d.]+"/g)).toEqual(['<text x="30" y="27.8"']);
    expect(upright.match(/<text x="70" y="[\d.]+"/g)).toEqual(['<text x="70" y="102"']);
  });

  test('a lying bar has its text right of its end, inside it or left of it', () => {
    const svg = draw(
      [
        {
          type: 'bar',
          orientation: 'h',
          y: [2, 4, 6, 8],
          x: [5, 5, -5, 3],
          text: ['out', 'in', 'left', ''],
          textposition: ['outside', 'inside', 'outside', 'outside'],
        },
      ],
      { xaxis: { visible: false, range: [-10, 10] } },
    );
    expect(
      svg
        .match(/<text x="[\d.]+"[^>]*>\w+/g)!
        .map((text) => text.replace(/ y=.*(?=>)/, (rest) => (rest.includes('end') ? ' end' : ' start'))),
    ).toEqual(['<text x="90" start>out', '<text x="80" end>in', '<text x="30" end>left']);
  });

  test('opacity covers all bars', () => {
    expect(draw([{ type: 'bar', x: [5], y: [1], opacity: 0.5 }])).toContain('<g opacity="0.5"><rect');
  });
});

describe('heatmap', () => {
  const cells = {
    type: 'heatmap',
    colorscale: [
      [0, '#000000'],
      [1, '#ffffff'],
    ],
    showscale: false,
  };

  test('few cells are rectangles around their middles; null is none', () => {
    const svg = draw([
      {
        ...cells,
        x: [2.5, 7.5],
        y: [2.5, 7.5],
        z: [
          [0, null],
          [1, 0.5],
        ],
        xgap: 2,
      },
    ]);
    expect(rects(svg)).toEqual([
      '<rect x="11" y="61" width="48" height="48" fill="#000000"/>',
      '<rect x="11" y="11" width="48" height="48" fill="#ffffff"/>',
      '<rect x="61" y="11" width="48" height="48" fill="#808080"/>',
    ]);
  });

  test('many are one picture, the first row at the bottom', () => {
    const z = Array.from({ length: 30 }, (_, row) => [row, null, ...new Array<number>(28).fill(row)]);
    const svg = draw([{ ...cells, z }], { xaxis: { visible: false }, yaxis: { visible: false } });
    const { data, width, height } = PNG.sync.read(Buffer.from(/base64,([^"]*)"/.exec(svg)![1]!, 'base64'));
    expect([width, height]).toEqual([30, 30]);
    expect([...data.subarray(0, 8)]).toEqual([255, 255, 255, 255, 0, 0, 0, 0]);
    expect([...data.subarray(-4)]).toEqual([0, 0, 0, 255]);
    expect(svg).toContain('image-rendering:pixelated');
    expect(draw([{ ...cells, z, zsmooth: 'best' }])).not.toContain('pixelated');
  });

  test('cells may have names on the axes', () => {
    const svg = draw(
      [
        {
          ...cells,
          x: ['a', 'b'],
          y: ['c', 'd'],
          z: [
            [0, 1],
            [1, 0],
          ],
        },
      ],
      { xaxis: {}, yaxis: {} },
    );
    expect(svg.match(/>\w<\/text>/g)).toEqual(['>a</text>', '>b</text>', '>c</text>', '>d</text>']);
  });

  test('the colours are explained by a bar with round numbers below its quantity', () => {
    const svg = draw([{ ...cells, showscale: true, z: [[0, 100]], colorbar: { title: { text: 'brightness' } } }], {
      width: 300,
      height: 220,
    });
    expect(svg.match(/>[\w ]+<\/text>/g)).toEqual(['>0</text>', '>50</text>', '>100</text>', '>brightness</text>']);
    expect(draw([{ ...cells, showscale: true, z: [[0, 1]] }])).not.toContain('undefined');
  });

  test('a quantity that is wider than the room beside the plot is broken between its words', () => {
    const svg = draw([
      { ...cells, showscale: true, z: [[0, 100]], colorbar: { title: { text: 'distance to neighbours' } } },
    ]);
    expect(svg.match(/>[a-z ]+<\/tspan>/g)).toEqual(['>distance to</tspan>', '>neighbours</tspan>']);
  });
});

describe('contour', () => {
  const slope = {
    type: 'contour',
    x: [0, 10],
    y: [0, 10],
    z: [
      [0, 10],
      [0, 10],
    ],
    colorscale: [
      [0, '#000000'],
      [1, '#ffffff'],
    ],
    showscale: false,
  };

  test('lines stand at their levels, between the middles of the outer cells', () => {
    const svg = draw([{ ...slope, contours: { start: 2, end: 4, size: 2 }, line: { color: '#00ffff', width: 1 } }]);
    expect(svg).toContain('<path d="M30 110L30 10M50 110L50 10" fill="none" stroke="#00ffff" stroke-width="1"/>');
    expect(svg).toContain('<image ');
  });

  test('the colours, or the lines, may be left out', () => {
    const svg = draw([{ ...slope, contours: { coloring: 'none', start: 5, end: 5, size: 1 } }]);
    expect(svg).not.toContain('<image ');
    expect(svg).toContain('d="M60 110L60 10"');
    expect(draw([{ ...slope, line: { width: 0 } }])).not.toContain('<path');
  });

  test('without x and y the cells are counted', () => {
    const axis = { visible: false };
    expect(
      draw([{ ...slope, x: null, y: null, contours: { start: 5, end: 5, size: 1 } }], { xaxis: axis, yaxis: axis }),
    ).toContain('d="M60 110L60 10"');
  });
});

describe('surface', () => {
  const bowl = {
    type: 'surface',
    x: [0, 1],
    y: [0, 1],
    z: [
      [0, 1],
      [1, 0],
    ],
    colorscale: [
      [0, '#000000'],
      [1, '#ffffff'],
    ],
  };
  const titles = {
    scene: {
      xaxis: { title: { text: 'east' } },
      yaxis: { title: { text: 'north' } },
      zaxis: { title: { text: 'up' } },
    },
  };

  test('has its patches, its titles and the ways on it, with names where there is a legend', () => {
    const way = {
      type: 'scatter3d',
      mode: 'lines+markers',
      name: 'descent',
      x: [0, 1],
      y: [0, 1],
      z: [0, 0],
      line: { color: '#ff0000' },
      marker: { size: 4 },
    };
    const svg = draw([bowl, way], { ...titles, showlegend: true });
    expect(svg.match(/<path [^>]*color="/g)).toHaveLength(1);
    expect(svg.match(/<circle /g)).toHaveLength(2);
    expect(svg.match(/>\w+<\/text>/g)).toEqual(['>east</text>', '>north</text>', '>up</text>', '>descent</text>']);
  });

  test('a hole has no patch; a way without markers has no dots; seen from straight above it is drawn as well', () => {
    const way = { type: 'scatter3d', x: [0, 1], y: [0, 1], z: [0, 0] };
    const svg = draw(
      [
        {
          ...bowl,
          z: [
            [0, null],
            [1, 0],
          ],
        },
        way,
      ],
      { scene: { camera: { eye: { x: 0, y: 0, z: 2 } } } },
    );
    expect(svg).not.toMatch(/<path [^>]*color="|<circle|NaN/);
  });

  test('what lies nearer to the eye is drawn later', () => {
    const z = [
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 9],
    ];
    const svg = draw([{ ...bowl, x: [0, 1, 2], y: [0, 1, 2], z, cmin: 0, cmax: 9 }]);
    expect(svg.match(/<path [^>]*color="(#\w+)"/g)!.at(-1)).toContain('#404040'); // a quarter of 9
  });
});

describe('the frame', () => {
  test('axes have round numbers, titles and faint lines; the room for them is made', () => {
    const svg = draw([points], {
      width: 400,
      height: 300,
      xaxis: { title: { text: 'time' }, range: [0, 10] },
      yaxis: { title: { text: 'height' }, gridcolor: '#dddddd' },
    });
    expect(svg.match(/>[\w−.]+<\/text>/g)!.map((text) => text.slice(1, -7))).toEqual([
      '0',
      '5',
      '10',
      'time',
      '0',
      '2',
      '4',
      '6',
      '8',
      '10',
      'height',
    ]);
    expect(svg).toContain('rotate(-90 ');
    expect(svg.match(/stroke="#dddddd"/g)).toHaveLength(6);
  });

  test('zero has a line where the grid has none', () => {
    const range = { range: [-1, 1], showgrid: false, zerolinecolor: '#ff00ff' };
    expect(draw([points], { xaxis: range, yaxis: { visible: false } }).match(/<line [^>]*#ff00ff/g)).toHaveLength(1);
    expect(draw([points], { xaxis: { ...range, zeroline: false }, yaxis: { visible: false } })).not.toContain(
      '#ff00ff',
    );
  });

  test('ticks may be given, with and without words; those outside are left away', () => {
    const given = { tickvals: [1, 5, 50], ticktext: ['one', 'five', 'fifty'], range: [0, 10] };
    expect(draw([points], { xaxis: given, yaxis: { visible: false } }).match(/>\w+<\/text>/g)).toEqual([
      '>one</text>',
      '>five</text>',
    ]);
    expect(
      draw([points], { xaxis: { ...given, ticktext: null }, yaxis: { visible: false } }).match(/>\w+<\/text>/g),
    ).toEqual(['>1</text>', '>5</text>']);
  });

  test('an axis may have a title and no numbers', () => {
    const svg = draw([points], {
      xaxis: { showticklabels: false, title: { text: 'time' } },
      yaxis: { visible: false },
    });
    expect(svg.match(/>\w+<\/text>/g)).toEqual(['>time</text>']);
  });

  test('a logarithmic axis has its lines at powers of ten', () => {
    const svg = draw([{ ...points, y: [1, 10, 100] }], { yaxis: { type: 'log', range: [0, 2] }, width: 300 });
    expect(svg.match(/>1\d*<\/text>/g)).toEqual(['>1</text>', '>10</text>', '>100</text>']);
    // 120 pixels less 10 above and below.
    expect(svg.match(/y1="[\d.]+"/g)).toEqual(['y1="110"', 'y1="60"', 'y1="10"']);
  });

  test('panels lie side by side, each with its axes', () => {
    const second = { ...points, xaxis: 'x2', yaxis: 'y2' };
    const none = { visible: false };
    const svg = draw([points, second], {
      xaxis: { ...none, domain: [0, 0.4], range: [0, 10] },
      xaxis2: { ...none, domain: [0.6, 1], range: [0, 10], anchor: 'y2' },
      yaxis2: { ...none, anchor: 'x2', range: [0, 10] },
    });
    expect(svg.match(/d="[^"]*"/g)).toEqual(['d="M10 110L30 10L50 110"', 'd="M70 110L90 10L110 110"']);
  });

  test('an axis that stands at none of the others stands at the first', () => {
    expect(draw([points], { xaxis: { anchor: 'y7' }, yaxis: { visible: false } })).toMatch(/>0<\/text>/);
  });
});

describe('shapes and annotations', () => {
  test('lines and rectangles lie in the data or on the paper', () => {
    const shapes: Json[] = [
      { type: 'rect', x0: 2, x1: 4, y0: 2, y1: 6, line: { color: '#abcdef', width: 1 }, fillcolor: '#fedcba' },
      {
        type: 'line',
        layer: 'below',
        x0: 5,
        x1: 5,
        yref: 'paper',
        y0: 0,
        y1: 1,
        line: { color: '#00aa00', width: 3, dash: 'dot' },
      },
    ];
    const svg = draw([points], { shapes });
    expect(svg).toContain(
      '<rect x="30" y="50" width="20" height="40" fill="#fedcba" stroke="#abcdef" stroke-width="1"/>',
    );
    expect(svg).toContain(
      '<path d="M60 110L60 10" fill="none" stroke="#00aa00" stroke-width="3" stroke-dasharray="3 3"/>',
    );
    expect(svg.indexOf('#00aa00')).toBeLessThan(svg.indexOf('M10 110'));
    expect(svg.indexOf('#abcdef')).toBeGreaterThan(svg.indexOf('M10 110'));
  });

  const place = (attributes: Record<string, Json>): string =>
    /<text [^>]*>/.exec(
      draw([points], { annotations: [{ text: 'ab', x: 5, y: 5, font: { size: 10 }, ...attributes }] }),
    )![0];

  test.each([
    ['in the middle', {}, 60, 'middle'],
    ['left', { xanchor: 'left' }, 60, undefined],
    ['right', { xanchor: 'right' }, 60, 'end'],
    ['shifted', { xshift: 7 }, 67, 'middle'],
    ['on the paper', { xref: 'paper', x: 1 }, 110, 'middle'],
    // A box of 12 pixels around 60 begins at 54.
    ['its lines to the left', { align: 'left' }, 54, undefined],
  ])('a text stands %s', (_, attributes, x, anchor) => {
    const text = place(attributes);
    expect(text).toContain(`x="${x}"`);
    expect(/text-anchor="(\w+)"/.exec(text)?.[1]).toBe(anchor);
  });

  test('a text may have a ground, a weight and a height of its own', () => {
    const annotations = [
      {
        text: 'ab',
        x: 5,
        y: 5,
        yshift: 10,
        yanchor: 'bottom',
        bgcolor: '#eeeeee',
        font: { size: 10, weight: 600, color: '#010101' },
      },
    ];
    const svg = draw([points], { annotations });
    // 13 pixels high, its bottom at 60 − 10; 12 and twice 3 wide.
    expect(svg).toContain('<rect x="51" y="37" width="18" height="13" rx="3" fill="#eeeeee"/>');
    expect(svg).toMatch(/<text [^>]*font-weight="600" fill="#010101"/);
  });

  test('a text without anything else has the size and the colour of all others', () => {
    expect(draw([points], { annotations: [{ text: 'x' }] })).toContain('font-size="14" fill="#7a7a7a"');
  });
});

describe('the legend', () => {
  const named: Trace[] = [
    { ...points, mode: 'lines+markers', name: 'curve', marker: { size: [12, 6] } },
    { type: 'bar', x: [1], y: [1], name: 'bars', opacity: 0.5 },
    { ...points, name: 'hidden', showlegend: false },
    points,
  ];

  test('names what has a name, unless told otherwise', () => {
    const svg = draw(named, { showlegend: true, width: 400 });
    expect(svg.match(/>\w+<\/text>/g)).toEqual(['>curve</text>', '>bars</text>']);
    expect(draw(named)).not.toContain('curve');
  });

  test('is as many rows high as it needs', () => {
    const many = Array.from({ length: 9 }, (_, i) => ({ ...points, name: `a long name ${i}` }));
    const svg = draw(many, { showlegend: true, width: 400, height: 300 });
    const rows = new Set(svg.match(/<text [^>]*y="[\d.]+"/g)!.map((text) => /y="([\d.]+)"/.exec(text)![1]));
    expect(rows.size).toBe(5);
  });
});

describe('staticPicture', () => {
  test('is of the usual size where the layout names none', () => {
    expect(staticPicture({ data: [points], layout: { meta: { description: 'x' } } } as Figure)).toContain(
      'width="760" height="450"',
    );
  });

  test('of a type of trace that no figure has there is none', () => {
    expect(staticPicture({ data: [{ type: 'pie' }], layout: { meta: { description: 'x' } } })).toBeUndefined();
  });

  test('words cannot break out of it', () => {
    const svg = draw([{ ...points, name: '</text><script>', mode: 'lines', line: { color: '"/><script>' } }], {
      showlegend: true,
    });
    expect(svg).not.toContain('<script>');
  });
});

describe('axis', () => {
  test('numbers that climb end below their tick, and leave room for the title', () => {
    const drawn = (tickangle: number): string =>
      draw([points], {
        xaxis: { range: [0, 10], tickvals: [5], ticktext: ['elephant'], tickangle, title: { text: 'animal' } },
      });
    const placeOf = (svg: string, text: string): string => new RegExp(`<text [^>]*>${text}`).exec(svg)![0];
    expect(placeOf(drawn(0), 'elephant')).not.toContain('rotate');
    expect(placeOf(drawn(-45), 'elephant')).toContain('text-anchor="end"');
    expect(placeOf(drawn(-45), 'elephant')).toContain('rotate(-45 ');
    // The title keeps to the lower edge; the plot makes room.
    const heightOf = (svg: string): number => Number(/ y="([\d.]+)"/.exec(placeOf(svg, 'elephant'))![1]);
    expect(heightOf(drawn(-45))).toBeLessThan(heightOf(drawn(0)) - 20);
  });
});

import { assertNotEmpty, inWords } from '../internal/assert';
import type { Figure, Json, Trace } from './figure';
import { sample } from './sample';
import { inDigits } from './significant';
import { axis, withLegend, seriesColours, themed } from './theme';

export interface FunctionCurvesOptions {
  /** Where the curves begin and end. Default −6 to 6. */
  readonly from?: number;
  readonly to?: number;
  /** What goes in, with its unit. Default `'x'`. */
  readonly input?: string;
  /** What comes out. Default f of the input: `'f(x)'`. */
  readonly output?: string;
}

const dashes = ['solid', 'dash', 'dot', 'dashdot', 'longdash', 'longdashdot'];

/**
 * Functions of one number, drawn over each other; each has its colour and its dash. Where a function is not finite its curve has a gap.
 *
 * @param functions - One to six functions by name. Each is called 241 times.
 * @throws {RangeError} Where there is none or more than six, or `from` is not below `to`.
 * @throws {TypeError} Where one is not a function.
 * @example
 * const figure = functionCurves({ square: (x) => x * x, line: (x) => 2 * x }, { from: -3, to: 3 });
 * figure.layout.meta.description; // 'Curves of square, line for x from −3 to 3.'
 */
export function functionCurves(
  functions: Readonly<Record<string, (x: number) => number>>,
  { from = -6, to = 6, input = 'x', output = `f(${input})` }: FunctionCurvesOptions = {},
): Figure {
  const names = Object.keys(functions);
  assertNotEmpty('functionCurves', { functions: names });
  if (names.length > dashes.length) {
    throw new RangeError(`functionCurves: got ${names.length} functions; expected at most ${dashes.length}.`);
  }
  const data = names.map((name, index): Trace => {
    const f = functions[name]!;
    if (typeof f !== 'function') throw new TypeError(`functionCurves: ${name} is ${inWords(f)}; expected a function.`);
    const line: Json = { color: seriesColours[index]!, dash: dashes[index]!, width: 2.5, simplify: false };
    return { type: 'scatter', mode: 'lines', name, line, ...sample('functionCurves', f, { from, to }) };
  });
  return themed(`Curves of ${names.join(', ')} for ${input} from ${inDigits(from)} to ${inDigits(to)}.`, data, {
    height: 340,
    ...(names.length > 1 && withLegend),
    xaxis: axis(input, { range: [from, to] }),
    yaxis: axis(output),
  });
}

/** A point on a line: how far along it, the value of the function there, and its slope in the direction of the line. */
export interface LinePoint {
  readonly step: number;
  readonly value: number;
  readonly slope: number;
}

/** What is known of the minimum on the line: the best point so far, and what lies beyond it, if anything. */
interface Interval {
  readonly best: LinePoint;
  readonly other: LinePoint;
  /** Whether a minimum is known to lie between the two. */
  readonly bracketed: boolean;
}

// How much of the promised decrease must come true, and what share of the first slope may be left.
const DECREASE = 1e-3;
const CURVATURE = 0.9;
const LARGEST_STEP = 1e10;

/**
 * Searches along a line for a step that satisfies the strong Wolfe conditions: the function has fallen enough, and its slope
 * is flatter than at the start.
 *
 *   φ(α) ≤ φ(0) + 0.001 α φ′(0)      and      |φ′(α)| ≤ 0.9 |φ′(0)|
 *
 * Each trial is the minimum of a cubic or parabola through the points seen so far, as in MINPACK-2 and in L-BFGS-B, so that
 * the minimisers built on it take the same steps.
 *
 * @param evaluate - The function on the line. A value that is not finite counts as a step too far.
 * @param options.start - The point at step 0, with a slope below 0.
 * @param options.first - The first step to try, above 0.
 * @param options.maxEvaluations - How many trials at most.
 * @returns The point found, or undefined where no trial would do.
 * @see Moré and Thuente, Line Search Algorithms with Guaranteed Sufficient Decrease (1994)
 */
export function lineSearch(
  evaluate: (step: number) => LinePoint,
  {
    start,
    first,
    maxEvaluations,
  }: { readonly start: LinePoint; readonly first: number; readonly maxEvaluations: number },
): LinePoint | undefined {
  const must = DECREASE * start.slope;
  let search: Search = {
    interval: { best: start, other: start, bracketed: false },
    step: first,
    bounds: [0, 5 * first],
    widths: [LARGEST_STEP, 2 * LARGEST_STEP],
  };
  let tilted = true;
  for (let trial = 0; trial < maxEvaluations; trial++) {
    const { step, interval } = search;
    const point = evaluate(step);
    if (!Number.isFinite(point.value + point.slope)) {
      search = { ...search, step: (interval.best.step + step) / 2 };
      continue;
    }
    const enough = point.value <= start.value + must * step;
    const flat = Math.abs(point.slope) <= CURVATURE * -start.slope;
    if (enough && (flat || step === LARGEST_STEP)) return point;
    if (interval.bracketed && isStuck(search)) return point;
    if (enough && point.slope >= 0) tilted = false;
    // Until a point lies low enough, look for the minimum of φ less the line that it must fall below.
    const slant = tilted && point.value <= interval.best.value && !enough ? must : 0;
    search = narrow(search, nextTrial(tilt(interval, slant), tilt(point, slant), search.bounds), slant);
  }
  return undefined;
}

/** Where the search stands. */
interface Search {
  readonly interval: Interval;
  /** The step to try next. */
  readonly step: number;
  /** Between which steps the minimum is looked for. */
  readonly bounds: readonly [low: number, high: number];
  /** How wide the bracket is, and was before. */
  readonly widths: readonly [now: number, before: number];
}

/** The search after a trial: the bracket must shrink by a third every other time, or it is halved. */
function narrow({ widths }: Search, next: { interval: Interval; step: number }, slant: number): Search {
  const interval = tilt(next.interval, -slant);
  const { best, other, bracketed } = interval;
  if (!bracketed) {
    const step = Math.min(next.step, LARGEST_STEP);
    const advance = next.step - best.step;
    return { interval, step, bounds: [next.step + 1.1 * advance, next.step + 4 * advance], widths };
  }
  const span = other.step - best.step;
  const slow = Math.abs(span) >= 0.66 * widths[1];
  const step = slow ? best.step + span / 2 : next.step;
  const bounds = [Math.min(best.step, other.step), Math.max(best.step, other.step)] as const;
  const search: Search = { interval, step, bounds, widths: [Math.abs(span), widths[0]] };
  return isStuck(search) ? { ...search, step: best.step } : search;
}

/** Whether the bracket is too narrow to go on. */
function isStuck({ step, bounds: [low, high] }: Search): boolean {
  return step <= low || step >= high || high - low <= 0.1 * high;
}

/** The same points seen from a line of this slope. */
function tilt<T extends LinePoint | Interval>(what: T, slope: number): T {
  if ('best' in what) return { ...what, best: tilt(what.best, slope), other: tilt(what.other, slope) };
  return { ...what, value: what.value - slope * what.step, slope: what.slope - slope };
}

/** Takes up a new point, and says where to look next. */
function nextTrial(
  { best, other, bracketed }: Interval,
  point: LinePoint,
  [low, high]: readonly [number, number],
): { interval: Interval; step: number } {
  const turned = point.slope * Math.sign(best.slope) < 0;
  if (point.value > best.value) {
    const step = guessFromHigher(best, point);
    return { interval: { best, other: point, bracketed: true }, step };
  }
  if (turned) {
    const step = guessFromTurned(best, point);
    return { interval: { best: point, other: best, bracketed: true }, step };
  }
  const interval = { best: point, other, bracketed };
  const limit = point.step > best.step ? high : low;
  if (Math.abs(point.slope) < Math.abs(best.slope)) {
    return { interval, step: guessFromFlatter(best, point, { other, bracketed, limit, low, high }) };
  }
  return { interval, step: bracketed ? cubicMinimum(point, other).step : limit };
}

/** The new point lies higher, so a minimum lies between: near the best point, where the two guesses are closest to it. */
function guessFromHigher(best: LinePoint, point: LinePoint): number {
  const cubic = cubicMinimum(best, point).step;
  const span = point.step - best.step;
  const parabola = best.step + (best.slope / ((best.value - point.value) / span + best.slope) / 2) * span;
  const cubicIsCloser = Math.abs(cubic - best.step) < Math.abs(parabola - best.step);
  return cubicIsCloser ? cubic : cubic + (parabola - cubic) / 2;
}

/** The slope has changed its sign, so a minimum lies between: where the guess is farther from the new point. */
function guessFromTurned(best: LinePoint, point: LinePoint): number {
  const cubic = cubicMinimum(best, point).step;
  const secant = secantZero(best, point);
  return Math.abs(cubic - point.step) > Math.abs(secant - point.step) ? cubic : secant;
}

/** Lower, and flatter: the minimum lies ahead, if the cubic has one there. */
function guessFromFlatter(
  best: LinePoint,
  point: LinePoint,
  {
    other,
    bracketed,
    limit,
    low,
    high,
  }: { other: LinePoint; bracketed: boolean; limit: number; low: number; high: number },
): number {
  const minimum = cubicMinimum(best, point);
  const ahead = (minimum.step - point.step) * (point.step - best.step) > 0 && minimum.curved;
  const cubic = ahead ? minimum.step : limit;
  const secant = secantZero(best, point);
  const cubicIsCloser = Math.abs(cubic - point.step) < Math.abs(secant - point.step);
  if (!bracketed) return Math.min(Math.max(cubicIsCloser ? secant : cubic, low), high);
  const guess = cubicIsCloser ? cubic : secant;
  const bound = point.step + 0.66 * (other.step - point.step);
  return point.step > best.step ? Math.min(bound, guess) : Math.max(bound, guess);
}

/** Where the cubic with these values and slopes has its minimum; `curved` is false where it has none. */
function cubicMinimum(a: LinePoint, b: LinePoint): { step: number; curved: boolean } {
  const theta = (3 * (a.value - b.value)) / (b.step - a.step) + a.slope + b.slope;
  const scale = Math.max(Math.abs(theta), Math.abs(a.slope), Math.abs(b.slope));
  const root = scale * Math.sqrt(Math.max(0, (theta / scale) ** 2 - (a.slope / scale) * (b.slope / scale)));
  const gamma = b.step > a.step ? root : -root;
  const share = (gamma - a.slope + theta) / (gamma - a.slope + gamma + b.slope);
  return { step: a.step + share * (b.step - a.step), curved: root !== 0 };
}

/** Where the slope would be 0 if it went on changing as it does between the two points. */
function secantZero(a: LinePoint, b: LinePoint): number {
  return b.step + (b.slope / (b.slope - a.slope)) * (a.step - b.step);
}

/**
 * The slopes of f at x, one for each number in x: (f(x + h) − f(x − h)) / 2h. With the default step and values around 1 they
 * have about ten digits.
 */
export function centralDifferences(f: (x: Float64Array) => number, x: ArrayLike<number>, { h = 1e-5 } = {}): number[] {
  return Array.from(x, (_, i) => {
    const moved = (step: number): number => f(Float64Array.from(x, (value, j) => (i === j ? value + step : value)));
    return (moved(h) - moved(-h)) / (2 * h);
  });
}

import reference from '../../fixtures/math/lbfgs/lbfgs.json';
import { minimizeLbfgs, type Objective } from '../../../lib/math/optimization/lbfgs';

function rosenbrock(x: Float64Array): ReturnType<Objective> {
  const gradient = new Float64Array(x.length);
  let value = 0;
  for (let i = 0; i + 1 < x.length; i++) {
    const [a, b] = [x[i]!, x[i + 1]!];
    value += 100 * (b - a * a) ** 2 + (1 - a) ** 2;
    gradient[i]! += -400 * a * (b - a * a) - 2 * (1 - a);
    gradient[i + 1]! += 200 * (b - a * a);
  }
  return { value, gradient };
}

const curvatures = [1, 10, 100];

const objectives: Readonly<Record<keyof typeof reference.paths, Objective>> = {
  rosenbrock,
  'rosenbrock in five dimensions': rosenbrock,
  'long valley': (x) => {
    const value = x.reduce((sum, v, i) => sum + 0.5 * curvatures[i]! * v * v, 0);
    return { value, gradient: x.map((v, i) => curvatures[i]! * v) };
  },
  'logarithmic wall': (x) => {
    const value = x.reduce(
      (sum, v) => sum + Math.max(0, -8 * v) + Math.log1p(Math.exp(-8 * Math.abs(v))) + 0.1 * v * v,
      0,
    );
    return { value, gradient: x.map((v) => -8 / (1 + Math.exp(8 * v)) + 0.2 * v) };
  },
};

const limits = { gradientTolerance: 1e-8, valueTolerance: 0, maxIter: 200 };

describe('minimizeLbfgs', () => {
  test.each(Object.entries(reference.paths))(
    'takes the steps that SciPy takes: %s',
    async (name, { start, point, values }) => {
      const result = await minimizeLbfgs(objectives[name as keyof typeof objectives], Float64Array.from(start), limits);
      // Towards the end rounding decides which way the last steps go.
      const early = values.filter((value) => value > 1e-9);
      expect(result.history.slice(0, early.length)).toBeCloseToArray(early, { relative: 1e-6 });
      expect(result.point).toBeCloseToArray(point, 1e-6);
      expect(result.reason).toBe('converged');
      expect(result.iterations).toBe(result.history.length);
    },
  );

  test('a parabola in one dimension takes two iterations', async () => {
    const parabola: Objective = ([x]) => ({ value: (x! - 3) ** 2, gradient: Float64Array.of(2 * (x! - 3)) });
    // The first step has length 1, the second knows the curvature: 0 → 1 → 3.
    const { point, history } = await minimizeLbfgs(parabola, Float64Array.of(0), limits);
    expect(history).toBeCloseToArray([4, 0], 1e-12);
    expect(point).toBeCloseToArray([3], 1e-12);
  });

  test('at the minimum already, nothing happens', async () => {
    const start = Float64Array.of(1, 1);
    const result = await minimizeLbfgs(rosenbrock, start, limits);
    expect(result).toEqual({ point: start, value: 0, iterations: 0, reason: 'converged', history: [] });
    expect(result.point).not.toBe(start);
  });

  test('says that the iterations did not suffice', async () => {
    const result = await minimizeLbfgs(rosenbrock, Float64Array.of(-1.2, 1), { ...limits, maxIter: 3 });
    expect([result.reason, result.iterations]).toEqual(['maxIter', 3]);
  });

  test('says that no step goes down, where the gradient is wrong', async () => {
    const uphill: Objective = ([x]) => ({ value: x! ** 2, gradient: Float64Array.of(-2 * x!) });
    const result = await minimizeLbfgs(uphill, Float64Array.of(1), limits);
    expect([result.reason, result.value]).toEqual(['lineSearch', 1]);
  });

  test('says that no step goes down, where the line search may not take one', async () => {
    const result = await minimizeLbfgs(rosenbrock, Float64Array.of(-1.2, 1), { ...limits, maxLineSearch: 1 });
    expect(result.reason).toBe('lineSearch');
  });

  test('forgets the curvature it remembers where that leads nowhere, and goes on straight down', async () => {
    let calls = 0;
    // A few iterations in, the function is out of reach for as long as one line search lasts.
    const disturbed: Objective = (x) => {
      const { value, gradient } = rosenbrock(x);
      const lost = calls >= 6 && calls < 6 + 20;
      calls++;
      return { value: lost ? Infinity : value, gradient };
    };
    const result = await minimizeLbfgs(disturbed, Float64Array.of(-1.2, 1), limits);
    expect(calls).toBeGreaterThan(26);
    expect(result.reason).toBe('converged');
    expect(result.point).toBeCloseToArray([1, 1], 1e-6);
  });

  test('a slope without curvature teaches nothing, and takes the longest step each time', async () => {
    const slope: Objective = ([x]) => ({ value: -x!, gradient: Float64Array.of(-1) });
    const result = await minimizeLbfgs(slope, Float64Array.of(0), { ...limits, maxIter: 3 });
    expect([result.reason, result.iterations]).toEqual(['maxIter', 3]);
    expect(result.point[0]).toBeCloseToArray(3e10, { relative: 1e-12 });
  });

  test('stops where the value has settled, though the slope has not', async () => {
    const result = await minimizeLbfgs(rosenbrock, Float64Array.of(-1.2, 1), { ...limits, valueTolerance: 0.5 });
    expect([result.reason, result.iterations < 10]).toEqual(['converged', true]);
  });

  test('comes back from a step into the infinite', async () => {
    // −ln x + x has its minimum at 1 and no value left of 0.
    const barrier: Objective = ([x]) => ({ value: x! - Math.log(x!), gradient: Float64Array.of(1 - 1 / x!) });
    const result = await minimizeLbfgs(barrier, Float64Array.of(0.1), limits);
    expect(result.point[0]).toBeCloseTo(1, 7);
    const far = await minimizeLbfgs(barrier, Float64Array.of(1.9), limits);
    expect(far.point[0]).toBeCloseTo(1, 7);
  });

  test('does not change where it starts', async () => {
    const start = Float64Array.of(-1.2, 1);
    await minimizeLbfgs(rosenbrock, start, limits);
    expect(Array.from(start)).toEqual([-1.2, 1]);
  });
});

import type { WrongSolutions } from '../support/wrong-solutions';

export const wrong: WrongSolutions = {
  exercises: {
    'exercise-momentum': [
      {
        code: 'const velocity = mu * v + alpha * g;\nreturn { w: w + velocity, v: velocity };',
        hint: 'uphill',
      },
      {
        code: 'const velocity = mu * v - alpha * g;\nreturn { w: w + v, v: velocity };',
        hint: 'the old velocity',
      },
      {
        code: 'const velocity = mu * v - alpha * g;\nreturn { w: w - velocity, v: velocity };',
        hint: 'The minus is in the velocity already',
      },
      {
        code: 'return { w: w - alpha * g, v: mu * v - alpha * g };',
        hint: 'plain gradient descent',
      },
      {
        code: 'const velocity = v - alpha * g;\nreturn { w: w + velocity, v: velocity };',
        hint: 'keep only the share',
      },
    ],
    'exercise-rmsprop': [
      {
        code: 'const meanSquare = rho * s + (1 - rho) * g * g;\nreturn { w: w - (alpha * g) / (meanSquare + 1e-7), s: meanSquare };',
        hint: 'The root is missing',
      },
      {
        code: 'const meanSquare = rho * s + (1 - rho) * g;\nreturn { w: w - (alpha * g) / Math.sqrt(meanSquare + 1e-7), s: meanSquare };',
        hint: 'The slope is squared',
      },
      {
        code: 'const meanSquare = rho * s + g * g;\nreturn { w: w - (alpha * g) / Math.sqrt(meanSquare + 1e-7), s: meanSquare };',
        hint: 'only the share 1 − rho',
      },
      {
        code: 'const meanSquare = (1 - rho) * s + rho * g * g;\nreturn { w: w - (alpha * g) / Math.sqrt(meanSquare + 1e-7), s: meanSquare };',
        hint: 'exchanged',
      },
      {
        code: 'const meanSquare = rho * s + (1 - rho) * g * g;\nreturn { w: w - (alpha * g) / Math.sqrt(meanSquare), s: meanSquare };',
        hint: 'epsilon',
      },
      {
        code: 'const meanSquare = rho * s + (1 - rho) * g * g;\nreturn { w: w - (alpha * g) / Math.sqrt(s + 1e-7), s: meanSquare };',
        hint: 'the new mean square',
      },
    ],
    'exercise-adam': [
      {
        code: 'const mean = 0.9 * m + 0.1 * g;\nconst meanSquare = 0.999 * s + 0.001 * g * g;\nreturn { w: w - (alpha * mean) / (Math.sqrt(meanSquare) + 1e-7), m: mean, s: meanSquare };',
        hint: 'Neither mean is divided',
      },
      {
        code: 'const mean = (0.9 * m + 0.1 * g) / (1 - 0.9 ** t);\nconst meanSquare = (0.999 * s + 0.001 * g * g) / (1 - 0.999 ** t);\nreturn { w: w - (alpha * mean) / (Math.sqrt(meanSquare) + 1e-7), m: mean, s: meanSquare };',
        hint: 'without the hat',
      },
      {
        code: 'const mean = 0.9 * m + 0.1 * g;\nconst meanSquare = 0.999 * s + 0.001 * g * g;\nconst step = mean / (1 - 0.9 ** t) / (meanSquare / (1 - 0.999 ** t) + 1e-7);\nreturn { w: w - alpha * step, m: mean, s: meanSquare };',
        hint: 'The root is missing',
      },
      {
        code: 'const mean = 0.9 * m + 0.1 * g;\nconst meanSquare = 0.999 * s + 0.001 * g * g;\nconst step = mean / (1 - 0.9) / (Math.sqrt(meanSquare / (1 - 0.999)) + 1e-7);\nreturn { w: w - alpha * step, m: mean, s: meanSquare };',
        hint: 'to the power of t',
      },
      {
        code: 'const mean = 0.9 * m + 0.1 * g;\nconst meanSquare = 0.999 * s + 0.001 * g;\nconst step = mean / (1 - 0.9 ** t) / (Math.sqrt(meanSquare / (1 - 0.999 ** t)) + 1e-7);\nreturn { w: w - alpha * step, m: mean, s: meanSquare };',
        hint: 'squares',
      },
      {
        code: 'const mean = 0.9 * m + 0.1 * g;\nconst meanSquare = 0.999 * s + 0.001 * g * g;\nconst step = mean / (1 - 0.9 ** t) / Math.sqrt(meanSquare / (1 - 0.999 ** t));\nreturn { w: w - alpha * step, m: mean, s: meanSquare };',
        hint: 'epsilon',
      },
    ],
  },
};

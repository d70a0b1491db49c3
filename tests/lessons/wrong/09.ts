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
      {
        code: `const velocity = (1 - mu) * v - alpha * g;
return { w: w + velocity, v: velocity };`,
        hint: 'mu, not 1 − mu',
      },
      {
        code: `const velocity = mu * v - g;
return { w: w + velocity, v: velocity };`,
        hint: 'The slope comes in times alpha.',
      },
      {
        code: `const velocity = mu * v - alpha * g;
return { w: w + velocity, v: v };`,
        hint: 'Give back the new velocity, not the old one.',
      },
      {
        code: `const velocity = mu * v - alpha * g;
return { w: velocity, v: velocity };`,
        hint: 'The weight moves by the velocity: w plus v.',
      },
      {
        code: `const velocity = alpha * v - mu * g;
return { w: w + velocity, v: velocity };`,
        hint: 'Exchanged: mu belongs to the velocity, alpha to the slope.',
      },
      {
        code: `const velocity = mu * v;
return { w: w + velocity, v: velocity };`,
        hint: 'does the slope come in?',
      },
      {
        code: `const velocity = mu * v - (1 - mu) * g;
return { w: w + velocity, v: velocity };`,
        hint: 'Take both as they are given.',
      },
      {
        code: `const velocity = -alpha * g;
return { w: w + velocity, v: velocity };`,
        hint: 'the old velocity is missing',
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
      {
        code: `const mean = rho * s + (1 - rho) * g * g;
return { w: w - alpha * g * g / Math.sqrt(mean + 1e-7), s: mean };`,
        hint: 'The square is in the mean only. The step takes g itself.',
      },
      {
        code: `const mean = rho * s + (1 - rho) * g * g;
return { w: w - g / Math.sqrt(mean + 1e-7), s: mean };`,
        hint: 'The learning rate is missing.',
      },
      {
        code: `const mean = rho * s + (1 - rho) * g * g;
return { w: w - alpha * g / Math.sqrt(mean + 1e-7), s: Math.sqrt(mean) };`,
        hint: 'Give back the new mean square itself: not the old one, and not its root.',
      },
      {
        code: `const mean = rho * s + (1 - rho) * g * g;
return { w: w - alpha * g / Math.sqrt(mean + 1e-7), s: s };`,
        hint: 'Give back the new mean square itself',
      },
      {
        code: `const mean = rho * s + (1 - rho) * g * g;
return { w: alpha * g / Math.sqrt(mean + 1e-7), s: mean };`,
        hint: 'That is the step. Take it off from w.',
      },
      {
        code: `const mean = s + (1 - rho) * g * g;
return { w: w - alpha * g / Math.sqrt(mean + 1e-7), s: mean };`,
        hint: 'Is only the share rho of the old mean kept',
      },
      {
        code: `const mean = rho * s + (1 - rho) * g * 2;
return { w: w - (alpha * g) / Math.sqrt(mean + 1e-7), s: mean };`,
        hint: 'is g squared',
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
      {
        code: `const mean = 0.9 * m + 0.1 * g;
const square = 0.999 * s + 0.001 * g ** 2;
const mHat = mean / (1 - 0.9 ** t);
const sHat = square / (1 - 0.999 ** t);
return { w: w - alpha * mean / (Math.sqrt(sHat) + 1e-7), m: mean, s: square };`,
        hint: 'The mean of the slopes is not divided by its share.',
      },
      {
        code: `const mean = 0.9 * m + 0.1 * g;
const square = 0.999 * s + 0.001 * g ** 2;
const mHat = mean / (1 - 0.9 ** t);
const sHat = square / (1 - 0.999 ** t);
return { w: w - alpha * mHat / (Math.sqrt(square) + 1e-7), m: mean, s: square };`,
        hint: 'The mean of the squares is not divided by its share.',
      },
      {
        code: `const mean = 0.9 * m + 0.1 * g;
const square = 0.999 * s + 0.01 * g ** 2;
const mHat = mean / (1 - 0.9 ** t);
const sHat = square / (1 - 0.999 ** t);
return { w: w - alpha * mHat / (Math.sqrt(sHat) + 1e-7), m: mean, s: square };`,
        hint: 'Of the new square only 0.001 comes in.',
      },
      {
        code: `const mean = 0.9 * m + 0.1 * g;
const square = 0.999 * s + 0.001 * g ** 2;
const mHat = mean / (1 - 0.9 ** t);
const sHat = square / (1 - 0.999 ** t);
return { w: w - mHat / (Math.sqrt(sHat) + 1e-7), m: mean, s: square };`,
        hint: 'Ten times too far. Is alpha there? And is the mean of the squares divided by its own share, 1 − 0.999 ** t?',
      },
      {
        code: `const mean = 0.9 * m + 0.1 * g;
const square = 0.999 * s + 0.001 * g ** 2;
const mHat = mean / (1 - 0.9 ** t);
const sHat = square / (1 - 0.9 ** t);
return { w: w - alpha * mHat / (Math.sqrt(sHat) + 1e-7), m: mean, s: square };`,
        hint: 'Ten times too far',
      },
      {
        code: `const mean = 0.9 * m + 0.1 * g;
const square = 0.999 * s + 0.001 * g ** 2;
const mHat = mean / (1 - 0.9 ** t);
const sHat = square / (1 - 0.999 ** t);
return { w: w - alpha * mHat / (Math.sqrt(sHat) + 1e-7), m: m, s: square };`,
        hint: 'Give back the new m and the new s',
      },
      {
        code: `const mean = 0.9 * m + g;
const square = 0.999 * s + 0.001 * g ** 2;
const mHat = mean / (1 - 0.9 ** t);
const sHat = square / (1 - 0.999 ** t);
return { w: w - (alpha * mHat) / (Math.sqrt(sHat) + 1e-7), m: mean, s: square };`,
        hint: 'Of the new slope only 0.1 comes in.',
      },
      {
        code: `const mean = 0.9 * m + 0.1 * g;
const square = 0.001 * s + 0.999 * g ** 2;
const mHat = mean / (1 - 0.9 ** t);
const sHat = square / (1 - 0.999 ** t);
return { w: w - (alpha * mHat) / (Math.sqrt(sHat) + 1e-7), m: mean, s: square };`,
        hint: 'Of the new square only 0.001 comes in.',
      },
      {
        code: `const mean = 0.9 * m + 0.1 * g;
const square = 0.999 * s + 0.001 * g ** 2;
const mHat = mean / (1 - 0.9 ** t);
const sHat = square / (1 - 0.999 ** t);
return { w: w - (alpha * mHat) / (Math.sqrt(sHat) + 1e-7), m: mean, s: sHat };`,
        hint: 'without the hat',
      },
      {
        code: `const mean = 0.9 * m + 0.1 * g;
const square = 0.999 * s + 0.001 * g ** 2;
const mHat = mean / (1 - 0.9 ** t);
const sHat = square / (1 - 0.999 ** t);
return { w: w - (alpha * mHat) / (Math.sqrt(sHat) + 1e-7), m: mean, s: s };`,
        hint: 'the new s',
      },
      {
        code: `const mean = 0.9 * m + 0.1 * g;
const square = 0.999 * s + 0.001 * g ** 2;
const mHat = mean / (1 - 0.9 ** t);
const sHat = square / (1 - 0.999 ** t);
return { w: w - (alpha * g) / (Math.sqrt(sHat) + 1e-7), m: mean, s: square };`,
        hint: 'not g?',
      },
      {
        code: `const mean = 0.9 * m + 0.1 * g;
const square = 0.999 * s + 0.001 * g ** 2;
const mHat = mean / (1 - 0.9 ** t);
const sHat = square / (1 - 0.999 ** t);
return { w: (alpha * mHat) / (Math.sqrt(sHat) + 1e-7), m: mean, s: square };`,
        hint: 'That is the step.',
      },
    ],
  },
};

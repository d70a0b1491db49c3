import type { WrongSolutions } from '../support/wrong-solutions';

export const wrong: WrongSolutions = {
  exercises: {
    'exercise-price-slope': [
      {
        code: 'return mean(areas.map((area, i) => w * area - prices[i]));',
        hint: 'times the area',
      },
      {
        code: 'return mean(areas.map((area, i) => (prices[i] - w * area) * area));',
        hint: 'prediction minus price',
      },
      {
        code: 'return areas.map((area, i) => (w * area - prices[i]) * area).reduce((a, b) => a + b);',
        hint: 'Divide by the number of houses',
      },
      {
        code: 'return mean(areas.map((area, i) => 2 * (w * area - prices[i]) * area));',
        hint: 'the half in the loss',
      },
      {
        code: 'return mean(areas.map((area, i) => (w * area - prices[i]) ** 2 / 2));',
        hint: 'That is the loss itself',
      },
      {
        code: 'return mean(areas.map((area, i) => (w * area - prices[i]) * w));',
        hint: 'Times the area, not times w.',
      },
      {
        code: 'return mean(areas.map((area, i) => (w * area - prices[i]) ** 2 * area));',
        hint: 'The square is gone from the slope: its 2 and the half cancel.',
      },
      {
        code: 'return mean(areas.map((area, i) => (w - prices[i]) * area));',
        hint: 'What is predicted is w times the area.',
      },
      {
        code: 'return mean(areas.map((area, i) => (w * area - prices[i]) / 2 * area));',
        hint: 'the 2 of the square cancel',
      },
      {
        code: 'return mean(areas.map((area, i) => ((w * area - prices[i]) * area) / areas.length));',
        hint: 'the mean divides only once',
      },
    ],
    'exercise-descend': [
      {
        code: 'const path = [start];\nlet w = start;\nfor (let step = 0; step < steps; step++) { w = w + learningRate * slope(w); path.push(w); }\nreturn path;',
        hint: 'uphill',
      },
      {
        code: 'const path = [start];\nlet w = start;\nfor (let step = 0; step < steps; step++) { w = w - learningRate * slope(start); path.push(w); }\nreturn path;',
        hint: 'Feel again',
      },
      {
        code: 'const path = [start];\nfor (let step = 0; step < steps; step++) path.push(start - learningRate * slope(start));\nreturn path;',
        hint: 'sets out from the start',
      },
      {
        code: 'const path: number[] = [];\nlet w = start;\nfor (let step = 0; step < steps; step++) { w = w - learningRate * slope(w); path.push(w); }\nreturn path;',
        hint: 'The start belongs to the path',
      },
      {
        code: 'let w = start;\nfor (let step = 0; step < steps; step++) w = w - learningRate * slope(w);\nreturn [w];',
        hint: 'all places',
      },
      {
        code: 'const path = [start];\nlet w = start;\nfor (let step = 0; step < steps; step++) { w = w - slope(w); path.push(w); }\nreturn path;',
        hint: 'Where is the learning rate?',
      },
      {
        code: 'const path = [start];\nlet w = start;\nfor (let step = 0; step < steps; step++) { w = learningRate * slope(w); path.push(w); }\nreturn path;',
        hint: 'Take the step off from where you stand',
      },
      {
        code: `const path = [start];
let w = start;
for (let i = 0; i <= steps; i++) {
 w -= learningRate * slope(w);
 path.push(w);
}
return path;`,
        hint: 'One step too many: the start is the first of the 4 places.',
      },
      {
        code: `const path = [start];
let w = start;
for (let i = 0; i < steps; i++) {
 w -= learningRate * slope(w);
 }
path.push(w);
return path;`,
        hint: 'Push inside the loop',
      },
      {
        code: `const path = [start];
let w = start;
for (let i = 0; i < steps; i++) {
 w -= learningRate;
 path.push(w);
}
return path;`,
        hint: 'A step is the learning rate times the slope where you stand.',
      },
      {
        code: `const path = [start];
let w = start;
for (let i = 0; i < steps; i++) {
 w -= learningRate * w;
 path.push(w);
}
return path;`,
        hint: 'times the slope where you stand',
      },
      {
        code: `const path = [start];
let w = start;
for (let i = 0; i < steps; i++) {
  path.push(w);
  w -= learningRate * slope(w);
}
return path;`,
        hint: 'Step first, then push',
      },
      {
        code: `const path = [start];
let w = start;
for (let i = 1; i < steps; i++) {
  w -= learningRate * slope(w);
  path.push(w);
}
return path;`,
        hint: 'One step is missing',
      },
      {
        code: `const path = [start];
let w = start;
for (let i = 0; i < steps; i++) {
  w -= learningRate * slope(w);
  path.push(w);
  return path;
}
return path;`,
        hint: 'return behind it',
      },
      {
        code: `const path = [start];
let w = start;
for (let i = 0; i < steps; i++) {
  w -= learningRate * slope(i);
  path.push(w);
}
return path;`,
        hint: 'the slope is that where you stand',
      },
    ],
    'exercise-limit': [
      {
        code: 'return 1 / curvature;',
        hint: 'exactly at the bottom',
      },
      {
        code: 'return 2 * curvature;',
        hint: 'sharper bend',
      },
      {
        code: 'return curvature / 2;',
        hint: 'sharper bend',
      },
      {
        code: 'return 1;',
        hint: 'one valley only',
      },
      {
        code: 'return -2 / curvature;',
        hint: 'above 0',
      },
      {
        code: 'return 2;',
        hint: 'one valley only',
      },
    ],
  },
};

import type { Topic } from '../support/topic';

export const topics: readonly Topic[] = [
  {
    decks: ['S0', 'S2'],
    topic: 'MLPClassifier: fit, predict, score, as in scikit-learn',
    cells: ['idea', 'fit-heart', 'exercise-probability', 'check-probability'],
  },
  {
    decks: ['S0', 'S2'],
    topic: 'the 13-feature heart data and a net with 8 hidden neurons',
    cells: ['load', 'cross-validate'],
  },
  {
    decks: ['S2'],
    topic: 'when training stops: maxIter, tol, no progress',
    cells: ['about-stopping', 'exercise-stop', 'check-stop'],
  },
  { decks: ['S0', 'S2'], topic: 'MLPRegressor and R²', cells: ['fit-houses', 'exercise-r2', 'check-r2'] },
  { decks: ['S2'], topic: 'MNIST with 50 neurons; weights as images', cells: ['fit-digits', 'draw-weights', 'target'] },
];

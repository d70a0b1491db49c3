import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import globals from 'globals';
import ts from 'typescript-eslint';

// Who may import whom inside lib/: each room lists the rooms to its left. `internal` is open to all.
const foundations = ['math'];
const learning = ['autodiff', 'networks', 'engine'];
const rooms = {
  internal: [],
  math: [],
  autodiff: foundations,
  networks: [...foundations, 'autodiff'],
  engine: [...foundations, 'networks'],
  images: foundations,
  datasets: foundations,
  models: [...foundations, ...learning, 'images', 'datasets'],
  tensorflow: [...foundations, ...learning, 'images', 'datasets'],
  figures: [...foundations, ...learning, 'models', 'tensorflow'],
};
const below = ['math', ...learning, 'images', 'datasets', 'models', 'tensorflow', 'figures'];
Object.assign(rooms, { exercises: below, widgets: below, course: [...below, 'exercises', 'widgets'] });

export default ts.config(
  { ignores: ['**/dist/', 'build/', 'datasets/cache/', '.venv/', 'lib/*/assembly/'] },
  js.configs.recommended,
  ts.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['lib/**/*.ts'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { typescript: { project: 'lib/tsconfig.json' } },
      'boundaries/include': ['lib/**/*.ts'],
      'boundaries/elements': [...Object.keys(rooms).map((type) => ({ type, pattern: `lib/${type}` }))],
    },
    rules: {
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Take a generator from createRandom(seed) instead.' },
      ],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [
            ...Object.entries(rooms).map(([room, allowed]) => ({
              from: { element: { type: room } },
              allow: { to: { element: { types: { anyOf: ['internal', room, ...allowed] } } } },
            })),
            { from: { element: { type: '*' } }, allow: { to: { module: { origin: ['external', 'core'] } } } },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: globals.node,
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);

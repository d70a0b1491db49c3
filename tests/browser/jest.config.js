// `npm run test:browser`: the same jest as for all other tests, with the patience that a browser needs.
const { jest } = require('../../package.json');

module.exports = {
  ...jest,
  rootDir: '../..',
  roots: ['<rootDir>/tests/browser'],
  testPathIgnorePatterns: [],
  maxWorkers: 2,
  testTimeout: 300_000,
};

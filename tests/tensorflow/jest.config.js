// The same jest as for all other tests, but with the native addon where there is one: for NNLAB_TEST_BACKEND=tensorflow.
const { jest } = require('../../package.json');
const { '^nnlab$': nnlab } = jest.moduleNameMapper;

module.exports = {
  ...jest,
  rootDir: '../..',
  roots: ['<rootDir>/tests/tensorflow'],
  moduleNameMapper: { '^nnlab$': nnlab },
};

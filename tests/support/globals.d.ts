import type * as jest from '@jest/globals';

// jest's own types instead of @types/jest, which tslab would offer to students as global names in every lesson.
declare global {
  const describe: typeof jest.describe;
  const test: typeof jest.test;
  const expect: typeof jest.expect;
  const beforeAll: typeof jest.beforeAll;
  const beforeEach: typeof jest.beforeEach;
  const afterAll: typeof jest.afterAll;
  const afterEach: typeof jest.afterEach;
}

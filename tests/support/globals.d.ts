import type * as globals from '@jest/globals';

// jest's own types instead of @types/jest, which tslab would offer to students as global names in every lesson.
declare global {
  const describe: typeof globals.describe;
  const test: typeof globals.test;
  const expect: typeof globals.expect;
  const beforeAll: typeof globals.beforeAll;
  const beforeEach: typeof globals.beforeEach;
  const afterAll: typeof globals.afterAll;
  const afterEach: typeof globals.afterEach;
  const jest: typeof globals.jest;
}

#!/usr/bin/env node
// npm links a binary only where its file exists at install time; dist/ does not, so this one is committed.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const main = join(__dirname, 'dist', 'course', 'cli', 'main.js');
if (existsSync(main)) {
  require(main);
} else {
  console.error('nnlab: the library is not built yet; run `npm run build` first.');
  process.exitCode = 1;
}

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const LIB = path.resolve(__dirname, '../lib');
const map = readFileSync(path.join(LIB, 'README.md'), 'utf8');
const links = [...map.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link!);

test('every link of lib/README.md leads somewhere', () => {
  expect(links.length).toBeGreaterThan(50);
  expect(links.filter((link) => !existsSync(path.join(LIB, link)))).toEqual([]);
});

test.each(['math', 'autodiff', 'networks', 'models'])(
  'lib/README.md shows every file of %s that lessons use',
  (room) => {
    const files = publicFiles().filter((file) => file.startsWith(`${room}/`));
    expect(files.length).toBeGreaterThan(2);
    expect(files.filter((file) => !links.includes(file))).toEqual([]);
  },
);

/** The files from which lib/index.ts takes more than types. */
function publicFiles(): string[] {
  const index = path.join(LIB, 'index.ts');
  const source = ts.createSourceFile(index, readFileSync(index, 'utf8'), ts.ScriptTarget.ES2022);
  return source.statements.filter(ts.isExportDeclaration).flatMap(({ isTypeOnly, moduleSpecifier }) => {
    return isTypeOnly || !moduleSpecifier ? [] : [`${path.normalize((moduleSpecifier as ts.StringLiteral).text)}.ts`];
  });
}

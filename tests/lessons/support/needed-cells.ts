import ts from 'typescript';

/** A code cell as text. */
export interface CodeText {
  readonly id: string;
  readonly code: string;
}

/**
 * The cells that the last one needs, and it: those that declare a name it uses, those that these need, and so on, in the order of
 * the lesson.
 */
export function neededCells(cells: readonly CodeText[]): CodeText[] {
  const facts = cells.map((cell) => ({ cell, ...namesIn(cell.code) }));
  const needed = new Set<number>();
  const take = (index: number): void => {
    if (needed.has(index)) return;
    needed.add(index);
    for (const [i, { declared }] of facts.entries()) {
      if (i !== index && [...facts[index]!.used].some((name) => declared.has(name))) take(i);
    }
  };
  take(cells.length - 1);
  return cells.filter((_, i) => needed.has(i));
}

function namesIn(code: string): { declared: ReadonlySet<string>; used: ReadonlySet<string> } {
  const source = ts.createSourceFile('cell.ts', code, ts.ScriptTarget.ES2022, true);
  const declared = new Set(source.statements.flatMap(declaredBy));
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) used.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { declared, used };
}

function declaredBy(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => bound(name));
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) return [statement.name!.text];
  if (!ts.isImportDeclaration(statement)) return [];
  const { name, namedBindings } = statement.importClause ?? {};
  const names = namedBindings && ts.isNamedImports(namedBindings) ? namedBindings.elements.map((e) => e.name.text) : [];
  const space = namedBindings && ts.isNamespaceImport(namedBindings) ? [namedBindings.name.text] : [];
  return [...(name ? [name.text] : []), ...names, ...space];
}

function bound(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : bound(element.name)));
}

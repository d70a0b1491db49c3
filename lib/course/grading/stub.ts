import ts from '@tslab/typescript-for-tslab';
import { replaceRegions } from './regions';

/**
 * An exercise as the student gets it: in the place of each solution `throw notDoneYet('name')`, where the name is that of the
 * function around it. The signature stays, so the cells that use the function keep their types.
 *
 * @throws {Error} Where a solution does not stand in a function with a name and a declared type; the message says why.
 */
export function withStubs(source: string): string {
  const lines = source.split('\n');
  const file = ts.createSourceFile('cell.ts', source, ts.ScriptTarget.ES2022, true);
  return replaceRegions(source, 'SOLUTION', ({ begin }) => {
    const marker = file.getPositionOfLineAndCharacter(begin, lines[begin]!.length);
    const [indent] = /^\s*/.exec(lines[begin]!)!;
    return [`${indent}throw notDoneYet('${exerciseAt(file, marker)}');`];
  });
}

/** The name of the innermost function around a position. */
function exerciseAt(file: ts.SourceFile, position: number): string {
  const around = functionAt(file, position);
  if (!around)
    throw new Error('a solution stands outside every function; expected it in the body of one, between { and }');
  const name = nameOf(around);
  if (!name)
    throw new Error('a solution stands in a function without a name; expected a name to say what is not done yet');
  if (!isTyped(around))
    throw new Error(`${name} does not declare what it returns; expected a type, which the stub keeps`);
  return name;
}

function functionAt(node: ts.Node, position: number): ts.FunctionLikeDeclaration | undefined {
  const inner = ts.forEachChild(node, (child) =>
    child.pos <= position && position < child.end ? functionAt(child, position) : undefined,
  );
  if (inner) return inner;
  if (!ts.isFunctionLike(node)) return undefined;
  const { body } = node as ts.FunctionLikeDeclaration;
  const isInside = body && ts.isBlock(body) && body.getStart() < position && position < body.end;
  return isInside ? (node as ts.FunctionLikeDeclaration) : undefined;
}

function nameOf(node: ts.FunctionLikeDeclaration): string | undefined {
  const { parent } = node;
  if (ts.isClassLike(parent)) {
    const owner = parent.name?.text ?? 'class';
    return ts.isConstructorDeclaration(node) ? `new ${owner}` : `${owner}.${node.name?.getText()}`;
  }
  if (node.name) return node.name.getText();
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) ? parent.name.getText() : undefined;
}

function isTyped(node: ts.FunctionLikeDeclaration): boolean {
  const { parent } = node;
  if (node.type || ts.isConstructorDeclaration(node) || ts.isSetAccessor(node)) return true;
  return ts.isVariableDeclaration(parent) && parent.type !== undefined;
}

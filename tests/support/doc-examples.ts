import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** An `@example` of a doc comment. */
export interface DocExample {
  /** The file it stands in. */
  readonly file: string;
  /** What it is an example of. */
  readonly name: string;
  readonly source: string;
}

/** The outcome of one line `expression; // value`. */
export interface Outcome {
  readonly expression: string;
  /** The comment: a JavaScript value, `throws Kind: message`, or `prints text`, of which … may stand for the rest. */
  readonly comment: string;
  /** What was written to the standard output meanwhile. */
  readonly printed: string;
  readonly value?: unknown;
  readonly error?: unknown;
}

/** All examples in the TypeScript files below a folder, without what is compiled or installed there. */
export function findExamples(folder: string): DocExample[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return ['dist', 'node_modules'].includes(entry.name) ? [] : findExamples(file);
    return /(?<!\.d)\.ts$/.test(entry.name) ? examplesIn(file, readFileSync(file, 'utf8')) : [];
  });
}

/** The examples in the text of one file, in its order. */
export function examplesIn(file: string, text: string): DocExample[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const examples: DocExample[] = [];
  const visit = (node: ts.Node, owner: string): void => {
    const name = nameOf(node) ?? owner;
    for (const doc of ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc)) {
      if (doc.parent !== node) continue;
      for (const code of examplesInComment(doc.getText())) examples.push({ file, name, source: code });
    }
    ts.forEachChild(node, (child) => visit(child, name));
  };
  visit(source, path.basename(file, '.ts'));
  return examples;
}

function nameOf(node: ts.Node): string | undefined {
  if (ts.isVariableStatement(node)) return nameOf(node.declarationList.declarations[0]!);
  const name = ts.getNameOfDeclaration(node as ts.Declaration);
  return name && ts.isIdentifier(name) ? name.text : undefined;
}

/** What follows each `@example` up to the next tag, without the asterisks. */
function examplesInComment(comment: string): string[] {
  const lines = comment.replace(/^\/\*\*\s*|\*\/$/g, '').split('\n');
  const text = lines.map((line) => line.replace(/^\s*\* ?/, '')).join('\n');
  const parts = text.split(/^@(?=[a-z]+\b)/m);
  return parts.filter((part) => part.startsWith('example')).map((part) => part.slice('example'.length).trim());
}

/**
 * Runs an example, with the given names in scope.
 *
 * @returns The outcome of every expression with a comment at its end, in order.
 * @throws Whatever another statement throws, and an Error where no line says what to expect, unless all of them are
 *   declarations, which show something to write rather than something to get.
 */
export async function runExample(code: string, scope: Readonly<Record<string, unknown>>): Promise<Outcome[]> {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true);
  const outcomes: Outcome[] = [];
  const comments: string[] = [];
  const lines = source.statements.map((statement) => {
    const comment = ts.isExpressionStatement(statement) && commentAfter(statement, code);
    if (!comment) return statement.getText();
    comments.push(comment);
    const { expression } = statement as ts.ExpressionStatement;
    return `await __outcome(${JSON.stringify(expression.getText())}, async () => (${expression.getText()}));`;
  });
  if (comments.length === 0 && !source.statements.every(isDeclaration)) {
    throw new Error('The example asserts nothing: end a line with `// value` or `// prints text`.');
  }
  const record = async (expression: string, run: () => Promise<unknown>): Promise<void> => {
    const comment = comments[outcomes.length]!;
    outcomes.push({ expression, comment, ...(await observe(run)) });
  };
  await asyncFunction(lines.join('\n'), { ...scope, __outcome: record });
  return outcomes;
}

async function observe(run: () => Promise<unknown>): Promise<Pick<Outcome, 'printed' | 'value' | 'error'>> {
  const { write } = process.stdout;
  let printed = '';
  process.stdout.write = (text) => Boolean((printed += String(text)));
  try {
    const value = await run();
    return { printed, value };
  } catch (error) {
    return { printed, error };
  } finally {
    process.stdout.write = write;
  }
}

function commentAfter(statement: ts.Statement, code: string): string | undefined {
  const [comment] = ts.getTrailingCommentRanges(code, statement.end) ?? [];
  return comment?.kind === ts.SyntaxKind.SingleLineCommentTrivia
    ? code.slice(comment.pos + 2, comment.end).trim()
    : undefined;
}

function isDeclaration(statement: ts.Statement): boolean {
  return ts.isDeclarationStatement(statement) || ts.isVariableStatement(statement);
}

/** Runs TypeScript as the body of an async function. */
function asyncFunction(body: string, scope: Readonly<Record<string, unknown>>): Promise<unknown> {
  const wrapped = `async function __run() {\n${body}\n}`;
  const { outputText } = ts.transpileModule(wrapped, { compilerOptions: { target: ts.ScriptTarget.ES2022 } });
  const names = Object.keys(scope);
  const run = new Function(...names, `${outputText}\nreturn __run();`) as (...values: unknown[]) => Promise<unknown>;
  return run(...names.map((name) => scope[name]));
}

/** Why an outcome is not what its comment says; undefined where it is. */
export function disagreement(outcome: Outcome): string | undefined {
  const { expression, comment, printed, value, error } = outcome;
  if (agrees(outcome)) return undefined;
  const returned = error === undefined ? show(value) : `threw ${String(error)}`;
  const got = comment.startsWith('prints ') && error === undefined ? `printed ${printed.trim()}` : returned;
  return `${expression}\n  documented: ${comment}\n  got:        ${got}`;
}

function agrees({ comment, printed, value, error }: Outcome): boolean {
  const [, verb, text = ''] = /^(throws|prints) (.*)$/.exec(comment) ?? [];
  if (verb === 'throws') return error !== undefined && String(error) === text;
  if (error !== undefined) return false;
  if (verb !== 'prints') return agreesWith(value, comment);
  return text.endsWith('…') ? printed.trim().startsWith(text.slice(0, -1)) : printed.trim() === text;
}

function agreesWith(value: unknown, comment: string): boolean {
  let expected: unknown;
  try {
    // A number that ends with … is cut off or rounded there.
    const literal = comment.replace(/(-?\d+\.(\d+))…/g, (_, number: string, digits: string) => {
      return `__near(${number}, ${10 ** -digits.length})`;
    });
    expected = new Function('__near', `return (${literal});`)((around: number, unit: number) => new Near(around, unit));
  } catch {
    return String(value) === comment;
  }
  return same(value, expected);
}

/** A number of which only the first digits are known; `unit` is the worth of the last of them. */
class Near {
  constructor(
    readonly around: number,
    readonly unit: number,
  ) {}

  matches(value: number): boolean {
    const error = Math.abs(value - this.around);
    const cutOff = Math.abs(value) >= Math.abs(this.around) && error < this.unit;
    return cutOff || error <= this.unit / 2;
  }
}

/** Deep equality in which numbers may differ in the last digits, and a typed array equals an array of its values. */
function same(value: unknown, expected: unknown): boolean {
  if (expected instanceof Near) return typeof value === 'number' && expected.matches(value);
  if (typeof value === 'number' && typeof expected === 'number') {
    return Object.is(value, expected) || Math.abs(value - expected) <= 1e-12 * Math.abs(expected);
  }
  if (!isObject(value) || !isObject(expected)) return value === expected;
  const list = Array.isArray(value) || ArrayBuffer.isView(value);
  if (list !== Array.isArray(expected)) return false;
  const keys = Object.keys(expected);
  return (
    keys.length === Object.keys(value).length && keys.every((key) => key in value && same(value[key], expected[key]))
  );
}

function isObject(x: unknown): x is Record<string, unknown> {
  return typeof x === 'object' && x !== null;
}

function show(value: unknown): string {
  if (ArrayBuffer.isView(value)) return `[${Array.from(value as Float64Array).join(', ')}]`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

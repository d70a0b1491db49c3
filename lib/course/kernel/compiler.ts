/* eslint-disable @typescript-eslint/no-require-imports -- tslab must load after the module it requires is wrapped */
import type { Identifier, Node } from '@tslab/typescript-for-tslab';
import type { Converter, ConvertResult } from 'tslab/dist/converter';
import type { CompileResult, CompilerCalls, Diagnostic } from './protocol';

/** The part of the TypeScript module that is wrapped below. */
interface TypeScript {
  createWatchCompilerHost(files: string[], options: Record<string, unknown>, sys: Timers, ...rest: unknown[]): unknown;
  transpileModule(
    source: string,
    options: { fileName?: string; compilerOptions: Record<string, unknown> },
  ): { outputText: string; sourceMapText?: string };
}

/** How TypeScript puts off work that a change of files makes necessary. */
interface Timers {
  setTimeout(callback: () => void, milliseconds?: number): unknown;
  clearTimeout(timer: unknown): void;
}

type WatchFile = (path: string, ...rest: unknown[]) => { close(): void };

const inlineMap = /\n?\/\/# sourceMappingURL=data:application\/json[^,]*;base64,([A-Za-z0-9+/=]+)\s*$/;

/** The source maps of the cell converted last, the later step first. */
let lastMaps: string[] = [];

/**
 * tslab throws its source maps away, and without them an error cannot name the line of the cell. So tslab is given a
 * TypeScript module with two functions wrapped: the one that sets compiler options, to emit maps, and the one for the last
 * step, to keep both maps. (The module's own exports cannot be changed in place.)
 */
function keepSourceMaps(): void {
  const path = require.resolve('@tslab/typescript-for-tslab');
  const typescript: TypeScript = require(path);
  const wrapped: TypeScript = {
    createWatchCompilerHost: (files, options, sys, ...rest) => {
      allowSecondTimer(sys);
      return typescript.createWatchCompilerHost(files, { ...options, inlineSourceMap: true }, sys, ...rest);
    },
    transpileModule: (source, options) => {
      const [, base64 = ''] = inlineMap.exec(source) ?? [];
      const result = typescript.transpileModule(source.replace(inlineMap, ''), {
        ...options,
        compilerOptions: { ...options.compilerOptions, sourceMap: true },
      });
      lastMaps = [result.sourceMapText ?? '', Buffer.from(base64, 'base64').toString()];
      return { ...result, outputText: result.outputText.replace(/\/\/# sourceMappingURL=\S*\s*$/, '') };
    },
  };
  const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(typescript));
  require.cache[path]!.exports = Object.create(copy, {
    ...Object.getOwnPropertyDescriptors(typescript),
    ...Object.fromEntries(Object.entries(wrapped).map(([name, value]) => [name, { value, enumerable: true }])),
  });
}

/**
 * tslab knows one timer of TypeScript's, the one for the next program, and runs it with the next cell. When files come or go beside the
 * notebook, TypeScript sets another, to look again for what it had not found; tslab failed with "Unexpected pending rebuildTimer".
 */
function allowSecondTimer(sys: Timers): void {
  const { setTimeout: setOfTslab, clearTimeout: clearOfTslab } = sys;
  const others = new Set<unknown>();
  sys.setTimeout = (callback, milliseconds) => {
    if (callback.name !== 'invalidateResolutionsOfFailedLookup') return setOfTslab(callback);
    const timer = setTimeout(callback, milliseconds).unref();
    others.add(timer);
    return timer;
  };
  sys.clearTimeout = (timer) => (others.delete(timer) ? clearTimeout(timer as NodeJS.Timeout) : clearOfTslab(timer));
}

/**
 * A library that is built anew while a notebook is open is not seen before the kernel is restarted: what runs has been loaded
 * anyway.
 */
function leaveLibrariesUnwatched(sys: { watchFile?: WatchFile }): void {
  const { watchFile } = sys;
  sys.watchFile = (path, ...rest) =>
    path.endsWith('.d.ts') ? { close: () => undefined } : watchFile!.call(sys, path, ...rest);
}

/** A compiler for notebooks in the current working directory: tslab's converter, and what it says in our terms. Loads
 * TypeScript, which takes about a second. */
export function createCompiler(): CompilerCalls {
  leaveLibrariesUnwatched(typescript().sys as { watchFile?: WatchFile });
  keepSourceMaps();
  const { createConverter, isCompleteCode } = require('tslab/dist/converter') as typeof import('tslab/dist/converter');
  const { getCodeMetadata } = require('tslab/dist/metadata') as typeof import('tslab/dist/metadata');
  const { printQuickInfo } = require('tslab/dist/inspect') as typeof import('tslab/dist/inspect');
  const converter = createConverter({ isJS: false, isBrowser: false });

  return {
    compile: (declarations, code) => {
      const metadata = getCodeMetadata(code);
      if (metadata.module) return moduleResult(converter, declarations, code, metadata);
      const converted = converter.convert(declarations, expandNamesInBraces(declarations, code));
      return cellResult({ ...converted, hasToplevelAwait: converted.hasToplevelAwait || hasTopLevelAwait(code) });
    },
    complete: (declarations, code, cursor) => {
      const { candidates, start, end } = converter.complete(declarations, code, cursor);
      return { matches: candidates, start, end };
    },
    inspect: (declarations, code, cursor) => {
      const info = converter.inspect(declarations, code, cursor);
      return info ? printQuickInfo(info) : undefined;
    },
    isComplete: (code) => {
      const { completed, indent = '' } = isCompleteCode(code);
      return completed && !endsInsideTemplate(code) ? { status: 'complete' } : { status: 'incomplete', indent };
    },
  };
}

function cellResult(converted: ConvertResult): CompileResult {
  if (converted.diagnostics.length > 0) return { diagnostics: converted.diagnostics.map(toDiagnostic) };
  return {
    cell: {
      output: converted.output ?? '',
      declarations: converted.declOutput ?? '',
      hasToplevelAwait: converted.hasToplevelAwait ?? false,
      lastExpressionVar: converted.lastExpressionVar,
      sideOutputs: converted.sideOutputs,
      sourceMaps: lastMaps,
    },
  };
}

/**
 * tslab turns names of earlier cells into `exports.x`, but in braces it does so where it should not, or does not where it should:
 * `{ x }` is written as `{ x: x }`, or it would fail with "x is not defined"; and `const { k: y } = x`, with `k` a part of an earlier `x`,
 * as `const { 'k': y } = x`, or it would fail with "Identifier 'exports' has already been declared".
 */
function expandNamesInBraces(declarations: string, code: string): string {
  const ts = typescript();
  const declared = new Set(declarations.match(/[\w$]+/g));
  const edits: { readonly name: Identifier; readonly text: string }[] = [];
  const note = (name: Node | undefined, write: (text: string) => string): void => {
    if (name && ts.isIdentifier(name) && declared.has(name.text)) edits.push({ name, text: write(name.text) });
  };
  const quote = (text: string): string => `'${text}'`;
  const visit = (node: Node, assigned: boolean): void => {
    if (ts.isShorthandPropertyAssignment(node)) note(node.name, (text) => `${assigned ? quote(text) : text}: ${text}`);
    else if (ts.isBindingElement(node)) note(node.propertyName, quote);
    else if (assigned && ts.isPropertyAssignment(node)) note(node.name, quote);
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
      visit(node.left, ts.isObjectLiteralExpression(node.left) || ts.isArrayLiteralExpression(node.left));
      visit(node.right, false);
    } else ts.forEachChild(node, (child) => visit(child, assigned));
  };
  const source = ts.createSourceFile('cell.ts', code, ts.ScriptTarget.Latest);
  visit(source, false);
  return edits.reduceRight(
    (text, { name, text: written }) => text.slice(0, name.getStart(source)) + written + text.slice(name.end),
    code,
  );
}

/**
 * Whether an `await` or `for await` stands outside all functions. tslab asks TypeScript's complaints, of which there are none for
 * `for await` and for `await (x)`, which may also be a call of a function named await.
 */
function hasTopLevelAwait(code: string): boolean {
  const ts = typescript();
  const awaits = (node: Node): boolean =>
    ts.isAwaitExpression(node) ||
    (ts.isForOfStatement(node) && node.awaitModifier !== undefined) ||
    (!ts.isFunctionLike(node) && (ts.forEachChild(node, (child) => awaits(child) || undefined) ?? false));
  return code.includes('await') && awaits(ts.createSourceFile('cell.ts', `export {};${code}`, ts.ScriptTarget.Latest));
}

/** Whether the code breaks off inside a template literal, which tslab takes to be complete. */
function endsInsideTemplate(code: string): boolean {
  const ts = typescript();
  const { diagnostics = [] } = ts.transpileModule(code, { reportDiagnostics: true });
  return diagnostics.some((diagnostic) => diagnostic.code === unterminatedTemplate);
}

/** TypeScript's number for "Unterminated template literal." */
const unterminatedTemplate = 1160;

function typescript(): typeof import('@tslab/typescript-for-tslab') {
  return require('@tslab/typescript-for-tslab') as typeof import('@tslab/typescript-for-tslab');
}

/** A cell that starts with tslab's `@module name` comment defines a module for later cells; nothing of it runs now. */
function moduleResult(
  converter: Converter,
  declarations: string,
  code: string,
  metadata: { module?: string },
): CompileResult {
  const diagnostics = converter.addModule(metadata.module!, code, metadata);
  if (diagnostics.length > 0) return { diagnostics: diagnostics.map(toDiagnostic) };
  return { cell: { output: '', declarations, hasToplevelAwait: false, sourceMaps: [], definesModule: true } };
}

function toDiagnostic(diagnostic: ConvertResult['diagnostics'][number]): Diagnostic {
  const { messageText, start, fileName } = diagnostic;
  return { message: messageText, line: start.line + 1, column: start.character + 1, file: fileName };
}

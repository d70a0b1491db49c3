/* eslint-disable @typescript-eslint/no-require-imports -- tslab must load after the module it requires is wrapped */
import type { Converter, ConvertResult } from 'tslab/dist/converter';
import type { CompileResult, Diagnostic } from './protocol';

/** The part of the TypeScript module that is wrapped below. */
interface TypeScript {
  createWatchCompilerHost(files: string[], options: Record<string, unknown>, ...rest: unknown[]): unknown;
  transpileModule(
    source: string,
    options: { fileName?: string; compilerOptions: Record<string, unknown> },
  ): { outputText: string; sourceMapText?: string };
}

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
    createWatchCompilerHost: (files, options, ...rest) =>
      typescript.createWatchCompilerHost(files, { ...options, inlineSourceMap: true }, ...rest),
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

/** Compiles the cells of notebooks in one folder: tslab's converter, and what it says in our terms. */
export interface Compiler {
  /** Compiles one cell against the declarations of the cells that ran before it. */
  compile(declarations: string, code: string): CompileResult;
  close(): void;
}

/** A compiler for notebooks in the current working directory. Loads TypeScript: about a second. */
export function createCompiler(): Compiler {
  keepSourceMaps();
  const { createConverter } = require('tslab/dist/converter') as typeof import('tslab/dist/converter');
  const { getCodeMetadata } = require('tslab/dist/metadata') as typeof import('tslab/dist/metadata');
  const converter = createConverter({ isJS: false, isBrowser: false });

  const compile = (declarations: string, code: string): CompileResult => {
    const metadata = getCodeMetadata(code);
    if (metadata.module) return moduleResult(converter, declarations, code, metadata);
    const converted = converter.convert(declarations, code);
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
  };
  return { compile, close: () => converter.close() };
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
  return { cell: { output: '', declarations, hasToplevelAwait: false, sourceMaps: [] } };
}

function toDiagnostic(diagnostic: ConvertResult['diagnostics'][number]): Diagnostic {
  const { messageText, start, fileName } = diagnostic;
  return { message: messageText, line: start.line + 1, column: start.character + 1, file: fileName };
}

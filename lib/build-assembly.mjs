// Compiles the SIMD kernels in <room>/assembly to dist/<room>/<build>.wasm, but for those that are newer than their sources.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(import.meta.url);
const lib = dirname(here);
const compiler = join(dirname(createRequire(here).resolve('assemblyscript/package.json')), 'bin', 'asc.js');

const common = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd'];
// The engine's kernels are built four times: with and without fused multiply-add, for memory of one thread and of several.
const imported = [...common, '--importMemory', '--initialMemory', '1', '--maximumMemory', '65536'];
const fused = ['--enable', 'relaxed-simd', '--use', 'RELAXED=1'];
const shared = ['--enable', 'threads', '--sharedMemory'];
const rooms = {
  engine: {
    kernels: imported,
    'kernels-fused': [...imported, ...fused],
    'kernels-shared': [...imported, ...shared],
    'kernels-fused-shared': [...imported, ...fused, ...shared],
  },
  images: { kernels: [...common, '--initialMemory', '64'] },
  math: { kernels: [...common, '--initialMemory', '16'] },
};

function upToDate(file, sources) {
  if (!existsSync(file)) return false;
  const built = statSync(file).mtimeMs;
  const all = [here, ...readdirSync(sources).map((source) => join(sources, source))];
  return all.every((source) => statSync(source).mtimeMs < built);
}

function compile(room, [name, options]) {
  const sources = join(lib, room, 'assembly');
  const file = join(lib, 'dist', room, `${name}.wasm`);
  if (upToDate(file, sources)) return;
  mkdirSync(dirname(file), { recursive: true });
  const begun = `${file}.${process.pid}`;
  const args = [compiler, join(sources, 'index.ts'), '-o', begun, ...options];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code !== 0) return reject(new Error(`The AssemblyScript compiler ended with ${code} on ${room}/${name}.`));
      renameSync(begun, file);
      resolve();
    });
  });
}

const jobs = Object.entries(rooms).flatMap(([room, builds]) => Object.entries(builds).map((build) => [room, build]));
await Promise.all(jobs.map(([room, build]) => compile(room, build)));

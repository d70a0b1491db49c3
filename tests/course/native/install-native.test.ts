import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import type { AddonPlace } from '../../../lib/course/native/addon-place';
import { buildAddon, nodeHeaders } from '../../../lib/course/native/build-addon';
import { libraryAddress } from '../../../lib/course/native/download-addon';
import { installNative, type NativeOptions } from '../../../lib/course/native/install-native';
import { programs, temporaryFolder, type Programs } from '../environment/support/fake-python';

const onLinux = process.platform === 'linux' && process.arch === 'x64' ? describe : describe.skip;
const ADDON = join('lib', 'napi-v8', 'tfjs_binding.node');

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A package like tfjs-node, whose install script makes an addon out of the variable FAKE_INSTALL. */
function packageFolder(): AddonPlace {
  const folder = temporaryFolder();
  write(join(folder, 'binding', 'tfjs_backend.cc'), '');
  write(join(folder, 'binding.gyp'), '');
  write(join(folder, 'package.json'), '{}');
  const constants = "module.exports = { LIBTENSORFLOW_VERSION: '2.9.1', PLATFORM_EXTENSION: 'tar.gz' };";
  write(join(folder, 'scripts', 'deps-constants.js'), constants);
  const script = `
    const { mkdirSync, writeFileSync } = require('node:fs');
    if (!process.env.FAKE_INSTALL) { console.error('unpacking failed'); process.exit(1); }
    for (const folder of ['deps', 'lib/napi-v8']) mkdirSync(folder, { recursive: true });
    writeFileSync('${ADDON}', process.env.FAKE_INSTALL);`;
  write(join(folder, 'scripts', 'install.js'), script);
  return { folder, addon: ADDON };
}

/** Python with venv, pip and zipfile; pip fails with what FAKE_PIP says. */
const python = `
  const { appendFileSync, copyFileSync, mkdirSync, writeFileSync } = require('node:fs');
  const { join } = require('node:path');
  const args = process.argv.slice(2);
  const fail = (text) => { process.stderr.write(text + '\\n'); process.exit(1); };
  const { FAKE_LOG, FAKE_PIP, FAKE_VENV } = process.env;
  if (args[1]?.startsWith('import sys')) process.stdout.write('3.11.7\\n' + __filename + '\\n');
  else if (args[1] === 'venv') {
    if (FAKE_VENV) fail(FAKE_VENV);
    mkdirSync(join(args[2], 'bin'), { recursive: true });
    copyFileSync(__filename, join(args[2], 'bin', 'python'));
  } else if (args[1] === 'pip') {
    appendFileSync(FAKE_LOG, args.slice(2).join(' ') + '\\n');
    if (FAKE_PIP) fail(FAKE_PIP);
    writeFileSync(join(args[args.indexOf('-d') + 1], 'tensorflow.whl'), 'wheel');
  } else {
    const deps = args[3];
    for (const folder of ['lib', 'include']) mkdirSync(join(deps, folder), { recursive: true });
    for (const name of ['libtensorflow_cc.so.2', 'libtensorflow_framework.so.2']) writeFileSync(join(deps, 'lib', name), '');
  }`;

/** A compiler whose addon is FAKE_ADDON, or that fails with FAKE_CXX. */
const compiler = `
  const { writeFileSync } = require('node:fs');
  const args = process.argv.slice(2);
  if (args[0] === '--version') process.exit(0);
  if (process.env.FAKE_CXX) { process.stderr.write(process.env.FAKE_CXX + '\\n'); process.exit(1); }
  writeFileSync(args[args.indexOf('-o') + 1], process.env.FAKE_ADDON ?? 'works 2.21.0');`;

function allPrograms(variables: Record<string, string> = {}): Programs {
  const fake = programs(variables);
  fake.add('python3', python);
  fake.add('g++', compiler);
  return fake;
}

interface Installed {
  readonly place: AddonPlace;
  readonly said: readonly string[];
}

/** Installs into a package; an addon works where its text says so. */
async function install(fake: Programs, options: Partial<NativeOptions> = {}): Promise<Installed> {
  const place = options.place ?? packageFolder();
  const addon = join(place.folder, place.addon);
  const said: string[] = [];
  await installNative({
    courseFolder: place.folder,
    environment: fake.environment,
    say: (line) => said.push(line),
    freeDisk: 2e9,
    attempt: () => {
      const text = existsSync(addon) ? readFileSync(addon, 'utf8') : 'there is none.';
      return Promise.resolve(text.startsWith('works') ? { version: text.slice(6) } : { problem: text });
    },
    ...options,
    place,
  });
  return { place, said };
}

/** All that a failed installation must leave alone. */
function contentsOf({ folder }: AddonPlace): string[] {
  return (readdirSync(folder, { recursive: true }) as string[]).sort();
}

onLinux('npm run native', () => {
  test('builds the addon against the wheel whose hash is known, and leaves nothing but what is in use', async () => {
    const fake = allPrograms();
    const { place, said } = await install(fake, { build: true });
    expect(said).toEqual([
      'Downloading tensorflow-cpu 2.21.0 (274 MB) …',
      'Compiling the addon …',
      'The native addon works: TensorFlow 2.21.0. Lessons use it from now on.',
    ]);
    expect(fake.calls()).toEqual([expect.stringMatching(/^download --no-deps .*--require-hashes .*--abi cp312 /)]);
    expect(contentsOf(place).filter((name) => /^(deps|lib|\.)/.test(name))).toEqual([
      'deps',
      'deps/lib',
      ...['libtensorflow.so', 'libtensorflow_cc.so.2'].map((name) => `deps/lib/${name}`),
      ...['libtensorflow_framework.so', 'libtensorflow_framework.so.2'].map((name) => `deps/lib/${name}`),
      'lib',
      'lib/napi-v8',
      `lib/napi-v8/tfjs_binding.node`,
    ]);
    // Relative, so that the course's folder may be moved.
    expect(readlinkSync(join(place.folder, 'deps', 'lib', 'libtensorflow.so'))).toBe('libtensorflow_cc.so.2');
  });

  test('a second time finds that it works, and asks nobody', async () => {
    const { place } = await install(allPrograms(), { build: true });
    const none = programs();
    expect((await install(none, { place })).said).toEqual(['The native addon works already: TensorFlow 2.21.0.']);
  });

  test('removes what a run that was cut short has left behind', async () => {
    const place = packageFolder();
    write(join(place.folder, '.nnlab-stage', 'deps', 'half'), '');
    write(join(place.folder, '.nnlab-former', ADDON), 'works 2.9.1');
    // The old library was moved away, and the new one into its place, as the computer went off.
    write(join(place.folder, ADDON), 'new');
    expect((await install(programs(), { place })).said).toEqual(['The native addon works already: TensorFlow 2.9.1.']);
    expect(contentsOf(place).filter((name) => /^(deps|\.)/.test(name))).toEqual([]);
  });

  const missing = (name: string) => {
    const fake = programs();
    if (name !== 'g++') fake.add('g++', compiler);
    if (name !== 'python') fake.add('python3', python);
    return fake;
  };
  const again = 'run the command again';
  type Case = [what: string, fake: () => Programs, options: Partial<NativeOptions>, problem: string];
  const cases: Case[] = [
    [
      'there is no compiler',
      () => missing('g++'),
      {},
      `no C++ compiler was found; install g++ (on Debian and Ubuntu: \`sudo apt install g++\`) and ${again}`,
    ],
    [
      'CXX names no compiler',
      () => allPrograms({ CXX: '/no/compiler' }),
      {},
      `CXX is '/no/compiler', which does not run; install g++ (on Debian and Ubuntu: \`sudo apt install g++\`) and ${again}`,
    ],
    [
      'there is no Python',
      () => missing('python'),
      {},
      'no Python was found, which fetches TensorFlow; install Python 3.9 or newer from ' +
        'https://www.python.org/downloads/, or name yours in NNLAB_PYTHON',
    ],
    [
      'Python cannot make environments',
      () => allPrograms({ FAKE_VENV: 'The virtual environment was not created because ensurepip is not\navailable.' }),
      {},
      'this Python cannot make virtual environments; install its module venv (on Debian and Ubuntu: ' +
        `\`sudo apt install python3-venv\`) and ${again}`,
    ],
    [
      'the disk has little room',
      () => allPrograms(),
      { freeDisk: 0.8e9 },
      '0.8 GB are free on the disk; expected 1.6 GB. Make room and run it again',
    ],
    [
      'the disk fills up',
      () => allPrograms({ FAKE_PIP: 'ERROR: [Errno 28] No space left on device' }),
      {},
      `the disk is full; expected 1.6 GB free. Make room and ${again}`,
    ],
    [
      'the wheel has another hash',
      () => allPrograms({ FAKE_PIP: 'ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.' }),
      {},
      'what was downloaded is not the file that was asked for (its SHA-256 differs), so nothing of it was used. ' +
        'Run the command again; if that does not help, a proxy on your network changes downloads',
    ],
    [
      'there is no network',
      () => allPrograms({ FAKE_PIP: 'Temporary failure in name resolution' }),
      {},
      `the Python package index could not be reached; check the network and its proxy, and ${again}`,
    ],
    [
      'the compiler fails',
      () => allPrograms({ FAKE_CXX: 'tfjs_backend.cc:1: fatal error: c_api.h: No such file\ncompilation terminated.' }),
      {},
      'compiling the addon failed: tfjs_backend.cc:1: fatal error: c_api.h: No such file',
    ],
    [
      'the new addon does not work',
      () => allPrograms({ FAKE_ADDON: 'undefined symbol: TF_NewStatus.' }),
      {},
      'the new addon does not work here: undefined symbol: TF_NewStatus',
    ],
  ];

  test.each(cases)('says what to do, and leaves all as it was, where %s', async (_, fake, options, problem) => {
    const place = packageFolder();
    write(join(place.folder, ADDON), 'broken');
    write(join(place.folder, 'deps', 'old'), '');
    const before = contentsOf(place);
    await expect(install(fake(), { build: true, ...options, place })).rejects.toHaveProperty(
      'message',
      `native: ${problem}. Nothing was changed; lessons run without the addon, on WebAssembly.`,
    );
    expect(contentsOf(place)).toEqual(before);
    expect(readFileSync(join(place.folder, ADDON), 'utf8')).toBe('broken');
  });
});

describe('tfjs-node’s own download', () => {
  /** A host that answers every question with this status. */
  async function withHost(status: number, use: (base: string) => Promise<void>): Promise<void> {
    const server = createServer((_, response) => response.writeHead(status).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/libtensorflow-`);
    } finally {
      server.close();
    }
  }

  test('is used where the host has it, without compiler and Python', () =>
    withHost(200, async (base) => {
      const fake = programs({ TFJS_NODE_BASE_URI: base, FAKE_INSTALL: 'works 2.9.1' });
      const { place, said } = await install(fake);
      expect(said).toEqual([
        'Asking for tfjs-node’s own build …',
        'The native addon works: TensorFlow 2.9.1. Lessons use it from now on.',
      ]);
      expect(contentsOf(place).filter((name) => name.startsWith('.'))).toEqual([]);
    }));

  const buildable = process.platform === 'linux' && process.arch === 'x64' ? test : test.skip;

  buildable('where the host refuses, the addon is built', () =>
    withHost(403, async (base) => {
      const { said } = await install(allPrograms({ TFJS_NODE_BASE_URI: base }));
      expect(said.slice(0, 2)).toEqual([
        'Asking for tfjs-node’s own build …',
        expect.stringMatching(/^It cannot be had \(127\.0\.0\.1:\d+ answers 403\); building the addon against/),
      ]);
      expect(said.at(-1)).toBe('The native addon works: TensorFlow 2.21.0. Lessons use it from now on.');
    }),
  );

  buildable('where its script fails, the addon is built', () =>
    withHost(200, async (base) => {
      const { said } = await install(allPrograms({ TFJS_NODE_BASE_URI: base }));
      expect(said[1]).toMatch(/^It cannot be had \(unpacking failed\); building/);
      expect(said.at(-1)).toBe('The native addon works: TensorFlow 2.21.0. Lessons use it from now on.');
    }),
  );

  buildable('where the host cannot be reached, the addon is built', async () => {
    const { said } = await install(allPrograms({ TFJS_NODE_BASE_URI: 'http://127.0.0.1:9/libtensorflow-' }));
    expect(said[1]).toMatch(/^It cannot be had \(127\.0\.0\.1:9 cannot be reached\); building/);
  });

  test('is asked for where its script asks, mirrors included', () => {
    const system = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform as string];
    const file = `cpu-${system}-x86_64-2.9.1.tar.gz`;
    const place = packageFolder();
    expect(libraryAddress(place, {})).toBe(
      `https://storage.googleapis.com/tensorflow/libtensorflow/libtensorflow-${file}`,
    );
    expect(libraryAddress(place, { TFJS_NODE_CDN_STORAGE: 'https://mirror/' })).toBe(
      `https://mirror/tensorflow/libtensorflow/libtensorflow-${file}`,
    );
    expect(libraryAddress(place, { TFJS_NODE_BASE_URI: 'https://mirror/x-' })).toBe(`https://mirror/x-${file}`);
  });
});

test('the addon is not built where the wheel has no library for it', async () => {
  const options = { environment: {}, say: () => {}, platform: 'darwin', arch: 'arm64' };
  await expect(buildAddon(packageFolder(), options)).rejects.toThrow(
    new Error('this computer is darwin arm64; the addon can be built on linux x64 only'),
  );
});

test('a Node.js without headers is named', () => {
  expect(() => nodeHeaders('/opt/node/bin/node')).toThrow(
    new Error(
      'this Node.js has no headers (/opt/node/include/node/node_api.h is missing); ' +
        'install Node.js from https://nodejs.org, or the package of headers that goes with yours',
    ),
  );
});

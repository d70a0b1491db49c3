import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Notebook } from '../../../lib/course/notebook/document';

const course = resolve(__dirname, '../../..');

/** `nnlab lab`, with a folder for notebooks of the tests. */
export interface Lab {
  /** Where JupyterLab shows a notebook of this name. Each has a workspace of its own: no tabs of another test. */
  addressOf(name: string): string;
  /** Makes a notebook of these code cells and gives its name. */
  addNotebook(name: string, ...cells: string[]): string;
  /** Puts a notebook into the folder as it is, outputs included, and gives its name. JupyterLab does not trust it. */
  addForeign(name: string, notebook: object): string;
  /** Where a notebook lies. */
  pathOf(name: string): string;
  /** A notebook as it was last saved. */
  read(name: string): Notebook;
  /** Ctrl-C. Gives the exit code. */
  interrupt(): Promise<number | null>;
  close(): Promise<void>;
}

/**
 * Starts JupyterLab as a student does, but without the browser and without the settings of whoever runs the tests.
 *
 * @param options.without - Extensions of JupyterLab to leave out.
 */
export async function startLab({ without = [] }: { readonly without?: readonly string[] } = {}): Promise<Lab> {
  // Inside the course, so that notebooks find the library as the lessons do.
  mkdirSync(join(course, 'build', 'browser'), { recursive: true });
  const folder = mkdtempSync(join(course, 'build', 'browser', 'work-'));
  const disabledExtensions = Object.fromEntries(without.map((name) => [name, true]));
  mkdirSync(join(folder, 'labconfig'));
  writeFileSync(join(folder, 'labconfig', 'page_config.json'), JSON.stringify({ disabledExtensions }));
  const env = { ...process.env, HOME: folder, JUPYTER_CONFIG_DIR: folder, JUPYTER_DATA_DIR: folder };
  const child = spawn(process.execPath, [join(course, 'lib', 'bin.js'), 'lab', '--no-browser'], { env });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const address = await new Promise<URL>((resolve, reject) => {
    let output = '';
    const listen = (text: Buffer): void => {
      output += text.toString();
      const [line] = /http:\/\/\S+/.exec(output) ?? [];
      if (line && output.includes('Ctrl-C')) resolve(new URL(line));
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void exited.then(() => reject(new Error(`nnlab lab ended before it served:\n${output}`)));
  });

  const write = (name: string, notebook: object): void => {
    writeFileSync(join(folder, name), JSON.stringify(notebook));
  };
  return {
    addressOf: (name) => {
      const path = `/lab/workspaces/${basename(name, '.ipynb')}/tree/build/browser/${basename(folder)}/${name}`;
      return new URL(path + address.search, address).href;
    },
    addNotebook: (name, ...cells) => {
      write(name, asNotebook(cells));
      return name;
    },
    addForeign: (name, notebook) => {
      write(name, notebook);
      return name;
    },
    pathOf: (name) => join(folder, name),
    read: (name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Notebook,
    interrupt: () => {
      child.kill('SIGINT');
      return exited;
    },
    close: async () => {
      child.kill('SIGINT');
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function asNotebook(cells: readonly string[]): object {
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { kernelspec: { name: 'tslab', display_name: 'TypeScript', language: 'typescript' } },
    cells: cells.map((source, i) => ({
      cell_type: 'code',
      id: `cell-${i + 1}`,
      metadata: {},
      source,
      execution_count: null,
      outputs: [],
    })),
  };
}

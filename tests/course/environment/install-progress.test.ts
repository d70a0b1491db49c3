import { createInstallProgress, installAnnouncement } from '../../../lib/course/environment/install-progress';

/** A terminal that remembers what was written to it. */
function terminal(columns: number, isTTY = true) {
  const written: string[] = [];
  const output = { columns, isTTY, write: (text: string) => written.push(text) > 0 } as unknown as NodeJS.WriteStream;
  return { written, output };
}

describe('createInstallProgress', () => {
  test('counts what pip collects, on one line that fits the terminal', () => {
    const { written, output } = terminal(31);
    const progress = createInstallProgress(output);
    progress.line('Collecting jupyterlab==4.5.11 (from -r requirements.txt (line 3))');
    progress.line('  Downloading jupyterlab-4.5.11-py3-none-any.whl (12.5 MB)');
    progress.line('Collecting jupyter-server-terminals>=0.4.4');
    progress.line('Installing collected packages: webencodings, wcwidth');
    progress.stop();
    const clear = '\r\x1b[2K';
    expect(written).toEqual([
      `${clear}  1 packages found, now jupyte`,
      `${clear}  2 packages found, now jupyte`,
      `${clear}  installing 2 packages`,
      clear,
    ]);
  });

  test('passes on what uv says', () => {
    const { written, output } = terminal(80);
    createInstallProgress(output).line('Prepared 93 packages in 2.31s');
    expect(written).toEqual(['\r\x1b[2K  Prepared 93 packages in 2.31s']);
  });

  test('keeps a log free of it', () => {
    const { written, output } = terminal(80, false);
    const progress = createInstallProgress(output);
    progress.line('Collecting jupyterlab');
    progress.stop();
    expect(written).toEqual([]);
  });
});

test('installAnnouncement tells the first time from later ones', () => {
  expect(installAnnouncement('uv', false)).toMatch(/with uv.*This happens once/);
  expect(installAnnouncement('pip', true)).toMatch(/up to date.*with pip/);
});

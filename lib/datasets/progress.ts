import { SingleBar } from 'cli-progress';

import { formatBytes } from './format-bytes';

/** Shows how far a download has come. */
export interface Progress {
  advance(bytes: number): void;
  stop(): void;
}

/** A bar on a terminal; elsewhere one plain line, because a log file cannot redraw. */
export function startProgress(
  label: string,
  { total, stderr }: { total: number | undefined; stderr: NodeJS.WritableStream & { readonly isTTY?: boolean } },
): Progress {
  if (!stderr.isTTY) {
    stderr.write(`Downloading ${label}${total === undefined ? '' : ` (${formatBytes(total)})`} …\n`);
    return { advance: () => undefined, stop: () => undefined };
  }
  const bar = new SingleBar({
    stream: stderr,
    format: `${label} {bar} {percentage} % of {size}`,
    clearOnComplete: true,
    hideCursor: true,
  });
  bar.start(total ?? 1, 0, { size: total === undefined ? 'unknown size' : formatBytes(total) });
  return {
    advance: (bytes) => {
      if (total !== undefined) bar.increment(bytes);
    },
    stop: () => bar.stop(),
  };
}

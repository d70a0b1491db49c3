import type { MimeBundle } from './figure-bundle';

type WriteDisplayData = (
  content: { data: MimeBundle; metadata: object; transient: { display_id?: string } },
  update: boolean,
) => void;

/**
 * Where the running tslab kernel takes displays; undefined outside a kernel. Only a kernel has loaded that module, and loading
 * it here would bring the TypeScript compiler along, so the cache is asked. tslab's own `display` sends one MIME type a call.
 */
function kernelDisplay(): WriteDisplayData | undefined {
  const kernel = require.cache[require.resolve('tslab/dist/jupyter')]?.exports as
    { lastWriteDisplayData?: WriteDisplayData | null } | undefined;
  return kernel?.lastWriteDisplayData ?? undefined;
}

/** Shows something under the cell that is running. Outside a kernel its text goes to the standard output. */
export function display(bundle: () => MimeBundle, description: string): void {
  const write = kernelDisplay();
  if (write) write({ data: bundle(), metadata: {}, transient: {} }, false);
  else process.stdout.write(`${description}\n`);
}

/** A display that can change after it was shown. */
export interface LiveDisplay {
  /** Shows this, in place of what was shown before. */
  show(bundle: MimeBundle): void;
}

let count = 0;

/** A new display under the cell that is running; undefined outside a kernel. It appears with its first content. */
export function liveDisplay(): LiveDisplay | undefined {
  const write = kernelDisplay();
  if (!write) return undefined;
  // Saved notebooks know no display ids, so they need to differ only within a session.
  const display_id = `nnlab-${process.pid}-${++count}`;
  let shown = false;
  return {
    show: (data) => {
      write({ data, metadata: {}, transient: { display_id } }, shown);
      shown = true;
    },
  };
}

/** What the process that runs cells knows of whoever shows their output. The kernel writes it, displays read it. */
export const frontEnd: {
  /** Somebody may be watching: displays that change while a cell runs make sense. */
  live: boolean;
  /** The cell that runs, as the front end names it; undefined where it does not. */
  cell?: string;
} = { live: false };

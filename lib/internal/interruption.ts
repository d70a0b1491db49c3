/**
 * How often somebody has asked this process to stop what it does. The Jupyter kernel counts; whatever works long and lets
 * events in between looks whether the number has changed since it began.
 */
export const interruption = { count: 0 };

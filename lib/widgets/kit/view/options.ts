/** What the cell or the build wrote into the page for it to start with. */
export function readOptions<T>(): Partial<T> {
  const text = document.getElementById('options')?.textContent ?? '{}';
  return JSON.parse(text) as Partial<T>;
}

/** What follows # in the address; empty where there is no address. */
export function readHash(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

/** Puts a state into the address without a new entry in the history. In a frame without an address nothing happens. */
export function writeHash(text: string): void {
  try {
    history.replaceState(null, '', `#${text}`);
  } catch {
    // A frame from srcdoc has no address to change.
  }
}

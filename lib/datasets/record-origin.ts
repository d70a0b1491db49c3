import { provenance } from '../internal/provenance';
import type { Provenance } from './dataset';

/** Notes what was loaded. A stand-in is not forgotten when another part of the same set turns out to be real. */
export function recordOrigin({ name, origin }: Pick<Provenance, 'name' | 'origin'>): void {
  if (provenance.datasets.get(name) !== 'stand-in') provenance.datasets.set(name, origin);
}

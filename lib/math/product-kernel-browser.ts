import type { productKernel as node } from './product-kernel';

/** A page has none: its products are small. */
export const productKernel: typeof node = () => undefined;

/** What the library takes from Node's util and a page never calls. */
export const inspect = Object.assign((value: unknown): string => String(value), { custom: Symbol('inspect') });

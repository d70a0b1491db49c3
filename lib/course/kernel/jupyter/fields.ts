import { inWords } from '../../../internal/assert';
import type { Message } from './wire-format';

/** A text that a request must have. */
export function textField({ header, content }: Message, name: string): string {
  const value = content[name];
  if (typeof value === 'string') return value;
  throw new TypeError(`${header.msg_type}: ${name} is ${inWords(value)}; expected a text.`);
}

/** A place in the code of a request, in code points; the end of the code where the request names none. */
export function cursorField({ header, content }: Message): number {
  const value = content.cursor_pos ?? Infinity;
  if (typeof value === 'number' && value >= 0) return value;
  throw new TypeError(`${header.msg_type}: cursor_pos is ${inWords(value)}; expected a number of at least 0.`);
}

import type { Header } from './wire-format';

/** Text of one stream of one request. */
export interface StreamText {
  readonly parent: Header | undefined;
  readonly name: string;
  readonly text: string;
}

/** Text waits at most so many milliseconds, and at most so many characters of it wait. */
const limits = { milliseconds: 20, characters: 65_536 };

/**
 * Gathers what a cell prints: one message for many lines, because a Jupyter server takes a thousand messages a second and a
 * loop prints more lines than that. Call `flush` before anything else is sent, so that the order stays.
 */
export function createStreamBatch(send: (stream: StreamText) => void) {
  let texts: string[] = [];
  let size = 0;
  let current: Omit<StreamText, 'text'> | undefined;
  let timer: NodeJS.Timeout | undefined;

  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!current) return;
    const text = texts.join('');
    const { parent, name } = current;
    [texts, size, current] = [[], 0, undefined];
    send({ parent, name, text });
  };

  const add = ({ parent, name, text }: StreamText): void => {
    if (current && (current.name !== name || current.parent !== parent)) flush();
    if (text === '') return;
    current = { parent, name };
    texts.push(text);
    size += text.length;
    if (size >= limits.characters) flush();
    else timer ??= setTimeout(flush, limits.milliseconds);
  };

  return { add, flush };
}

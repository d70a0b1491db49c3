import { checkedSettings, defaults, type PlaygroundSettings } from './settings';

/** The most points that an address carries. */
const mostInAddress = 400;

/** Settings as the end of an address, `hidden=4,2&seed=7`: whatever is not as at the start. */
export function toHash(settings: PlaygroundSettings): string {
  const pairs = Object.entries(settings).flatMap(([key, value]): string[] => {
    if (JSON.stringify(value) === JSON.stringify(defaults[key as keyof PlaygroundSettings])) return [];
    if (key === 'points' && (value as unknown[]).length > mostInAddress) return [];
    return [`${key}=${encodeURIComponent(write(key, value))}`];
  });
  return pairs.join('&');
}

/**
 * The settings in such a text; what is missing is as at the start.
 *
 * @throws {RangeError | TypeError} Where a setting is none, or out of range.
 */
export function fromHash(text: string): PlaygroundSettings {
  const pairs = text.split('&').filter((pair) => pair.includes('='));
  const options = pairs.map((pair) => {
    const [key, ...rest] = pair.split('=');
    return [key!, read(key!, decode(rest.join('=')))];
  });
  return checkedSettings('address', Object.fromEntries(options) as Partial<PlaygroundSettings>);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function write(key: string, value: unknown): string {
  if (key === 'points') return (value as readonly number[][]).map((point) => point.join(',')).join(';');
  if (key === 'classNames') return (value as readonly string[]).map(encodeURIComponent).join(',');
  return String(value);
}

function read(key: string, text: string): unknown {
  const like: unknown = defaults[key as keyof PlaygroundSettings];
  if (key === 'points') return text === '' ? [] : text.split(';').map((point) => point.split(',').map(Number));
  if (key === 'classNames') return text === '' ? [] : text.split(',').map(decode);
  if (Array.isArray(like)) {
    const parts = text === '' ? [] : text.split(',');
    return key === 'hidden' ? parts.map(Number) : parts;
  }
  if (typeof like === 'number') return Number(text);
  if (typeof like === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}

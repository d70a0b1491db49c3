import { gzipSync } from 'node:zlib';
import { checkHash, decode } from '../../lib/datasets/decode';
import { Fault } from '../../lib/datasets/fault';
import { describeFile } from './support/data-home';

const content = Buffer.from(Array.from({ length: 5_000 }, (_, i) => (i * i) % 251));
const file = describeFile('x/data.gz', content);
const packed = gzipSync(content);

/** The packed bytes with one of them changed. */
function damaged(at: number): Uint8Array {
  const copy = Uint8Array.from(packed);
  copy[at]! ^= 0xff;
  return copy;
}

describe('decode', () => {
  test('decode(gzip) is the content', () => {
    expect(Buffer.from(decode(packed, file)).equals(content)).toBe(true);
  });

  test('decode(bytes) that are not gzip is the same bytes, not a copy', () => {
    expect(decode(content, file)).toBe(content);
  });

  test('decode(gzip) holds one buffer, hardly longer than the content', () => {
    expect(decode(packed, file).buffer.byteLength).toBeLessThanOrEqual(content.length + 64);
  });

  test.each([
    ['an empty file', Buffer.alloc(0), 'is empty'],
    ['half a gzip file', packed.subarray(0, packed.length >> 1), 'ends early (truncated gzip)'],
    ['gzip without its last byte', packed.subarray(0, -1), 'ends early (truncated gzip)'],
    ['the first two bytes of gzip', packed.subarray(0, 2), 'ends early (truncated gzip)'],
    ['gzip with a wrong checksum', damaged(packed.length - 6), 'is a damaged gzip file (incorrect data check)'],
    ['gzip of more than was announced', gzipSync(Buffer.alloc(9_000)), 'unpacks to more than the expected 5000 bytes'],
  ])('decode refuses %s', (_, raw, message) => {
    expect(() => decode(raw, file)).toThrow(new Fault(message));
  });

  test.each(['<!DOCTYPE html><title>Log in</title>', '\n  <html lang="en">', '\ufeff<HTML>'])(
    'decode refuses the HTML page %j',
    (page) => {
      expect(() => decode(Buffer.from(page), file)).toThrow(
        new Fault('is an HTML page, not data (a login or error page saved in its place)'),
      );
    },
  );
});

describe('checkHash', () => {
  test('checkHash accepts the published content', () => {
    expect(() => checkHash(content, file)).not.toThrow();
  });

  test('checkHash refuses content of another length', () => {
    expect(() => checkHash(content.subarray(1), file)).toThrow(new Fault('has 4999 bytes of content; expected 5000'));
  });

  test('checkHash refuses content of the same length with one bit changed', () => {
    const other = Uint8Array.from(content);
    other[17]! ^= 1;
    expect(() => checkHash(other, file)).toThrow(
      /^is not the published file \(its sha256 starts with [0-9a-f]{12}, not /,
    );
  });
});

import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';

import type { CatalogFile } from './catalog';
import { Fault, systemCode } from './fault';

/**
 * A file's decompressed content. What begins like gzip is unpacked, whatever the file is called, because browsers and
 * proxies unpack on the way and keep the name.
 *
 * @throws {Fault} Where the file is empty, an HTML page, or not a whole gzip file.
 */
export function decode(raw: Uint8Array, { bytes }: Pick<CatalogFile, 'bytes'>): Uint8Array {
  if (raw.length === 0) throw new Fault('is empty');
  if (isHtml(raw)) throw new Fault('is an HTML page, not data (a login or error page saved in its place)');
  return raw[0] === 0x1f && raw[1] === 0x8b ? gunzip(raw, bytes) : raw;
}

/** @throws {Fault} Where the content is not, byte for byte, what was published. */
export function checkHash(content: Uint8Array, { bytes, sha256 }: Pick<CatalogFile, 'bytes' | 'sha256'>): void {
  if (content.length !== bytes) throw new Fault(`has ${content.length} bytes of content; expected ${bytes}`);
  const actual = createHash('sha256').update(content).digest('hex');
  if (actual !== sha256) {
    throw new Fault(
      `is not the published file (its sha256 starts with ${actual.slice(0, 12)}, not ${sha256.slice(0, 12)})`,
    );
  }
}

export function isHtml(raw: Uint8Array): boolean {
  const start = Buffer.from(raw.subarray(0, 256)).toString('latin1');
  return /^(\xef\xbb\xbf)?\s*<(!doctype html|html|head|body)/i.test(start);
}

function gunzip(raw: Uint8Array, bytes: number): Uint8Array {
  try {
    // One chunk that holds everything: zlib then hands out its own buffer instead of gluing pieces into a second one.
    const content = gunzipSync(raw, { chunkSize: Math.max(bytes + 1, 64), maxOutputLength: Math.max(bytes, 1) });
    return new Uint8Array(content.buffer, content.byteOffset, content.length);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'Z_BUF_ERROR') throw new Fault('ends early (truncated gzip)');
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new Fault(`unpacks to more than the expected ${bytes} bytes`);
    if (code?.startsWith('Z_')) throw new Fault(`is a damaged gzip file (${(error as Error).message})`);
    throw error;
  }
}

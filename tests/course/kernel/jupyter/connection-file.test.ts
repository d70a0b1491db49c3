import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readConnectionFile } from '../../../../lib/course/kernel/jupyter/connection-file';
import { freshFolder, writeConnection } from './support/connection';

const ports = { shell_port: 1, control_port: 2, iopub_port: 3, stdin_port: 4, hb_port: 5 };
const fields = { transport: 'tcp', ip: '127.0.0.1', key: 'secret', signature_scheme: 'hmac-sha256', ...ports };

describe('readConnectionFile', () => {
  let folder: string;
  beforeAll(() => {
    folder = freshFolder();
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const read = (content: unknown) => readConnectionFile(writeConnection(folder, content));

  test('gives an address for each channel, the key and the hash', () => {
    const connection = read(fields);
    expect(connection).toMatchObject({ key: 'secret', hash: 'sha256' });
    expect(connection.addresses.shell).toBe('tcp://127.0.0.1:1');
    expect(connection.addresses.hb).toBe('tcp://127.0.0.1:5');
  });

  test('an ipc address has a dash before its number', () => {
    expect(read({ ...fields, transport: 'ipc', ip: '/run/kernel' }).addresses.stdin).toBe('ipc:///run/kernel-4');
  });

  test.each([
    ['no JSON', 'ip: here', 'expected a file of JSON'],
    ['no object', 'null', 'it holds no object'],
    ['a missing port', { ...fields, hb_port: undefined }, 'hb_port is undefined; expected the number of a port.'],
    ['another transport', { ...fields, transport: 'udp' }, "transport is 'udp'; expected 'tcp' or 'ipc'."],
    ['another hash', { ...fields, signature_scheme: 'none' }, "signature_scheme is 'none'; expected 'hmac-sha256'."],
    ['a key that is no text', { ...fields, key: 5 }, 'key is 5; expected a text.'],
  ])('refuses %s', (_, content, message) => expect(() => read(content)).toThrow(message));

  test('refuses a file that is not there', () => {
    const path = join(folder, 'none.json');
    expect(() => readConnectionFile(path)).toThrow(`nnlab kernel: connection file ${path}: there is no such file;`);
  });
});

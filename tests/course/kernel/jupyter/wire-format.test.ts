import { createWireFormat } from '../../../../lib/course/kernel/jupyter/wire-format';
import { frame, sign } from './support/client';

const key = 'secret';
const hash = 'sha256';
const frames = (type: string, content: unknown, signedWith = key) => frame(signedWith, type, content).map(toBuffer);
const toBuffer = (part: string | Buffer): Buffer => Buffer.from(part);
const signed = (...parts: string[]) => ['<IDS|MSG>', sign(key, parts), ...parts].map(toBuffer);

describe('reading', () => {
  const { read } = createWireFormat({ key, hash });

  test('identities, header and content are found; buffers behind them are allowed', () => {
    const [first, second] = [Buffer.from([0, 1]), Buffer.from('b')];
    const message = read([first, second, ...frames('comm_open', { x: 1 }), Buffer.from('buffer')]);
    expect(message.identities).toEqual([first, second]);
    expect(message.header).toMatchObject({ msg_type: 'comm_open', username: 'test' });
    expect(message.content).toEqual({ x: 1 });
  });

  test.each([
    ['a wrong signature', frames('a', {}, 'other key'), 'signature is wrong'],
    ['no signature', frames('a', {}, ''), 'signature is wrong'],
    ['no delimiter', [Buffer.from('a'), Buffer.from('b')], 'no <IDS|MSG>'],
    ['no frames at all', [], 'no <IDS|MSG>'],
    ['too few frames', frames('a', {}).slice(0, 4), 'too few frames'],
    ['bad JSON', signed('{', '{}', '{}', '{}'), 'JSON'],
    ['a part that is no object', signed('{}', '{}', '{}', '[]'), 'no object'],
    ['a header without type', signed('{"msg_id":"1"}', '{}', '{}', '{}'), 'no msg_type'],
  ])('refuses %s', (_, bad, reason) => expect(() => read(bad)).toThrow(reason));

  test('refuses a message that came before', () => {
    const message = frames('a', {});
    read(message);
    expect(() => read(message)).toThrow('came before');
  });

  test('an empty key means no signatures', () => {
    const unsigned = createWireFormat({ key: '', hash });
    expect(unsigned.read(frames('a', { b: 1 }, '')).content).toEqual({ b: 1 });
    expect(unsigned.write({ identities: [], type: 'a', content: {} })[1]).toHaveLength(0);
  });
});

describe('writing', () => {
  const { read, write } = createWireFormat({ key, hash });

  test('what is written can be read, and gives the parent its header back as it was', () => {
    const request = read(frames('x_request', {}));
    const written = write({
      identities: request.identities,
      type: 'x_reply',
      content: { status: 'ok' },
      parent: request.header,
    });
    expect(JSON.parse(String(written[3]))).toEqual(request.header);
    const message = createWireFormat({ key, hash }).read(written);
    expect(message.header).toMatchObject({ msg_type: 'x_reply', version: '5.4' });
    expect(message.content).toEqual({ status: 'ok' });
  });

  test('half a surrogate pair becomes U+FFFD, whole pairs and backslashes stay', () => {
    const text = 'a\ud800b 😀 \\ud800';
    const content = write({ identities: [], type: 'stream', content: { text } }).at(-1)!;
    expect(JSON.parse(content.toString())).toEqual({ text: 'a\ufffdb 😀 \\ud800' });
  });
});

import { createStreamBatch, type StreamText } from '../../../../lib/course/kernel/jupyter/stream-batch';

const header = (msg_id: string) => ({ msg_id, msg_type: 'execute_request' });
const [first, second] = [header('1'), header('2')];

function collect() {
  const sent: StreamText[] = [];
  const batch = createStreamBatch((stream) => sent.push(stream));
  const add = (text: string, name = 'stdout', parent = first): void => batch.add({ parent, name, text });
  return { sent, add, flush: batch.flush };
}

describe('stream batch', () => {
  test('lines of one stream become one message', () => {
    const { sent, add, flush } = collect();
    add('a\n');
    add('b\n');
    expect(sent).toEqual([]);
    flush();
    flush();
    expect(sent).toEqual([{ parent: first, name: 'stdout', text: 'a\nb\n' }]);
  });

  test('another stream or another request starts a new message', () => {
    const { sent, add, flush } = collect();
    add('1');
    add('2', 'stderr');
    add('3', 'stderr', second);
    flush();
    expect(sent.map(({ name, text, parent }) => [name, text, parent])).toEqual([
      ['stdout', '1', first],
      ['stderr', '2', first],
      ['stderr', '3', second],
    ]);
  });

  test('much text does not wait', () => {
    const { sent, add } = collect();
    add('x'.repeat(65_536));
    expect(sent).toHaveLength(1);
  });

  test('little text does not wait for ever', async () => {
    const { sent, add } = collect();
    add('x');
    while (sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    expect(sent).toHaveLength(1);
  });

  test('no text is no message', () => {
    const { sent, add, flush } = collect();
    add('');
    flush();
    expect(sent).toEqual([]);
  });
});

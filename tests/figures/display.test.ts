import { display, liveDisplay } from '../../lib/figures/display';

const bundle = { 'text/plain': 'a thing' };

describe('outside a kernel', () => {
  test('display prints the description, and does not make the bundle', () => {
    const print = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    const make = jest.fn(() => bundle);
    display(make, 'A thing.');
    expect(print.mock.calls).toEqual([['A thing.\n']]);
    expect(make).not.toHaveBeenCalled();
    print.mockRestore();
  });

  test('there is no live display', () => expect(liveDisplay()).toBeUndefined());
});

describe('inside a kernel', () => {
  let written: unknown[][];
  let kernel: { lastWriteDisplayData: ((...args: unknown[]) => void) | null };
  beforeAll(() => {
    kernel = jest.requireActual('tslab/dist/jupyter');
  });
  beforeEach(() => {
    written = [];
    kernel.lastWriteDisplayData = (...args) => void written.push(args);
  });
  afterAll(() => {
    kernel.lastWriteDisplayData = null;
  });

  test('display sends the bundle', () => {
    display(() => bundle, 'A thing.');
    expect(written).toEqual([[{ data: bundle, metadata: {}, transient: {} }, false]]);
  });

  test('a live display appears with its first content, and then changes in its place', () => {
    const [first, second] = [liveDisplay()!, liveDisplay()!];
    first.show(bundle);
    second.show(bundle);
    first.show({ 'text/plain': 'changed' });
    const sent = written.map(([content, update]) => ({
      ...(content as { transient: { display_id: string } }),
      update,
    }));
    expect(sent.map(({ update }) => update)).toEqual([false, false, true]);
    const ids = sent.map(({ transient }) => transient.display_id);
    expect(ids[2]).toBe(ids[0]);
    expect(ids[1]).not.toBe(ids[0]);
  });
});

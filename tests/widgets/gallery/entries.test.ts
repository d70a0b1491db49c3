import { existsSync } from 'node:fs';
import { entries } from '../../../lib/widgets/gallery/entries';
import { bundlePath } from '../../../lib/widgets/kit/widget';

const names = Object.keys(entries);

test.each(names)('%s is a displayable of at most 250 kB: frame, picture and line', (name) => {
  expect(existsSync(bundlePath(name))).toBe(true);
  const widget = entries[name]!();
  const bundle = (widget as unknown as Record<symbol, () => Record<string, string>>)[Symbol.for('Jupyter.display')]!();
  expect(Object.keys(bundle)).toEqual(['text/html', 'image/svg+xml', 'text/plain']);
  expect(bundle['text/html']).toContain('<iframe');
  expect(bundle['text/html']).toContain('sandbox="allow-scripts"');
  expect(bundle['image/svg+xml']).toMatch(/^<svg /);
  expect(bundle['text/plain']).toContain(widget.title);
  expect(widget.html).toContain(`default-src &#39;none&#39;`.replace(/&#39;/g, "'"));
  expect(widget.html).not.toMatch(/connect-src|https?:\/\/(?!www\.w3\.org)/);
  const options = /<script type="application\/json" id="options">(.*?)<\/script>/s.exec(widget.html)![1]!;
  expect(widget.html.length - options.length).toBeLessThan(250_000);
});

import { escapeMarkup } from '../../lib/internal/escape-markup';

test.each([
  ['a < b && c > "d"', 'a &lt; b &amp;&amp; c &gt; &quot;d&quot;'],
  ['&lt;', '&amp;lt;'],
  ['', ''],
])('escapeMarkup(%j) is %j', (text, written) => {
  expect(escapeMarkup(text)).toBe(written);
});

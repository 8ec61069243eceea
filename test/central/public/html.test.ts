import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html } from '#central/public/html.ts';

test('every value is escaped, between tags and in attributes; null writes nothing, lists their parts', () => {
  const hostile = `<script>alert('x')</script>" onload="&`;
  expect(html`<p title="${hostile}">${hostile}${null}${3}${[html`<b>${'<'}</b>`, 'x']}</p>`.html).toBe(
    '<p title="&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot; onload=&quot;&amp;">&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot; onload=&quot;&amp;3<b>&lt;</b>x</p>',
  );
});

test('no text can open a tag, close an attribute or begin an entity', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const written = html`${text}`.html;
      expect(written).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/u);
    }),
  );
});

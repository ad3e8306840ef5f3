import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pageOf } from './page-of.ts';

describe('the page', () => {
  test.each(['zh-CN', 'en'])(
    'fault 64: in %s runs no script, loads nothing, and shows names as they are',
    async (lang) => {
      const html = readFileSync(await pageOf(lang), 'utf8');
      expect(html).toContain("default-src 'none'");
      expect(html).not.toMatch(/<script|<link|<img|<iframe|src=|href=|url\(|@import/i);
      expect(html.match(/<\/style>/g)).toHaveLength(1);
      expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;onload=&#39;x&#39; &lt;/style&gt;&amp;amp;');
    },
  );
});

import { afterAll, describe, expect, test } from 'vitest';
import { pageOf } from '../render/page-of.ts';
import { closeBrowser, hasChromium, openPage, probe, whySkipped } from './chromium.ts';

afterAll(closeBrowser);

describe.skipIf(!hasChromium)(`the report in a browser${whySkipped}`, () => {
  test.each(['zh-CN', 'en'])('in %s has no error, no overflow, and contrast enough', async (lang) => {
    const address = `file://${await pageOf(lang)}`;
    const page = await openPage(360, 800);
    await page.goto(address);
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const found = await probe(page);
      expect([width, found]).toMatchObject([width, { isWider: false, faint: [], isDark: false }]);
      expect(found.texts).toBeGreaterThan(30);
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await probe(page)).toMatchObject({ isWider: false, faint: [], isDark: true });
    // Paper is white, whatever the screen is.
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    expect(await probe(page)).toMatchObject({ faint: [], isDark: false });
    expect(page.complaints).toEqual([]);
  });
});

import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { consoleWithDemo } from '../demo-console.ts';
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

  /** What has to be pushed sideways to be read: the page, or a table in it. */
  const SIDEWAYS = `(() => { for (const each of document.querySelectorAll('details')) each.open = true;
    return [document.documentElement, ...document.querySelectorAll('.wide')].filter((node) => node.scrollWidth > node.clientWidth + 1)
      .map((node) => node.textContent.trim().slice(0, 60)); })()`;
  const PAGES = [
    ['agenda', 'weekly', '--private'],
    ['train'],
    ['board'],
    ['compare', '--weeks', '4'],
    ['member', 'report', 'Q01'],
    ['train', 'show', 'first-refusals', '--materials'],
    ['report', '--private'],
  ];

  test.each(['zh-CN', 'en'])(
    'in %s nothing is pushed sideways on a phone, tables with many columns neither',
    async (lang) => {
      const home = await consoleWithDemo();
      const page = await openPage(360, 740);
      const sideways: unknown[] = [];
      for (const words of PAGES) {
        const file = join(home.folder, 'page.html');
        const { code, stderr } = await home.run(...words, '--no-input', '--lang', lang, '-o', file);
        expect([words, code, stderr]).toEqual([words, 0, expect.anything()]);
        await page.goto(`file://${file}`);
        const found = (await page.evaluate(SIDEWAYS)) as string[];
        if (found.length > 0) sideways.push([words.join(' '), found]);
      }
      expect(sideways).toEqual([]);
      // What stands in a cell there is told by its column.
      const labels = await page.evaluate(
        `getComputedStyle(document.querySelector('.stacked td:nth-child(2)'), '::before').content`,
      );
      expect(labels).toMatch(/\p{L}/u);
    },
  );

  /** The room between the margins of a sheet, in pixels. */
  const SHEET = 695;
  const BARS = `[...document.querySelectorAll('.wide')].filter((node) => getComputedStyle(node).overflowY !== 'visible').length`;
  /** Names that stand upright, one character below the other. */
  const UPRIGHT = `[...document.querySelectorAll('table td:first-child')].filter((cell) => /^\\p{Script=Han}{2,4}$/u.test(cell.textContent.trim()) &&
    cell.textContent.trim().length * parseFloat(getComputedStyle(cell).fontSize) > cell.clientWidth + 1).map((cell) => cell.textContent)`;

  test('a sheet of paper has no bars to push, its tables end where it ends, and names lie on their line', async () => {
    const home = await consoleWithDemo();
    const page = await openPage(SHEET, 1000);
    const found: unknown[][] = [];
    for (const words of [...PAGES, ['train', 'show'], ['compare', '--weeks', '6'], ['agenda', 'morning']]) {
      const file = join(home.folder, 'page.html');
      await home.run(...words, '--no-input', '-o', file);
      await page.goto(`file://${file}`);
      await page.emulateMedia({ media: 'print' });
      const seen = [await page.evaluate(SIDEWAYS), await page.evaluate(BARS), await page.evaluate(UPRIGHT)];
      found.push([words.join(' '), ...seen]);
    }
    expect(found).toEqual(found.map(([words]) => [words, [], 0, []]));
  });
});

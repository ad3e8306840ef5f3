import { afterAll, describe, expect, test } from 'vitest';
import { consoleWithDemo } from '../demo-console.ts';
import { openTerminal } from '../terminal.ts';
import { closeBrowser, hasChromium, openPage, probe, type Watched, whySkipped } from './chromium.ts';

afterAll(closeBrowser);

const item = (page: Watched) => page.textContent('#item');
/** Waits until the text of a part of the page is so. */
const sees = (page: Watched, part: string, text: string) =>
  page.locator(part, { hasText: text }).waitFor({ state: 'visible' });

/** An item that nobody has begun is not gone back to. */
async function secondPasses(page: Watched): Promise<void> {
  const before = (await page.textContent('#all-clock')) as string;
  await page.locator('#all-clock', { hasNotText: before }).waitFor();
}

async function openMorning() {
  const home = await consoleWithDemo();
  await home.run('target', 'set', 'amount', '230000', '--whole-team', '--month', '2026-11');
  await home.run('train');
  const terminal = openTerminal(home, ['screen', 'morning', '--no-open', '--lang', 'zh-CN'], { cols: 100, rows: 40 });
  await terminal.until(/http:\/\/127\.0\.0\.1:\d+\/[\w-]+\//);
  const address = (/http:\/\/127\.0\.0\.1:\d+\/[\w-]+\//.exec(terminal.output()) as RegExpExecArray)[0];
  return { home, terminal, address };
}

describe.skipIf(!hasChromium)(`the room's screen in a browser${whySkipped}`, () => {
  test('a whole morning by keys: two pages and the terminal in step, loaded again in the middle', async () => {
    const { home, terminal, address } = await openMorning();
    const [left, right] = [await openPage(1920, 1080), await openPage(1280, 720)];
    for (const page of [left, right]) {
      await page.goto(address);
      await sees(page, '#position', '1/');
    }
    const first = (await item(left)) as string;
    await left.keyboard.press('Space');
    await sees(right, '#paused', '暂停中');
    await terminal.until('暂停中');
    await right.keyboard.press('Space');
    await secondPasses(left);
    await left.keyboard.press('n');
    await sees(right, '#position', '2/');
    const second = (await item(right)) as string;
    expect(second).not.toBe(first);
    await right.reload();
    await sees(right, '#item', second);
    await secondPasses(left);
    terminal.press('n');
    for (const page of [left, right]) await sees(page, '#position', '3/');
    await right.keyboard.press('b');
    for (const page of [left, right]) await sees(page, '#item', second);

    await left.keyboard.press('t');
    await left.keyboard.type('周婉请：回访');
    await left.keyboard.press('Enter');
    await sees(left, '#notice', '周婉请');
    await left.keyboard.press('ControlOrMeta+a');
    await left.keyboard.type('周婉清：nbq 回访三位 @周五');
    await left.keyboard.press('Enter');
    await sees(right, '#todos', '周婉清：nbq 回访三位 @周五');
    await sees(right, '#item', second);
    await terminal.until('待办 1 件');

    for (let steps = 0; (await left.locator('body.ended').count()) === 0; steps += 1) {
      expect(steps).toBeLessThan(12);
      const at = (await item(left)) as string;
      await left.keyboard.press('n');
      await left.locator('#item', { hasNotText: at }).waitFor();
    }
    await sees(right, '#item', '散会');
    expect((await terminal.ended).exitCode).toBe(0);
    // The one that was refused: a name that nobody has.
    expect([...left.complaints, ...right.complaints].filter((text) => !text.includes('422'))).toEqual([]);
    const { meetings } = await home.json<{ meetings: Record<string, unknown>[] }>(
      'meeting',
      'list',
      '--from',
      '2026-11-24',
    );
    expect(meetings).toMatchObject([{ meeting: 'morning', state: 'held' }]);
    const { todos } = await home.json<{ todos: Record<string, unknown>[] }>('todo', 'list');
    expect(todos).toMatchObject([{ text: 'nbq 回访三位', due: '2026-11-27', owner: { name: '周婉清' } }]);
  });

  test('readable from 360 to 2560 pixels, in light and in dark; 32 pixels at least on a wall of 1080 lines', async () => {
    const { terminal, address } = await openMorning();
    const page = await openPage(1920, 1080, 'dark');
    await page.goto(address);
    await sees(page, '#position', '1/');
    expect(await probe(page)).toMatchObject({ isWider: false, faint: [], isDark: true });
    // A key turns it over.
    await page.keyboard.press('d');
    for (const [width, height, least] of [
      [1920, 1080, 32],
      [360, 740, 16],
      [768, 1024, 16],
      [1280, 720, 21],
      [2560, 1440, 42],
    ] as const) {
      await page.setViewportSize({ width, height });
      const found = await probe(page);
      expect([width, found]).toMatchObject([width, { isWider: false, faint: [], isDark: false }]);
      expect(found.texts).toBeGreaterThan(25);
      expect([width, found.smallest >= least ? least : found.smallest]).toEqual([width, least]);
    }
    // Without a mouse: everything that can be pressed can be reached, and shows that it is.
    const reached = new Set<string>();
    for (let i = 0; i < 12; i += 1) {
      await page.keyboard.press('Tab');
      const focused = `(() => { const at = document.activeElement; return [at.dataset.act ?? at.id, getComputedStyle(at).outlineStyle]; })()`;
      const [name, outline] = (await page.evaluate(focused)) as [string, string];
      if (name !== '') expect([name, outline]).toEqual([name, 'solid']);
      reached.add(name);
    }
    expect([...reached]).toEqual(
      expect.arrayContaining(['lines', 'back', 'next', 'pause', 'more', 'todo', 'finish', 'full', 'shade']),
    );
    terminal.kill('SIGTERM');
    await terminal.ended;
    await sees(page, '#item', '会先开到这里');
    expect(page.complaints).toEqual([]);
  });

  /** Of each box: parts that are cut by its edge, and how many pages are told of. */
  const CUT = `Object.fromEntries([['lines', '#lines'], ['cards', '.cards']].map(([name, where]) => { const box = document.querySelector(where);
    return [name, [...box.children].filter((child) => !child.hidden && child.offsetHeight > 0)
      .filter((child) => child.getBoundingClientRect().bottom > box.getBoundingClientRect().bottom + 1).length]; }))`;

  /** Sizes are told to scripts before a frame is painted. */
  const PAINTED = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';

  test('what has no room on the wall is turned over in whole parts; the end stands alone', async () => {
    const home = await consoleWithDemo();
    for (let i = 1; i <= 18; i += 1)
      await home.run('member', 'add', `组员${'甲乙丙丁戊己庚辛壬癸'[i % 10]}${i}`, '--code', `X${i}`);
    for (let i = 1; i <= 18; i += 1)
      await home.run('target', 'set', 'dials', String(40 + i * 7), '--member', `X${i}`, '--day', '2026-11-24');
    for (const figure of ['amount', 'deals', 'dials'])
      await home.run('target', 'set', figure, '230000', '--whole-team', '--month', '2026-11');
    await home.run('train');
    const terminal = openTerminal(home, ['screen', 'morning', '--no-open', '--lang', 'zh-CN'], { cols: 100, rows: 40 });
    await terminal.until(/http:\/\/127\.0\.0\.1:\d+\/[\w-]+\//);
    const page = await openPage(1280, 720);
    await page.goto((/http:\/\/127\.0\.0\.1:\d+\/[\w-]+\//.exec(terminal.output()) as RegExpExecArray)[0]);
    await sees(page, '#position', '1/');
    const turned: string[] = [];
    for (let steps = 0; (await page.locator('body.ended').count()) === 0; steps += 1) {
      expect(steps).toBeLessThan(12);
      await page.locator('#lines p').first().waitFor();
      const at = (await item(page)) as string;
      for (let width = 1000; width <= 1280; width += 20) {
        await page.setViewportSize({ width, height: 720 });
        await page.evaluate(PAINTED);
        expect([at, width, await page.evaluate(CUT)]).toEqual([at, width, { lines: 0, cards: 0 }]);
      }
      const pages = await page.textContent('#lines-turn');
      if (pages !== '') {
        const before = await page.locator('#lines p:visible').allTextContents();
        await page.keyboard.press('ArrowDown');
        const after = await page.locator('#lines p:visible').allTextContents();
        turned.push(at);
        expect(after.filter((line) => before.includes(line))).toEqual([]);
        expect([at, await page.evaluate(CUT)]).toEqual([at, { lines: 0, cards: 0 }]);
      }
      await page.keyboard.press('n');
      await page.locator('#item', { hasNotText: at }).waitFor();
    }
    expect(turned.length).toBeGreaterThan(0);
    // Nothing is left to be steered then.
    expect(await page.locator('.controls button:visible').count()).toBe(2);
    await terminal.ended;
    expect(page.complaints).toEqual([]);
  });

  test('a list of people longer than the wall is turned over row by row, each seen whole', async () => {
    const home = await consoleWithDemo();
    const terminal = openTerminal(home, ['screen', 'board', '--no-open'], { cols: 100, rows: 40 });
    await terminal.until(/http:\/\/127\.0\.0\.1:\d+\/[\w-]+\//);
    const page = await openPage(1280, 720);
    await page.goto((/http:\/\/127\.0\.0\.1:\d+\/[\w-]+\//.exec(terminal.output()) as RegExpExecArray)[0]);
    await page.locator('.people li').first().waitFor({ state: 'attached' });
    await page.evaluate(`(() => { const list = document.querySelector('.people'); const row = list.firstElementChild;
      list.replaceChildren(...Array.from({ length: 30 }, (_, i) => { const one = row.cloneNode(true);
        one.querySelector('.name').textContent = 'P' + i; return one; })); })()`);
    await page.setViewportSize({ width: 1300, height: 720 });
    await page.evaluate(PAINTED);
    const WHOLE = `[...document.querySelectorAll('.people li')].filter((row) => row.checkVisibility() &&
      row.getBoundingClientRect().bottom <= document.querySelector('.cards').getBoundingClientRect().bottom).map((row) => row.querySelector('.name').textContent)`;
    const seen: string[] = [];
    const pages = Number(/\d+\/(\d+)/.exec((await page.textContent('#cards-turn')) ?? '')?.[1]);
    for (let i = 0; i < pages; i += 1) {
      seen.push(...((await page.evaluate(WHOLE)) as string[]));
      await page.keyboard.press('ArrowDown');
    }
    expect(seen).toEqual(Array.from({ length: 30 }, (_, i) => `P${i}`));
    terminal.kill('SIGTERM');
    await terminal.ended;
  });
});

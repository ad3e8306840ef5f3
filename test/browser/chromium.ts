import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Wine shows these paths, too, but starts no program of Linux. */
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => process.platform !== 'win32' && existsSync(path),
);
export const hasChromium = CHROMIUM !== undefined;
/** For the title of what needs one. */
export const whySkipped = hasChromium ? '' : ' (skipped: Chromium is not installed)';

let browser: Promise<Browser> | undefined;
/** To be called after the last test of a file: another one may get the same module. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

/** What a page complained of: errors of scripts, and whatever its policy kept out. */
export type Watched = Page & { complaints: string[] };

/** A page in the one browser of this file. */
export async function openPage(
  width: number,
  height: number,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<Watched> {
  browser ??= chromium.launch({ executablePath: CHROMIUM as string, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await (await browser).newPage({ viewport: { width, height }, colorScheme, bypassCSP: false });
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  return Object.assign(page, { complaints });
}

/** Runs in the page: text that stands out too little, the smallest text, whether it is wider than its window. */
const PROBE = `(() => {
  const bright = (text) => { const [r, g, b] = text.match(/[\\d.]+/g).map(Number).map((c) => c / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const groundOf = (node) => { for (let at = node; at; at = at.parentElement) { const colour = getComputedStyle(at).backgroundColor;
    if (!/, 0\\)$/.test(colour)) return colour; } return 'rgb(255, 255, 255)'; };
  const texts = [...document.querySelectorAll('body *')].filter((node) => node.checkVisibility() && node.tagName !== 'SCRIPT' &&
    [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim()));
  const found = texts.map((node) => { const style = getComputedStyle(node);
    const [a, b] = [bright(node.closest('svg') ? style.fill : style.color), bright(groundOf(node))];
    return { ratio: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), size: parseFloat(style.fontSize), text: node.textContent.trim().slice(0, 30) }; });
  return { isWider: document.documentElement.scrollWidth > innerWidth, texts: texts.length, faint: found.filter(({ ratio }) => ratio < 4.5),
    smallest: Math.min(...found.map(({ size }) => size)), isDark: bright(groundOf(document.body)) < 0.2 };
})()`;

export interface Probed {
  isWider: boolean;
  texts: number;
  faint: unknown[];
  smallest: number;
  isDark: boolean;
}

export const probe = (page: Page): Promise<Probed> => page.evaluate(PROBE);

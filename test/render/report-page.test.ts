import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openConsole } from '../console.ts';

/** Wine shows these paths, too, but starts no program of Linux. */
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => process.platform !== 'win32' && existsSync(path),
);
const folder = mkdtempSync(join(tmpdir(), 'teamctl-page-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HOSTILE = "<script>alert(1)</script>\"onload='x' </style>&amp;";

async function pageOf(lang: string): Promise<string> {
  const teamctl = openConsole();
  await teamctl.run('init', '--no-input', '--name', HOSTILE, '--founded', '2026-08-24', '--member', '沈雅宁:Q01');
  for (const [day, dials] of [
    ['2026-11-16', '90'],
    ['2026-11-23', '110'],
  ]) {
    await teamctl.run('record', 'add', 'Q01', '--on', day as string, '--dials', dials as string, '--deals', '1');
  }
  await teamctl.run('team', 'event', 'new-manager', '--on', '2026-11-10');
  await teamctl.run('observe', 'avoids-calling=often', 'strong-novelty=no');
  const file = join(folder, `${lang}.html`);
  const { code } = await teamctl.run('report', '--private', '--lang', lang, '-o', file);
  expect(code).toBe(0);
  return file;
}

/** What is measured in the page; written into a copy of it, since the page itself may run no script. */
const PROBE = `
  const bright = (text) => { const [r, g, b] = text.match(/[\\d.]+/g).map(Number).map((c) => c / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const groundOf = (node) => { for (let at = node; at; at = at.parentElement) { const colour = getComputedStyle(at).backgroundColor;
    if (!/, 0\\)$/.test(colour)) return colour; } return 'rgb(255, 255, 255)'; };
  const texts = [...document.querySelectorAll('body *')].filter((node) => [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim()));
  const contrasts = texts.map((node) => { const style = getComputedStyle(node); const [a, b] = [bright(node.closest('svg') ? style.fill : style.color), bright(groundOf(node))];
    return { ratio: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), text: node.textContent.slice(0, 30) }; });
  const width = Number(new URLSearchParams(location.hash.slice(1)).get('width'));
  const found = { overflow: document.documentElement.scrollWidth > innerWidth, inner: innerWidth, texts: texts.length,
    faint: contrasts.filter((each) => each.ratio < 4.5), errors: window.errors, dark: bright(groundOf(document.body)) < 0.2 };
  const out = document.createElement('pre'); out.id = 'found'; out.textContent = JSON.stringify(found); document.body.append(out);`;

function probe(file: string, width: number, dark: boolean) {
  const html = readFileSync(file, 'utf8')
    .replace(
      /<meta http-equiv="Content-Security-Policy"[^>]*>/,
      '<script>window.errors = []; onerror = (text) => errors.push(text);</script>',
    )
    .replace('</body>', `<script>addEventListener('load', () => { ${PROBE} });</script></body>`);
  const page = join(folder, 'probe.html');
  // A frame gives the page any width; a window of the browser itself is never narrower than about 500 pixels.
  const frame = join(folder, 'frame.html');
  writeFileSync(page, html);
  writeFileSync(
    frame,
    `<body style="margin:0"><iframe src="probe.html" style="border:0;width:${width}px;height:4000px"></iframe>
    <script>onload = () => setTimeout(() => { document.title = frames[0].document.getElementById('found').textContent; document.body.textContent = document.title; }, 50);</script>`,
  );
  const run = spawnSync(
    CHROMIUM as string,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--allow-file-access-from-files',
      `--user-data-dir=${join(folder, 'browser')}`,
      ...(dark ? ['--force-dark-mode', '--blink-settings=preferredColorScheme=0'] : []),
      '--virtual-time-budget=3000',
      '--window-size=1400,1000',
      '--dump-dom',
      `file://${frame}`,
    ],
    { encoding: 'utf8' },
  );
  const text = /<title>(\{.*?\})<\/title>/s.exec(run.stdout)?.[1] ?? run.stdout;
  return JSON.parse(
    text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  ) as {
    overflow: boolean;
    inner: number;
    texts: number;
    faint: unknown[];
    errors: string[];
    dark: boolean;
  };
}

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

  const why = CHROMIUM ? '' : ' (skipped: Chromium is not installed)';
  describe.skipIf(!CHROMIUM)(`in a browser${why}`, () => {
    test.each(['zh-CN', 'en'])('in %s has no error, no overflow, and contrast enough', async (lang) => {
      const file = await pageOf(lang);
      for (const width of [360, 768, 1280]) {
        const found = probe(file, width, false);
        expect(found).toEqual({
          overflow: false,
          inner: width,
          texts: expect.any(Number),
          faint: [],
          errors: [],
          dark: false,
        });
        expect(found.texts).toBeGreaterThan(30);
      }
      expect(probe(file, 768, true)).toMatchObject({ faint: [], dark: true });
    });
  });
});

import { createRequire } from 'node:module';
import { build, type Plugin } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { createPaint } from '../../src/render/terminal/paint.ts';
import { tableLines } from '../../src/render/terminal/table.ts';
import { graphemes, widthOf } from '../../src/render/width.ts';

type TableLines = typeof tableLines;
let built: TableLines;

/** As it is in the package: with our widths in place of string-width, and some lines of cli-table3 left out. */
beforeAll(async () => {
  const tools = (await import(new URL('../../src/tools/lighter-libraries.mjs', import.meta.url).href)) as {
    lighterLibraries: Plugin[];
  };
  const { outputFiles } = await build({
    entryPoints: ['src/render/terminal/table.ts'],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    plugins: tools.lighterLibraries,
  });
  const module = { exports: {} as { tableLines: TableLines } };
  new Function('module', 'exports', 'require', outputFiles[0]?.text as string)(
    module,
    module.exports,
    createRequire(import.meta.url),
  );
  built = module.exports.tableLines;
});

const plain = createPaint(0);
const columns = [{ title: '姓名' }, { title: '说了什么' }, { title: '接通率', align: 'right' as const }];
const rows = Array.from({ length: 20 }, (_, i) => [
  `成员${i}`,
  [{ text: '客户说「下周再联系」，已经约好周三上午十点。', tone: 'good' as const }, `第 ${i} 通`],
  `${i * 5}%`,
]);

test('cells are wrapped the Chinese way, nothing is lost, and every column stands straight', () => {
  for (const available of [24, 40, 60, 120])
    for (const line of built(columns, rows, available, plain)) expect(widthOf(line)).toBeLessThanOrEqual(available);
  const narrow = built(columns, rows.slice(0, 1), 32, plain);
  expect(narrow.every((line) => !/^ *[，。」]/.test(line))).toBe(true);
  const kept = (text: string) => [...text.replace(/\s/gu, '')].sort().join('');
  expect(kept(narrow.join(''))).toBe(
    kept('姓名说了什么接通率成员0客户说「下周再联系」，已经约好周三上午十点。第0通0%'),
  );
});

test('the built table is the one that the library draws by itself, in colour and without', () => {
  for (const level of [0, 1] as const)
    for (const available of [24, 40, 120])
      expect(built(columns, rows, available, createPaint(level))).toEqual(
        tableLines(columns, rows, available, createPaint(level)),
      );
});

test('a name with an emoji or a rare character moves nothing', () => {
  const names = ['👨‍👩‍👧', '👍🏽', '🇨🇳', '☎️', '1️⃣', '𠮷田', 'é', 'ｱﾊ', '\u200b空', '', '⭐'];
  const lines = built(
    [{ title: '姓名' }, { title: '|' }],
    names.map((name) => [name, '|']),
    40,
    plain,
  );
  const before = lines.map((line) => widthOf(line.slice(0, line.indexOf('|'))));
  expect(before).toEqual(lines.map(() => before[0]));
  expect(lines.map((line) => graphemes(line).at(-1))).toEqual(lines.map(() => '|'));
});

test.each(['source', 'package'])('no letter of a path is left out, wherever it stands: %s', (which) => {
  const draw = which === 'source' ? tableLines : built;
  const path = '/home/chen/团队/backups/team.2026-11-24T08-00-00.daily.1234.db.gz';
  const two = [{ title: '时间' }, { title: '文件' }];
  const asLast = draw(two, [['08:00', path]], 40, plain);
  expect(asLast.at(-1)).toContain(path);
  const asFirst = draw([...two].reverse(), [[path, '08:00']], 40, plain);
  const letters = asFirst.slice(1).map((line) => line.replace(/ {2,}08:00$/, '').trim());
  expect(letters.join('')).toBe(path);
  expect(draw(two, [], 40, plain)).toHaveLength(1);
});

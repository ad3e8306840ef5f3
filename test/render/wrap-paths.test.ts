import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathRanges } from '../../src/render/path-ranges.ts';
import { wrap } from '../../src/render/wrap.ts';

const lines = (text: string, columns: number) =>
  wrap(text, columns).map((line) => line.map((run) => run.text).join(''));

test.each([
  'C:\\Users\\张 三\\AppData\\Local\\teamctl\\backups\\team.2026-11-24T08-00-00.daily.db',
  '\\\\nas01\\销售 部\\三组\\team.db',
  '/home/zhang/.local/share/teamctl/backups/team.2026-11-24T08-00-00.manual.db',
  '~/导出/2026年11月外呼日报汇总.xlsx',
  'D:\\Program Files (x86)\\teamctl\\日报 (1).csv',
  '..\\二组 导出\\日报 - 副本.xlsx',
  '导出（新）\\子 夹\\member.csv',
  '\\\\?\\C:\\很长 的\\team.2026-11-24T08-00-00.manual.1234.db.gz',
  'C:\\Users\\张三\\导出（新）\\a.csv',
  '/tmp/导出，新.html',
  'D:\\周报\\王敏、李想，第48周.xlsx',
  './周会 （11月）.html',
  'file:///home/zhang/子 夹/schema/playbook.schema.json',
  'file:///C:/Users/张 三/playbook.schema.json',
])('%s stays in one piece, whatever stands around it', (path) => {
  for (const text of [`备份好了：${path}`, `换好了。原来那份留在 ${path}，想换回去就 restore 它。`, path])
    for (let columns = 2; columns < 100; columns += 7) {
      const broken = lines(text, columns);
      expect(broken.filter((line) => line.includes(path))).toHaveLength(1);
      for (const line of broken.filter((each) => !each.includes(path)))
        expect(line.length).toBeLessThanOrEqual(columns);
    }
});

test('what only holds a slash is no path', () => {
  for (const text of ['Excel/WPS 打开', '早会/夕会', 'dir|id', '3/4', 'a\\b', '24/7 and/or'])
    expect(pathRanges(text)).toEqual([]);
});

test('nothing but blanks at line ends is lost', () => {
  const piece = fc.constantFrom('C:\\a b\\c', '/x/y', '，', ' ', '字', 'word', '~/z', '：', '\\\\s\\t');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), fc.integer({ min: 2, max: 30 }), (pieces, columns) => {
      const text = pieces.join('');
      expect(lines(text, columns).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }),
  );
});

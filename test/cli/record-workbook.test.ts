import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openConsole } from '../console.ts';

const DAYS = ['2026-11-23', '2026-11-24'] as const;

async function openTeam() {
  const home = openConsole();
  const people = ['沈雅宁:Q01', '陈国栋:Q03'].flatMap((member) => ['--member', member]);
  expect((await home.run('init', '--no-input', '--name', '青禾', ...people)).code).toBe(0);
  return home;
}

interface Listed {
  records: Record<string, unknown>[];
}

const listed = async (home: ReturnType<typeof openConsole>) => (await home.json<Listed>('record', 'list')).records;

test('records listed as a workbook are read back as they were', async () => {
  const home = await openTeam();
  await home.run('record', 'add', 'Q01', '--on', DAYS[0], '--dials', '80', '--talk-seconds', '3725', '--deals', '1');
  await home.run('record', 'add', 'Q01', '--on', DAYS[1], '--dials', '95', '--amount', '1200.5');
  await home.run('record', 'add', 'Q03', '--on', DAYS[1], '--dials', '0');
  expect(await home.run('record', 'list', '-o', '记录.xlsx')).toMatchObject({ code: 0, stdout: '' });
  const other = await openTeam();
  expect((await other.run('import', join(home.folder, '记录.xlsx'))).code).toBe(0);
  const [ours, theirs] = [await listed(home), await listed(other)];
  expect(ours).toHaveLength(3);
  expect(theirs).toEqual(ours);
});

test('targets are listed as a workbook, too', async () => {
  const home = await openTeam();
  await home.run('target', 'set', 'deals', '5', '--whole-team', '--month', '2026-11');
  expect(await home.run('target', 'show', '-o', '目标.xlsx')).toMatchObject({
    code: 0,
    stderr: '已写进 目标.xlsx。\n',
  });
});

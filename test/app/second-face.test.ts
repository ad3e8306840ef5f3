import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { prepareAgenda } from '../../src/app/agenda/prepare.ts';
import { nobodyToAsk } from '../../src/app/import/ask.ts';
import { importFiles } from '../../src/app/import/files.ts';
import { noProgress } from '../../src/app/import/progress.ts';
import { readSettings } from '../../src/app/import/settings.ts';
import { takeStep } from '../../src/app/journal/step.ts';
import { closeMeeting } from '../../src/app/meeting/close.ts';
import { openScope } from '../../src/app/open/scope.ts';
import { listRecords } from '../../src/app/record/list.ts';
import { diagnoseTeam } from '../../src/app/stage/diagnose.ts';
import { createTeam } from '../../src/app/team/create.ts';
import { openMemoryStore } from '../../src/store/sqlite/file-store.ts';
import { TODAY } from '../console.ts';

const folder = mkdtempSync(join(tmpdir(), 'teamctl-face-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a page in the meeting room would do: no command line, no terminal, no sentence. */
test('a day from the stage to an undone import, through use cases alone', async () => {
  const { scope, database } = openScope({
    today: TODAY,
    now: `${TODAY}T08:40:00`,
    language: 'zh-CN',
    teamNamed: null,
    playbookNamed: null,
    databaseFile: ':memory:',
    configDir: folder,
    cacheDir: folder,
    memory: await openMemoryStore(),
  });
  const member = (name: string, code: string) => ({ name, code, role: 'agent' as const, joinedOn: '2026-09-01' });
  const members = [member('高敏', 'A1'), member('阿依努尔', 'A2'), member('林小满', 'A3')];
  await createTeam(scope, 'init', { name: '启明组', foundedOn: '2026-09-01', members });

  const stage = await diagnoseTeam(scope, { answers: [], seen: [], withHistory: true });
  expect(stage.diagnosis.stages.reduce((sum, each) => sum + each.posterior, 0)).toBeCloseTo(1);

  const wanted = { meeting: 'morning' as const, date: TODAY, minutes: null, absent: [], withNotes: false };
  const { view } = await prepareAgenda(scope, wanted);
  expect(view.plan.items.reduce((sum, item) => sum + item.minutes, 0)).toBe(view.plan.minutes);

  const closing = await closeMeeting(scope, {
    kind: 'morning',
    date: TODAY,
    absent: ['A2'],
    sharers: null,
    note: null,
    todos: ['高敏：给三位客户回电'],
    done: [],
  });
  expect([closing.absent, closing.todos.map(({ owner }) => owner)]).toEqual([[2], [1]]);
  const undone = await takeStep(database, 'undo', null);
  expect(undone?.step.entry.command).toBe('meeting close morning');

  const path = join(folder, 'days.csv');
  writeFileSync(path, '日期,工号,拨打量,成单数\n2026-11-23,A1,80,1\n2026-11-23,A3,60,0\n');
  const settings = await readSettings(scope, {});
  const company = { ask: nobodyToAsk, progress: noProgress };
  const { views, failure } = await importFiles(scope, [{ name: 'days.csv', path }], settings, company);
  expect([failure, views[0]?.outcome, views[0]?.rows.stored]).toEqual([undefined, 'stored', 2]);
  const { records } = await listRecords(scope, { from: null, to: null, member: null });
  expect(records.map(({ dials }) => dials)).toEqual([80, 60]);
  await database.close();
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AgendaPlan } from '../../src/domain/agenda/plan.ts';
import { defaultTeamSettings } from '../../src/domain/team/team.ts';
import { readMeetings, readTurns } from '../../src/store/meeting-reader.ts';
import { writePlanned } from '../../src/store/meeting-writer.ts';
import { readRemarks } from '../../src/store/remark-reader.ts';
import { insertRemark } from '../../src/store/remark-writer.ts';
import { type FileStore, openMemoryStore } from '../../src/store/sqlite/file-store.ts';
import { readTeams } from '../../src/store/team-reader.ts';
import { insertTeam } from '../../src/store/team-writer.ts';

const DAY = '2026-11-24';
const plan: AgendaPlan = {
  meeting: 'morning',
  date: DAY,
  start: '09:00',
  minutes: 15,
  box: { min: 10, max: 20 },
  stage: 'stable',
  present: [1],
  items: [],
  activity: null,
  host: 1,
  sharers: [{ member: 1, reason: 'in-turn', sharedBefore: 0, exception: false }],
  pairs: [],
  practice: null,
  theme: null,
  module: null,
  targets: [],
  carried: [],
  omitted: [],
  newsDay: '2026-11-23',
  nextDay: '2026-11-25',
  notices: [],
  managerNotes: [],
};

let store: FileStore;
let teamId = 0;
beforeEach(async () => {
  store = await openMemoryStore();
  teamId = await store.transact(async (db) => {
    const id = await insertTeam(db, {
      name: '青禾三组',
      foundedOn: null,
      playbook: 'telesales',
      settings: { board: false },
    });
    await writePlanned(db, { teamId: id, kind: 'morning', date: DAY }, plan);
    return id;
  });
});
afterEach(() => store.close());

const change = (table: string, column: string, expression: string) =>
  store.native.exec(`UPDATE ${table} SET ${column} = ${expression}`);
const meetings = () => readMeetings(store.reader, teamId, DAY, DAY);
const turns = () => readTurns(store.reader, teamId, DAY, DAY);

test('what is stored carries the number of its form and comes back without it', async () => {
  const texts = store.native.prepare('SELECT settings FROM team UNION ALL SELECT plan FROM meeting').pluck().all();
  for (const text of texts as string[]) expect(JSON.parse(text)).toHaveProperty('version', 1);
  expect((await meetings())[0]?.plan).toEqual(plan);
  expect((await readTeams(store.reader))[0]?.settings).toEqual({ ...defaultTeamSettings, board: false });
});

test('what was stored before forms had numbers is read as the first', async () => {
  change('meeting', 'plan', "json_remove(plan, '$.version')");
  change('team', 'settings', "json_remove(settings, '$.version')");
  expect((await meetings())[0]?.plan).toEqual(plan);
  expect(await turns()).toMatchObject([{ host: 1 }]);
  expect((await readTeams(store.reader))[0]?.settings.board).toBe(false);
});

test.each([
  ['version', "json_set(plan, '$.version', 2)"],
  ['sharers', "json_set(plan, '$.sharers', 'everybody')"],
  ['carried', "json_remove(plan, '$.carried')"],
  ['host', "json_set(plan, '$.host', 'Q01')"],
])('an agenda with a %s that it cannot have is named, not believed', async (field, expression) => {
  change('meeting', 'plan', expression);
  const error = { code: 'stored-json', data: { table: 'meeting', row: `${DAY} morning`, column: 'plan', field } };
  await expect(meetings()).rejects.toMatchObject(error);
  await expect(turns()).rejects.toMatchObject(error);
});

test.each([
  ['version', '\'{"version": 2}\''],
  ['meetings', '\'{"meetings": {"morning": 9}}\''],
  ['privateRetentionDays', '\'{"privateRetentionDays": "ninety"}\''],
  ['JSON', "'[]'"],
])('settings with a %s that they cannot have are named', async (field, json) => {
  change('team', 'settings', json);
  await expect(readTeams(store.reader)).rejects.toMatchObject({
    code: 'stored-json',
    data: { table: 'team', row: '青禾三组', column: 'settings', field },
  });
});

test.each([
  ['absent', "'7'"],
  ['absent', '\'["Q01"]\''],
  ['sharers', '\'{"1": true}\''],
  ['log', '\'[{"id": "open"}]\''],
])('what was told of a meeting is looked at before it is believed: %s as %s', async (column, json) => {
  change('meeting', column, json);
  await expect(meetings()).rejects.toMatchObject({
    code: 'stored-json',
    data: { table: 'meeting', row: `${DAY} morning`, column, field: 'JSON' },
  });
});

test.each([
  ['named', "'{}'"],
  ['named', '\'["高敏"]\''],
  ['readings', '\'[{"sign": "trembling-hands"}]\''],
])('so is what was read in a remark: %s as %s', async (column, json) => {
  const reading = { sign: 'trembling-hands', degree: 'yes', memberId: null, sure: true, taken: true };
  const remark = { memberId: null, on: DAY, text: '手抖', named: [], readings: [reading] };
  await store.transact((db) => insertRemark(db, teamId, remark));
  expect(await readRemarks(store.reader, teamId)).toMatchObject([remark]);
  change('private_remark', column, json);
  await expect(readRemarks(store.reader, teamId)).rejects.toMatchObject({
    code: 'stored-json',
    data: { table: 'private_remark', row: '1', column, field: 'JSON' },
  });
});

test('what meetings used up is read off the index, and never off an agenda from before', async () => {
  const plans: string[] = [];
  const asked = store.native.prepare.bind(store.native);
  store.native.prepare = ((text: string) => {
    plans.push(text);
    return asked(text);
  }) as typeof store.native.prepare;
  const before = await turns();
  store.native.prepare = asked as typeof store.native.prepare;
  const [question] = plans.filter((text) => text.includes('json_extract'));
  const steps = store.native.prepare(`EXPLAIN QUERY PLAN ${question}`).all(teamId, DAY, DAY) as { detail: string }[];
  expect(steps.map(({ detail }) => detail).join()).toContain('meeting_turns');
  change('meeting', 'plan', "json_set(plan, '$.host', 7)");
  expect([before[0]?.host, (await turns())[0]?.host]).toEqual([1, 7]);
});

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listAbsences } from '../../src/app/away/list.ts';
import { markAway } from '../../src/app/away/mark.ts';
import { type ImportAsk, nobodyToAsk } from '../../src/app/import/ask.ts';
import type { Scope } from '../../src/app/scope.ts';
import { openStore } from '../../src/store/sqlite/file-store.ts';
import { nextToUndo, type UndoPreview, undoEntry } from '../../src/store/undo.ts';
import { importText } from './import-text.ts';
import { openHome } from './windows.ts';

const openTeam = async () =>
  (await openHome({ name: '青禾', members: ['苏和', '高敏', '白露'], joined: '2026-01-01' })).window();

/** The register of December: who, from, to, half and kind. */
async function register(scope: Scope): Promise<string[]> {
  const { absences, names } = await listAbsences(scope, { from: '2026-12-01', to: '2026-12-31' });
  return absences
    .map(({ member, from, to, half, kind }) =>
      [names.get(member), from.slice(8), to.slice(8), half ?? '', kind ?? ''].join(' ').trim(),
    )
    .sort();
}

async function undoLast(scope: Scope): Promise<void> {
  const store = await openStore(join(scope.configDir, 'team.db'), 'write');
  const { entry } = (await nextToUndo(store.reader)) as UndoPreview;
  await store.transact((db) => undoEntry(db, entry));
  await store.close();
}

const ROSTER = `2026年12月排班表,,,,,,
姓名,1,2,3,4,5,6
,二,三,四,五,六,日
苏和,早,年,年,早,休,休
高敏,中,休,早,早,休,休
白露,早,早,下午病假,早,休,休`;

test('a roster fills the register of who is away; rest counts where the team works', async () => {
  const scope = await openTeam();
  const view = await importText(scope, ROSTER);
  expect(await register(scope)).toEqual(['白露 03 03 pm sick', '苏和 02 03  annual', '高敏 02 02  rest']);
  expect(view.became).toMatchObject({ away: 2, half: 1, rest: 1, restAnyway: 6, people: 3 });
  expect(view.outcome).toBe('stored');
  const again = await importText(scope, ROSTER);
  expect([again.outcome, again.became]).toMatchObject(['unchanged', { known: 4, away: 0 }]);
});

test('it can be undone and rehearsed', async () => {
  const scope = await openTeam();
  expect((await importText(scope, ROSTER, { dryRun: true })).outcome).toBe('dry-run');
  expect(await register(scope)).toEqual([]);
  await importText(scope, ROSTER);
  await undoLast(scope);
  expect(await register(scope)).toEqual([]);
});

test('what the register has otherwise stays and is told, until somebody says that the table wins', async () => {
  const scope = await openTeam();
  const words = { from: '2026-12-01', to: '2026-12-02', half: null, kind: 'sick' as const, back: false };
  await markAway(scope, { who: '苏和', ...words });
  const view = await importText(scope, ROSTER);
  expect(view.notes).toContainEqual(
    expect.objectContaining({ code: 'register-otherwise', data: { count: 2, who: '苏和', day: '2026-12-01' } }),
  );
  expect(await register(scope)).toContain('苏和 01 02  sick');
  await importText(scope, ROSTER, { replace: true });
  expect(await register(scope)).toEqual([
    '白露 03 03 pm sick',
    '苏和 02 02  annual',
    '苏和 03 03  annual',
    '高敏 02 02  rest',
  ]);
});

test('people whom nobody knows join only when that is said', async () => {
  const scope = await openTeam();
  const text = `${ROSTER}\n伍思敏,早,事,早,早,休,休`;
  const view = await importText(scope, text);
  expect([view.members.unmatched, view.refusals.map(({ line, code }) => `${line} ${code}`)]).toEqual([
    ['伍思敏'],
    ['7 unknown-member'],
  ]);
  await importText(scope, text, { createMembers: true });
  expect(await register(scope)).toContain('伍思敏 02 02  personal');
});

test('an unknown mark is asked about with what the table says of it, before anything is stored', async () => {
  const scope = await openTeam();
  const asked: unknown[] = [];
  const text = `${ROSTER.replace('早,早,下午病假', 'P,早,下午病假')}\nP：去总部`;
  const ask: ImportAsk = {
    ...nobodyToAsk,
    settle: async ({ code, data }) => {
      asked.push([code, data.mark, data.legend]);
      return asked.length > 1 ? null : 'out';
    },
  };
  await importText(scope, text, {}, ask);
  expect(asked).toEqual([['import-unknown-mark', 'P', '去总部']]);
  expect(await register(scope)).toContain('白露 01 01  out');
});

test('people who rest in turn: a roster of weekends says which week the team has', async () => {
  const scope = await openTeam();
  const text = `12月排班,,,,,,,,,,,,,
姓名,1,2,3,4,5,6,7,8,9,10,11,12,13
苏和,早,早,早,早,早,休,早,早,早,早,早,早,早
高敏,早,早,早,早,早,早,休,早,早,早,早,早,早`;
  const { notes } = await importText(scope, text);
  expect(notes.map(({ code }) => code)).toContain('rest-days-planned');
});

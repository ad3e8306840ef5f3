import { expect, test } from 'vitest';
import { addAliases, removeAliases } from '../../src/app/member/alias.ts';
import { addMember, editMember } from '../../src/app/member/edit.ts';
import { letLeave, letRejoin } from '../../src/app/member/leave.ts';
import { listMembers } from '../../src/app/member/look.ts';
import { storePaste, understandPaste } from '../../src/app/member/paste.ts';
import { readTypedMember } from '../../src/app/member/typed.ts';
import { DEFAULT_PLAYBOOK } from '../../src/app/open/playbooks.ts';
import { listRecords } from '../../src/app/record/list.ts';
import { addRecord } from '../../src/app/record/record.ts';
import type { Scope } from '../../src/app/scope.ts';
import { setTarget, showTargets } from '../../src/app/target/target.ts';
import { editTeam, recordEvent, useTeam } from '../../src/app/team/change.ts';
import { createTeam } from '../../src/app/team/create.ts';
import { listTeams } from '../../src/app/team/look.ts';
import { addTodo } from '../../src/app/todo/add.ts';
import { listTodos } from '../../src/app/todo/list.ts';
import type { PlaybookSource } from '../../src/playbook/parts.ts';
import { insertMember, insertTeam } from '../../src/store/team-writer.ts';
import { importText } from './import-text.ts';
import { type Home, interrupted, openHome, TODAY } from './windows.ts';

/** Two windows on one file with 苏和 and 高敏 on the team 青禾. */
async function openWindows(): Promise<{ home: Home; first: Scope; second: Scope }> {
  const home = await openHome({ name: '青禾', members: ['苏和', '高敏'], joined: '2026-05-11' });
  return { home, first: home.window(), second: home.window() };
}
const agent = (name: string, code: string | null = null) => ({ name, code, role: 'agent' as const, joinedOn: null });

/** Whatever playbook a new team names will do: to read one takes seconds. */
const withAnyPlaybook = (scope: Scope): Scope => ({
  ...scope,
  playbook: async () => ({ core: async () => ({ measures: [] }) }) as unknown as PlaybookSource,
});

test('one name typed in two windows at once becomes one person; the second hears why', async () => {
  const { first, second } = await openWindows();
  const late = interrupted(first, () => addMember(second, agent('白露')));
  await expect(addMember(late, agent('白露'))).rejects.toMatchObject({ kind: 'usage', code: 'member-name-taken' });
  expect((await listMembers(second, true)).filter(({ name }) => name === '白露')).toHaveLength(1);
});

test('a code given away meanwhile is refused with its owner, to a newcomer and to a member', async () => {
  const { first, second } = await openWindows();
  const taken = { kind: 'usage', code: 'member-code-taken', data: { code: 'A7', name: '白露' } };
  const late = interrupted(first, () => addMember(second, agent('白露', 'A7')));
  await expect(addMember(late, agent('马青', 'A7'))).rejects.toMatchObject(taken);
  await expect(editMember(first, '高敏', { code: 'A7' })).rejects.toMatchObject(taken);
});

test('whom a word means is decided by whoever writes: renamed meanwhile is found under the old name too', async () => {
  const { first, second } = await openWindows();
  const late = interrupted(first, () => editMember(second, '苏和', { name: '阿木尔' }));
  expect(await letLeave(late, '苏和', TODAY)).toMatchObject({ member: { name: '阿木尔' } });
  expect((await listMembers(second, true)).map(({ name, leftOn }) => [name, leftOn])).toContainEqual(['阿木尔', TODAY]);
});

test('other names mean the member in every command and in files, and go with an undo of the rename', async () => {
  const { first } = await openWindows();
  await addAliases(first, '苏和', ['苏姐', 'Sue', '老苏']);
  await editMember(first, '苏姐', { name: '阿木尔' });
  await importText(first, '姓名,日期,外呼\nSue,2026-11-02,10\n苏和,2026-11-03,20\n老苏,2026-11-04,30\n');
  const { records } = await listRecords(first, { from: null, to: null, member: '苏姐' });
  expect(records.map(({ dials }) => dials)).toEqual([10, 20, 30]);
  expect((await listMembers(first, true)).find(({ name }) => name === '阿木尔')?.aliases).toEqual(
    expect.arrayContaining(['Sue', '老苏', '苏姐', '苏和']),
  );
  await removeAliases(first, '阿木尔', ['老苏', '苏和']);
  await expect(listRecords(first, { from: null, to: null, member: '苏和' })).rejects.toMatchObject({
    code: 'member-unknown',
  });
});

test.each(['高敏', 'G2', '高妹'])('%s is somebody else and no other name', async (taken) => {
  const { first } = await openWindows();
  await editMember(first, '高敏', { code: 'G2' });
  await addAliases(first, '高敏', ['高妹']);
  await expect(addAliases(first, '苏和', [taken])).rejects.toMatchObject({ code: 'member-alias-taken' });
});

test('a pasted list is understood before it is stored', async () => {
  const { first } = await openWindows();
  const text = '#接龙\n电销一组报到\n1. 陆知微 8001\n2. 祁连城（T02）（本周事假）\n3、高敏 收到\n';
  const understood = await understandPaste(first, text);
  expect(understood).toMatchObject({
    members: [
      { name: '陆知微', code: '8001' },
      { name: '祁连城', code: 'T02' },
    ],
    known: ['高敏'],
    unread: ['电销一组报到', '祁连城（本周事假）'],
  });
  expect(await listMembers(first, true)).toHaveLength(2);
  await storePaste(first, understood);
  expect(await listMembers(first, true)).toHaveLength(4);
});

test.each([
  ['马依拉:T08', { name: '马依拉', code: 'T08', joinedOn: null }],
  ['马依拉：T08：2026-03-02', { name: '马依拉', code: 'T08', joinedOn: '2026-03-02' }],
  ['马依拉：T08：3月2日', { name: '马依拉', code: 'T08', joinedOn: '2026-03-02' }],
  ['马依拉', { name: '马依拉', code: null, joinedOn: null }],
])('a member typed as %s', (typed, wanted) => {
  expect(readTypedMember(typed, '2026-11-24')).toMatchObject(wanted);
});

test('a day cannot be noted for somebody who left before it in another window', async () => {
  const { first, second } = await openWindows();
  const late = interrupted(first, () => letLeave(second, '高敏', '2026-11-20'));
  const typed = { member: '高敏', day: '2026-11-23', measures: { dials: 80 } };
  await expect(addRecord(late, typed)).rejects.toMatchObject({ code: 'not-a-member-then' });
  expect((await listRecords(second, { from: null, to: null, member: null })).records).toEqual([]);
});

test('two halves of one day from two windows are one day, and what cannot be together is refused', async () => {
  const { first, second } = await openWindows();
  const half = (measures: object) => ({ member: '高敏', day: '2026-11-23', measures });
  await addRecord(
    interrupted(first, () => addRecord(second, half({ dials: 80 }))),
    half({ connects: 20 }),
  );
  const late = interrupted(first, () => addRecord(second, half({ dials: 10, connects: 9 })));
  await expect(addRecord(late, half({ connects: 60 }))).rejects.toMatchObject({ code: 'record-impossible' });
  const { records } = await listRecords(second, { from: null, to: null, member: '高敏' });
  expect(records).toMatchObject([{ dials: 10, connects: 9 }]);
});

test('a team that another window put in use is the one that is written to', async () => {
  const { first, second } = await openWindows();
  await second.change('team add', async ({ db }) => {
    const id = await insertTeam(db, { name: '晨星', foundedOn: null, playbook: DEFAULT_PLAYBOOK });
    await insertMember(db, id, agent('马青'));
  });
  await useTeam(second, '青禾');
  const late = interrupted(first, () => useTeam(second, '晨星'));
  const month = { period: 'month' as const, startsOn: '2026-11-01' };
  await setTarget(late, { ...month, metric: 'deals', value: 9, member: '马青' });
  const { progress, team: whose } = await showTargets(second, { when: null, whose: null });
  expect([
    whose.name,
    progress.flatMap(({ target }) => ('isSum' in target && target.isSum ? [] : [target.value])),
  ]).toEqual(['晨星', [9]]);
});

test('settings changed in two windows at once are both kept', async () => {
  const { first, second } = await openWindows();
  const late = interrupted(first, () => editTeam(second, { settings: ['board=off'] }));
  await editTeam(late, { settings: ['trainingRooms=3'] });
  const [stored] = await listTeams(second);
  expect(stored?.team.settings).toMatchObject({ board: false, trainingRooms: 3 });
});

test('two teams of one name, and names of nothing, are refused in words', async () => {
  const windows = await openWindows();
  const [first, second] = [withAnyPlaybook(windows.first), withAnyPlaybook(windows.second)];
  const plan = { name: '晨星', foundedOn: null, members: [] };
  const late = interrupted(first, () => createTeam(second, 'team add', plan));
  await expect(createTeam(late, 'team add', plan)).rejects.toMatchObject({ kind: 'usage', code: 'team-exists' });
  await expect(editTeam(first, { name: '青禾' })).rejects.toMatchObject({ code: 'team-exists' });
  await expect(editTeam(second, { name: ' 晨星 ' })).resolves.toMatchObject({ name: '晨星' });
  const empty = { kind: 'usage', code: 'name-empty' };
  await expect(createTeam(first, 'team add', { ...plan, name: ' ' })).rejects.toMatchObject(empty);
  await expect(editTeam(first, { name: '' })).rejects.toMatchObject(empty);
  await expect(addMember(first, agent('　'))).rejects.toMatchObject(empty);
  await useTeam(first, '青禾');
  await expect(editMember(first, '苏和', { name: '' })).rejects.toMatchObject(empty);
});

test('an empty code is none, and nobody joins after leaving', async () => {
  const { first } = await openWindows();
  await addMember(first, agent('白露', ' '));
  await editMember(first, '苏和', { code: 'S1' });
  await editMember(first, '苏和', { code: '' });
  expect((await listMembers(first, true)).map(({ code }) => code)).toEqual([null, null, null]);
  await letLeave(first, '高敏', '2026-09-01');
  await expect(editMember(first, '高敏', { joinedOn: '2026-09-02' })).rejects.toMatchObject({
    kind: 'usage',
    code: 'join-after-leave',
    data: { left: '2026-09-01' },
  });
});

test('a future shock names the field that is wrong, and no flag', async () => {
  const { first } = await openWindows();
  const event = { kind: 'new-list', on: '2026-12-01', note: null };
  await expect(recordEvent(first, event)).rejects.toMatchObject({ data: { day: '2026-12-01', field: 'on' } });
});

test('who left comes back as the same person, once', async () => {
  const { home, first } = await openWindows();
  const todo = { owner: '高敏', due: TODAY, from: null, meeting: null };
  await addTodo(first, { ...todo, text: '回访三位客户' });
  await addTodo(first, { ...todo, text: '发周报', due: '2027-01-05' });
  await letLeave(first, '高敏', '2026-09-01');
  expect(await letLeave(first, '高敏', '2026-09-03')).toMatchObject({ was: '2026-09-01' });
  const target = { period: 'month', startsOn: '2026-11-01', metric: 'deals', value: 5, member: '高敏' } as const;
  await expect(setTarget(first, target)).rejects.toMatchObject({ code: 'not-a-member-then' });
  const shown = async () => (await showTargets(withAnyPlaybook(first), { when: null, whose: null })).progress.length;
  expect(await shown()).toBe(0);
  await expect(addMember(first, agent('高敏'))).rejects.toMatchObject({ code: 'member-left-before' });
  await expect(letRejoin(first, '高敏', '2026-09-03')).rejects.toMatchObject({ code: 'rejoin-too-early' });
  await expect(letRejoin(first, '苏和', TODAY)).rejects.toMatchObject({ code: 'rejoin-not-left' });
  // Some days later: what was left open is not late since then, what is still to come stays.
  const later = home.window({ today: '2026-11-28' });
  expect(await letRejoin(later, '高敏', '2026-11-02')).toMatchObject({ todos: [{ text: '回访三位客户', was: TODAY }] });
  const { todos } = await listTodos(first, { all: false, owner: null });
  expect(todos.map(({ text, due }) => [text, due])).toEqual([
    ['回访三位客户', '2026-11-30'],
    ['发周报', '2027-01-05'],
  ]);
  const back = async () => (await listMembers(first, true)).filter(({ name }) => name === '高敏');
  expect(await back()).toMatchObject([{ leftOn: null, gaps: [{ leftOn: '2026-09-03', backOn: '2026-11-02' }] }]);
  await setTarget(later, target);
  expect(await shown()).toBe(1);
});

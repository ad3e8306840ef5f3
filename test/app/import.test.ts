import { expect, test } from 'vitest';
import { markAway } from '../../src/app/away/mark.ts';
import type { ImportAsk } from '../../src/app/import/ask.ts';
import { readLog } from '../../src/app/journal/log.ts';
import { addMember } from '../../src/app/member/edit.ts';
import { letLeave } from '../../src/app/member/leave.ts';
import { listMembers } from '../../src/app/member/look.ts';
import { DEFAULT_PLAYBOOK } from '../../src/app/open/playbooks.ts';
import { listRecords } from '../../src/app/record/list.ts';
import { addRecord } from '../../src/app/record/record.ts';
import type { Scope } from '../../src/app/scope.ts';
import { showTargets } from '../../src/app/target/target.ts';
import { useTeam } from '../../src/app/team/change.ts';
import { insertMember, insertTeam } from '../../src/store/team-writer.ts';
import { importText } from './import-text.ts';
import { interrupted, openHome } from './windows.ts';

/** Two windows on one file with 苏和 and 高敏 on the team 青禾. */
async function openWindows(): Promise<{ first: Scope; second: Scope }> {
  const home = await openHome({ name: '青禾', members: ['苏和', '高敏'], joined: '2026-05-11' });
  return { first: home.window(), second: home.window() };
}

const agent = (name: string, code: string | null = null) => ({ name, code, role: 'agent' as const, joinedOn: null });

const everything = { from: null, to: null, member: null };
const namesOf = async (scope: Scope) => (await listMembers(scope, true)).map(({ name }) => name).sort();
const DAYS = '日期,姓名,拨打\n2026-11-20,白露,80\n2026-11-23,白露,90\n';

test('two imports at once that may make members make a person once, and both give their days to that person', async () => {
  const { first, second } = await openWindows();
  const other = '日期,姓名,拨打\n2026-11-19,白露,70\n';
  const late = interrupted(first, () => importText(second, DAYS, { createMembers: true }));
  const view = await importText(late, other, { createMembers: true });
  expect([view.outcome, view.members]).toMatchObject(['stored', { known: 1, created: [] }]);
  expect(await namesOf(second)).toEqual(['白露', '苏和', '高敏']);
  expect((await listRecords(second, everything)).records.map(({ dials }) => dials)).toEqual([70, 80, 90]);
});

test.each([
  ['22', '22'],
  ['A007', 'A007'],
  ['0012', '0012'],
  ['31', '31.0'],
])('who was made of the code %s alone is named by a list of people', async (code, listed) => {
  const { first } = await openWindows();
  await importText(first, `成交日期,工号,金额,状态\n2026-11-20,${code},100,已成交\n`, { createMembers: true });
  expect(await namesOf(first)).toContain(code);
  const view = await importText(first, `工号,姓名\n${listed},穆凯代斯\n`);
  expect([view.rows, view.notes.map((note) => note.code)]).toMatchObject([{ stored: 1 }, ['named-by-list']]);
  expect(await namesOf(first)).toEqual(['穆凯代斯', '苏和', '高敏'].sort());
  expect(await importText(first, `工号,姓名\n${listed},穆凯代斯\n`)).toMatchObject({ outcome: 'unchanged' });
});

test.each([
  ['1', '1'],
  ['-', '/'],
  ['Jack', 'jack'],
  ['小何', '小何'],
])('%s and %s are no other name of the first who has it', async (one, other) => {
  const { first } = await openWindows();
  await importText(first, `姓名,英文名\n周岚,${one}\n郑川,${other}\n石磊,Ines\n`, { createMembers: true });
  const aliases = (await listMembers(first, true)).map((member) => [member.name, member.aliases ?? []]);
  expect(aliases).toEqual(
    expect.arrayContaining([
      ['周岚', []],
      ['郑川', []],
      ['石磊', ['Ines']],
    ]),
  );
});

test('another name that is the name of a member already stays hers, and that is said', async () => {
  const { first } = await openWindows();
  const view = await importText(first, '姓名,花名\n周岚,高敏\n', { createMembers: true });
  expect(view.notes).toContainEqual({ code: 'alias-taken', data: { alias: '高敏', who: '周岚', of: '高敏' } });
});

test('a list that calls somebody otherwise changes no name that is one', async () => {
  const { first } = await openWindows();
  await addMember(first, agent('周岚', '22'));
  await importText(first, '工号,姓名\n22,周蓝\n');
  expect(await namesOf(first)).toEqual(['周岚', '苏和', '高敏'].sort());
});

test('the same file from two windows at once is stored once, and the second leaves no trace', async () => {
  const { first, second } = await openWindows();
  const words = { createMembers: true };
  const view = await importText(
    interrupted(first, () => importText(second, DAYS, words)),
    DAYS,
    words,
  );
  expect([view.outcome, view.rows]).toMatchObject(['unchanged', { unchanged: 2, refused: 0 }]);
  expect((await readLog(second, 50)).filter(({ command }) => command === 'import')).toHaveLength(1);
});

test('weekends on which most people worked are told of, with the week that has them; noughts of a resting day are no work', async () => {
  const day = (on: string, ...dials: number[]) =>
    dials.map((count, i) => `${on},${['苏和', '高敏'][i]},${count}\n`).join('');
  const weekdays = day('2026-11-13', 80, 90) + day('2026-11-20', 70, 60);
  const noteOf = async (rest: string) => {
    const { first } = await openWindows();
    const { notes } = await importText(first, `日期,姓名,拨打\n${weekdays}${rest}`, {});
    return notes.find(({ code }) => code === 'rest-days-worked')?.data ?? null;
  };
  expect(await noteOf(day('2026-11-14', 50, 40) + day('2026-11-15', 50, 40))).toEqual({
    count: 2,
    first: '2026-11-14',
    week: 'seven-day',
  });
  expect(await noteOf(day('2026-11-14', 50, 40) + day('2026-11-21', 50, 40))).toMatchObject({ week: 'six-day' });
  expect(await noteOf(day('2026-11-14', 0, 0) + day('2026-11-15', 0, 0))).toBeNull();
  expect(await noteOf(day('2026-11-15', 50, 40))).toBeNull();
});

test('what another window typed for a day meanwhile is not overwritten', async () => {
  const { first, second } = await openWindows();
  const typed = { member: '苏和', day: '2026-11-20', measures: { dials: 55 } };
  const text = '日期,姓名,拨打\n2026-11-20,苏和,80\n2026-11-20,高敏,60\n';
  const view = await importText(
    interrupted(first, () => addRecord(second, typed)),
    text,
  );
  expect(view.refusals.map(({ code }) => code)).toEqual(['value-differs']);
  expect(view.rows).toMatchObject({ stored: 1, refused: 1 });
  expect((await listRecords(second, everything)).records.map(({ dials }) => dials).sort()).toEqual([55, 60]);
});

test('days after a leaving that another window noted meanwhile are refused', async () => {
  const { first, second } = await openWindows();
  const view = await importText(
    interrupted(first, () => letLeave(second, '高敏', '2026-11-20')),
    '日期,姓名,拨打\n2026-11-20,高敏,80\n2026-11-23,高敏,90\n',
  );
  expect(view.refusals.map(({ line, code }) => [line, code])).toEqual([[3, 'outside-membership']]);
});

test('a list of members read in two windows at once makes nobody twice', async () => {
  const { first, second } = await openWindows();
  const people = '姓名,工号\n白露,7\n马青,8\n';
  const view = await importText(
    interrupted(first, () => importText(second, people)),
    people,
  );
  expect([view.outcome, view.members]).toMatchObject(['unchanged', { known: 2, created: [] }]);
  expect(await namesOf(second)).toHaveLength(4);
});

test('one code for two people of a list is told with its owner, and nothing of the list is stored', async () => {
  const { first } = await openWindows();
  const clash = { kind: 'usage', code: 'member-code-taken', data: { code: '5', name: '苏和' } };
  await expect(importText(first, '姓名,工号\n苏和,5\n高敏,5\n')).rejects.toMatchObject(clash);
  expect((await listMembers(first, true)).map(({ code }) => code)).toEqual([null, null]);
});

test('a list of a personnel office is one of members, with the other names that people go by', async () => {
  const { first } = await openWindows();
  const list = [
    '序号,工号,姓名,花名,部门,岗位,入职日期,转正日期,离职日期,状态',
    '1,00121,苏和,阿和,一组,电话销售,2026-05-11,2026-08-11,在职,在职',
    '2,00122,白若溪,小溪,一组,组长,2025年9月1日,2025年12月1日,2026年10月31日,离职',
    '3,00123,常乐天,阿和,一组,电话销售,2026.4.8,,,在职',
  ];
  const view = await importText(first, list.join('\n'));
  const members = await listMembers(first, true);
  expect(members.map(({ name, code, aliases, leftOn }) => [name, code, aliases ?? [], leftOn])).toEqual(
    expect.arrayContaining([
      ['苏和', '00121', [], null],
      ['白若溪', '00122', ['小溪'], '2026-10-31'],
      ['常乐天', '00123', [], null],
    ]),
  );
  // Two go by it, so it is neither's: a file that says it would be counted for the first of them.
  expect(view.notes).toContainEqual({ code: 'alias-shared', data: { names: ['阿和'] } });
  const again = await importText(first, list.join('\n'));
  expect([again.outcome, again.rows.unchanged]).toEqual(['unchanged', 3]);
});

test.each([
  ['花名,真实姓名,工号,入职时间\n小鹿,霍铭哲,S001,5-Jan-26', '霍铭哲'],
  ['工号,姓名,入职,离职,组别\nB9,龚晓彤,2026-04-20,在职,二组', '龚晓彤'],
  ['姓名,工号,入职月份,在职状态\n安若兰,A1,2026年3月,在职', '安若兰'],
  ['工号,姓名,入职日期,合同到期,备注\nQ31,韦家豪,2026-05-06,2029-05-05,\n制表人：,人事,,2026-11-20,', '韦家豪'],
])('a list of members in other dress: %s', async (list, name) => {
  const { first } = await openWindows();
  const view = await importText(first, list);
  expect(view.members.created).toEqual([name]);
});

test('a target far above the own best day is told', async () => {
  const { first } = await openWindows();
  await addRecord(first, { member: '苏和', day: '2026-11-20', measures: { dials: 100 } });
  const view = await importText(first, '姓名,月份,拨打目标\n苏和,2026-12,20000\n高敏,2026-12,3000\n');
  expect(
    view.notes.filter(({ code }) => code === 'target-above-best').map(({ data }) => [data.who, data.best]),
  ).toEqual([['苏和', 100]]);
});

test('targets go to the team that is in use when they are stored', async () => {
  const { first, second } = await openWindows();
  await second.change('team add', async ({ db }) => {
    const id = await insertTeam(db, { name: '晨星', foundedOn: null, playbook: DEFAULT_PLAYBOOK });
    await insertMember(db, id, agent('马青'));
  });
  await useTeam(second, '青禾');
  const late = interrupted(first, () => useTeam(second, '晨星'));
  const view = await importText(late, '月份,成单目标\n2026-11,40\n');
  expect(view.teams).toEqual(['晨星']);
  const { team: whose, progress } = await showTargets(second, { when: null, whose: null });
  expect([whose.name, progress.map(({ target }) => target.value)]).toEqual(['晨星', [40]]);
});

/** Somebody who answers from a list, and keeps what was asked. */
function answering(answers: Readonly<Record<string, string>>, joins = false) {
  const asked: unknown[] = [];
  const ask: ImportAsk = {
    looksOn: true,
    settle: async ({ code }, choices) => {
      asked.push([code, choices]);
      return answers[code] ?? null;
    },
    goOn: async ({ grain }) => {
      asked.push(grain);
      return true;
    },
    amend: async ({ differences }) => {
      asked.push(differences.map(({ who, measure, stored, given }) => `${who} ${measure} ${stored} ${given}`));
      return joins;
    },
    addPeople: async (names) => {
      asked.push(names);
      return joins;
    },
  };
  return { ask, asked };
}

test('what a file leaves open is asked in ids and answered without a terminal', async () => {
  const { first } = await openWindows();
  const { ask, asked } = answering({ 'import-date-order': 'dmy' }, true);
  const view = await importText(first, '日期,姓名,拨打\n05/11/2026,苏和,80\n06/11/2026,白露,90\n', {}, ask);
  expect(asked).toEqual([['import-date-order', ['mdy', 'dmy']], 'day', ['白露']]);
  expect([view.outcome, view.days, view.members.created]).toEqual([
    'stored',
    { from: '2026-11-05', to: '2026-11-06' },
    ['白露'],
  ]);
});

test('nobody to ask: what is unclear stays an error, who is not known stays out', async () => {
  const { first } = await openWindows();
  const unclear = importText(first, '日期,姓名,拨打\n05/11/2026,苏和,80\n');
  await expect(unclear).rejects.toMatchObject({ kind: 'invalid', code: 'import-date-order' });
  const { outcome, members } = await importText(first, DAYS);
  expect([outcome, members.unmatched]).toEqual(['refused', ['白露']]);
});

const ORDERS = '订单号,支付日期,业务员,支付金额\n1,2026-11-02,苏和,100\n2,2026-11-03,苏和,50\n';

test.each([
  ['an amount', '1,2026-11-02,苏和,120\n', ['苏和 amount 100 120'], [120, 50]],
  ['a day', '2,2026-11-04,苏和,50\n', ['苏和 deals 1 0', '苏和 amount 50 0'], [100, 50]],
  ['a person', '1,2026-11-02,高敏,100\n', ['苏和 deals 1 0', '苏和 amount 100 0'], [50, 100]],
])('rows that amend what is stored are shown as differences before that: %s', async (_, row, shown, amounts) => {
  const { first } = await openWindows();
  await importText(first, ORDERS);
  const amended = `订单号,支付日期,业务员,支付金额\n${row}`;
  const before = (await listRecords(first, everything)).records;
  const refused = answering({}, false);
  expect((await importText(first, amended, {}, refused.ask)).outcome).toBe('dry-run');
  expect(refused.asked).toEqual(['deal', shown]);
  expect((await listRecords(first, everything)).records).toEqual(before);
  const agreed = answering({}, true);
  expect((await importText(first, amended, {}, agreed.ask)).outcome).toBe('stored');
  expect(agreed.asked).toEqual(refused.asked);
  const after = (await listRecords(first, everything)).records.flatMap(({ amount }) => amount ?? []);
  expect(after.sort()).toEqual([...amounts].sort());
});

test('a yes to differences holds for those that were shown: what another window changed meanwhile is shown again', async () => {
  const { first, second } = await openWindows();
  await importText(first, ORDERS);
  const shown: number[] = [];
  const ask: ImportAsk = {
    ...answering({}, true).ask,
    amend: async ({ differences }) => {
      shown.push(...differences.map(({ stored }) => stored));
      if (shown.length === 1)
        await importText(second, '订单号,支付日期,业务员,支付金额\n1,2026-11-02,苏和,110\n', { replace: true });
      return true;
    },
  };
  const amended = '订单号,支付日期,业务员,支付金额\n1,2026-11-02,苏和,120\n';
  expect((await importText(first, amended, {}, ask)).outcome).toBe('stored');
  expect(shown).toEqual([100, 110]);
});

test('a no to the reading only rehearses', async () => {
  const { first } = await openWindows();
  const ask = { ...answering({}).ask, goOn: async () => false };
  const view = await importText(first, '日期,姓名,拨打\n2026-11-20,苏和,80\n', {}, ask);
  expect([view.outcome, view.rows.stored]).toEqual(['dry-run', 1]);
  expect((await listRecords(first, everything)).records).toEqual([]);
});

test('a yes to newcomers holds for the names read out, not for whom another window took away meanwhile', async () => {
  const { first, second } = await openWindows();
  const codes = '日期,姓名,工号,拨打\n2026-11-20,苏和,S1,80\n2026-11-20,白露,B1,60\n';
  const late = interrupted(first, async () => {
    await second.change('member edit', async ({ db }) => {
      await db.updateTable('member').set({ code: 'S9' }).where('name', '=', '苏和').execute();
    });
  });
  const agreed = importText(late, codes, {}, answering({}, true).ask);
  await expect(agreed).rejects.toMatchObject({ kind: 'refused', code: 'changed-meanwhile' });
  expect(await namesOf(second)).toEqual(['苏和', '高敏']);
  const both = await importText(first, codes, {}, answering({}, true).ask);
  expect(both.members.created).toEqual(['苏和', '白露']);
});

test('somebody who joined in another window while the question stood is found, not made again', async () => {
  const { first, second } = await openWindows();
  const { ask } = answering({}, true);
  const view = await importText(
    interrupted(first, () => addMember(second, agent('白露', 'B1'))),
    DAYS,
    {},
    ask,
  );
  expect([view.outcome, view.members]).toMatchObject(['stored', { known: 1, created: [] }]);
  expect(await namesOf(second)).toEqual(['白露', '苏和', '高敏']);
});

test.each([{}, { replace: true }])(
  'a row of noughts of a day of leave is stored once, however often it comes (%o)',
  async (words) => {
    const { first } = await openWindows();
    await addMember(first, agent('周岚', '22'));
    await markAway(first, { who: '周岚', from: '2026-11-16', to: '2026-11-16', half: null, kind: null, back: false });
    const file = '日期,姓名,拨打量,接通量\n2026-11-16,周岚,0,0\n2026-11-17,周岚,100,30\n';
    await importText(first, file);
    const again = await importText(first, file, words);
    expect([again.outcome, again.rows]).toMatchObject(['unchanged', { unchanged: 2, refused: 0 }]);
  },
);

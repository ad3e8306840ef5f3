import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundled } from '../../src/app/open/playbooks.ts';
import { differences } from '../../src/playbook/explain.ts';
import { lintPlaybook } from '../../src/playbook/lint.ts';
import { partsOf } from '../../src/playbook/resolve.ts';

/** Adding to what a base says, and being told what the base has added since. */
const around = mkdtempSync(join(tmpdir(), 'additions-'));
let made = 0;

function write(files: Readonly<Record<string, string>>, base = 'insurance-telesales', version = '0.1.0'): string {
  made += 1;
  const folder = join(around, `p${made}`);
  mkdirSync(folder);
  const header = `id: p${made}\nversion: ${version}\ntitle: 续保组\nlanguage: zh-CN\nextends: ${base}\nsource: 自己写的\n`;
  for (const [name, text] of Object.entries({ 'playbook.yaml': header, ...files }))
    writeFileSync(join(folder, name), text);
  return folder;
}

const read = (folder: string) => {
  const { resolved, problems, loaded } = lintPlaybook(folder, bundled());
  return { parts: partsOf(resolved, 'zh-CN'), english: partsOf(resolved, 'en'), problems, loaded };
};
const base = read(write({}));
const morningOf = ({ meetings }: typeof base.parts) =>
  meetings.meetings.find(({ id }) => id === 'morning')?.items ?? [];
const forming = ({ core }: typeof base.parts) => core.stages.find(({ id }) => id === 'forming');

test('a course is added where one wants it, and the others stay', () => {
  const { parts, problems, loaded } = read(
    write({
      'stages.yaml':
        'stages:\n  - id: forming\n    addCurriculum: [{id: claims-basics, before: phone-selling-basics}, larger-cases]\n',
    }),
  );
  const before = forming(base.parts)?.curriculum ?? [];
  expect(forming(parts)?.curriculum).toEqual([before[0], 'claims-basics', ...before.slice(1), 'larger-cases']);
  expect(problems).toEqual([]);
  const changed = differences(loaded.base as NonNullable<typeof loaded.base>, loaded.layer).changed;
  expect(changed.map(({ path, from, to }) => [path, from, to])).toEqual([
    ['curriculum', null, 'claims-basics'],
    ['curriculum', null, 'larger-cases'],
  ]);
});

test('an item of a meeting is changed, another added, a third taken out, and the rest is as it was', () => {
  const folder = write({
    'meetings.yaml': `meetings:
  - id: morning
    changeItems:
      - {id: morning-story, title: 昨天谁续得好, drop: 3}
    addItems:
      - id: morning-expiring
        after: morning-greeting
        element: added
        title: 今天到期的
        purpose: 谁都知道今天先打谁
        minutes: {min: 1, ideal: 1, max: 2}
        drop: 1
        content: roll
        lines: [今天先打快到期的。]
`,
  });
  const header = readFileSync(join(folder, 'playbook.yaml'), 'utf8');
  writeFileSync(join(folder, 'playbook.yaml'), `${header}remove: [morning-promises]\n`);
  const { parts, english, problems } = read(folder);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const ids = morningOf(base.parts)
    .map(({ id }) => id)
    .filter((id) => id !== 'morning-promises');
  expect(morningOf(parts).map(({ id }) => id)).toEqual([ids[0], 'morning-expiring', ...ids.slice(1)]);
  const story = (all: typeof base.parts) => morningOf(all).find(({ id }) => id === 'morning-story');
  expect(story(parts)).toEqual({ ...story(base.parts), title: '昨天谁续得好', drop: 3 });
  // The base's English title says what the item no longer is; its lines are still right.
  expect(story(english)?.title).toBe('昨天谁续得好');
  expect(story(english)?.lines).toEqual(story(base.english)?.lines);
});

test('who copied a list is told what the base has beyond it, until that version of the base is named', () => {
  const stages = 'stages:\n  - id: forming\n    curriculum: [phone-selling-basics]\n';
  const told = (name: string) =>
    read(write({ 'stages.yaml': stages }, name)).problems.filter(({ code }) => code.startsWith('base-'));
  const [first, ...others] = told('insurance-telesales');
  expect(others).toEqual([]);
  expect(first?.data).toMatchObject({ field: 'curriculum', add: 'addCurriculum: [insurance-basics]' });
  expect(told('insurance-telesales@1.0')).toEqual([]);
  expect(told('insurance-telesales@1')).toEqual([]);
});

test('a base that has gone on says so, and what it has brought', () => {
  const folder = join(around, 'own-base');
  cpSync(write({}, 'insurance-telesales', '1.3.0'), folder, { recursive: true });
  const stages = 'stages:\n  - id: forming\n    curriculum: [phone-selling-basics]\n';
  const { problems } = read(write({ 'stages.yaml': stages }, '../own-base@1.2'));
  expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
    ['base-newer', 'warning'],
    ['base-has-more', 'warning'],
  ]);
  const older = read(write({}, '../own-base@1.4')).problems;
  expect(older.map(({ code, severity }) => [code, severity])).toEqual([['base-older', 'error']]);
});

test('a rung stands where it says, one that says nothing comes last, and a neighbour that is none is named', () => {
  const rung = (id: string, where: string) =>
    `  - {id: ${id}, ${where}title: 念提醒, goal: {what: 念, count: 5}, exit: {what: 念完, count: 1}, workdays: 1, managerTask: 听, managerSays: [念就行。], managerAvoids: [快点。]}\n`;
  const { parts, problems } = read(
    write({
      'ladder.yaml': `ladder:\n${rung('read-reminder', 'before: role-play-with-peer, ')}${rung('last-one', '')}`,
    }),
  );
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const ids = parts.coaching.ladder.map(({ id }) => id);
  expect(ids[ids.indexOf('role-play-with-peer') - 1]).toBe('read-reminder');
  expect(ids.at(-1)).toBe('last-one');
  const lost = read(write({ 'ladder.yaml': `ladder:\n${rung('read-reminder', 'after: role-play, ')}` }));
  expect(lost.problems.map(({ code, data }) => [code, data.id])).toEqual([['no-neighbour', 'role-play']]);
});

test('a measure that every team has may be written as records or as the command line name it, wherever one is named', () => {
  const files = (measure: string) => ({
    'curricula.yaml': `modules:\n  - id: claims-basics\n    trains: {signs: [], measures: [${measure}]}\n`,
    'signs.yaml': `signs:\n  - id: fewer-talks\n    title: 通话少了\n    ask: 最近通话少了吗？\n    belongsTo: storming\n    cluster: mood\n    probability: {forming: 0.2, storming: 0.6, stable: 0.2, mature: 0.2}\n    computed: {detector: drop, measure: ${measure}, drop: 0.25}\n`,
    'measures.yaml': `measures:\n  - {id: renewal-rate, title: 续保率, unit: "%", direction: more, most: 100, adds: {weightedBy: ${measure}}}\n`,
  });
  const [one, other] = ['talkSeconds', 'talk-seconds'].map((measure) => read(write(files(measure))));
  expect([...(one?.problems ?? []), ...(other?.problems ?? [])].filter(({ severity }) => severity === 'error')).toEqual(
    [],
  );
  const named = ({ parts }: typeof base) => [
    parts.curricula.modules.find(({ id }) => id === 'claims-basics')?.trains.measures,
    parts.core.measures.flatMap(({ id, adds }) => (id === 'renewal-rate' ? [adds] : [])),
  ];
  expect(named(one as typeof base)).toEqual([['talkSeconds'], [{ weightedBy: 'talk-seconds' }]]);
  expect(named(other as typeof base)).toEqual(named(one as typeof base));
  const wrong = read(write(files('talkSecond'))).problems.filter(({ severity }) => severity === 'error');
  expect(wrong).toHaveLength(3);
  for (const { data } of wrong) expect(['talk-seconds', 'talkSeconds']).toContain((data.near as string[])[0]);
});

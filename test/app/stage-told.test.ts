import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { prepareAgenda } from '../../src/app/agenda/prepare.ts';
import { gatherCoach } from '../../src/app/coach/case.ts';
import { takeStep } from '../../src/app/journal/step.ts';
import { reportTeam } from '../../src/app/report/report.ts';
import { confirmStage } from '../../src/app/stage/confirm.ts';
import { diagnoseTeam, explainSign, stageHistory } from '../../src/app/stage/diagnose.ts';
import type { StageView } from '../../src/app/stage/view.ts';
import { bestDay } from '../../src/app/target/fits.ts';
import { editTeam } from '../../src/app/team/change.ts';
import { mergeTeams, moveMember } from '../../src/app/team/move.ts';
import { lookAtToday } from '../../src/app/today/today.ts';
import { gatherTrain } from '../../src/app/train/case.ts';
import { addDays, type Day, isoWeekday } from '../../src/domain/calendar/day.ts';
import { presentStage } from '../../src/present/stage.ts';
import { inForceText } from '../../src/present/stage-in-force.ts';
import { stageLine } from '../../src/present/stage-line.ts';
import { presentSign } from '../../src/present/stage-sign.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { readConfirmations } from '../../src/store/observation-reader.ts';
import { insertObservation } from '../../src/store/observation-writer.ts';
import { upsertDayRecord } from '../../src/store/record-writer.ts';
import { readMembers } from '../../src/store/team-reader.ts';
import { insertMember, insertTeam, insertTeamEvent, putTeamInUse } from '../../src/store/team-writer.ts';
import { temporaryFolder } from '../temporary.ts';
import { type Home, openHome } from './windows.ts';

const noTrial = { answers: [], seen: [], withHistory: true };
const STORMY = ['performance-steady=no', 'avoids-calling=often', 'doubts-target=yes', 'hidden-problems-surfacing=yes'];

const say = (home: Home, on: Day, words: readonly string[], how: 'asked' | 'reported' = 'reported') =>
  home.window({ today: on }).change('observe', async ({ db }) => {
    for (const word of words) {
      const [sign, degree] = word.split('=') as [string, string];
      await insertObservation(db, 1, { sign, degree, how, on, note: null }, on);
    }
  });

const page = async (home: Home, today: Day, locale: 'zh-CN' | 'en' = 'zh-CN') =>
  renderMarkdown(presentStage(await diagnoseTeam(home.window({ today }), noTrial), locale), { language: locale });

const morning = async (home: Home, date: Day) => {
  const wanted = { meeting: 'morning', date, minutes: null, absent: [], withNotes: false } as const;
  return (await prepareAgenda(home.window({ today: date }), wanted)).view.plan;
};

test('a stage that age takes back from signs of five weeks ago is told so: nothing has turned today', async () => {
  const home = await openHome({ founded: '2026-02-02' });
  await say(home, '2026-10-12', [...STORMY, 'unstable-performance=yes']);
  for (const day of ['2026-11-16', '2026-11-17'] as const) {
    const zh = await page(home, day);
    expect(zh).toContain('换成成熟期：最近的迹象还是 2026-10-12 的，太旧了，按团龄走');
    expect(zh).toContain('2026-10-12 为止的老迹象还偏向动荡期');
    expect(zh).not.toMatch(/今天再看/);
    expect(await page(home, day, 'en')).toContain('The old signs, up to 2026-10-12, still lean towards');
  }
  // What is answered today is a look of today.
  await say(home, '2026-11-17', ['avoids-calling=often', 'doubts-target=yes']);
  expect(await page(home, '2026-11-17')).toMatch(/今天再看|明天早上起/);
});

test('before it was founded a team has no stage: stage says so, and nothing is led by one', async () => {
  const home = await openHome({ founded: '2026-10-14' });
  const today = '2026-10-09';
  for (const asked of [
    diagnoseTeam(home.window({ today }), noTrial),
    stageHistory(home.window({ today }), 4),
    explainSign(home.window({ today }), noTrial, 'avoids-calling'),
  ])
    await expect(asked).rejects.toMatchObject({ code: 'not-founded-yet', data: { founded: '2026-10-14' } });
  expect((await morning(home, today)).stage).toBeNull();
  expect((await gatherTrain(home.window({ today }), { from: today, to: today })).stage.id).toBeNull();
  const seen = await lookAtToday(home.window({ today }));
  expect(seen?.stage.inForce.id).toBeNull();
  expect(stageLine(seen?.stage as StageView, 'zh-CN')).toBe('这天团队还没成立，谈不上阶段。');
  expect((await diagnoseTeam(home.window({ today: '2026-10-14' }), noTrial)).inForce.id).toBe('forming');
});

test('a sign is explained with every word that was said of it', async () => {
  const home = await openHome();
  await say(home, '2026-10-12', ['avoids-calling=never'], 'asked');
  await say(home, '2026-10-12', ['avoids-calling=yes']);
  await say(home, '2026-10-13', ['avoids-calling=unsure'], 'asked');
  const { stage, sign } = await explainSign(home.window({ today: '2026-10-13' }), noTrial, 'avoids-calling');
  expect(sign.said.map(({ degree }) => degree)).toEqual(['never', 'yes', 'unsure']);
  const shown = renderMarkdown(presentSign(stage, sign, 'zh-CN'), { language: 'zh-CN' });
  for (const word of ['从不', '是', '说不准']) expect(shown).toContain(word);
});

test('what shook the team is kept with the meeting that tells the change', async () => {
  const home = await openHome({ founded: '2025-06-02', joined: '2025-06-02' });
  await say(home, '2026-10-05', [...STORMY, 'unstable-performance=yes', 'setbacks-and-anxiety=yes']);
  await morning(home, '2026-10-12');
  await home
    .window({ today: '2026-10-13' })
    .change('team event', ({ db }) => insertTeamEvent(db, 1, { kind: 'new-manager', on: '2026-10-13', note: null }));
  await say(home, '2026-10-13', ['strong-belonging=yes', 'joint-problem-solving=yes', 'free-sharing=yes']);
  await say(home, '2026-10-13', ['high-work-confidence=yes', 'sense-of-mission=yes', 'mastered-sales-skills=yes']);
  const told = (await morning(home, '2026-10-14')).notices.find(({ code }) => code === 'stage');
  expect(told).toMatchObject({ change: { because: 'shock' }, shaken: { kinds: ['new-manager'] } });
});

const knownSince = (home: Home, today: Day) =>
  home.window({ today }).change('team edit', ({ db }) => db.updateTable('team').set({ known_since: today }).execute());

/** A playbook that has a team of four months founding still. */
function slowPlaybook(): string {
  const folder = temporaryFolder('slow');
  const months = [
    [0, 6],
    [6, 12],
    [12, 18],
    [18, 36],
  ];
  const stages = ['forming', 'storming', 'stable', 'mature'].map((id, i) => ({ id, months: months[i] }));
  writeFileSync(
    join(folder, 'playbook.yaml'),
    stringify({
      id: 'slow',
      version: '0.1.0',
      language: 'zh-CN',
      title: '慢',
      extends: 'insurance-telesales',
      source: '自己的',
    }),
  );
  writeFileSync(join(folder, 'stages.yaml'), stringify({ stages }));
  return folder;
}

test.each(['2026-10-14', '2026-10-21'] as const)(
  'a stage that another playbook brings begins on no day before it, and says so (%s)',
  async (day) => {
    const home = await openHome({ founded: '2026-06-22', joined: '2026-06-22' });
    await knownSince(home, '2026-10-12');
    expect((await morning(home, '2026-10-12')).stage).toBe('storming');
    if (day === '2026-10-21') expect((await morning(home, '2026-10-19')).stage).toBe('storming');
    await editTeam(home.window({ today: day }), { playbook: slowPlaybook() });
    const monday = day === '2026-10-14' ? day : '2026-10-26';
    for (let asked: Day = day; asked <= '2026-10-28'; asked = addDays(asked, 1)) {
      const { inForce } = await diagnoseTeam(home.window({ today: asked }), noTrial);
      if (asked < monday) expect(inForce.id, asked).toBe('storming');
      else expect(inForce, asked).toMatchObject({ id: 'forming', since: monday });
      if (isoWeekday(asked) <= 5) await morning(home, asked);
    }
    expect(await page(home, monday)).toContain(`手册 ${day} 换过，照新的看，没有够清楚的迹象，按团龄走`);
  },
);

/** A mature team, of which five things were said on a Monday, and another of as many people. */
async function twoTeams(): Promise<Home> {
  const home = await openHome({
    founded: '2025-06-02',
    joined: '2025-06-02',
    members: ['高飞', '丁宁', '何洁', '陆遥'],
  });
  await home.window({ today: '2026-10-12' }).change('init', async ({ db }) => {
    const team = await insertTeam(db, { name: '二组', foundedOn: '2026-05-04', playbook: 'insurance-telesales' });
    for (const name of ['小美', '小强', '小龙', '小虎'])
      await insertMember(db, team, { name, code: null, role: 'agent', joinedOn: '2026-05-04' });
    await putTeamInUse(db, 1);
  });
  await say(home, '2026-10-12', ['performance-steady=yes', 'joint-problem-solving=often', 'mastered-sales-skills=yes']);
  await say(home, '2026-10-12', ['free-sharing=often', 'strong-belonging=yes']);
  return home;
}
const look = async (home: Home, today: Day) => (await diagnoseTeam(home.window({ today }), noTrial)).diagnosis;
const shareOf = ({ stages }: Awaited<ReturnType<typeof look>>, id: string) =>
  stages.find((stage) => stage.id === id)?.posterior ?? 0;

test('what was said of a team before another came to it was said of others: it counts for less from that day on', async () => {
  const home = await twoTeams();
  const before = await look(home, '2026-10-13');
  await mergeTeams(home.window({ today: '2026-10-14' }), '二组', '启明组', false);
  const after = await look(home, '2026-10-14');
  expect(after.history.shocks).toMatchObject([{ kind: 'came-over', on: '2026-10-14' }]);
  expect(shareOf(before, 'mature')).toBeGreaterThan(0.9);
  expect(shareOf(after, 'mature')).toBeLessThan(0.65);
  expect(await page(home, '2026-10-14')).toContain(
    '2026-10-14 队伍动过筋骨（别的队过来不少人）：那以前说的 5 条只当底子',
  );
  expect(await page(home, '2026-10-14', 'en')).toContain(
    'shaken on 2026-10-14 (many came from another team): the 5 answers',
  );
  // On the day before nothing was known of it, whenever one asks; and it can be taken back.
  await takeStep(home.open({ today: '2026-10-14' }).database, 'undo', null);
  expect((await look(home, '2026-10-14')).history.shocks).toEqual([]);
});

test('half of a team that went to another shakes it, one of them does not', async () => {
  const home = await twoTeams();
  const move = (who: string) => moveMember({ ...home.window({ today: '2026-10-14' }), teamNamed: '二组' }, who, false);
  await move('高飞');
  expect((await look(home, '2026-10-14')).history.shocks).toEqual([]);
  await move('丁宁');
  expect((await look(home, '2026-10-14')).history.shocks).toMatchObject([{ kind: 'went-over', on: '2026-10-14' }]);
});

test('what a team writes down each Friday is read out as nobody’s day', async () => {
  const home = await openHome({ founded: '2026-03-02', joined: '2026-03-02' });
  const write = (days: readonly Day[]) =>
    home.window({ today: '2026-11-02' }).change('import', async ({ db, journalId }) => {
      for (const day of days)
        for (const who of [1, 2, 3])
          await upsertDayRecord(db, who, day, { dials: 600, connects: 180, effective: 60, deals: 5 }, journalId);
    });
  const spoken = async () => JSON.stringify((await morning(home, '2026-11-02')).items);
  await write(['2026-10-16', '2026-10-23', '2026-10-30']);
  const [weekly, report] = [await spoken(), await reportTeam(home.window({ today: '2026-11-02' }), true)];
  expect(weekly).not.toMatch(/"value":60|"deals":5/);
  expect(weekly).not.toContain('news-unknown');
  const evening = { meeting: 'evening', date: '2026-11-02', minutes: null, absent: [], withNotes: false } as const;
  const { view } = await prepareAgenda(home.window({ today: '2026-11-02' }), evening);
  expect(JSON.stringify(view.plan.items)).toContain('{"code":"figures-ask","sums":true}');
  const scope = home.window({ today: '2026-11-02' });
  const [who] = await readMembers(await scope.reader(), 1);
  expect((await gatherCoach(scope, who?.name ?? '')).records).toEqual([]);
  expect(await bestDay(await scope.reader(), who ? [who] : [], 'deals', '2026-11-02')).toBe(0);
  expect(report.weeks.map(({ effective }) => effective).filter(Boolean)).toEqual([180, 180, 180]);
  expect(report.weeks.map(({ effectivePerDay }) => effectivePerDay).filter(Boolean)).toEqual([]);
  // The same figures of three days in a row are days.
  await write(['2026-10-28', '2026-10-29']);
  expect(await spoken()).toContain('"value":60');
});

test('what was agreed on stands beside what the page showed that day, a shock and the weeks before in it', async () => {
  const home = await openHome({ founded: '2026-02-02' });
  await say(home, '2026-10-05', [...STORMY, 'unstable-performance=yes']);
  await home.window({ today: '2026-10-07' }).change('team', async ({ db }) => {
    await insertTeamEvent(db, 1, { kind: 'new-manager', on: '2026-10-07', note: null });
  });
  const today = '2026-10-08';
  const shown = shareOf(await look(home, today), 'storming');
  await confirmStage(home.window({ today }), 'storming');
  const beside = async () => (await stageHistory(home.window({ today: '2026-11-02' }), 8)).agreement.lines;
  expect(shown).toBeLessThan(0.9);
  expect((await beside())[0]?.ofAgreed).toBeCloseTo(shown, 12);
  expect((await beside())[0]?.computed).toBe((await look(home, today)).leading);
  // What was kept before the shares were: the page of that day is made once more.
  const [kept] = await readConfirmations(await home.window({ today }).reader(), 1);
  await home.window({ today }).change('old', async ({ db }) => {
    await db
      .updateTable('confirmation')
      .set({ evidence: JSON.stringify(kept?.evidence) })
      .execute();
  });
  expect((await beside())[0]?.ofAgreed).toBeCloseTo(shown, 12);
});

test.each([
  ['2026-10-26', '眼下还照算，2026-11-02 起才一周周变淡', 'still count in full and begin to fade on 2026-11-02'],
  ['2026-11-03', '从 2026-11-02 起一周比一周淡', 'have been fading since 2026-11-02'],
])('of old signs the page of %s says from which day they fade', async (on, zh, en) => {
  const home = await openHome({ founded: '2026-02-02' });
  await say(home, '2026-09-30', [...STORMY, 'unstable-performance=yes']);
  expect(await page(home, on)).toContain(zh);
  expect(await page(home, on, 'en')).toContain(en);
});

test.each(['zh-CN', 'en'] as const)('the page goes on from the reason that the meeting gives (%s)', (locale) => {
  const inForce = { ...{ id: 'storming', how: 'age', since: null, change: null, isNews: false }, moved: [] } as never;
  const line = (of: object) => inForceText(inForce, [{ id: 'storming', title: '动荡期' }], '2026-11-02', locale, of);
  expect(line({ agreesWithAge: true, hasSigns: true })).toContain(line({}).replace(/[。.]$/, ''));
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { insertConfirmation } from '../../src/store/observation-writer.ts';
import { openStore } from '../../src/store/sqlite/file-store.ts';
import { type Console, openConsole } from '../console.ts';

interface Stage {
  stages: { id: string; prior: number; posterior: number }[];
  leading: string;
  runnerUp: string | null;
  confidence: string;
  calendar: { stage: string; agrees: boolean };
  evidence: { sign: string; source: string; answer: number; weights: Record<string, number> }[];
  discounts: { cluster: string; answers: number; countedAs: number }[];
  unknown: string[];
  flip: { sign: string; answer: string; to: string } | null;
  nextQuestions: { sign: string; bits: number }[];
  plan: { actions: { id: string; measure: string; gate: string | null }[] };
  history: { weeks: number; shocks: unknown[] };
}

async function team(founded = '2026-08-24'): Promise<Console> {
  const home = openConsole();
  const made = await home.run('init', '--no-input', '--name', '晨光', '--founded', founded);
  expect(made.code).toBe(0);
  return home;
}
const stage = (home: Console, ...words: string[]) => home.json<Stage>('stage', ...words);

test('the JSON has every key of the contract', async () => {
  const home = await team();
  const found = await home.json('stage', '--seen', 'avoids-calling', '--answer', 'strong-novelty=no');
  expect(Object.keys(found)).toEqual(
    expect.arrayContaining(
      'schema team asOf playbook ageMonths stages leading runnerUp confidence calendar evidence discounts unknown notEnoughData flip nextQuestions enough history plan people'.split(
        ' ',
      ),
    ),
  );
  expect(found).toMatchObject({
    schema: 'teamctl.stage/1',
    team: { id: 1, name: '晨光' },
    asOf: '2026-11-24',
    playbook: { id: 'insurance-telesales', version: expect.any(String), digest: expect.any(String) },
    ageMonths: 3.02,
    calendar: { stage: 'storming', agrees: true },
    history: { weeks: 1, shocks: [] },
    people: { promising: [], needAWord: [] },
    plan: { modules: expect.any(Array) },
  });
  for (const line of (found as unknown as Stage).evidence) {
    expect(Object.keys(line)).toEqual(['sign', 'answer', 'source', 'on', 'cluster', 'weights', 'strength', 'supports']);
    expect(Object.keys(line.weights)).toEqual(['forming', 'storming', 'stable', 'mature']);
  }
  for (const action of (found as unknown as Stage).plan.actions) expect(action.measure).not.toBe('');
});

test('--answer and --seen are different evidence, and neither is stored', async () => {
  const home = await team();
  const [nothing, asked, reported] = [
    await stage(home),
    await stage(home, '--answer', 'performance-steady=yes'),
    await stage(home, '--seen', 'performance-steady'),
  ];
  expect(asked.evidence.map((each) => each.source)).toEqual(['asked']);
  expect(reported.evidence.map((each) => each.source)).toEqual(['reported']);
  expect(asked.stages).not.toEqual(reported.stages);
  expect(await stage(home)).toEqual(nothing);
  const unsure = await stage(home, '--answer', 'performance-steady=unsure');
  expect(unsure.stages).toEqual(nothing.stages);
  expect(unsure.nextQuestions.map((each) => each.sign)).not.toContain('performance-steady');
});

test('a sign that is told in two ways at once is refused, and nothing is stored', async () => {
  const home = await team();
  for (const words of [
    ['observe', 'open-atmosphere=often', 'open-atmosphere=no'],
    ['stage', '--answer', 'open-atmosphere=often', '--answer', 'open-atmosphere=seldom'],
  ]) {
    const { code, stderr } = await home.run(...words);
    expect(code).toBe(2);
    expect(stderr).toMatch(/open-atmosphere 一次写了两个说法：often、/u);
  }
  expect((await stage(home)).evidence).toEqual([]);
  expect((await home.run('observe', 'open-atmosphere=often', 'open-atmosphere=often')).code).toBe(0);
});

test('a sign is known by its title, too, and what a title holds is offered', async () => {
  const home = await team();
  expect((await home.run('observe', '怀疑目标完不成=经常', 'open-atmosphere')).code).toBe(0);
  const signs = (await stage(home)).evidence.map(({ sign }) => sign).sort();
  expect(signs).toEqual(['doubts-target', 'open-atmosphere']);
  const told = await home.run('observe', '怀疑目标完不成=有时', '--on', '2026-11-20');
  expect(told.stdout).toMatch(/算 2026-11-20 的：「.*目标.*」有时/u);
  const early = await home.run('observe', 'open-atmosphere', '--on', '2026-01-05');
  expect([early.code, early.stderr]).toEqual([2, expect.stringMatching(/2026-01-05.*成立/u)]);
  for (const words of [
    ['team', 'event', 'new-manager', '--on', '2026-01-05'],
    ['note', '大家都累了', '--on', '2026-01-05'],
  ])
    expect((await home.run(...words)).code).toBe(2);
  const even = await home.run('stage', '--seen', 'avoids-calling=sometimes', '--seen', 'open-atmosphere=unsure');
  expect(even.stdout).not.toMatch(/只看眼下的迹象更像建立初期/u);
  const { code, stderr } = await home.run('observe', '怀疑=经常');
  expect(code).not.toBe(0);
  expect(stderr).toContain('doubts-target');
  expect((await home.run('stage', '--answer', '不愿意打电话,能拖就拖=有时')).code).toBe(0);
});

test('a volunteered “often” speaks for what “yes” speaks for, less firmly', async () => {
  const home = await team();
  const of = async (degree: string) => {
    const [before, after] = [await stage(home), await stage(home, '--seen', `mastered-sales-skills=${degree}`)];
    return after.stages.map(({ posterior }, i) => posterior / (before.stages[i]?.posterior ?? 1));
  };
  const [often, yes] = [await of('often'), await of('yes')];
  const best = (gains: readonly number[]) => gains.indexOf(Math.max(...gains));
  expect(best(often)).toBe(best(yes));
  expect(Math.max(...often)).toBeLessThan(Math.max(...yes));
});

test('the flip really flips, and a question that is answered is asked no more', async () => {
  const home = await team('2026-07-25');
  const before = await stage(home, '--answer', 'rules-becoming-clear=sometimes');
  const { flip } = before;
  expect(flip).not.toBeNull();
  const after = await stage(
    home,
    '--answer',
    'rules-becoming-clear=sometimes',
    '--answer',
    `${flip?.sign}=${flip?.answer}`,
  );
  expect(after.leading).toBe(flip?.to);
  const [best] = before.nextQuestions;
  const told = await stage(home, '--answer', 'rules-becoming-clear=sometimes', '--answer', `${best?.sign}=yes`);
  expect(told.unknown).not.toContain(best?.sign);
});

test('observations age, history remembers, and --no-history does not', async () => {
  const home = await team('2026-06-01');
  await home.json('observe', 'avoids-calling=always', 'wavering-resolve', 'unstable-performance', '--on', '2026-10-20');
  const [withHistory, alone] = [await stage(home), await stage(home, '--no-history')];
  expect(withHistory.evidence).toEqual([]);
  expect(withHistory.history.weeks).toBe(6);
  for (const each of alone.stages) expect(each.posterior).toBeCloseTo(each.prior, 12);
  const storming = (found: Stage) => found.stages[1]?.posterior as number;
  expect(storming(withHistory)).toBeGreaterThan(storming(alone));
  await home.json('team', 'event', 'new-manager', '--on', '2026-11-16');
  expect((await stage(home)).history.shocks).toEqual([{ week: '2026-11-16', kind: 'new-manager' }]);
});

test.each([
  ['zh-CN', '凭什么', '有什么疑问', '这一周做什么'],
  ['en', 'On what evidence', 'With what doubt', 'What to do this week'],
])('in %s it argues, doubts and plans, on a terminal and in Markdown', async (lang, ...headings) => {
  const home = await team('2024-11-01');
  const words = [
    'stage',
    '--lang',
    lang,
    '--seen',
    'avoids-calling',
    '--seen',
    'wavering-resolve',
    '--answer',
    'doubts-target=always',
  ];
  for (const format of ['terminal', 'markdown']) {
    const { stdout, code } = await home.run(...words, '--format', format);
    expect(code).toBe(0);
    for (const heading of headings) expect(stdout).toContain(heading);
    expect(stdout).not.toMatch(/undefined|NaN|\[object/);
    // Two years old and shaken: calendar and signs disagree, and that is said.
    expect(stdout).toContain(lang === 'en' ? 'By the calendar' : '光看日子');
  }
  const { stdout } = await home.run('stage', '--explain', 'avoids-calling', '--lang', lang);
  expect(stdout).toContain('calls-drop');
});

test.each([
  [['--seen', 'avoids-caling'], 4, 'avoids-calling'],
  [['--answer', 'avoids-calling=perhaps'], 2, 'unsure'],
  [['--explain', 'nonsense'], 4, 'observe --list'],
  [['confirm', 'adolescence'], 4, 'forming'],
  [['calibrate', 'new'], 3, 'stage confirm'],
])('stage %j is refused with a remedy', async (words, code, remedy) => {
  const home = await team();
  const outcome = await home.run('stage', ...words);
  expect(outcome).toMatchObject({ code, stdout: '' });
  expect(outcome.stderr).toContain(remedy);
});

const said = { sign: 'free-sharing', answer: 1, source: 'reported' };

test('thirty confirmed stages make a playbook of their own, which lints and opens; twenty-nine do not', async () => {
  const home = await team();
  const store = await openStore(home.file, 'write');
  await store.transact(async (db) => {
    for (let i = 1; i < 30; i += 1) {
      const on = `2026-10-${String(i).padStart(2, '0')}`;
      await insertConfirmation(db, 1, { stage: 'storming', on, evidence: [said], shares: { storming: 1 } });
    }
  });
  await store.close();
  expect((await home.run('stage', 'calibrate', 'ours')).code).toBe(3);
  await home.run('observe', 'free-sharing');
  // Agreeing twice on one day is agreeing once.
  for (const choice of ['forming', 'storming']) expect((await home.run('stage', 'confirm', choice)).code).toBe(0);
  const made = await home.json<{ confirmed: number; loss: { before: number; after: number } }>(
    'stage',
    'calibrate',
    'ours',
  );
  expect(made.confirmed).toBe(30);
  expect(made.loss.after).toBeLessThan(made.loss.before);
  expect(readFileSync(join(home.folder, 'ours', 'playbook.yaml'), 'utf8')).toContain('extends: insurance-telesales');
  expect((await home.run('playbook', 'lint', './ours')).code).toBe(0);
  const share = (found: Stage) => found.stages[1]?.posterior as number;
  const [base, ours] = [
    await stage(home, '--no-history', '--today', '2026-12-30', '--seen', 'free-sharing'),
    await stage(home, '--no-history', '--today', '2026-12-30', '--seen', 'free-sharing', '--playbook', './ours'),
  ];
  expect(share(ours)).toBeGreaterThan(share(base));
  expect((await home.run('stage', 'calibrate', 'ours')).code).toBe(2);
});

test('where nobody can be asked, --ask says so and stores nothing', async () => {
  const home = await team();
  const outcome = await home.run('stage', '--ask');
  expect(outcome.code).toBe(0);
  expect(outcome.stderr).toContain('teamctl observe');
  expect((await stage(home)).evidence).toEqual([]);
});

test('without any sign there is no verdict: age is named as age, and nothing agrees with signs that nobody saw', async () => {
  const told = async (home: Console) => (await home.run('stage')).stdout.replace(/\s/g, '');
  const old = await told(await team('2024-01-01'));
  expect(old).toContain('还没有迹象，光凭团龄最像成熟期。');
  expect(old).not.toMatch(/较可能|很可能|团龄和迹象说的/);
  const unknown = openConsole();
  await unknown.run('init', '--no-input', '--name', '晨光');
  expect(await told(unknown)).toContain('团龄和迹象都还没有，哪个阶段都有可能。');
  expect((await stage(unknown)).stages.map((each) => each.posterior)).toEqual([0.25, 0.25, 0.25, 0.25]);
  await unknown.run('observe', 'avoids-calling=yes');
  expect(await told(unknown)).not.toContain('哪个阶段都有可能');
});

test('an answer is shown in the word in which it was given', async () => {
  const home = await team();
  await home.run('observe', 'avoids-calling=never', 'doubts-target=always', 'open-atmosphere=no', 'free-sharing');
  const row = async (title: RegExp, ...words: string[]) =>
    (await home.run('stage', '--explain', ...words)).stdout.split('\n').find((line) => title.test(line)) ?? '';
  expect(await row(/^ *不愿意打电话/)).toContain('从不');
  expect(await row(/^ *怀疑目标完不成/)).toContain('一直这样');
  expect(await row(/^ *说话更敞亮/)).toMatch(/没有|否/);
  expect((await home.run('stage', '--explain', '--lang', 'en')).stdout).toMatch(/\bnever\b[^\n]*volunteered/);
});

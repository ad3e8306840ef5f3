import { expect, test } from 'vitest';
import type { AgendaWanted } from '../../src/app/agenda/case.ts';
import { prepareAgenda } from '../../src/app/agenda/prepare.ts';
import { markAway } from '../../src/app/away/mark.ts';
import { setTarget } from '../../src/app/target/target.ts';
import { presentAgenda } from '../../src/present/agenda.ts';
import { openHome, TODAY } from './windows.ts';

const wanted = (meeting: string): AgendaWanted => ({
  meeting,
  date: TODAY,
  minutes: null,
  absent: [],
  withNotes: false,
});

async function codesOf(home: Awaited<ReturnType<typeof openHome>>, meeting: string) {
  const { view } = await prepareAgenda(home.window(), wanted(meeting), { dryRun: true });
  return view.plan.items.flatMap(({ lines }) => lines.map(({ code }) => code));
}

test('nobody is asked about a day before the first one, and no item is empty', async () => {
  const home = await openHome({ joined: TODAY });
  const morning = await codesOf(home, 'morning');
  expect(morning).toEqual(expect.arrayContaining(['welcome', 'news-today', 'story-first-day', 'goal-first-day']));
  for (const code of ['news-unknown', 'news-everybody', 'question']) expect(morning).not.toContain(code);
  const evening = await codesOf(home, 'evening');
  expect(evening).toEqual(expect.arrayContaining(['reflect-first-day', 'pairs']));
  expect(evening).not.toContain('question');
});

test('where everybody was away the day before nobody is asked about it', async () => {
  const home = await openHome();
  expect(await codesOf(home, 'morning')).not.toContain('news-today');
  for (const who of ['高敏', '阿依努尔', '林小满'])
    await markAway(home.window(), {
      who,
      from: '2026-11-20',
      to: '2026-11-23',
      half: null,
      kind: 'annual',
      back: false,
    });
  const morning = await codesOf(home, 'morning');
  expect(morning).toContain('news-today');
  expect(morning).not.toContain('news-everybody');
});

test('what was agreed on for the day is said as it was agreed', async () => {
  const home = await openHome();
  const day = { period: 'day' as const, startsOn: TODAY, member: '高敏' };
  await setTarget(home.window(), { ...day, metric: 'dials', value: 3 });
  await setTarget(home.window(), { ...day, metric: 'deals', value: 2 });
  const { view } = await prepareAgenda(home.window(), wanted('morning'), { dryRun: true });
  const goals = view.plan.items.flatMap(({ lines }) => lines.filter(({ code }) => code === 'goal'));
  expect(goals).toMatchObject([
    {
      parts: [
        { metric: 'dials', value: 3 },
        { metric: 'deals', value: 2 },
      ],
    },
  ]);
});

test('an agenda can be looked at of days long before and after', async () => {
  const home = await openHome();
  for (const date of ['1900-01-01', '1969-12-31', '2000-02-29', '2199-12-31'])
    for (const meeting of ['morning', 'evening', 'weekly']) {
      const { view } = await prepareAgenda(home.window(), { ...wanted(meeting), date }, { dryRun: true });
      expect(presentAgenda(view, 'zh-CN').document.length).toBeGreaterThan(3);
    }
});

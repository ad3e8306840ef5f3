import { expect, test } from 'vitest';
import { gradeCard } from '../../src/app/drill/grade.ts';
import { listDrill } from '../../src/app/drill/list.ts';
import { readStandings } from '../../src/store/drill-reader.ts';
import { interrupted, openHome, TODAY } from './windows.ts';

const team = { name: '一组', founded: '2026-10-12', joined: '2026-10-12', members: ['洪叶'] };
const card = 'premium-too-dear';

test('an answer counts from where the person stands when it is kept, not from what the window saw', async () => {
  const alone = (await openHome(team)).window();
  await gradeCard(alone, { card, grade: 1, who: '洪叶' });
  const oneByOne = await gradeCard(alone, { card, grade: 3, who: '洪叶' });

  const home = await openHome(team);
  const [first, second] = [home.window(), home.window()];
  await listDrill(first, '洪叶', 5);
  const late = interrupted(first, () => gradeCard(second, { card, grade: 1, who: '洪叶' }));
  const { review } = await gradeCard(late, { card, grade: 3, who: '洪叶' });
  expect(review).toEqual(oneByOne.review);
  const standings = await readStandings(await first.reader(), (await first.team()).id, 1);
  expect(standings).toMatchObject([{ card, reviews: 2 }]);
});

test('a card that was answered on a later day in another window is not set back', async () => {
  const home = await openHome(team);
  const [first, tomorrow] = [home.window(), home.window({ today: '2026-11-25' })];
  const late = interrupted(first, () => gradeCard(tomorrow, { card, grade: 4, who: null }));
  await expect(gradeCard(late, { card, grade: 1, who: null })).rejects.toMatchObject({ code: 'drill-earlier-day' });
  const standings = await readStandings(await first.reader(), (await first.team()).id, null);
  expect(standings).toMatchObject([{ card, reviewedOn: '2026-11-25', reviews: 1 }]);
});

test('the list counts what was met today in any window', async () => {
  const home = await openHome(team);
  const [first, second] = [home.window(), home.window()];
  await gradeCard(second, { card, grade: 4, who: '洪叶' });
  const { person, picked, asOf } = await listDrill(first, '洪叶', 5);
  expect({ person, fresh: picked.fresh.length, asOf }).toEqual({
    person: { id: 1, name: '洪叶' },
    fresh: 4,
    asOf: TODAY,
  });
  expect(picked.fresh).not.toContain(card);
});

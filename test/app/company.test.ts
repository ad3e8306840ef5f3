import { expect, test } from 'vitest';
import { reportCompany } from '../../src/app/report/company.ts';
import { insertObservation } from '../../src/store/observation-writer.ts';
import { insertTeam } from '../../src/store/team-writer.ts';
import { openHome } from './windows.ts';

test('a sign is several teams’ where they said yes to it; seldom is no yes, as everywhere', async () => {
  const home = await openHome();
  const scope = home.window({ today: '2026-11-24' });
  await scope.change('teams', async ({ db }) => {
    for (const [name, degree] of [
      ['一组', 'often'],
      ['二组', 'sometimes'],
      ['三组', 'yes'],
      ['四组', 'seldom'],
    ] as const) {
      const team = await insertTeam(db, { name, foundedOn: '2026-03-02', playbook: 'telesales' });
      await insertObservation(db, team, { sign: 'doubts-target', degree, how: 'asked', on: '2026-11-20', note: null });
      await insertObservation(db, team, {
        sign: 'strong-novelty',
        degree: 'seldom',
        how: 'asked',
        on: '2026-11-20',
        note: null,
      });
    }
  });
  const { agreeing, teams } = await reportCompany(home.window({ today: '2026-11-24' }));
  expect(teams.length).toBe(5);
  expect(agreeing.map(({ teams: count }) => count)).toEqual([3]);
});

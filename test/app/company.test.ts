import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportCompany } from '../../src/app/report/company.ts';
import { insertObservation } from '../../src/store/observation-writer.ts';
import { insertMember, insertTeam } from '../../src/store/team-writer.ts';
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

test('measures of a playbook stand beside deals, as the playbook adds them up', async () => {
  const home = await openHome();
  const folder = join(mkdtempSync(join(tmpdir(), 'company-')), 'renewal');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'playbook.yaml'),
    'id: renewal\nversion: 0.1.0\ntitle: 续保组\nlanguage: zh-CN\nextends: telesales\nsource: 自己写的\n',
  );
  writeFileSync(
    join(folder, 'measures.yaml'),
    'measures:\n  - {id: renewal-rate, title: 续保率, unit: "%", direction: more, adds: mean}\n',
  );
  await home.window({ today: '2026-11-24' }).change('teams', async ({ db }) => {
    const team = await insertTeam(db, { name: '续保一组', foundedOn: '2026-03-02', playbook: folder });
    const member = await insertMember(db, team, { name: '韩雪', code: null, role: 'agent', joinedOn: null });
    for (const [day, value] of [
      ['2026-11-23', 70],
      ['2026-11-24', 80],
      ['2026-10-12', 60],
    ] as const)
      await db.insertInto('figure').values({ member_id: member, day, measure: 'renewal-rate', value }).execute();
  });
  const { own } = await reportCompany(home.window({ today: '2026-11-24' }));
  expect(own).toEqual([
    { team: '续保一组', measure: { id: 'renewal-rate', title: '续保率', unit: '%' }, now: 75, before: 60 },
  ]);
});

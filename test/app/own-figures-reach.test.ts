import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { gatherKnown, judge } from '../../src/app/stage/case.ts';
import { addDays, type Day } from '../../src/domain/calendar/day.ts';
import { HISTORY_DAYS, LOOK_BACK_DAYS } from '../../src/domain/diagnosis/compute-signs.ts';
import { upsertFigure } from '../../src/store/figure-writer.ts';
import { updateTeam } from '../../src/store/team-writer.ts';
import { HEADER } from '../gallery/slips.ts';
import { openHome } from './windows.ts';

const TODAY: Day = '2026-11-24';
const FILES = {
  'playbook.yaml': HEADER,
  'measures.yaml':
    'measures:\n  - {id: renewal-rate, title: 续保率, unit: "%", direction: more, adds: mean, most: 100}\n',
  'signs.yaml': `signs:
  - id: renewal-rate-falls
    title: 续保率往下掉
    ask: 最近两周，续保率低了一截？
    belongsTo: storming
    cluster: performance
    probability: {forming: 0.3, storming: 0.6, stable: 0.15, mature: 0.1}
    computed: {detector: drop, measure: renewal-rate, drop: 0.1, weeks: 2, baselineWeeks: 14}
`,
};

test('a reading of two weeks ago sees as many of the playbook’s own figures as it saw then', async () => {
  const home = await openHome({ founded: '2025-09-01' });
  const folder = join(dirname(home.file), 'ours');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  const earlier = addDays(TODAY, -14);
  // The oldest reading that still weighs two weeks ago, and the oldest days that it looks back on.
  const oldest = addDays(earlier, -HISTORY_DAYS);
  const before = [0, 1, 2, 3].map((i) => [addDays(oldest, i - LOOK_BACK_DAYS + 1), 80] as const);
  const after = [0, 1, 2, 3].map((i) => [addDays(oldest, -i), 60] as const);
  await home.window({ today: TODAY }).change('import', async ({ db }) => {
    await updateTeam(db, 1, { playbook: folder });
    for (const [day, value] of [...before, ...after])
      for (const memberId of [1, 2, 3]) await upsertFigure(db, { memberId, day, measure: 'renewal-rate', value });
  });
  const evidenceOn = async (gathered: Day) => {
    const scope = home.window({ today: gathered });
    const team = await scope.team();
    const { evidence } = judge(await gatherKnown(scope, team, gathered), team, earlier);
    return evidence.filter(({ sign }) => sign === 'renewal-rate-falls');
  };
  const then = await evidenceOn(earlier);
  expect(then).toMatchObject([{ answer: 1, how: 'computed' }]);
  expect(await evidenceOn(TODAY)).toEqual(then);
});

import { expect, test } from 'vitest';
import { closeMeeting } from '../../src/app/meeting/close.ts';
import { gatherStage } from '../../src/app/stage/case.ts';
import { openHome, told } from './windows.ts';

/** Ten work days up to and with TODAY of the tests. */
const EVENINGS = [11, 12, 13, 16, 17, 18, 19, 20, 23, 24].map((date) => `2026-11-${date}`);

test('evenings of which nobody wrote down who shared say nothing of sharing; those without anybody say that', async () => {
  const read = async (sharers: readonly string[] | null) => {
    const home = await openHome({ joined: '2026-09-01' });
    for (const date of EVENINGS)
      await closeMeeting(home.window({ today: date }), { kind: 'evening', date, ...told, sharers });
    const scope = home.window();
    const { computed } = await gatherStage(scope, await scope.team());
    return computed.find(({ sign }) => sign === 'free-sharing')?.outcome;
  };
  expect(await read(null)).toMatchObject({ kind: 'not-enough-data', reason: 'no-meetings' });
  expect(await read([])).toMatchObject({ kind: 'answer', answer: 0 });
  expect(await read(['高敏', '林小满'])).toMatchObject({ kind: 'answer', answer: expect.closeTo(0.72) });
});

import { expect, test } from 'vitest';
import { listChannels, removeChannel } from '../../src/app/channel/list.ts';
import { insertChannel } from '../../src/store/channels.ts';
import { interrupted, openHome } from './windows.ts';

test('a channel is taken away once: the second window is told that there is none', async () => {
  const home = await openHome();
  const row = { name: '早会群', kind: 'webhook', shown: 'https://hooks.example', recipients: [] } as const;
  const [first, second] = [home.window(), home.window()];
  await first.change('channel add', ({ db, today }) =>
    insertChannel(db, 1, today, { ...row, secretName: 'k', kept: 'file' }),
  );
  const late = interrupted(first, () => removeChannel(second, '早会群'));
  await expect(removeChannel(late, '早会群')).rejects.toMatchObject({ kind: 'not-found', code: 'channel-unknown' });
  expect(await listChannels(second)).toEqual([]);
});

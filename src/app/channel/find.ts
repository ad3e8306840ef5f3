import { TeamctlError } from '../../errors.ts';
import { type Channel, readChannels } from '../../store/channels.ts';
import type { Scope } from '../scope.ts';

/** @throws TeamctlError `channel-unknown` with those that there are */
export async function requireChannel(scope: Scope, name: string): Promise<Channel> {
  const all = await readChannels(await scope.reader(), (await scope.team()).id);
  const found = all.find((channel) => channel.name === name.trim());
  if (found) return found;
  throw new TeamctlError('not-found', 'channel-unknown', { name, channels: all.map((each) => each.name) });
}

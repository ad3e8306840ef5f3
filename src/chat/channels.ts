import { addChannel, type ChannelWanted } from '../app/channel/add.ts';
import { listChannels, removeChannel } from '../app/channel/list.ts';
import { channelWords } from '../i18n/areas/channel.ts';
import { presentChannels } from '../present/channel.ts';
import type { Report } from '../present/document.ts';
import { presentDone } from '../present/done.ts';
import type { Face } from './face.ts';

export { checkAddress, kindOfAddress } from '../app/channel/add.ts';

/** @throws TeamctlError as `addChannel` */
export async function added({ scope, locale }: Face, wanted: ChannelWanted): Promise<Report> {
  const made = await addChannel(scope, wanted);
  return presentDone(channelWords(locale).added(made.name, made.kind, made.kept), { channel: made });
}

export const listed = async ({ scope, locale }: Face): Promise<Report> =>
  presentChannels(await listChannels(scope), locale);

/** @throws TeamctlError `channel-unknown` */
export async function removed({ scope, locale }: Face, typed: string): Promise<Report> {
  const { name } = await removeChannel(scope, typed);
  return presentDone(channelWords(locale).removed(name), { channel: { name } });
}

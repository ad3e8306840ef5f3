import type { ChannelLine } from '../app/channel/list.ts';
import { channelWords } from '../i18n/areas/channel.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Report } from './document.ts';

/** Where messages can go; of an address only what lets nobody write to it. */
export function presentChannels(channels: readonly ChannelLine[], locale: Locale): Report {
  const words = channelWords(locale);
  const { columns } = words;
  return {
    data: { schema: 'teamctl.channels/1', channels },
    document:
      channels.length === 0
        ? [{ kind: 'paragraph', text: words.none }]
        : [
            {
              kind: 'table',
              columns: [
                ...[columns.name, columns.kind, columns.address, columns.key].map((title) => ({ title })),
                { title: columns.unsent, align: 'right' },
              ],
              rows: channels.map(({ name, kind, shown, recipients, kept, hasKey, unsent }) => [
                name,
                words.kinds[kind],
                [shown, ...recipients].join(' → '),
                hasKey ? words.kept[kept] : [{ text: words.keyMissing, tone: 'warn' }],
                unsent === 0 ? '' : String(unsent),
              ]),
            },
          ],
  };
}

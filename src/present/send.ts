import type { SentView } from '../app/send/view.ts';
import { channelWords } from '../i18n/areas/channel.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Block, Report } from './document.ts';

const sentOf = ({ parts }: SentView) => parts.filter(({ state }) => state === 'sent').length;
/** What the whole is, by the part that came least far. */
const stateOf = ({ parts }: SentView) => parts.find(({ state }) => state !== 'sent')?.state ?? 'sent';

const dataOf = (view: SentView) => ({
  channel: view.channel.name,
  kind: view.channel.kind,
  topic: view.topic,
  madeAt: view.madeAt,
  state: stateOf(view),
  wasSent: view.wasSent,
  parts: view.parts.map(({ part, state, code }) => ({ part, state, code })),
});

export const isSent = (view: SentView): boolean => stateOf(view) === 'sent';

const list = (texts: readonly string[]): Block[] => texts.map((text) => ({ kind: 'paragraph', text }));

/** What and where, and of which day. */
const pastOf = (view: SentView, locale: Locale) => {
  const { topics, past } = channelWords(locale);
  return past(topics[view.topic] ?? view.topic, view.channel.name, view.madeAt.slice(5, 10));
};

/** What became of messages that were just tried. @param old those that were left alone, being of an earlier day */
export function presentSent(views: readonly SentView[], old: readonly SentView[], locale: Locale): Report {
  const words = channelWords(locale);
  const topicOf = (view: SentView) => words.topics[view.topic] ?? view.topic;
  const lines = views.map((view) => {
    if (view.wasSent) return words.wasSent(topicOf(view), view.channel.name, view.madeAt.slice(11, 16));
    if (isSent(view)) return words.sent(topicOf(view), view.channel.name, view.parts.length);
    const state = `${topicOf(view)} → ${view.channel.name}${words.colon}${words.stateNames[stateOf(view)]}`;
    return words.stateOf(sentOf(view), view.parts.length, state);
  });
  const left = old.length === 0 ? [] : [words.tooOld(old.map((view) => pastOf(view, locale)))];
  return {
    data: { schema: 'teamctl.sent/1', messages: [...views, ...old].map(dataOf) },
    document: list([...lines, ...left]),
  };
}

/** What was given up. */
export function presentDropped(views: readonly SentView[], locale: Locale): Report {
  const words = channelWords(locale);
  const text = views.length === 0 ? words.nothingWaiting : words.dropped(views.map((view) => pastOf(view, locale)));
  return { data: { schema: 'teamctl.sent/1', messages: views.map(dataOf) }, document: list([text]) };
}

/** The outbox. */
export function presentOutbox(views: readonly SentView[], locale: Locale): Report {
  const words = channelWords(locale);
  const { when, topic, channel, state } = words.sentColumns;
  return {
    data: { schema: 'teamctl.sent/1', messages: views.map(dataOf) },
    document:
      views.length === 0
        ? [{ kind: 'paragraph', text: words.noneSent }]
        : [
            {
              kind: 'table',
              columns: [when, topic, channel, state].map((title) => ({ title })),
              rows: views.map((view) => [
                view.madeAt.slice(0, 16).replace('T', ' '),
                words.topics[view.topic] ?? view.topic,
                view.channel.name,
                words.stateOf(sentOf(view), view.parts.length, words.stateNames[stateOf(view)] ?? ''),
              ]),
            },
          ],
  };
}

interface Planned {
  channel: { name: string; kind: keyof ReturnType<typeof channelWords>['kinds'] };
  messages: readonly { title: string; text: string }[];
  /** UTF-8. */
  bytesOf(text: string): number;
}

/** What would be sent, word by word. */
export function presentPlanned({ channel, messages, bytesOf }: Planned, locale: Locale): Report {
  const words = channelWords(locale);
  const sized = messages.map(({ title, text }) => ({ title, text, bytes: bytesOf(text) }));
  return {
    data: { schema: 'teamctl.messages/1', channel: channel.name, kind: channel.kind, messages: sized },
    document: [
      { kind: 'paragraph', text: words.dryRun(channel.name, words.kinds[channel.kind], messages.length) },
      ...sized.flatMap(({ text, bytes }, at): Block[] => [
        { kind: 'heading', level: 3, text: words.dryPart(at + 1, messages.length, bytes) },
        ...text
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line): Block => ({ kind: 'paragraph', text: line })),
      ]),
    ],
  };
}

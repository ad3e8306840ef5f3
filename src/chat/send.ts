import { requireChannel } from '../app/channel/find.ts';
import { dropWaiting, listOutbox, type Retried, retrySending, type Seen } from '../app/send/outbox.ts';
import { sendMessages } from '../app/send/send.ts';
import { troubleOf } from '../app/send/trouble.ts';
import type { SentView } from '../app/send/view.ts';
import { openWire } from '../app/send/wire.ts';
import { TeamctlError } from '../errors.ts';
import { channelWords } from '../i18n/areas/channel.ts';
import type { Report } from '../present/document.ts';
import { presentDone } from '../present/done.ts';
import { isSent, presentDropped, presentOutbox, presentPlanned, presentSent } from '../present/send.ts';
import { messagesFor } from '../render/messages.ts';
import type { Face, Told } from './face.ts';
import { asideOf, reportOf } from './topics.ts';

export interface Wanted {
  /** Such as `agenda morning`. */
  topic: string;
  /** The name of a channel. */
  to: string;
  dryRun?: boolean;
  again?: boolean;
  workdays?: boolean;
}

const bytesOf = (text: string) => Buffer.byteLength(text);

const told = ({ locale }: Face, tried: readonly SentView[], old: readonly SentView[] = []): Told => ({
  report: presentSent(tried, old, locale),
  isPartly: old.length > 0 || tried.some(isSent),
  trouble: troubleOf(tried),
});

const nothingSent = (text: string, reason: string): Told => ({
  report: presentDone(text, { sent: false, reason }),
  trouble: null,
});

/** Tells a group of a topic. @throws TeamctlError `channel-unknown`, `channel-no-key`, or what the topic throws */
export async function sendTopic(face: Face, { topic, to, dryRun, again, workdays }: Wanted): Promise<Told> {
  const { scope, locale, nowMs } = face;
  const words = channelWords(locale);
  const channel = await requireChannel(scope, to);
  if (workdays && !(await scope.calendar(await scope.team())).isWorkday(scope.today))
    return nothingSent(words.resting(scope.today), 'rest');
  const report = await reportOf(face, topic, dryRun === true);
  const aside = await asideOf(face, topic);
  if (report === null) return { ...nothingSent(words.nothing, 'nothing'), aside };
  const paper = { columns: 0, colorLevel: 0 as const, language: locale, stamp: `${scope.now}Z` };
  const messages = await messagesFor(channel.kind, report, paper);
  if (dryRun) return { report: presentPlanned({ channel, messages, bytesOf }, locale), trouble: null, aside };
  const asked = { channel, topic, messages, again: again === true };
  return { ...told(face, [await sendMessages(scope, asked, openWire(scope, nowMs))]), aside };
}

/** A message that says nothing but that it arrived. */
export async function testChannel(face: Face, name: string): Promise<Told> {
  const { scope, locale, nowMs } = face;
  const words = channelWords(locale);
  const channel = await requireChannel(scope, name);
  const text = `${words.testTitle}\n${words.testText((await scope.team()).name)}`;
  const asked = { channel, topic: 'test', messages: [{ title: words.testTitle, text }], again: true };
  return told(face, [await sendMessages(scope, asked, openWire(scope, nowMs))]);
}

/** What somebody has seen in the group already, of all of which nobody knows; and whether what is old is wanted, too. */
export interface Found {
  seen?: boolean;
  missing?: boolean;
  old?: boolean;
}

/**
 * Goes on with what was not sent. @param ask puts a question of which somebody must look into the group
 * @throws TeamctlError `seen-and-missing`
 */
export async function retry(
  face: Face,
  { seen, missing, old: withOld }: Found,
  ask: (question: string) => Promise<Seen>,
): Promise<Told> {
  const { scope, locale, nowMs } = face;
  const words = channelWords(locale);
  if (seen && missing) throw new TeamctlError('usage', 'seen-and-missing');
  const look = async ({ topic, channel, parts }: SentView, { part }: SentView['parts'][number]): Promise<Seen> => {
    if (seen || missing) return seen ? 'seen' : 'missing';
    return ask(words.lookAsk(words.topics[topic] ?? topic, channel.name, part, parts.length));
  };
  const { tried, old }: Retried = await retrySending(scope, openWire(scope, nowMs), look, withOld);
  return tried.length + old.length === 0 ? nothingSent(words.nothingWaiting, 'nothing') : told(face, tried, old);
}

/** Gives up what was not sent: it is too late for it. */
export async function dropUnsent({ scope, locale, nowMs }: Face): Promise<Report> {
  return presentDropped(await dropWaiting(scope, openWire(scope, nowMs)), locale);
}

/** What went out in the last weeks, and what did not. */
export const outbox = async ({ scope, locale }: Face): Promise<Report> =>
  presentOutbox(await listOutbox(scope), locale);

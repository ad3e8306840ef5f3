import type { AgendaTexts, AgendaView } from '../app/agenda/view.ts';
import { clockPlus } from '../domain/agenda/clock.ts';
import type { Line } from '../domain/agenda/line.ts';
import type { AgendaPlan, PlannedItem } from '../domain/agenda/plan.ts';
import type { StageNotice } from '../domain/agenda/stage-notice.ts';
import { dayNumber, isoWeekday } from '../domain/calendar/day.ts';
import { agendaWords } from '../i18n/areas/agenda.ts';
import type { Locale } from '../i18n/locale.ts';
import { agendaEvents } from './agenda-events.ts';
import { type SpokenItem, speakItem } from './agenda-lines.ts';
import { noteText } from './agenda-notes.ts';
import {
  type AgendaWords,
  dayText,
  isSaid,
  lastDayText,
  nextDayText,
  periodText,
  titleOf,
  todoText,
  type Voice,
} from './agenda-texts.ts';
import type { Block, Report } from './document.ts';
import type { LiveText } from './meeting-live.ts';
import { nameOf } from './name-of.ts';
import { inForceText, stageNewsText } from './stage-in-force.ts';

interface Spoken {
  item: PlannedItem;
  title: string;
  purpose: string;
  spoken: SpokenItem;
}

function speakAll(plan: AgendaPlan, voice: Voice): Spoken[] {
  return plan.items.map((item) => {
    const own = voice.texts.meeting.items.find((each) => each.id === item.id);
    return { item, title: own?.title ?? item.id, purpose: own?.purpose ?? '', spoken: speakItem(item, plan, voice) };
  });
}

function itemBlocks({ item, title, spoken }: Spoken, { texts, words }: Voice): Block[] {
  const lead = item.owner === null ? '' : ` · ${words.ledBy(nameOf(texts, item.owner))}`;
  return [
    { kind: 'heading', level: 3, text: words.itemTitle(item.start, title, item.minutes) + lead },
    ...spoken.opening.map((text): Block => ({ kind: 'paragraph', text })),
    ...(spoken.lines.length === 0 ? [] : [{ kind: 'list' as const, items: spoken.lines.map((text) => ({ text })) }]),
  ];
}

/** Only what would have had something to say; an item without an occasion is not missed. */
function omittedBlocks(plan: AgendaPlan, { texts, words }: Voice): Block[] {
  const missed = plan.omitted.filter((each) => !each.reason.startsWith('not:'));
  if (missed.length === 0) return [];
  const titles = missed.map((each) => {
    const title = texts.meeting.items.find((item) => item.id === each.id)?.title ?? each.id;
    return words.omitted(title, words.omittedWhy[each.reason] ?? each.reason);
  });
  return [
    {
      kind: 'paragraph',
      text: [{ text: `${words.omittedTitle}${words.colon}${titles.join(words.separator)}`, tone: 'muted' }],
    },
  ];
}

/** Which stage the week goes by, and why; at its first meeting. */
function stageNotice(notice: StageNotice, { date }: AgendaPlan, { stages }: AgendaTexts, locale: Locale): string[] {
  const inForce = { ...notice, isNews: notice.change !== null };
  const news = stageNewsText(inForce, stages, date, locale);
  return [inForceText(inForce, stages, date, locale), ...(news === null ? [] : [news])];
}

/** What stage the team is in is the manager's reading of it: an agenda that may be read out does not say it. */
function headBlocks(plan: AgendaPlan, { texts, words }: Voice, locale: Locale, isPrivate: boolean): Block[] {
  const until = clockPlus(plan.start, plan.minutes);
  const weekday = words.weekdays[isoWeekday(plan.date)] as string;
  return [
    { kind: 'heading', level: 1, text: words.title(texts.meeting.title, dayText(plan.date, words), weekday) },
    { kind: 'paragraph', text: words.subtitle(plan.start, until, plan.minutes, plan.present.length) },
    ...plan.notices.flatMap((notice): Block[] => {
      if (notice.code === 'may-be-off')
        return [{ kind: 'notice', tone: 'warn', text: [words.mayBeOff(notice.holiday, notice.year)] }];
      if (notice.code === 'before-founding')
        return [{ kind: 'notice', tone: 'warn', text: [words.beforeFounding(dayText(notice.foundedOn, words))] }];
      if (notice.code === 'weekly-falls-out')
        return [{ kind: 'notice', tone: 'warn', text: [words.weeklyFallsOut(dayText(notice.on, words))] }];
      if (notice.code !== 'stage') return [{ kind: 'notice', tone: 'warn', text: [words.notWorkday(notice.holiday)] }];
      return isPrivate ? [{ kind: 'notice', tone: 'accent', text: stageNotice(notice, plan, texts, locale) }] : [];
    }),
  ];
}

function noteBlocks(notes: readonly string[], words: AgendaWords): Block[] {
  return notes.length === 0 ? [] : [{ kind: 'notice', tone: 'accent', title: words.notesTitle, text: notes }];
}

function dataOf(team: { id: number; name: string }, plan: AgendaPlan, spoken: readonly Spoken[], voice: Voice) {
  const { texts } = voice;
  return {
    schema: 'teamctl.agenda/1',
    team,
    meeting: plan.meeting,
    date: plan.date,
    start: plan.start,
    minutes: plan.minutes,
    box: plan.box,
    stage: plan.stage,
    present: plan.present,
    items: spoken.map(({ item, title, purpose, spoken: said }) => ({
      id: item.id,
      title,
      minutes: item.minutes,
      start: item.start,
      owner: item.owner === null ? null : { id: item.owner, name: nameOf(texts, item.owner) },
      purpose,
      lines: [...said.opening, ...said.lines],
      element: item.element,
    })),
    activity: plan.activity === null ? null : { id: plan.activity },
    // Why it was chosen may be a sign that the manager saw.
    practice: plan.practice === null ? null : { kind: plan.practice.kind, id: plan.practice.id },
    module: plan.module === null ? null : { id: plan.module, title: titleOf(texts, plan.module) },
    host: plan.host,
    sharers: plan.sharers.map(({ member, reason, sharedBefore }) => ({ member, reason, sharedBefore })),
    pairs: plan.pairs,
    targets: plan.targets.map(({ member, metric, value, period, left, reason }) => ({
      member,
      metric,
      value,
      period,
      left,
      reason,
    })),
    carried: plan.carried
      .filter(({ todo }) => isSaid(texts, todo))
      .map((each) => ({ ...each, text: todoText(texts, each.todo) })),
    omitted: plan.omitted,
    notices: plan.notices,
  };
}

const voiceOf = (plan: AgendaPlan, texts: AgendaTexts, locale: Locale): Voice => {
  const all = agendaWords(locale);
  // To one person one speaks otherwise than to a room.
  const words =
    plan.present.length === 1
      ? { ...all, lines: { ...all.lines, ...all.linesAlone }, proposals: all.proposalsAlone }
      : all;
  return {
    texts,
    words,
    // Days before 1970 have turns, too.
    turn: Math.abs(dayNumber(plan.date)),
    lastDay: lastDayText(plan.newsDay, plan.date, words),
    nextDay: nextDayText(plan.nextDay, plan.date, words),
    periodOf: (period, on = plan.newsDay) => periodText(period, { newsDay: on, date: plan.date }),
  };
};

/** Title and sentences of every item, for the screen of a running meeting. */
export function itemTexts({ plan, texts }: Pick<AgendaView, 'plan' | 'texts'>, locale: Locale): LiveText[] {
  const voice = voiceOf(plan, texts, locale);
  return speakAll(plan, voice).map(({ item, title, spoken }) => ({
    title: item.owner === null ? title : `${title} · ${voice.words.ledBy(nameOf(texts, item.owner))}`,
    lines: [...spoken.opening, ...spoken.lines],
  }));
}

const FIGURES = new Set<Line['code']>([
  'day-total',
  'day-attainment',
  'team-target',
  'news-target',
  'own-day',
  'own-month',
  'own-reached',
  'own-team-reached',
  'figures-ask',
]);

/** The lines of an agenda that tell figures of the day and the month. */
export function figureTexts(plan: AgendaPlan, texts: AgendaTexts, locale: Locale): string[] {
  const voice = voiceOf(plan, texts, locale);
  return plan.items.flatMap(
    (item) => speakItem({ ...item, lines: item.lines.filter(({ code }) => FIGURES.has(code)) }, plan, voice).lines,
  );
}

function calendarPart(view: AgendaView, spoken: readonly Spoken[], words: AgendaWords): Partial<Report> {
  const { plan, texts, team, inCalendars, isDraft } = view;
  if (inCalendars === null) return {};
  const outline = spoken.map(({ item, title }) => words.itemTitle(item.start, title, item.minutes));
  const full = spoken.flatMap(({ spoken: said }, i) => [outline[i] as string, ...said.opening, ...said.lines, '']);
  const text = {
    title: words.calendar(texts.meeting.title, team.name),
    outline: [
      ...outline,
      ...inCalendars.fallsOut.map(({ day, insteadOn }) =>
        words.weeklyOff(dayText(day, words), insteadOn === null ? null : dayText(insteadOn, words)),
      ),
    ].join('\n'),
    full: full.join('\n').trimEnd(),
  };
  return {
    events: agendaEvents(view, inCalendars, text),
    eventsOf: { teamId: team.id, origin: plan.meeting, isDraft },
  };
}

/** The agenda in all its forms: to be read out, as data, and as calendar entries. */
export function presentAgenda(view: AgendaView, locale: Locale): Report {
  const { plan, texts, team } = view;
  const voice = voiceOf(plan, texts, locale);
  const { words } = voice;
  const spoken = speakAll(plan, voice);
  const notes = view.withNotes ? plan.managerNotes.map((note) => noteText(note, texts, words, plan.date)) : [];
  return {
    data: { ...dataOf(team, plan, spoken, voice), ...(view.withNotes ? { managerNotes: notes } : {}) },
    document: [
      ...headBlocks(plan, voice, locale, view.withNotes),
      ...spoken.flatMap((each) => itemBlocks(each, voice)),
      ...omittedBlocks(plan, voice),
      ...noteBlocks(notes, words),
    ],
    ...calendarPart(view, spoken, words),
  };
}

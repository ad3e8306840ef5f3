import { isoWeekday } from '../calendar/day.ts';
import { keptApart } from '../remark/standing-harm.ts';
import { chooseActivity } from './activity.ts';
import { clockPlus } from './clock.ts';
import { holds, isAsked, isTopSharingDay } from './conditions.ts';
import { type Decisions, fillers, promiseLines } from './fill.ts';
import { type Fill, type Line, tellsOfDay } from './line.ts';
import { allotMinutes, type TimedItem } from './minutes.ts';
import { managerNotes } from './notes.ts';
import { pairUp } from './pairs.ts';
import { recent } from './past.ts';
import { HEARD, hash, leastHeard, minBy } from './pick.ts';
import type { AgendaPlan, Composed, NoAgenda, Omitted, PlannedItem } from './plan.ts';
import type { ActivityDefinition, AgendaInput, ItemDefinition } from './shapes.ts';
import { chooseHost, chooseStoryteller, chooseTopSharer, strength } from './sharers.ts';
import { assess, type Situation } from './situation.ts';
import { nextTheme } from './theme.ts';
import { askedBy, chooseVariant, occasionOf } from './variants.ts';
import { highlights } from './week.ts';
import { weekOf } from './week-of.ts';

/** An item with today's limits. */
interface Candidate extends TimedItem {
  item: ItemDefinition;
}

/** So many promises are asked for in a minute, a sentence each. */
const PROMISES_A_MINUTE = 5;

function timed(situation: Situation, item: ItemDefinition): Candidate {
  const { stage } = situation.input;
  const limits = (stage === null ? undefined : item.minutesByStage?.[stage]) ?? item.minutes;
  if (item.content !== 'promises') return { id: item.id, ...limits, drop: item.drop, item };
  // What somebody promised is never dropped for want of time, and many promises want more of it.
  const wanted = Math.ceil(situation.due.length / PROMISES_A_MINUTE);
  const ideal = Math.min(limits.max, Math.max(limits.ideal, wanted));
  return { id: item.id, ...limits, ideal, drop: situation.due.length > 0 ? undefined : item.drop, item };
}

/** Contents that can have nothing to show, whatever the playbook's `when` says. */
const emptiness: Readonly<Record<string, (situation: Situation) => boolean>> = {
  promises: ({ due }) => due.length === 0,
  practice: ({ practice }) => practice === null,
  training: ({ input }) => input.session === null,
};

const emptyReason: Readonly<Record<string, string>> = {
  promises: 'not:has-todos',
  practice: 'not:has-practice',
  training: 'not:has-training',
};

function selectItems(situation: Situation): { candidates: Candidate[]; omitted: Omitted[] } {
  const { stage, definition } = situation.input;
  const omitted: Omitted[] = [];
  const candidates = definition.items.flatMap((item) => {
    if (item.stages && stage !== null && !item.stages.includes(stage)) return [];
    const applies = holds(situation, item.when);
    const empty = emptiness[item.content]?.(situation) === true;
    if (applies && !empty) return [timed(situation, item)];
    omitted.push({ id: item.id, reason: applies ? (emptyReason[item.content] as string) : `not:${item.when}` });
    return [];
  });
  return { candidates, omitted };
}

const least = (candidates: readonly Candidate[]) =>
  candidates.reduce((sum, each) => sum + (each.drop === undefined ? each.min : 0), 0);

/** The day's activity, and its item held to the activity's own limits; without one the item goes. */
function withActivity(situation: Situation, candidates: readonly Candidate[], length: number) {
  const { input, held, present } = situation;
  const at = candidates.find((each) => each.item.content === 'activity');
  if (!at) return { candidates, activity: null };
  const others = candidates.filter((each) => each !== at);
  const minutes = { min: at.min, max: Math.max(at.min, Math.min(at.max, length - least(others))) };
  const activity = chooseActivity(input.activities, held, {
    ...input,
    meeting: input.definition.id,
    present: present.length,
    minutes,
    holds: (when) => holds(situation, when),
  });
  if (!activity) return { candidates: others, activity };
  const [min, max] = [Math.max(at.min, activity.minutes.min), Math.min(at.max, activity.minutes.max)];
  const narrowed = { ...at, min, max, ideal: Math.min(max, Math.max(min, at.ideal)) };
  return { candidates: candidates.map((each) => (each === at ? narrowed : each)), activity };
}

interface Timing {
  length: number;
  minutes: ReadonlyMap<string, number>;
  activity: ActivityDefinition | null;
  candidates: readonly Candidate[];
  omitted: readonly Omitted[];
}

function timeAt(situation: Situation, candidates: readonly Candidate[], length: number): Timing | NoAgenda {
  const chosen = withActivity(situation, candidates, length);
  const allotment = allotMinutes(chosen.candidates, length);
  if (allotment.kind === 'impossible') {
    return { code: 'cannot-fit', minutes: length, least: allotment.least, most: allotment.most };
  }
  const kept = chosen.candidates.filter((each) => allotment.minutes.has(each.id));
  const activityKept = kept.some((each) => each.item.content === 'activity');
  const missing = candidates.filter((each) => !chosen.candidates.some((other) => other.id === each.id));
  return {
    length,
    minutes: allotment.minutes,
    activity: activityKept ? chosen.activity : null,
    candidates: kept,
    omitted: [
      ...missing.map((each) => ({ id: each.id, reason: 'no-activity-left' })),
      ...allotment.dropped.map((id) => ({ id, reason: 'no-time' })),
    ],
  };
}

/** The length asked for; without one the playbook's, else the nearest in the box that works. */
function timing(situation: Situation, candidates: readonly Candidate[]): Timing | NoAgenda {
  const { definition, minutes } = situation.input;
  const { min, max } = definition.box;
  if (minutes !== null && (minutes < min || minutes > max))
    return { code: 'minutes-outside-box', asked: minutes, min, max };
  const first = timeAt(situation, candidates, minutes ?? definition.minutes);
  if (!('code' in first) || minutes !== null) return first;
  const lengths = Array.from({ length: max - min + 1 }, (_, i) => min + i);
  lengths.sort((a, b) => Math.abs(a - definition.minutes) - Math.abs(b - definition.minutes) || b - a);
  for (const length of lengths) {
    const found = timeAt(situation, candidates, length);
    if (!('code' in found)) return found;
  }
  return first;
}

/**
 * Of the themes that rest the longest one by hash, those of the day first; its questions in turn, so that none comes
 * back before the others were asked.
 */
function chooseTheme(situation: Situation): Decisions['theme'] {
  const { input, held } = situation;
  // Questions ask for days behind one, and for customers.
  if (situation.isFirstDay || situation.company.isRehearsal) return null;
  const { stage, themes, teamId, date } = input;
  const fitting = themes.filter(
    (theme) => (!theme.stages || stage === null || theme.stages.includes(stage)) && isAsked(situation, theme.when),
  );
  const used = recent(held, null, (past) => past.theme, HEARD);
  const special = new Set(fitting.filter((theme) => theme.when !== undefined).map((theme) => theme.id));
  const id = leastHeard(
    fitting.map((theme) => theme.id),
    used,
    special,
    `${teamId}|${date}|${input.definition.id}`,
  );
  const theme = fitting.find((each) => each.id === id);
  if (!theme) return null;
  const asked = used.filter((each) => each === theme.id).length;
  return { id: theme.id, question: (hash(`${teamId}|${theme.id}`) + asked) % theme.questions.length };
}

/** What the weekly names for next week; in other meetings the session of the day. */
const chooseModule = ({ input, held, everyone }: Situation): string | null =>
  input.definition.id === 'weekly' ? nextTheme(input, held, everyone.length) : input.session;

function decide(situation: Situation, timingOf: Timing): Decisions {
  const contents = new Set(timingOf.candidates.map((each) => each.item.content));
  const sharesAlone = contents.has('sharing') && isTopSharingDay(situation);
  const ranked = [...situation.present].sort((a, b) => strength(situation, b) - strength(situation, a) || a - b);
  const asks = ['story', 'sharing', 'reflection'].some((content) => contents.has(content));
  const teaches = contents.has('theme') || contents.has('training');
  return {
    activity: timingOf.activity,
    sharer: contents.has('story') ? chooseStoryteller(situation) : sharesAlone ? chooseTopSharer(situation) : null,
    pairs:
      contents.has('sharing') && !sharesAlone
        ? pairUp(ranked, situation.held, keptApart(situation.input.harm ?? []))
        : [],
    theme: asks ? chooseTheme(situation) : null,
    module: teaches ? chooseModule(situation) : null,
  };
}

/** Their openings speak of numbers and calls that nobody has yet. */
const SILENT_ON_FIRST_DAY: readonly string[] = ['goals', 'reflection'];

/** Where open promises are asked for when the playbook has no item for them. */
const PROMISE_CONTENTS = ['promises', 'problems', 'tomorrow', 'next-week', 'goals', 'figures', 'close'];

function promiseItem(candidates: readonly Candidate[]): string | undefined {
  const first = minBy(candidates, (each) => {
    const at = PROMISE_CONTENTS.indexOf(each.item.content);
    return [at === -1 ? PROMISE_CONTENTS.length : at];
  });
  return first?.id;
}

function ownerOf(item: ItemDefinition, stage: string | null, decisions: Decisions, host: number | null): number | null {
  const lead = (stage === null ? undefined : item.leadByStage?.[stage]) ?? item.lead ?? 'manager';
  if (lead === 'manager') return null;
  return lead === 'sharer' ? (decisions.sharer?.member ?? host) : host;
}

/** Of whom the weekly's highlights speak first: nobody reads out their own praise. */
function praisedIn(situation: Situation): number | null {
  if (situation.input.definition.id !== 'weekly') return null;
  return highlights(weekOf(situation)).flatMap((line) => ('member' in line ? (line.member ?? []) : []))[0] ?? null;
}

const hasHost = (candidates: readonly Candidate[], stage: string | null) =>
  candidates.some(({ item }) => ((stage === null ? undefined : item.leadByStage?.[stage]) ?? item.lead) === 'host');

function fillItems(situation: Situation, times: Timing, decisions: Decisions, host: number | null): PlannedItem[] {
  const { input, present } = situation;
  const common: Fill = {
    team: { kind: 'team' },
    date: { kind: 'date', date: input.date },
    ...(situation.hadNewsDay ? { lastday: { kind: 'last-day' } as const } : {}),
    nextday: { kind: 'next-day' },
    weekday: { kind: 'weekday', weekday: isoWeekday(input.date) },
    present: { kind: 'number', value: present.length },
  };
  const asksPromises = promiseItem(times.candidates);
  const told = new Set<number>();
  let passed = 0;
  return times.candidates.map(({ item, id }) => {
    const filled = fillers[item.content]?.(situation, decisions) ?? { fill: {}, lines: [] };
    const minutes = times.minutes.get(id) as number;
    const fill = { ...common, ...filled.fill };
    const promised: Line[] = id === asksPromises ? promiseLines(situation) : [];
    const start = clockPlus(input.start, passed);
    passed += minutes;
    const owner = ownerOf(item, input.stage, decisions, host);
    const isSilent = situation.isFirstDay && SILENT_ON_FIRST_DAY.includes(item.content);
    const variant = isSilent
      ? null
      : chooseVariant(situation, item, { fill, owner, told, tells: filled.lines.some(tellsOfDay) });
    const occasion = occasionOf(situation, item, variant);
    if (occasion !== null) told.add(occasion);
    // Who is asked two things at once answers neither.
    const asked = askedBy(situation, item, variant);
    const lines = filled.lines.filter(({ code }) => !asked.includes(code));
    return {
      id,
      element: item.element,
      content: item.content,
      minutes,
      start,
      owner,
      variant,
      fill,
      lines: [...lines, ...promised],
    };
  });
}

function notices({
  calendar,
  date,
  foundedOn = null,
  stageNotice,
  weekly,
  definition,
}: AgendaInput): AgendaPlan['notices'] {
  const status = calendar.status(date);
  const holiday = status.kind === 'holiday' ? status.name : null;
  return [
    ...(foundedOn !== null && date < foundedOn ? [{ code: 'before-founding' as const, foundedOn }] : []),
    ...(status.works ? [] : [{ code: 'not-a-workday' as const, holiday }]),
    ...(status.works && status.mayMoveWith !== null
      ? [{ code: 'may-be-off' as const, holiday: status.mayMoveWith, year: Number(date.slice(0, 4)) }]
      : []),
    ...(weekly?.fallsOut && definition.id !== 'weekly'
      ? [{ code: 'weekly-falls-out' as const, on: weekly.fallsOut }]
      : []),
    ...(stageNotice ? [stageNotice] : []),
  ];
}

/**
 * The agenda of one meeting from everything that is known of the team. Pure: the same input gives the same agenda.
 * Chosen against repetition and in fair turns from `history`; minutes are exact (see `allotMinutes`).
 * @returns the plan, or why there is none: nobody present, a length outside the box, items that cannot fill it
 */
export function composeAgenda(input: AgendaInput): Composed {
  const situation = assess(input);
  if (situation.present.length === 0) return { kind: 'no-agenda', reason: { code: 'nobody-present' } };
  const { candidates, omitted } = selectItems(situation);
  const times = timing(situation, candidates);
  if ('code' in times) return { kind: 'no-agenda', reason: times };
  const decisions = decide(situation, times);
  const told = decisions.sharer?.member ?? praisedIn(situation);
  const host = hasHost(times.candidates, input.stage) ? chooseHost(situation, told) : null;
  const contents = new Set(times.candidates.map((each) => each.item.content));
  const showsGoals = contents.has('goals') || contents.has('next-week');
  const plan: AgendaPlan = {
    meeting: input.definition.id,
    date: input.date,
    start: input.start,
    minutes: times.length,
    box: input.definition.box,
    stage: input.stage,
    present: situation.present,
    items: fillItems(situation, times, decisions, host),
    activity: decisions.activity?.id ?? null,
    host,
    sharers: decisions.sharer ? [decisions.sharer] : [],
    pairs: decisions.pairs,
    practice: contents.has('practice') ? situation.practice : null,
    theme: decisions.theme?.id ?? null,
    module: decisions.module,
    targets: showsGoals ? situation.goals : [],
    carried: situation.due.map((todo) => ({ todo: todo.id, owner: todo.owner, since: todo.createdOn })),
    omitted: [...omitted, ...times.omitted],
    newsDay: situation.newsDay,
    nextDay: input.calendar.addWorkdays(input.date, 1),
    notices: notices(input),
    managerNotes: managerNotes(situation),
  };
  return { kind: 'agenda', plan };
}

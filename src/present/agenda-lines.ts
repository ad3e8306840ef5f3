import type { GoalPart, Line, OwnGoalPart } from '../domain/agenda/line.ts';
import type { AgendaPlan, PlannedItem } from '../domain/agenda/plan.ts';
import { isFilled, linesOf, wordsOfLine } from '../domain/agenda/variants.ts';
import { answerTo } from '../domain/drill/answer.ts';
import type { TargetMetric, TargetPeriod } from '../domain/records/target.ts';
import { ownSpeakers, percent, type Reached, type Speak, tenth } from './agenda-own-lines.ts';
import {
  dayText,
  fillText,
  isSaid,
  ownerOf,
  questionOf,
  speakerOf,
  titleOf,
  todoText,
  upToText,
  type Voice,
  vary,
} from './agenda-texts.ts';
import { nameOf } from './name-of.ts';

const about = (value: number) => String(Math.round(value));
const namesOf = (members: readonly number[], { words, texts }: Voice) =>
  words.names(members.map((id) => nameOf(texts, id)));
/** A person's day in this week and the last, of a measure that every team has. */
interface PerDay {
  metric: TargetMetric;
  value: number;
  before: number;
}

/** Nobody speaks of a quarter of a deal: of less than one a day ten people are told together. */
function perDayOf({ metric, value, before }: PerDay): PerDay & { isOfTen: boolean } {
  const isOfTen = metric === 'deals' && value < 1 && before < 1;
  const of = (each: number) => tenth(isOfTen ? each * 10 : each);
  return { metric, value: of(value), before: of(before), isOfTen };
}

function perDayText(figure: PerDay, { lines, measured, amountOf }: Voice['words']): string {
  const { metric, value, before, isOfTen } = perDayOf(figure);
  return lines.perPersonDay(measured(metric, value), amountOf(metric, before), isOfTen);
}

/** Held against nothing there is nothing to say: a week that began late has no deals by then. */
function perDayWords(metric: TargetMetric, perDay: { value: number; before: number }, { amountOf }: Voice['words']) {
  if (perDay.before === 0) return null;
  const { value, before, isOfTen } = perDayOf({ metric, ...perDay });
  return { now: amountOf(metric, value), before: amountOf(metric, before), isOfTen };
}

const proposal = (metric: TargetMetric, voice: Voice) =>
  voice.words.lines.proposal(vary(voice.words.proposals[metric], voice));

/** In a measure of the playbook: what adds up is a number, all else a line to reach or to keep within. */
function ownGoalText({ measure, value, period, left }: OwnGoalPart, isNextWeek: boolean, voice: Voice): string {
  const { title, said, asked, addsUp } = speakerOf(measure, voice);
  const { lines } = voice.words;
  if (left && !isNextWeek) return lines.ownLeft(period, title, said(value) as string);
  if (addsUp) return lines.ownGoalOf(title, said(value) as string);
  return lines.ownAsked(isNextWeek ? 'day' : period, title, asked(value) as string);
}

/** Of the coming week nobody says “this week”. */
function goalParts({ code, parts, own = [] }: Extract<Line, { code: 'goal' | 'week-goal' }>, voice: Voice): string {
  const { words } = voice;
  const isNextWeek = ({ period }: { period: TargetPeriod }) => code === 'week-goal' && period === 'week';
  const text = (part: GoalPart) =>
    part.left && !isNextWeek(part)
      ? words.lines.left(part.period, part.metric, part.value)
      : part.metric === 'deals' && part.period === 'day'
        ? words.lines.dayDeals(part.value)
        : words.measured(part.metric, part.value);
  return [...parts.map(text), ...own.map((part) => ownGoalText(part, isNextWeek(part), voice))].join(words.separator);
}

/** Who has how many. */
const leadsOf = (leads: readonly { member: number; count: number }[], { words, texts }: Voice) =>
  words.names(leads.map(({ member, count }) => words.lines.tomorrowLead(nameOf(texts, member), count)));

type Speakers = { [Code in Line['code']]: Speak<Code> };

const reachedText = (
  { metric, period, value, done, ...line }: Extract<Line, { code: 'news-target' | 'team-target' }>,
  { words, periodOf }: Voice,
): Reached => [
  periodOf(period, 'on' in line ? line.on : undefined),
  words.spoken(metric, done ?? value),
  done === undefined ? null : words.amountOf(metric, value),
];

const speakers: Speakers = {
  absent: ({ members }, { words, texts }) => [words.lines.absent(words.names(members.map((id) => nameOf(texts, id))))],
  'odd-one': (_, { words }) => [words.lines.oddOne],
  'activity-steps': ({ activity }, { words, texts }) => [
    words.lines.activityTitle(titleOf(texts, activity)),
    ...(texts.activities.find((each) => each.id === activity)?.steps ?? []),
  ],
  'news-deals': ({ member, deals, amount, first, unsure }, voice) => [
    first
      ? voice.words.lines.firstDeal(nameOf(voice.texts, member), deals)
      : vary(unsure ? voice.words.lines.deals.slice(0, -1) : voice.words.lines.deals, voice)(
          nameOf(voice.texts, member),
          deals,
          amount || null,
        ),
  ],
  'news-record': ({ member, metric, value, before }, { words, texts }) => [
    words.lines.record(nameOf(texts, member), words.spoken(metric, value), words.amountOf(metric, before)),
  ],
  'news-target': (line, voice) => [
    voice.words.lines.target(nameOf(voice.texts, line.member), ...reachedText(line, voice)),
  ],
  'news-improved': ({ member, metric, value, usual }, voice) => [
    vary(voice.words.lines.improved, voice)(
      nameOf(voice.texts, member),
      voice.words.measured(metric, value),
      about(usual),
    ),
  ],
  'news-kept': ({ member, deals, on, first }, { words, texts }) => [
    words.lines.newsKept(nameOf(texts, member), dayText(on, words), first ? null : deals),
  ],
  'news-late': ({ on, people }, { words, texts }) => [
    words.lines.newsLate(
      dayText(on, words),
      people.map(({ member, deals, first }) => [nameOf(texts, member), first ? null : deals] as const),
    ),
  ],
  'news-more': ({ count }, { words }) => [words.lines.newsMore(count)],
  'news-all': ({ deals }, { words, lastDay }) => [words.lines.newsAll(lastDay, deals)],
  'news-everybody': ({ alone }, voice) => [
    vary(voice.words.lines[alone ? 'newsAsked' : 'newsEverybody'], voice)(voice.lastDay),
  ],
  'news-today': ({ first }, { words }) => [first ? words.lines.newsFirstDay : words.lines.newsToday],
  'news-unknown': (_, { words, lastDay }) => [words.lines.newsUnknown(lastDay)],
  'story-deal': ({ member, deals }, voice) => {
    const { words, texts, lastDay } = voice;
    const name = nameOf(texts, member);
    return [
      deals > 1 ? words.lines.storyDeals(name, lastDay, deals) : vary(words.lines.storyDeal, voice)(name, lastDay),
    ];
  },
  'story-record': ({ member, metric, value }, { words, texts, lastDay }) => [
    words.lines.storyRecord(nameOf(texts, member), lastDay, words.spoken(metric, value)),
  ],
  'story-call': ({ member, metric, value }, voice) => [
    vary(voice.words.lines.storyCall, voice)(
      nameOf(voice.texts, member),
      voice.lastDay,
      voice.words.spoken(metric, value),
    ),
  ],
  'story-other': (_, { words, lastDay }) => [words.lines.storyOther(lastDay)],
  'story-any': (_, voice) => [vary(voice.words.lines.storyAny, voice)()],
  'story-exception': ({ member }, { words, texts }) => [words.lines.storyException(nameOf(texts, member))],
  question: ({ theme, index }, { words, texts }) => [words.lines.question(questionOf(texts, theme, index))],
  goal: (line, voice) => [voice.words.lines.goal(namesOf(line.members, voice), goalParts(line, voice))],
  'goal-team': ({ parts }, { words }) => [
    words.lines.goalTeam(parts.map(({ metric, value }) => words.measured(metric, value)).join(words.separator)),
  ],
  'goal-own': ({ members, week }, voice) => [voice.words.lines[week ? 'weekOwn' : 'goalOwn'](namesOf(members, voice))],
  'goal-first-day': (_, { words }) => [words.lines.goalFirstDay],
  'goal-rehearse': ({ members, week }, voice) => [
    (week ? voice.words.lines.weekRehearse : vary(voice.words.lines.goalRehearse, voice))(namesOf(members, voice)),
  ],
  'goal-later': ({ week }, voice) => [vary(voice.words.lines[week ? 'weekLater' : 'goalLater'], voice)],
  welcome: ({ members, evening }, voice) => [
    voice.words.lines[evening ? 'firstDayDone' : 'welcome'](namesOf(members, voice)),
  ],
  farewell: ({ members, away }, voice) => [
    voice.words.lines[away ? 'farewellAway' : 'farewell'](namesOf(members, voice)),
  ],
  'team-target': (line, voice) => [voice.words.lines.teamTarget(...reachedText(line, voice))],
  'story-first-day': (_, { words }) => [words.lines.storyFirstDay],
  'story-open': (_, { words }) => [words.lines.storyOpen],
  'practice-objection': ({ objection }, { words, texts, turn }) => {
    const found = texts.objections.find((each) => each.id === objection);
    if (!found) return [];
    const at = turn % found.said.length;
    const answer = answerTo(found.good, at);
    return [
      words.lines.said(found.said[at] as string),
      words.lines.goodAnswer(answer),
      words.lines.why(found.good.why),
    ];
  },
  'practice-module': ({ module, alone, times = 0 }, { words, texts }) => {
    const { lines } = words;
    const found = texts.modules.find((each) => each.id === module);
    if (!found) return [];
    const again = times === 0 ? [] : [vary(lines.again, { turn: times - 1 })];
    return [lines.module(found.title), lines.exercise(found.quick?.say ?? found.purpose, alone === true), ...again];
  },
  'practice-groups': ({ odd }, { words }) => [words.lines.groups(odd)],
  'practice-alone': (_, { words }) => [words.lines.practiceAlone],
  'practice-due': ({ cards }, { words }) => [words.lines.drillDue(cards)],
  promise: ({ todo, owner, owned, kept }, { words, texts }) => {
    const [who, text] = [ownerOf(texts, owner, words), todoText(texts, todo)];
    if (owned === 'away') return [words.lines.promiseAway(who, text)];
    if (owned === 'gone') return [words.lines.promiseGone(who, text)];
    if (kept) return [words.lines.promiseKept(who, text)];
    // How often it was asked is for the manager alone: read out beside a name it shames.
    return [words.lines.promise(who, text)];
  },
  'day-total': ({ metric, value, usual, asked, soFar }, { words, turn }) => [
    metric === 'deals' && value === 0
      ? soFar
        ? words.lines.noDealsSoFar
        : vary(words.lines.noDeals, { turn })
      : words.lines[soFar ? 'dayTotalSoFar' : 'dayTotal'](
          words.measured(metric, value),
          usual === null ? null : words.number(usual),
          asked === undefined ? null : words.amountOf(metric, asked),
        ),
  ],
  'day-attainment': ({ metric, done, target, timeShare, upTo, isBeyond, isNews }, { words: { lines }, words }) => [
    (isBeyond ? (timeShare === 1 ? lines.monthInAll : lines[isNews ? 'monthBeyond' : 'monthSoFar']) : lines.attainment)(
      words.measured(metric, done),
      words.amountOf(metric, target),
      percent(done, target),
      percent(timeShare, 1),
      upToText(upTo, words),
    ),
  ],
  'figures-ask': ({ sums }, { words }) => [sums ? words.lines.figuresOfSums : words.lines.figuresAsk],
  'reflect-first-day': (_, { words }) => [words.lines.reflectFirstDay],
  reflect: ({ circles }, voice) => [
    circles ? voice.words.lines.reflectCircles : vary(voice.words.lines.reflect, voice),
  ],
  pairs: ({ groups }, voice) => {
    const { words } = voice;
    if (groups.length === 0) return [];
    return [words.lines.pairs(groups.map((group) => namesOf(group, voice)).join(words.separator))];
  },
  'pairs-how': (_, voice) => [vary(voice.words.lines.pairsHow, voice)(voice.nextDay)],
  'share-top': ({ member, metric, value, partly }, voice) => {
    const { lines, spoken } = voice.words;
    const [name, what] = [nameOf(voice.texts, member), spoken(metric, value)];
    return [partly ? lines.shareTopOther(name, what) : vary(lines.shareTop, voice)(name, what)];
  },
  'share-any': ({ member }, voice) => [vary(voice.words.lines.shareAny, voice)(nameOf(voice.texts, member))],
  'tomorrow-list': (_, voice) => [vary(voice.words.lines.tomorrowList, voice)],
  'tomorrow-leads': ({ leads }, voice) => [voice.words.lines.tomorrowLeads(voice.nextDay, leadsOf(leads, voice))],
  'tomorrow-cover': ({ leads }, voice) => [voice.words.lines.tomorrowCover(voice.nextDay, leadsOf(leads, voice))],
  'week-figure': ({ metric, value, before, target, perDay, blank = 0 }, { words }) => [
    words.lines.weekFigure(
      words.measured(metric, value),
      before === null ? null : words.amountOf(metric, before),
      target === null
        ? null
        : `${words.amountOf(metric, target)}${target > 0 ? words.lines.percent(percent(value, target)) : ''}`,
      perDay ? perDayWords(metric, perDay, words) : null,
      blank,
    ),
  ],
  'week-no-deals': (_, { words }) => [words.lines.weekNoDeals],
  'week-missing': ({ days }, { words }) => [
    words.lines.weekMissing(words.names(days.map((day) => dayText(day, words)))),
  ],
  'day-down': (_, { words }) => [words.lines.dayDown],
  'week-alike': ({ without, down = [] }, { words }) => [
    words.lines.weekAlike(
      words.names(without.map((day) => dayText(day, words))),
      words.names(down.map((day) => dayText(day, words))),
    ),
  ],
  ...ownSpeakers,
  'highlight-team': ({ metric, value, before, perDay }, { words }) => [
    perDay
      ? perDayText({ metric, value, before }, words)
      : words.lines.highlightTeam(words.spoken(metric, value), words.amountOf(metric, before)),
  ],
  'highlight-member': ({ member, metric, value, usual }, { words, texts }) => [
    words.lines.highlightMember(nameOf(texts, member), words.measured(metric, Math.round(value)), about(usual)),
  ],
  'highlight-deals': ({ member, deals }, voice) => [
    vary(voice.words.lines.highlightDeals, voice)(nameOf(voice.texts, member), deals),
  ],
  'highlight-ask': ({ count }, { words }) => [words.lines.highlightAsk(count)],
  'problem-fall': ({ metric, value, before, perDay }, voice) => [
    perDay
      ? perDayText({ metric, value, before }, voice.words)
      : voice.words.lines.problemFall(voice.words.measured(metric, value), voice.words.amountOf(metric, before)),
    proposal(metric, voice),
  ],
  'problem-behind': ({ metric, period, done, target, timeShare, upTo }, voice) => [
    voice.words.lines.problemBehind(
      period,
      metric,
      percent(done, target),
      percent(timeShare, 1),
      upToText(upTo, voice.words),
    ),
    proposal(metric, voice),
  ],
  'problem-ask': ({ count }, { words }) => [words.lines.problemAsk(count)],
  'week-goal': (line, voice) => [voice.words.lines.weekGoal(namesOf(line.members, voice), goalParts(line, voice))],
  'week-task': ({ todo, owner, due }, { words, texts }) => [
    words.lines.weekTask(ownerOf(texts, owner, words), todoText(texts, todo), dayText(due, words)),
  ],
  'week-tasks-new': (_, voice) => [vary(voice.words.lines.weekTasksNew, voice)],
  module: ({ module }, { words, texts }) => {
    const found = texts.modules.find((each) => each.id === module);
    return found ? [found.title, words.lines.trainingPurpose(found.purpose)] : [];
  },
  'theme-asked': ({ module }, voice) => [vary(voice.words.lines.themeAsked, voice)(titleOf(voice.texts, module))],
  'theme-kept': ({ module, times }, { words, texts }) => [words.lines.themeKept(titleOf(texts, module), times)],
  'recognize-deals': ({ member, deals }, voice) => [
    vary(voice.words.lines.thanksDeals, voice)(nameOf(voice.texts, member), deals),
  ],
  'recognize-again': ({ member, deals }, voice) => [
    vary(voice.words.lines.thanksAgain, voice)(nameOf(voice.texts, member), deals),
  ],
  'recognize-progress': ({ member, metric, value, usual }, voice) => [
    vary(voice.words.lines.thanksProgress, voice)(
      nameOf(voice.texts, member),
      voice.words.measured(metric, Math.round(value)),
      about(usual),
    ),
  ],
  'recognize-work': ({ member, done }, { words, texts }) => [
    words.lines.thanksWork(nameOf(texts, member), done === null ? null : words.measured(done.metric, done.value)),
  ],
  'recognize-ask': (_, { words }) => [words.lines.thanksAsk],
  award: ({ members, points }, voice) => [
    voice.words.lines.award(namesOf(members, voice), Math.round(points * 10) / 10),
  ],
  'award-nominate': ({ rules }, { words, texts }) => [
    words.lines.awardNominate(
      words.names(rules.flatMap((rule) => texts.incentives.find((each) => each.id === rule)?.title ?? [])),
    ),
  ],
};

/** The sentences of a coded line. */
function speak(line: Line, voice: Voice): readonly string[] {
  return (speakers[line.code] as Speak<Line['code']>)(line as never, voice);
}

const PLACEHOLDER = /\{([a-z]+)\}/gi;

/** What an agenda was kept with, and may not be read out since, names nobody. */
function sayableFill({ todo, name, ...others }: PlannedItem['fill'], { texts }: Voice): PlannedItem['fill'] {
  if (todo?.kind === 'todo' && !isSaid(texts, todo.todo)) return others;
  return { ...others, ...(todo && { todo }), ...(name && { name }) };
}

/**
 * The opening of an item. A translation may use a placeholder that its original does not: where today has no
 * value for it, the nearest following variant without a gap that fits every day and size stands in.
 */
function opening(item: PlannedItem, stage: string | null, voice: Voice): readonly string[] {
  const own = voice.texts.meeting.items.find((each) => each.id === item.id);
  if (!own || item.variant === null) return [];
  const fill = sayableFill(item.fill, voice);
  const lines = linesOf(own, stage);
  const chosen = item.variant % lines.length;
  const inTurn = [...lines.slice(chosen), ...lines.slice(0, chosen)];
  const line = inTurn.find((each, i) => (i === 0 || typeof each === 'string') && isFilled(each, fill));
  if (line === undefined) return [];
  return [wordsOfLine(line).replace(PLACEHOLDER, (_, name: string) => fillText(fill[name] as never, voice))];
}

export interface SpokenItem {
  opening: readonly string[];
  lines: readonly string[];
}

/** All that is read out for one item. */
export function speakItem(item: PlannedItem, plan: AgendaPlan, voice: Voice): SpokenItem {
  const said = item.lines.filter((line) => !('todo' in line) || isSaid(voice.texts, line.todo));
  // Ways go by how often a thing was said in this item: a single line is said in the next way every day.
  const before = ({ code }: Line, i: number) => said.slice(0, i).filter((line) => line.code === code).length;
  const lines = said.flatMap((line, i) => speak(line, { ...voice, turn: voice.turn + before(line, i) }));
  return { opening: opening(item, plan.stage, voice), lines };
}

import type { GoalPart, Line } from '../domain/agenda/line.ts';
import type { AgendaPlan, PlannedItem } from '../domain/agenda/plan.ts';
import {
  type AgendaTexts,
  type AgendaWords,
  dayText,
  fillText,
  nameOf,
  ownerOf,
  questionOf,
  titleOf,
  todoText,
} from './agenda-texts.ts';

/** Words and texts that a line is made with. */
export interface Voice {
  texts: AgendaTexts;
  words: AgendaWords;
  /** Picks a phrasing of a customer by day, so that an objection is not always said alike. */
  turn: number;
}

const percent = (part: number, whole: number) => Math.round((100 * part) / whole);

function goalParts(parts: readonly GoalPart[], { words }: Voice): string {
  const text = (part: GoalPart) => {
    const what = words.measured(part.metric, part.value);
    return part.left ? words.lines.left(part.period, what) : what;
  };
  return parts.map(text).join(words.separator);
}

type Speak<Code extends Line['code']> = (line: Extract<Line, { code: Code }>, voice: Voice) => readonly string[];
type Speakers = { [Code in Line['code']]: Speak<Code> };

const speakers: Speakers = {
  absent: ({ members }, { words, texts }) => [words.lines.absent(words.names(members.map((id) => nameOf(texts, id))))],
  'activity-steps': ({ activity }, { words, texts }) => [
    words.lines.activityTitle(titleOf(texts, activity)),
    ...(texts.activities.find((each) => each.id === activity)?.steps ?? []),
  ],
  'news-deals': ({ member, deals, amount, first }, { words, texts }) => [
    first
      ? words.lines.firstDeal(nameOf(texts, member), deals)
      : words.lines.deals(nameOf(texts, member), deals, amount ? words.number(amount) : null),
  ],
  'news-record': ({ member, metric, value, before }, { words, texts }) => [
    words.lines.record(nameOf(texts, member), words.measured(metric, value), words.number(before)),
  ],
  'news-target': ({ member, metric, period, value }, { words, texts }) => [
    words.lines.target(nameOf(texts, member), period, words.measured(metric, value)),
  ],
  'news-improved': ({ member, metric, value, usual }, { words, texts }) => [
    words.lines.improved(nameOf(texts, member), words.measured(metric, value), words.number(usual)),
  ],
  'news-more': ({ count }, { words }) => [words.lines.newsMore(count)],
  'news-everybody': (_, { words }) => [words.lines.newsEverybody],
  'news-unknown': (_, { words }) => [words.lines.newsUnknown],
  'story-deal': ({ member, deals }, { words, texts }) => [words.lines.storyDeal(nameOf(texts, member), deals)],
  'story-record': ({ member, metric, value }, { words, texts }) => [
    words.lines.storyRecord(nameOf(texts, member), words.measured(metric, value)),
  ],
  'story-call': ({ member, metric, value }, { words, texts }) => [
    words.lines.storyCall(nameOf(texts, member), words.measured(metric, value)),
  ],
  'story-any': ({ member }, { words, texts }) => [words.lines.storyAny(nameOf(texts, member))],
  'story-exception': ({ member }, { words, texts }) => [words.lines.storyException(nameOf(texts, member))],
  question: ({ theme, index }, { words, texts }) => [words.lines.question(questionOf(texts, theme, index))],
  goal: ({ member, parts }, voice) => [voice.words.lines.goal(nameOf(voice.texts, member), goalParts(parts, voice))],
  'goal-own': ({ members }, { words, texts }) => [
    words.lines.goalOwn(words.names(members.map((id) => nameOf(texts, id)))),
  ],
  'practice-objection': ({ objection }, { words, texts, turn }) => {
    const found = texts.objections.find((each) => each.id === objection);
    if (!found) return [];
    const said = found.said[turn % found.said.length] as string;
    return [words.lines.said(said), words.lines.goodAnswer(found.good.answer), words.lines.why(found.good.why)];
  },
  'practice-module': ({ module }, { words, texts }) => {
    const found = texts.modules.find((each) => each.id === module);
    return found ? [words.lines.module(found.title), words.lines.exercise(found.exercise)] : [];
  },
  'practice-groups': (_, { words }) => [words.lines.groups],
  promise: ({ todo, owner, here, times }, { words, texts }) => {
    const [who, text] = [ownerOf(texts, owner, words), todoText(texts, todo)];
    if (!here) return [words.lines.promiseAway(who, text)];
    return [times === 0 ? words.lines.promise(who, text) : words.lines.promiseAgain(who, text, times)];
  },
  'day-total': ({ metric, value, usual }, { words }) => [
    words.lines.dayTotal(words.measured(metric, value), usual === null ? null : words.number(usual)),
  ],
  'day-attainment': ({ metric, done, target, timeShare }, { words }) => [
    words.lines.attainment(
      words.measured(metric, done),
      words.number(target),
      percent(done, target),
      percent(timeShare, 1),
    ),
  ],
  'figures-ask': (_, { words }) => [words.lines.figuresAsk],
  reflect: (_, { words }) => [words.lines.reflect],
  pairs: ({ groups }, { words, texts }) =>
    groups.length === 0
      ? []
      : [
          words.lines.pairs(
            groups.map((group) => group.map((id) => nameOf(texts, id)).join('–')).join(words.separator),
          ),
          words.lines.pairsHow,
        ],
  'share-top': ({ member, metric, value }, { words, texts }) => [
    words.lines.shareTop(nameOf(texts, member), words.measured(metric, value)),
  ],
  'share-any': ({ member }, { words, texts }) => [words.lines.shareAny(nameOf(texts, member))],
  'tomorrow-list': (_, { words }) => [words.lines.tomorrowList],
  'tomorrow-leads': ({ member, count }, { words, texts }) => [words.lines.tomorrowLeads(nameOf(texts, member), count)],
  'week-figure': ({ metric, value, before, target }, { words }) => [
    words.lines.weekFigure(
      words.measured(metric, value),
      before === null ? null : words.number(before),
      target === null
        ? null
        : `${words.number(target)}${target > 0 ? words.lines.percent(percent(value, target)) : ''}`,
    ),
  ],
  'highlight-team': ({ metric, value, before }, { words }) => [
    words.lines.highlightTeam(words.measured(metric, value), words.number(before)),
  ],
  'highlight-member': ({ member, metric, value, usual }, { words, texts }) => [
    words.lines.highlightMember(nameOf(texts, member), words.measured(metric, value), words.number(usual)),
  ],
  'highlight-deals': ({ member, deals }, { words, texts }) => [
    words.lines.highlightDeals(nameOf(texts, member), deals),
  ],
  'highlight-ask': ({ count }, { words }) => [words.lines.highlightAsk(count)],
  'problem-fall': ({ metric, value, before }, { words }) => [
    words.lines.problemFall(words.measured(metric, value), words.number(before)),
    words.lines.proposal(metric),
  ],
  'problem-behind': ({ metric, done, target, timeShare }, { words }) => [
    words.lines.problemBehind(metric, percent(done, target), percent(timeShare, 1)),
    words.lines.proposal(metric),
  ],
  'problem-ask': ({ count }, { words }) => [words.lines.problemAsk(count)],
  'week-goal': ({ member, parts }, voice) => [
    voice.words.lines.weekGoal(nameOf(voice.texts, member), goalParts(parts, voice)),
  ],
  'week-task': ({ todo, owner, due }, { words, texts }) => [
    words.lines.weekTask(ownerOf(texts, owner, words), todoText(texts, todo), dayText(due, words)),
  ],
  'week-tasks-new': (_, { words }) => [words.lines.weekTasksNew],
  module: ({ module }, { words, texts }) => {
    const found = texts.modules.find((each) => each.id === module);
    return found ? [found.title, words.lines.trainingPurpose(found.purpose)] : [];
  },
  'recognize-deals': ({ member, deals }, { words, texts }) => [words.lines.thanksDeals(nameOf(texts, member), deals)],
  'recognize-progress': ({ member, metric, value, usual }, { words, texts }) => [
    words.lines.thanksProgress(nameOf(texts, member), words.measured(metric, value), words.number(usual)),
  ],
  'recognize-ask': (_, { words }) => [words.lines.thanksAsk],
};

/** The sentences of a coded line. */
export function speak(line: Line, voice: Voice): readonly string[] {
  return (speakers[line.code] as Speak<Line['code']>)(line as never, voice);
}

const PLACEHOLDER = /\{([a-z]+)\}/gi;

/**
 * The opening of an item. A translation may use a placeholder that its original does not: where today has no
 * value for it, the nearest following variant without a gap stands in.
 */
function opening(item: PlannedItem, stage: string | null, { texts, words }: Voice): readonly string[] {
  const own = texts.meeting.items.find((each) => each.id === item.id);
  if (!own || item.variant === null) return [];
  const lines = (stage === null ? undefined : own.linesByStage?.[stage]) ?? own.lines;
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[(item.variant + i) % lines.length] as string;
    const names = [...line.matchAll(PLACEHOLDER)].map((match) => match[1] as string);
    if (names.some((name) => !Object.hasOwn(item.fill, name))) continue;
    return [line.replace(PLACEHOLDER, (_, name: string) => fillText(item.fill[name] as never, texts, words))];
  }
  return [];
}

export interface SpokenItem {
  opening: readonly string[];
  lines: readonly string[];
}

/** All that is read out for one item. */
export function speakItem(item: PlannedItem, plan: AgendaPlan, voice: Voice): SpokenItem {
  return { opening: opening(item, plan.stage, voice), lines: item.lines.flatMap((line) => speak(line, voice)) };
}

import type { CoachView, PlanView } from '../app/coach/view.ts';
import { addDays } from '../domain/calendar/day.ts';
import type { Effect } from '../domain/coaching/effect.ts';
import { coachWords } from '../i18n/areas/coach.ts';
import type { Locale } from '../i18n/locale.ts';
import type { coach as zh } from '../i18n/messages/zh-CN/coach.ts';
import type { Words } from '../i18n/words.ts';
import type { Block, ListItem } from './document.ts';

type Sentences = Words<typeof zh>;
const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
const listed = (days: readonly string[], locale: Locale) => days.join(locale === 'en' ? ' and ' : '、');
const quote = (locale: Locale, text: string) => (locale === 'en' ? `“${text}”` : `「${text}」`);

/** The rung to practise now, in full: what, until when, what the manager does, says and leaves unsaid. */
function nowBlocks(view: CoachView, plan: PlanView, locale: Locale): Block[] {
  const say = coachWords(locale);
  const [step] = plan.steps;
  const rung = view.words.ladder.find((each) => each.id === step?.id);
  if (!step || !rung) return [];
  const told = (label: string, tone: 'good' | 'warn' | 'accent', texts: readonly string[] = []): ListItem[] =>
    texts.length === 0 ? [] : [{ text: [{ text: label, tone }], children: texts.map((text) => ({ text })) }];
  const said = (texts: readonly string[]) => texts.map((text) => quote(locale, text));
  return [
    heading(say.headings.now(step.rung, rung.title)),
    {
      kind: 'list',
      items: [
        { text: [{ text: say.goalLabel, tone: 'accent' }, say.goal(rung.goal.what, rung.goal.count)] },
        { text: [{ text: say.exitLabel, tone: 'accent' }, say.exit(rung.exit.what, rung.exit.count)] },
        { text: [{ text: say.task, tone: 'accent' }, rung.managerTask] },
        ...told(say.says, 'good', said(rung.managerSays)),
        ...told(say.avoids, 'warn', said(rung.managerAvoids)),
        ...told(say.never, 'warn', rung.managerNever),
        ...told(say.restOfDay, 'accent', rung.restOfDay),
      ],
    },
  ];
}

/** A ladder that is begun further up says so with its first session. */
function howToNote({ member }: CoachView, { climb }: PlanView, say: Sentences): string {
  const isBegunAbove = climb.moves.length === 0 && climb.rung > 1;
  return say.stepHow(member.name, isBegunAbove ? climb.rung : null);
}

/** Only where calls are made: what helps to dial is for no day without calls. */
function copingBlocks(view: CoachView, plan: PlanView, say: Sentences): Block[] {
  const rule = view.words.coping.find((each) => each.id === plan.coping);
  const rung = view.words.ladder.find((each) => each.id === plan.steps[0]?.id);
  if (!rule || rung?.noCalls) return [];
  return [
    {
      kind: 'list',
      items: [
        { text: [{ text: say.coping(rule.title), tone: 'strong' }], children: rule.lines.map((text) => ({ text })) },
      ],
    },
  ];
}

/** An example of a rung to begin on anew: some way up, where calls are made. */
const RUNGS_FROM_TOP = 2;

/** What the records show beside a rung comes before it: whoever calls already is not told that today is without calls. */
function callingBlocks({ member, words, assessment }: CoachView, { calling }: PlanView, say: Sentences): Block[] {
  if (calling === null) return [];
  const { isAsUsual, days, count, usual, measure } = calling;
  const told = [days, count, usual ?? 0].map((each) => String(Math.round(each))) as [string, string, string];
  const customers = measure === null ? null : measure.title;
  const text = isAsUsual
    ? say.callsAsUsual(member.name, told, customers, assessment.asOf, Math.max(1, words.ladder.length - RUNGS_FROM_TOP))
    : say.callsAllTheSame(member.name, told, customers);
  return [{ kind: 'notice', tone: 'warn', text }];
}

function planBlocks(view: CoachView, plan: PlanView, locale: Locale): Block[] {
  const say = coachWords(locale);
  const { rung, what, when, goal } = say.columns;
  const rungOf = (id: string) => view.words.ladder.find((each) => each.id === id);
  return [
    heading(say.headings.ladder),
    ...callingBlocks(view, plan, say),
    ...(plan.climb.moves.length === 0 && plan.climb.rung === 1
      ? [{ kind: 'notice' as const, tone: 'accent' as const, text: say.startOn(view.member.name) }]
      : []),
    {
      kind: 'table',
      columns: [{ title: rung, align: 'right' }, { title: what }, { title: when }, { title: goal, align: 'right' }],
      rows: plan.steps.map((step) => [
        String(step.rung),
        rungOf(step.id)?.title ?? step.id,
        say.days(step.from, step.to),
        String(rungOf(step.id)?.goal.count ?? ''),
      ]),
    },
    ...(plan.checkpoints.length === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: say.checkpoints(listed(plan.checkpoints, locale), plan.checkpoints.length === 1),
          },
        ]),
    ...nowBlocks(view, plan, locale),
    ...copingBlocks(view, plan, say),
    { kind: 'paragraph', text: [{ text: howToNote(view, plan, say), tone: 'muted' }] },
  ];
}

function historyBlocks(plan: PlanView, say: Sentences): Block[] {
  const { moves } = plan.climb;
  if (moves.length === 0) return [];
  const { on, rung, outcome, fear, way: onward } = say.columns;
  const isLast = (i: number) => i === moves.length - 1;
  const way = ({ from, to }: { from: number; to: number }, i: number) => {
    if (isLast(i) && plan.climb.end === 'exit') return say.state.exit;
    if (isLast(i) && plan.climb.end === 'referral') return say.ways.stop;
    return to > from ? say.ways.up(to) : to < from ? say.ways.back(to) : say.ways.stay(to);
  };
  return [
    heading(say.headings.history),
    {
      kind: 'table',
      columns: [
        { title: on },
        { title: rung, align: 'right' },
        { title: outcome },
        { title: fear, align: 'right' },
        { title: onward },
      ],
      rows: moves.map((move, i) => [
        move.on,
        String(move.from),
        say.outcome[move.outcome],
        move.fear === null ? '–' : String(move.fear),
        way(move, i),
      ]),
    },
  ];
}

const figure = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(1));

/** Which side has too few days; of both the one before, which no day to come makes up for. */
const lackOf = ({ before, after, least }: Extract<Effect, { kind: 'not-enough-data' }>) =>
  before < least.before
    ? { side: 'before' as const, days: before, least: least.before }
    : { side: 'after' as const, days: after, least: least.after };

function effectText(effect: Effect, say: Sentences): string {
  if (effect.kind === 'not-yet') return say.effect.notYet(effect.due);
  if (effect.kind === 'not-enough-data') return say.effect.lacking(lackOf(effect));
  const told = [effect.usual, effect.before, effect.after].map(figure) as [string, string, string];
  // Of the figures as they stand there: whoever checks it with a calculator finds the same.
  const [usual, before, after] = told.map(Number) as [number, number, number];
  const share = before === 0 ? 0 : after / before - 1;
  const change = `${share >= 0 ? '+' : '−'}${say.percent(Math.abs(share))}`;
  return say.effect.measured(...told, change, usual === 0 ? null : say.percent(after / usual));
}

/** Dials are a day's count where nobody wrote down the hours. */
const measureKey = ({ measure, per }: Effect) => (measure === 'dials' && per === 'day' ? 'dialsPerDay' : measure);

function effectBlocks(plan: PlanView, say: Sentences): Block[] {
  if (plan.climb.moves.length === 0 || plan.effects.length === 0) return [];
  return [
    heading(say.headings.effect),
    {
      kind: 'facts',
      rows: plan.effects.map((effect) => ({
        label: say.effectOf(say.measures[measureKey(effect)], effect.workdays),
        value: effectText(effect, say),
      })),
    },
  ];
}

/** What follows an end: words to part with, or for whom it led nowhere a day without practice, and later a talk. */
function afterBlocks({ member, assessment }: CoachView, plan: PlanView, locale: Locale): Block[] {
  const say = coachWords(locale);
  const { state, climb, dayAfter, againOn } = plan;
  const list = (title: string, texts: readonly string[]): Block[] => [
    heading(title),
    { kind: 'list', items: texts.map((text) => ({ text })) },
  ];
  const ahead = plan.checkpoints.filter((day) => day > assessment.asOf);
  if (state === 'exit')
    return list(say.partTitle, say.part(member.name, ahead.length === 0 ? null : listed(ahead, locale)));
  const isOther = assessment.referrals.some((each) => each.met);
  if (climb.end !== 'referral' || isOther) return [];
  const { asOf } = assessment;
  if (againOn !== null && dayAfter !== null && asOf > dayAfter)
    return list(say.sinceTitle, say.since(member.name, againOn, asOf >= againOn));
  const when =
    dayAfter === asOf ? say.today : dayAfter === null || dayAfter === addDays(asOf, 1) ? say.tomorrow : dayAfter;
  return list(say.dayAfterTitle(when), say.dayAfter(member.name, when));
}

/** The plan as far as it has come and what is left of it; nothing where there is none. */
export function ladderBlocks(view: CoachView, locale: Locale): Block[] {
  const say = coachWords(locale);
  const { plan } = view;
  if (plan === null) return [];
  const after = afterBlocks(view, plan, locale);
  const ended =
    plan.state === 'open'
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: [
              say.ended[plan.state](plan.closedOn ?? ''),
              // Where a plan for tomorrow or a farewell follows, that says it.
              ...(after.length === 0 ? [say.again(view.member.name)] : []),
            ].join(locale === 'en' ? ' ' : ''),
          },
          ...after,
        ];
  return [
    ...ended,
    ...(plan.steps.length > 0 ? planBlocks(view, plan, locale) : []),
    ...historyBlocks(plan, say),
    ...effectBlocks(plan, say),
  ];
}

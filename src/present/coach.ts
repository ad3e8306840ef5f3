import type { CoachView } from '../app/coach/view.ts';
import { saysYes } from '../domain/records/degree.ts';
import { coachWords } from '../i18n/areas/coach.ts';
import { byLocale, type Locale } from '../i18n/locale.ts';
import { stage as stageEn } from '../i18n/messages/en/stage.ts';
import type { coach as zh } from '../i18n/messages/zh-CN/coach.ts';
import { stage as stageZh } from '../i18n/messages/zh-CN/stage.ts';
import type { Words } from '../i18n/words.ts';
import { coachData } from './coach-data.ts';
import { ladderBlocks } from './coach-ladder.ts';
import { questionText, shortTitle, signText } from './coach-titles.ts';
import type { Block, ListItem, Report } from './document.ts';
import { saidAnswer } from './said-answer.ts';
import { titleOf } from './title-of.ts';

type CoachSentences = Words<typeof zh>;
const degreesOf = (locale: Locale): Words<typeof stageZh> => byLocale(locale, { 'zh-CN': stageZh, en: stageEn });

/** Best questions shown where the explanations cannot be told apart yet. */
const QUESTIONS_SHOWN = 3;
const BESIDE_SHOWN = 3;

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
const items = (texts: readonly string[]): ListItem[] => texts.map((text) => ({ text }));
const muted = (text: string): Block => ({ kind: 'paragraph', text: [{ text, tone: 'muted' }] });

/** Rules that send to professional help come before everything else, in plain words. */
function referralBlocks(view: CoachView, say: CoachSentences): Block[] {
  const met = view.assessment.referrals.filter((each) => each.met).map((each) => each.rule);
  const rules = view.words.referrals.filter((each) => met.includes(each.id));
  const [first] = rules;
  if (first === undefined) return [];
  const seenOn = (rule: string) => view.calls.find(({ sign }) => sign === rule)?.seenOn ?? null;
  const isCaredFor = rules.every(({ id }) => seenOn(id) !== null);
  return [
    {
      kind: 'notice',
      tone: isCaredFor ? 'warn' : 'bad',
      title: isCaredFor ? say.caredTitle : say.referralTitle,
      text: [
        ...rules.map(({ id, title, act }) => {
          const day = seenOn(id);
          return day === null ? say.referralRule(title, act) : say.caredRule(title, day);
        }),
        ...(isCaredFor ? [] : [say.referralPaused, say.referralAnswer(first.id, view.member.name)]),
      ],
    },
  ];
}

/** What sounded like one of those rules, and is still to be answered. */
function openBlocks({ open, member, words }: CoachView, say: CoachSentences): Block[] {
  return open.map(({ sign, on }) => {
    const rule = words.referrals.find((each) => each.id === sign);
    return {
      kind: 'notice',
      tone: 'warn',
      title: say.openTitle(on, rule?.title ?? sign),
      text: [...(rule ? [rule.ask] : []), say.openHow(sign, member.name)],
    };
  });
}

function verdictBlocks(view: CoachView, say: CoachSentences): Block[] {
  const { assessment, words } = view;
  const lead = assessment.hypotheses[0]?.id ?? '';
  return [
    {
      kind: 'paragraph',
      text: [
        {
          text: say.verdict[assessment.confidence](titleOf(words.hypotheses, lead)),
          tone: assessment.focus === null ? 'warn' : 'strong',
        },
      ],
    },
    {
      kind: 'bars',
      scale: 1,
      rows: assessment.hypotheses.map(({ id, probability }) => ({
        label: shortTitle(words, id),
        value: probability,
        note: say.percent(probability),
        tone: id === assessment.focus ? ('accent' as const) : ('muted' as const),
      })),
    },
    ...(assessment.isNewcomer ? [muted(say.newcomer)] : []),
  ];
}

/** Signs of which the last days may be a beginning: neither a yes nor a no yet. */
function beginnings({ computed, words, assessment }: CoachView, locale: Locale): string[] {
  const say = coachWords(locale);
  const answered = new Set(assessment.signs.map((each) => each.sign));
  return computed.flatMap(({ sign, outcome }) => {
    const { lowDays, of, ratio } = outcome.figures;
    if (outcome.kind !== 'silent' || answered.has(sign) || !lowDays || of === undefined || ratio === undefined)
      return [];
    return [say.mayBegin(signText(words, sign), lowDays, of, say.percent(ratio))];
  });
}

function signBlocks(view: CoachView, locale: Locale): Block[] {
  const say = coachWords(locale);
  const degrees = degreesOf(locale);
  const { assessment, words, computed } = view;
  const { sign, answer, supports, strength, source, on } = say.columns;
  const lacking = computed
    .filter((each) => each.outcome.kind === 'not-enough-data')
    .flatMap((each) => words.signs.find((one) => one.id === each.sign)?.title ?? []);
  const table: Block = {
    kind: 'table',
    columns: [sign, answer, supports, strength, source, on].map((title) => ({ title })),
    rows: assessment.signs.map((line) => [
      signText(words, line.sign),
      saidAnswer(line, null, line.source === 'asked', locale),
      shortTitle(words, line.supports),
      degrees.strength[line.strength],
      degrees.source[line.source],
      line.on,
    ]),
  };
  return [
    heading(say.headings.signs),
    assessment.signs.length === 0 ? { kind: 'paragraph', text: say.noSigns } : table,
    ...assessment.discounts.map(({ dimension, countedAs }) => {
      const same = assessment.signs.filter((each) => each.dimension === dimension);
      return muted(
        say.discount(
          same.map((each) => signText(words, each.sign)),
          countedAs.toFixed(1),
        ),
      );
    }),
    ...beginnings(view, locale).map(muted),
    ...(lacking.length === 0 ? [] : [muted(say.lacking(lacking.join(locale === 'en' ? '; ' : '；')))]),
  ];
}

function questionBlocks(view: CoachView, say: CoachSentences): Block[] {
  const { assessment, words } = view;
  const [best, ...others] = assessment.nextQuestions.slice(0, QUESTIONS_SHOWN).map((each) => each.sign);
  if (best === undefined || assessment.enough || (assessment.focus !== null && view.plan !== null)) return [];
  return [
    heading(say.headings.ask),
    {
      kind: 'list',
      ordered: true,
      items: [
        { text: [{ text: questionText(words, best), tone: 'accent' }] },
        ...items(others.map((id) => questionText(words, id))),
      ],
    },
    muted(say.askHow(view.member.name, best)),
  ];
}

/** What the leading explanation asks of the manager; for one that calls for help from outside, also what to watch for. */
function adviceBlocks(view: CoachView, say: CoachSentences): Block[] {
  const { assessment, words } = view;
  const advice = words.hypotheses.find((each) => each.id === assessment.focus)?.advice ?? [];
  if (advice.length === 0) return [];
  return [
    heading(say.headings.advice),
    { kind: 'list', items: items(advice) },
    ...(assessment.plan === 'referral'
      ? [
          heading(say.headings.referral),
          {
            kind: 'list' as const,
            items: words.referrals.map(({ ask, act }) => ({ text: ask, children: items([act]) })),
          },
        ]
      : []),
  ];
}

/** The guide's own advice, that first which answers what was seen. */
function besideBlocks(view: CoachView, say: CoachSentences): Block[] {
  if (view.plan?.state !== 'open' || view.plan.steps.length === 0) return [];
  const seen = new Set(view.assessment.signs.filter((each) => saysYes(each.answer)).map((each) => each.sign));
  const fitting = (action: { answers: readonly string[] }) => action.answers.filter((id) => seen.has(id)).length;
  const rung = view.words.ladder.find((each) => each.id === view.plan?.steps[0]?.id);
  // What asks for calls would contradict a rung without any.
  const fit = view.words.actions.filter((action) => !(action.withCalls && rung?.noCalls));
  const chosen = fit.sort((a, b) => fitting(b) - fitting(a)).slice(0, BESIDE_SHOWN);
  return [
    heading(say.headings.beside),
    {
      kind: 'list',
      items: chosen.map((action) => ({
        text: [{ text: action.title, tone: 'strong' }],
        children: [
          ...items(action.how),
          { text: [{ text: say.measureLabel, tone: 'good' as const }, action.measure] },
          ...(action.caution === undefined
            ? []
            : [{ text: [{ text: say.caution, tone: 'warn' as const }, action.caution] }]),
        ],
      })),
    },
  ];
}

function otherFocus(view: CoachView, say: CoachSentences): Block[] {
  const { assessment, plan, words } = view;
  if (plan?.state !== 'open' || assessment.focus === null || assessment.focus === plan.focus) return [];
  return [{ kind: 'notice', tone: 'warn', text: [say.other(titleOf(words.hypotheses, assessment.focus))] }];
}

/** Who is on a ladder and sold something hears it from the manager first. */
const dealBlocks = ({ deal, member }: CoachView, say: CoachSentences): Block[] =>
  deal === null ? [] : [{ kind: 'notice', tone: 'good', text: [say.deal(member.name, deal.on, deal.first)] }];

function caseBlocks(view: CoachView, locale: Locale): Block[] {
  const say = coachWords(locale);
  const isSure = view.assessment.focus !== null;
  return [
    ...dealBlocks(view, say),
    ...verdictBlocks(view, say),
    ...signBlocks(view, locale),
    ...(isSure ? [] : questionBlocks(view, say)),
    ...otherFocus(view, say),
    ...adviceBlocks(view, say),
    ...(isSure ? questionBlocks(view, say) : []),
    ...ladderBlocks(view, locale),
    ...besideBlocks(view, say),
  ];
}

const isOver = ({ plan }: CoachView) => plan !== null && plan.state !== 'open';

/** After a plan has ended, how it went comes first; what was seen earlier is only looked back at. */
function overBlocks(view: CoachView, locale: Locale): Block[] {
  const say = coachWords(locale);
  // Whoever walked it to the end is not called afraid for what was seen before.
  if (view.plan?.state === 'exit' && view.assessment.signs.every(({ source }) => source === 'computed'))
    return ladderBlocks(view, locale);
  return [
    ...ladderBlocks(view, locale),
    ...verdictBlocks(view, say),
    ...signBlocks(view, locale),
    ...(view.assessment.plan === 'ladder' ? [] : adviceBlocks(view, say)),
  ];
}

/** A member's case for the manager: help from outside first, then what it looks like, why, and what to do. Private. */
export function presentCoach(view: CoachView, locale: Locale, lead: readonly Block[] = []): Report {
  const say = coachWords(locale);
  const isReferred = view.assessment.referrals.some((each) => each.met);
  const body = isOver(view) ? overBlocks(view, locale) : caseBlocks(view, locale);
  return {
    data: coachData(view),
    document: [
      { kind: 'heading', level: 1, text: say.title(view.member.name, view.assessment.asOf) },
      ...referralBlocks(view, say),
      ...openBlocks(view, say),
      muted(say.private),
      ...lead,
      ...(isReferred ? signBlocks(view, locale) : body),
    ],
  };
}

/** What a session changed, then the way that is left. */
export function presentStep(view: CoachView, locale: Locale): Report {
  const say = coachWords(locale);
  const { plan } = view;
  const last = plan?.climb.moves.at(-1);
  if (!plan || !last) return presentCoach(view, locale);
  const { stepped } = say;
  const text = (): string => {
    if (plan.climb.end !== null) return stepped[plan.climb.end];
    if (last.to > last.from) return stepped.up(last.to);
    const falls = plan.climb.moves.filter(({ from, to }) => from === last.from && to < from);
    if (last.to < last.from) return stepped[falls.length > 1 ? 'backAgain' : 'back'](last.to);
    if (last.outcome === 'fail') return stepped.again;
    return plan.climb.calmPasses > 0 ? stepped.once : stepped.high;
  };
  const tone = plan.climb.end === 'referral' ? 'warn' : 'good';
  return {
    data: coachData(view),
    document: [
      { kind: 'heading', level: 1, text: say.title(view.member.name, view.assessment.asOf) },
      { kind: 'notice', tone, text: [text()] },
      ...ladderBlocks(view, locale),
    ],
  };
}

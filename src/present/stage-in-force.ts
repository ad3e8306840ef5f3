import type { StageInForce } from '../app/stage/in-force.ts';
import { addDays, type Day, isoWeekday, startOfWeek } from '../domain/calendar/day.ts';
import type { Diagnosis } from '../domain/diagnosis/diagnose.ts';
import { CONFIRMED_DAYS } from '../domain/diagnosis/stage-agreed.ts';
import { isClose } from '../domain/diagnosis/stage-in-force.ts';
import type { StageChange } from '../domain/diagnosis/stage-said.ts';
import { stageWords } from '../i18n/areas/stage.ts';
import type { Locale } from '../i18n/locale.ts';
import { saidAnswer } from './said-answer.ts';
import { titleOf } from './title-of.ts';

type Titled = readonly { id: string; title: string }[];

/** What a stored meeting kept of it says neither when it was agreed on nor what moved it. */
type Told = Omit<StageInForce, 'moved' | 'agreedOn' | 'tomorrow' | 'shaken' | 'lapsed'> & Partial<StageInForce>;

/**
 * Which stage one goes by, since when and why.
 * @param agreesWithAge one goes by the age, and today's signs say the same
 * @param isLate today's signs are clear, but came behind the day on which the week was judged
 * @param hasSigns there are signs, though they were not clear enough where one goes by something else; left out where
 *   nobody knows any more
 */
export function inForceText(
  inForce: Told,
  stages: Titled,
  today: Day,
  locale: Locale,
  {
    agreesWithAge = false,
    hasSigns,
    isLate = false,
  }: { agreesWithAge?: boolean; hasSigns?: boolean; isLate?: boolean } = {},
): string {
  const say = stageWords(locale).inForce;
  const { id, since, how, agreedOn = null, lapsed = null, ranOut = null, isAsMet = false, asks = null } = inForce;
  if (id === null) return say.nothing;
  const from = since === null ? '' : say.since(since, startOfWeek(today), today);
  const isApart = how === 'confirmed' && agreedOn !== null && agreedOn !== since;
  const isOpen = how === 'age' || how === 'kept';
  if (isAsMet) return say.line(titleOf(stages, id), from, say.asMet(how === 'age'));
  const words = hasSigns === undefined ? say.plain : hasSigns ? say.undecided : say.why;
  const kept = lapsed?.agreedOn ? say.lapsed(lapsed.agreedOn, shockNames(lapsed.kinds, locale)) : null;
  const over = how !== 'kept' ? null : ranOut ? say.isOver(ranOut) : asks ? say.waitsForWord : null;
  const why = agreesWithAge
    ? say.ageAndLook
    : isLate
      ? say.late
      : (kept ?? over ?? (isOpen ? words[how] : say.why[how]));
  return say.line(titleOf(stages, id), from, isApart ? say.agreedOn(agreedOn, today) : why);
}

/**
 * This week's change with its reason; null where there was none.
 * @param leading what today's look puts first: where that is the stage of before, the reason is last week's, and says so
 */
export function stageNewsText(
  inForce: Told,
  stages: Titled,
  today: Day,
  locale: Locale,
  leading: string | null = null,
): string | null {
  const say = stageWords(locale).inForce;
  const { change, isNews, moved = [] } = inForce;
  if (!isNews || change === null) return null;
  const on = say.on(change.on, startOfWeek(today), today);
  const because = becauseText(inForce, change, isBack(inForce, today, leading), today, locale);
  const told = moved.map((sign) => ({
    title: sign.title,
    answer: saidAnswer(sign, sign.kind, sign.isAsked, locale),
  }));
  const most = moved.length === 0 ? '' : say.moved(told);
  return say.change(titleOf(stages, change.from), titleOf(stages, change.to), on, `${because}${most}`);
}

function becauseText(inForce: Told, change: StageChange, isBack: boolean, today: Day, locale: Locale): string {
  const say = stageWords(locale).inForce;
  const { shaken = null, ranOut = null, faded = null, remeasured = null, how } = inForce;
  const { because } = change;
  if (remeasured !== null)
    return say.remeasured(remeasured, becauseText({ ...inForce, remeasured: null }, change, isBack, today, locale));
  if (ranOut && how !== 'kept') return say.ranOut(ranOut, say.because[because === 'age' ? 'age' : 'reading']);
  if (isBack && because === 'reading') return say.asOfSunday;
  if (faded !== null) return say.faded(faded);
  if (shaken === null || shaken.kinds.length === 0) return say.because[because];
  return say.shaken(shockNames(shaken.kinds, locale), shaken.agreedOn, today);
}

const shockNames = (kinds: readonly string[], locale: Locale): string[] =>
  kinds.map((kind) => stageWords(locale).shockKinds[kind] ?? kind);

/** Whether today's look is back at the stage that this week's change left. */
const isBack = (inForce: Told, today: Day, leading: string | null) =>
  isOfThisWeek(inForce, today) && inForce.change?.from === leading;

const isLately = ({ change }: Told, today: Day): boolean => change !== null && change.on > addDays(today, -7);

const isOfThisWeek = ({ change }: Told, today: Day): boolean => change !== null && change.on >= startOfWeek(today);

/** While answers are tried out: that nothing of it is stored, and which stage is in force all the same. */
export function triedText({ id }: StageInForce, tried: string, stages: Titled, locale: Locale): string {
  const say = stageWords(locale).inForce;
  if (id === null || id === tried) return say.triedSame(titleOf(stages, tried));
  return say.tried(titleOf(stages, id), titleOf(stages, tried));
}

/**
 * What one goes by, the news of it, and that today's look points elsewhere, where it does.
 * @param explains the change of the last seven days is told also where it is no news any more
 */
export function inForceTexts(
  inForce: StageInForce,
  stages: Titled,
  diagnosis: Look,
  locale: Locale,
  explains = false,
): string[] {
  const { asOf, leading } = diagnosis;
  const isNews = inForce.isNews || (explains && isLately(inForce, asOf));
  const news = stageNewsText({ ...inForce, isNews }, stages, asOf, locale, leading);
  const isOther = inForce.id !== null && inForce.id !== leading;
  return [
    inForceText(inForce, stages, asOf, locale, {
      agreesWithAge: agreesWithAge(inForce, diagnosis),
      hasSigns: diagnosis.calendar.signs !== null,
      isLate: isOther && isLate(inForce, diagnosis),
    }),
    ...(news === null ? [] : [news]),
    ...(isOther || inForce.tomorrow !== null ? [waitsText(inForce, stages, diagnosis, locale)] : []),
  ];
}

/** Whether today's signs, clear as they are, came too late or too few for a week that goes by the age. */
const isLate = (inForce: StageInForce, { asOf, confidence }: Look): boolean =>
  inForce.how === 'age' && confidence !== 'insufficient' && inForce.tomorrow === null && !isOfThisWeek(inForce, asOf);

type Look = Pick<Diagnosis, 'asOf' | 'leading' | 'confidence' | 'calendar' | 'stages'> &
  Partial<Pick<Diagnosis, 'stale'>>;

/** Whether one goes by the age, and today's signs, too few to go by, say the same of themselves. */
const agreesWithAge = ({ id, how }: StageInForce, { leading, confidence, calendar }: Look) =>
  how === 'age' && id === leading && confidence !== 'insufficient' && calendar.signs === id;

/** That today's look points elsewhere, and what becomes of that. */
function waitsText(inForce: StageInForce, stages: Titled, look: Look, locale: Locale): string {
  const { asOf, leading, confidence } = look;
  const say = stageWords(locale).inForce;
  if (inForce.tomorrow !== null) return say.tomorrow(titleOf(stages, inForce.tomorrow));
  const isSure = confidence !== 'insufficient';
  if (isSure && inForce.asks === leading) return say.asks(titleOf(stages, leading));
  // Nothing has turned: the same signs have grown old.
  if (look.stale && look.calendar.signs === null && (inForce.how === 'age' || inForce.how === 'kept'))
    return say.fadedLook(titleOf(stages, leading), look.stale.last);
  return isSure && isBack(inForce, asOf, leading) && inForce.how !== 'confirmed'
    ? say.isBack(titleOf(stages, leading))
    : say.waits(titleOf(stages, leading), inForce.ranOut ? 'diagnosed' : inForce.how, isSure, {
        isLastDay: inForce.agreedOn !== null && addDays(inForce.agreedOn, CONFIRMED_DAYS) === asOf,
        isChanged: isOfThisWeek(inForce, asOf),
        isClose: isCloseTo(inForce.id, look),
        weekday: isoWeekday(asOf),
        opensOn: inForce.nextOn && inForce.nextOn > addDays(startOfWeek(asOf), 7) ? inForce.nextOn : null,
      });
}

/** Whether what leads today lies so little before the stage in force that it would wait on a Monday, too. */
function isCloseTo(stage: string | null, { stages, leading }: Look): boolean {
  const at = (wanted: string | null) => stages.findIndex(({ id }) => id === wanted);
  const shares = stages.map(({ posterior }) => posterior);
  return isClose(shares, at(stage), at(leading));
}

import type { Label } from '../domain/note/reader.ts';
import { logOdds, type Odds, probability } from '../domain/text-model/odds.ts';
import { callsForHelp, isOf, isRight, type Tried } from './note-trial.ts';

export interface Judged {
  tried: readonly Tried[];
  right: Odds;
  help: Odds;
}

export interface NoteScore {
  sentences: number;
  labels: number;
  /** Sentences that mean something and whose first sign is one of theirs. */
  first: number;
  /** Labels whose sign is among the first five, and of those, whose polarity is right. */
  inFive: number;
  polarity: number;
  ticked: number;
  tickedRight: number;
  ordinary: number;
  falseAlarms: number;
  warnings: number;
  warningsHeard: number;
  /** Sentences without a warning, and those that were warned of. */
  harmless: number;
  falseWarnings: number;
}

const signsOf = ({ readings }: Tried) => [...new Set(readings.map(({ sign }) => sign.id))];
const chance = (odds: Odds, { help }: Tried) => (help ? probability(logOdds(odds, help)) : 0);

/** Said of one and denied of another. */
const isOfBoth = ({ labels }: Tried, { sign, no }: Label) =>
  labels.some((each) => each.sign === sign && each.no !== no);

/** A name that several could have is not ticked. */
const isOfOne = ({ mention }: Tried['readings'][number]) => (mention?.members.length ?? 0) < 2;

/** What is ticked beforehand: sure enough, and among the five that are shown. */
export const tickedOf = ({ readings }: Tried, right: Odds, sure: number) =>
  readings
    .slice(0, 5)
    .filter((reading) => isOfOne(reading) && !reading.mixed && probability(logOdds(right, reading.measures)) >= sure);

/** Counts of what was read; several writers together when several are given. */
export function scoreNotes(
  judged: readonly Judged[],
  referrals: ReadonlySet<string>,
  { sure, warning }: { sure: number; warning: number },
): NoteScore {
  const all = judged.flatMap(({ tried, right, help }) =>
    tried.map((each) => ({ each, help, ticked: tickedOf(each, right, sure) })),
  );
  const meaning = all.filter(({ each }) => each.labels.length > 0);
  const labelled = meaning.flatMap(({ each }) => each.labels.map((label) => ({ each, label })));
  const found = labelled.filter(({ each, label }) => signsOf(each).slice(0, 5).includes(label.sign));
  const ordinary = all.filter(({ each }) => each.labels.length === 0);
  const isWarned = ({ each, help }: { each: Tried; help: Odds }) => chance(help, each) >= warning;
  const warnings = all.filter(({ each }) => callsForHelp(each, referrals));
  const harmless = all.filter(({ each }) => !each.labels.some(({ sign }) => referrals.has(sign)));
  return {
    sentences: meaning.length,
    labels: labelled.length,
    first: meaning.filter(({ each }) => each.labels.some(({ sign }) => sign === signsOf(each)[0])).length,
    inFive: found.length,
    polarity: found.filter(({ each, label }) => {
      const own = each.readings.find((reading) => isOf(reading, label));
      const reading = own ?? each.readings.find(({ sign }) => sign.id === label.sign);
      return reading !== undefined && (reading.mixed ? isOfBoth(each, label) : reading.no === label.no);
    }).length,
    ticked: all.reduce((sum, { ticked }) => sum + ticked.length, 0),
    tickedRight: all.reduce(
      (sum, { each, ticked }) => sum + ticked.filter((reading) => isRight(reading, each.labels)).length,
      0,
    ),
    ordinary: ordinary.length,
    falseAlarms: ordinary.filter(({ ticked }) => ticked.length > 0).length,
    warnings: warnings.length,
    warningsHeard: warnings.filter(isWarned).length,
    harmless: harmless.length,
    falseWarnings: harmless.filter(isWarned).length,
  };
}

/** The probability that so large a share of warnings reach. */
export function warnFrom(judged: readonly Judged[], referrals: ReadonlySet<string>, share: number): number {
  const chances = judged
    .flatMap(({ tried, help }) =>
      tried.filter((each) => callsForHelp(each, referrals)).map((each) => chance(help, each)),
    )
    .sort((a, b) => b - a);
  return chances[Math.ceil(chances.length * share) - 1] ?? 0;
}

const of = (part: number, whole: number) => (part / Math.max(1, whole)).toFixed(3);

export const noteLine = (name: string, score: NoteScore): string =>
  [
    name.padEnd(22),
    `first ${of(score.first, score.sentences)}`,
    `in five ${of(score.inFive, score.labels)}`,
    `polarity ${of(score.polarity, score.inFive)}`,
    `ticked right ${of(score.tickedRight, score.ticked)}, ${of(score.tickedRight, score.labels)} of labels`,
    `false alarms ${of(score.falseAlarms, score.ordinary)}`,
    `warnings ${of(score.warningsHeard, score.warnings)}, false ${of(score.falseWarnings, score.harmless)}`,
  ].join('  ');

import { basename } from 'node:path';
import { checkBase } from './base-version.ts';
import { checkActivityMinutes } from './checks/activity-minutes.ts';
import { checkAsTyped } from './checks/as-typed.ts';
import { checkAnswers, checkQuick } from './checks/brevity.ts';
import type { Check } from './checks/check.ts';
import { checkComputed } from './checks/computed.ts';
import { checkConditions } from './checks/conditions.ts';
import { checkFigures } from './checks/figures.ts';
import { checkGaps } from './checks/gaps.ts';
import { checkGates } from './checks/gates.ts';
import { checkHarm } from './checks/harm.ts';
import { checkItems, checkStageTitles, checkUnique, checkUsed } from './checks/ids.ts';
import { checkLevels } from './checks/levels.ts';
import { checkLinks } from './checks/links.ts';
import { checkMeetingDays } from './checks/meeting-days.ts';
import { checkMeetingNames, checkMeetingTimes } from './checks/meeting-names.ts';
import { checkMeetingMinutes, checkModuleMinutes } from './checks/minutes.ts';
import { checkMeasureNames, checkSignNames } from './checks/names.ts';
import { checkNeverComes } from './checks/never-comes.ts';
import { checkModuleCycles, checkStageOrder } from './checks/order.ts';
import { checkFilledDown, checkOwnNames } from './checks/own-names.ts';
import { checkPlaceholders } from './checks/placeholders.ts';
import { checkModel, checkProbabilities } from './checks/probabilities.ts';
import { checkRanges } from './checks/ranges.ts';
import { checkTextContents } from './checks/text-contents.ts';
import { checkStrayTexts, checkTranslations } from './checks/translations.ts';
import { checkTwice } from './checks/twice.ts';
import { checkWeights } from './checks/weights.ts';
import { checkWords } from './checks/words.ts';
import type { Loaded } from './load.ts';
import { itemsAnew, meetingsTaken } from './meeting-taken.ts';
import { onceAName, oneALine } from './misfits.ts';
import { ownPlaces } from './own-places.ts';
import { byPlace, type Problem } from './problem.ts';
import { HEADER_FILE } from './read-directory.ts';
import { type Resolved, resolveLayer } from './resolve.ts';
import { sameAsBase } from './same-as-base.ts';

/** What an entry says of itself and of others by name; right or wrong whatever else is. */
const first: readonly Check[] = [
  checkLinks,
  checkWords,
  checkUnique,
  checkItems,
  checkStageTitles,
  checkMeasureNames,
  checkWeights,
  checkSignNames,
  checkComputed,
  checkConditions,
  checkMeetingDays,
  checkMeetingNames,
  checkHarm,
  checkPlaceholders,
  checkGaps,
  checkRanges,
  checkOwnNames,
];

/** What adds up over several entries: not asked while one of them is broken, for it would only say so again. */
const then: readonly Check[] = [
  checkUsed,
  checkLevels,
  checkProbabilities,
  checkModel,
  checkStageOrder,
  checkMeetingMinutes,
  checkMeetingTimes,
  checkModuleMinutes,
  checkActivityMinutes,
  checkModuleCycles,
  checkGates,
  checkQuick,
  checkAnswers,
  checkStrayTexts,
];

/** What is wrong with one entry or field and leaves the others what they are. */
const OF_ONE_ENTRY: ReadonlySet<string> = new Set([
  'duplicate-id',
  'duplicate-text',
  'already-there',
  'unknown-language',
]);

/** Errors that leave a playbook without what it builds on: whatever else is said of it would say so again. */
const STANDS_ALONE: ReadonlySet<string> = new Set(['extends-missing', 'extends-absent', 'extends-cycle']);
/** What is said where a name leads nowhere. */
const LEADS_NOWHERE: ReadonlySet<string> = new Set(['dangling', 'unknown-word', 'when-unknown', 'no-neighbour']);

/** The list of which an id was lost, so that who names it names nothing; `*` for any. */
function lostIn({ code, data }: Problem): string | null {
  if (code === 'bad-id') return '*';
  if (code === 'measure-built-in') return 'measures';
  return code === 'duplicate-id' ? String(data.list) : null;
}

/** Whether a playbook is left without its base: it is not there, or nobody can read which one it is. */
const leavesBare = ({ code, place, severity, data }: Problem): boolean =>
  STANDS_ALONE.has(code) ||
  (code === 'wrong-type' && data.field === 'extends') ||
  (severity === 'error' && code.startsWith('yaml-') && basename(place.file) === HEADER_FILE);

/** Of a base that is not there only that; of names that lead nowhere nothing while an id of the author was lost. */
function causes(problems: readonly Problem[], before: readonly Problem[] = []): Problem[] {
  const alone = problems.filter((each) => leavesBare(each) || each.code.startsWith('yaml-'));
  if (alone.some(leavesBare)) return alone;
  const lost = new Set([...before, ...problems].map(lostIn));
  const isAnew = problems.some(({ code }) => code === 'items-anew');
  const isShadow = ({ code, data }: Problem) =>
    (isAnew && code === 'no-such-item') ||
    (LEADS_NOWHERE.has(code) && (lost.has('*') || lost.has(String(data.list ?? data.field ?? ''))));
  return problems.filter((each) => !isShadow(each));
}

/** Whether what comes next can be read at all. */
const isReadable = (problems: readonly Problem[]) =>
  problems.every(({ severity, code }) => severity !== 'error' || OF_ONE_ENTRY.has(code));

const hasErrors = (problems: readonly Problem[]) => problems.some(({ severity }) => severity === 'error');

/** What is needed of a playbook to judge it. */
export type Read = Pick<Loaded, 'layer' | 'own' | 'base' | 'problems'>;

export interface Judged {
  resolved: Resolved;
  /** In the order of the files; one mistake, one problem, and each in a file of the playbook's author. */
  problems: Problem[];
}

/** Reads entries and checks them in turns: where something is broken, what depends on it waits. */
export function judge(loaded: Read): Judged {
  const { resolved, problems } = inTurns(loaded);
  return { resolved, problems: onceAName(oneALine(problems)) };
}

function inTurns(loaded: Read): Judged {
  const misfits: Problem[] = [];
  const resolved = resolveLayer(loaded.layer, misfits, loaded.base);
  const growth = loaded.base
    ? [
        ...checkBase(loaded.own, loaded.base),
        ...meetingsTaken(loaded.own, loaded.base),
        ...itemsAnew(loaded.own, loaded.base),
      ]
    : [];
  const reading = [...loaded.problems, ...growth.filter(({ severity }) => severity === 'error')];
  const problems = causes(ownPlaces(reading, loaded));
  if (isReadable(problems))
    problems.push(...causes(ownPlaces([...misfits, ...run(first, resolved)], loaded), problems));
  if (hasErrors(problems)) return { resolved, problems: problems.sort(byPlace) };
  problems.push(...ownPlaces(run(then, resolved), loaded));
  if (hasErrors(problems)) return { resolved, problems: problems.sort(byPlace) };
  // What is no mistake waits until there is none.
  const asides = [
    ...ownPlaces(run([checkTwice, checkAsTyped, checkNeverComes, checkFigures, checkFilledDown], resolved), loaded),
    ...(loaded.base ? sameAsBase(loaded.own, loaded.base) : []),
    ...growth.filter(({ severity }) => severity === 'warning'),
    ...checkTextContents(resolved),
    ...checkTranslations(resolved),
  ];
  return { resolved, problems: [...problems, ...asides].sort(byPlace) };
}

const run = (checks: readonly Check[], resolved: Resolved): Problem[] => checks.flatMap((check) => check(resolved));

import { basename } from 'node:path';
import { type Repertoire, repertoireOf } from '../../domain/agenda/repertoire.ts';
import { bundledHolidays } from '../../domain/calendar/holidays.ts';
import { buildWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import type { Lessons } from '../../domain/note/learn.ts';
import { defaultTeamSettings } from '../../domain/team/team.ts';
import type { CaseOutcome } from '../../playbook/checks/cases.ts';
import { isOwn } from '../../playbook/checks/check.ts';
import {
  isGoodEnough,
  type Reader,
  runSentences,
  type SentenceOutcome,
  type SentenceScore,
  scoreSentences,
} from '../../playbook/checks/sentences.ts';
import { type Linted, runCases } from '../../playbook/lint.ts';
import { firstError, type Loaded } from '../../playbook/load.ts';
import type { Located } from '../../playbook/located.ts';
import type { Language, Parts } from '../../playbook/parts.ts';
import { partsOf, type Resolved } from '../../playbook/resolve.ts';
import { bundledBase } from '../../playbook/source.ts';
import { loadSyllables } from '../find/pinyin.ts';
import { learnOn } from '../note/reader.ts';
import { bundled } from '../open/playbooks.ts';
import type { Scope } from '../scope.ts';
import { readLinted } from './lint.ts';

export interface SentenceReport {
  all: SentenceScore;
  /** Those that the synonyms were written on, and those they were not. */
  tuned: SentenceScore;
  heldOut: SentenceScore;
  wrong: readonly SentenceOutcome[];
  thresholds: { topThree: number; falseAlarms: number };
  enough: boolean;
}

export interface PlaybookTestView {
  cases: readonly CaseOutcome[];
  /** Cases of what it builds on, tried with its numbers; null where it stands alone. They fail nothing. */
  base: { cases: number; wrong: readonly CaseOutcome[] } | null;
  /** Titles of the stages. */
  titles: ReadonlyMap<string, string>;
  /** Null when the playbook has no sentences. */
  sentences: SentenceReport | null;
  /** Null when the playbook has no meetings. */
  repertoire: Repertoire | null;
  /** Titles of the items of meetings, each with its meeting's. */
  items: ReadonlyMap<string, { meeting: string; title: string }>;
  /** Cases that came out wrong. */
  wrong: number;
}

/** A first work day that stands still, so that a playbook gets the same count every time; holidays and month ends follow. */
const FIRST_DAY = '2026-03-02';

function countRepertoire(parts: Parts): Repertoire | null {
  if (parts.meetings.meetings.length === 0) return null;
  const calendar = buildWorkCalendar(bundledHolidays(), defaultTeamSettings);
  const { modules, objections } = parts.curricula;
  const material = { ...parts.meetings, modules, objections: objections.map(({ id }) => id) };
  return repertoireOf(material, parts.core.stages, calendar, FIRST_DAY);
}

type Grammar = Omit<Reader<Language>, 'syllables' | 'learn'>;

const isWrong = (each: CaseOutcome) => each.found !== each.expect;

async function trySentences(
  resolved: Resolved,
  bases: readonly string[],
  grammar: Grammar,
): Promise<SentenceReport | null> {
  const learn = (lessons: Lessons, language: Language) =>
    learnOn(bundledBase(bases, language, bundled()), lessons, grammar.lexicons[language]);
  const outcomes = runSentences(resolved, { ...grammar, syllables: await loadSyllables(), learn });
  const thresholds = resolved.model?.note;
  if (outcomes.length === 0 || !thresholds) return null;
  const all = scoreSentences(outcomes);
  return {
    all,
    tuned: scoreSentences(outcomes.filter((each) => each.half === 'tuned')),
    heldOut: scoreSentences(outcomes.filter((each) => each.half === 'held-out')),
    wrong: outcomes.filter((each) => !each.ok),
    thresholds,
    enough: isGoodEnough(all, thresholds),
  };
}

/** What the playbook itself says of a list, without what its base says. */
const ownOnly = <T extends { node: Located }>(entries: readonly T[], loaded: Loaded): T[] =>
  entries.filter(({ node }) => isOwn(loaded, node));

/**
 * A playbook is judged by what its author wrote; what its base says of itself is told apart, for somebody who changes
 * numbers wants to see it and cannot mend it.
 */
function halves({ loaded, resolved }: Linted): { own: Resolved; base: Resolved | null } {
  const { cases, sentences } = resolved.values;
  const own = { ...resolved.values, cases: ownOnly(cases, loaded), sentences: ownOnly(sentences, loaded) };
  if (!loaded.base) return { own: resolved, base: null };
  const others = {
    ...resolved.values,
    cases: cases.filter((each) => !own.cases.includes(each)),
    sentences: sentences.filter((each) => !own.sentences.includes(each)),
  };
  return { own: { ...resolved, values: own }, base: { ...resolved, values: others } };
}

/**
 * The playbook's own tests: stage cases and sentences.
 * @param grammar what the reader of notes knows of each language
 * @throws TeamctlError for a playbook with errors
 */
export async function testPlaybook(scope: Scope, wanted: string | null, grammar: Grammar): Promise<PlaybookTestView> {
  const { linted } = await readLinted(scope, wanted);
  const { loaded, problems, resolved } = linted;
  const faults = problems.filter((each) => each.code !== 'case-fails');
  const broken = firstError(faults, wanted ?? loaded.layer.header.place.file);
  if (broken) throw broken;
  const { own, base } = halves(linted);
  const cases = runCases(own) ?? [];
  const ofBase = base === null ? [] : (runCases(base) ?? []);
  const parts = partsOf(resolved, scope.language);
  const items = parts.meetings.meetings.flatMap(({ title: meeting, items: each }) =>
    each.map(({ id, title }) => [id, { meeting, title }] as const),
  );
  return {
    cases,
    base: base === null ? null : { cases: ofBase.length, wrong: ofBase.filter(isWrong) },
    titles: new Map(parts.core.stages.map((stage) => [stage.id, stage.title])),
    sentences: await trySentences(
      own,
      loaded.folders.slice(1).map((folder) => basename(folder)),
      grammar,
    ),
    repertoire: countRepertoire(parts),
    items: new Map(items),
    wrong: cases.filter(isWrong).length,
  };
}

import type { CaseOutcome } from '../../playbook/checks/cases.ts';
import {
  isGoodEnough,
  type Reader,
  runSentences,
  type SentenceOutcome,
  type SentenceScore,
  scoreSentences,
} from '../../playbook/checks/sentences.ts';
import { type Linted, runCases } from '../../playbook/lint.ts';
import { firstError } from '../../playbook/load.ts';
import { partsOf } from '../../playbook/resolve.ts';
import { loadSyllables } from '../find/pinyin.ts';
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
  /** Titles of the stages. */
  titles: ReadonlyMap<string, string>;
  /** Null when the playbook has no sentences. */
  sentences: SentenceReport | null;
  /** Cases that came out wrong. */
  wrong: number;
}

type Grammar = Omit<Reader<string>, 'syllables'>;

async function trySentences({ resolved }: Linted, grammar: Grammar): Promise<SentenceReport | null> {
  const outcomes = runSentences(resolved, { ...grammar, syllables: await loadSyllables() });
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
  const cases = runCases(resolved) ?? [];
  return {
    cases,
    titles: new Map(partsOf(resolved, scope.language).core.stages.map((stage) => [stage.id, stage.title])),
    sentences: await trySentences(linted, grammar),
    wrong: cases.filter((each) => each.found !== each.expect).length,
  };
}

import { TeamctlError } from '../../../errors.ts';
import type { Linted } from '../../../playbook/lint.ts';
import type { SentenceReport } from '../../../present/playbook-sentences.ts';
import type { Context } from '../../context.ts';

/** Every sentence of the playbook tried; null when it has none. */
async function trySentences({ resolved }: Linted): Promise<SentenceReport | null> {
  const { isGoodEnough, runSentences, scoreSentences } = await import('../../../playbook/checks/sentences.ts');
  const { languageOf, lexicons } = await import('../../../i18n/lexicon/lexicons.ts');
  const { loadSyllables } = await import('../../../app/find/pinyin.ts');
  const outcomes = runSentences(resolved, { lexicons, languageOf, syllables: await loadSyllables() });
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
 * @throws TeamctlError `check` when a case comes out wrong or too few sentences are understood
 */
export async function runPlaybookTest(context: Context, linted: Linted, name: string | undefined): Promise<void> {
  const { loaded, problems, resolved } = linted;
  const { firstError } = await import('../../../playbook/load.ts');
  const { runCases } = await import('../../../playbook/lint.ts');
  const { partsOf } = await import('../../../playbook/resolve.ts');
  const broken = firstError(
    problems.filter((each) => each.code !== 'case-fails'),
    name ?? loaded.layer.header.place.file,
  );
  if (broken) throw broken;
  const cases = runCases(resolved) ?? [];
  const titles = new Map(partsOf(resolved, context.locale).core.stages.map((stage) => [stage.id, stage.title]));
  const sentences = await trySentences(linted);
  const { presentCases } = await import('../../../present/playbook.ts');
  await context.show(presentCases(cases, titles, sentences, context.locale));
  const wrong = cases.filter((each) => each.found !== each.expect).length;
  if (wrong > 0) throw new TeamctlError('check', 'test-found', { wrong });
  if (sentences && !sentences.enough) throw new TeamctlError('check', 'sentences-short');
}

import type { Located } from '../located.ts';
import { type Problem, problem } from '../problem.ts';
import { listNames } from '../schema/lists.ts';
import { isSound } from '../sound.ts';
import type { Check } from './check.ts';
import { type HarmRule, harmRules } from './harm-words.ts';

const sentencesOf = (text: string) => text.split(/(?<=[。！？!?；;\n]|\.\s)/);

/** A word that is denied right before it is said against, not for. */
const NEGATIONS = new Set([...'不别没勿莫非无未']);

/** Words of Latin letters must start a word (`stand` is no `and`); `保本不保本` asks and promises nothing. */
function holds(sentence: string, spelt: string): boolean {
  const word = spelt.toLowerCase();
  for (let at = sentence.indexOf(word); at !== -1; at = sentence.indexOf(word, at + word.length)) {
    const before = sentence[at - 1] ?? '';
    const isAsked = sentence.startsWith(`不${word}`, at + word.length);
    const isInside = /^[a-z]/.test(word) && /[a-z]/.test(before);
    if (!NEGATIONS.has(before) && !isAsked && !isInside) return true;
  }
  return false;
}

/** The words of a pattern taken out, so that `不准下班` does not excuse itself by its own 不准. */
const without = (sentence: string, words: readonly string[]) =>
  words.reduce((rest, word) => rest.replaceAll(word.toLowerCase(), '#'), sentence);

const clausesOf = (sentence: string) => sentence.split(/[，,；;：:]/);

/** A warning excuses what stands in its own clause, not what another clause asks for. */
function isExcused(rule: HarmRule, sentence: string, words: readonly string[]): boolean {
  const clauses = clausesOf(without(sentence, words)).filter((clause) => clause.includes('#'));
  const excuses = (clause: string) => rule.unless?.some((word) => clause.includes(word.toLowerCase())) === true;
  return clauses.length > 0 && clauses.some(excuses);
}

function broken(rule: HarmRule, sentence: string): string | null {
  const lower = sentence.toLowerCase();
  const words = rule.any.find((all) => all.every((word) => holds(lower, word)) && !isExcused(rule, lower, all));
  return words ? words.join(' … ') : null;
}

/** Fields that quote the wrong way on purpose, to teach against it. */
const QUOTES_BAD = new Set([
  'badModel',
  'bad',
  'managerAvoids',
  'pitfalls',
  'caution',
  'note',
  'said',
  'synonyms',
  'moreSynonyms',
  'ask',
]);

function walk(node: Located, gated: boolean, found: Problem[]): void {
  if (node.kind === 'list') for (const item of node.items) walk(item, gated, found);
  else if (node.kind === 'map') {
    const opensGate = gated || node.entries.has('gate') || node.entries.has('requires');
    for (const [key, entry] of node.entries) if (!QUOTES_BAD.has(key)) walk(entry.value, opensGate, found);
  } else if (typeof node.value === 'string') {
    for (const sentence of sentencesOf(node.value)) {
      for (const rule of harmRules) {
        if (rule.code === 'harm-dismissal' && gated) continue;
        const words = broken(rule, sentence);
        if (words) found.push(problem(rule.code, node.place, { words }));
      }
    }
  }
}

/** Nothing in a playbook may shame, punish, threaten, diagnose, promise returns or press a customer. */
export const checkHarm: Check = (playbook) => {
  const found: Problem[] = [];
  const { layer } = playbook;
  const gatedIds = new Set(
    playbook.values.actions.filter(({ value }) => (value as { gate?: string }).gate !== undefined).map(({ id }) => id),
  );
  const skipped = new Set(['sayings', 'heard', 'sentences', 'cases', 'reports', 'asked', 'questions', 'referrals']);
  for (const list of listNames.filter((name) => !skipped.has(name))) {
    for (const [, node] of layer.entries[list] ?? []) if (!isSound(node)) walk(node, false, found);
  }
  for (const texts of Object.values(layer.texts)) {
    for (const [id, node] of texts)
      if (!isSound(node)) walk(node, gatedIds.has(id) || layer.entries.gates?.has(id) === true, found);
  }
  return found;
};

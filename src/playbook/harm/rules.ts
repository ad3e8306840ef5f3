import { deeds } from './deeds.ts';
import { isReported, isTold, REJECTED_AFTER, WARNING } from './excuses.ts';
import { ofFreeWill } from './forfeits.ts';
import { type HarmRule, harmRules } from './harm-words.ts';
import { foundIn, listWords } from './word-list.ts';

export const sentencesOf = (text: string) => text.split(/(?<=[。！？!?；;\n]|\.\s)/);

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

/** `Fines teach people to hide, so we have none`: the last clause takes back what the first one names. */
function isRejectedAfter(sentence: string, words: readonly string[]): boolean {
  const last = Math.max(...words.map((word) => sentence.lastIndexOf(word.toLowerCase()) + word.length));
  return REJECTED_AFTER.some((word) => sentence.indexOf(word, last) !== -1);
}

/** What makes a deed none: it is undone or done in private, of free will, or somebody is treated. */
const HARMLESS = '取消这|废掉|删掉|撤掉|退给|退还|私下|单独问|我请|on me|问一下|核对|报给财务|离职|调走'.split('|');
const ofDeeds = Object.entries(deeds).map(
  ([code, any]): HarmRule => ({
    code: code as HarmRule['code'],
    any,
    unless: [...WARNING, ...ofFreeWill, ...HARMLESS],
  }),
);

interface Pattern {
  rule: HarmRule;
  words: readonly string[];
}

/** By one of their words: of some hundred patterns a sentence holds none or two. */
const listed = (rules: readonly HarmRule[]) =>
  listWords(
    rules.flatMap((rule) =>
      rule.any.map((words): [string, Pattern] => [(words[0] as string).toLowerCase(), { rule, words }]),
    ),
  );
const ofPlaybooks = listed(harmRules);
let ofTyped: typeof ofPlaybooks | undefined;
/** Those of what somebody typed, too; who checks a playbook needs none of them. */
function ofTypedToo(): typeof ofPlaybooks {
  ofTyped ??= listed([...harmRules, ...ofDeeds]);
  return ofTyped;
}

export interface Broken {
  code: HarmRule['code'];
  words: string;
}

/**
 * The rules that a sentence breaks, each once, with the words by which it does.
 * @param isDeed somebody typed it to be done: what a playbook may tell of, a to-do would do
 */
export function brokenRules(sentence: string, isDeed = false): Broken[] {
  const lower = sentence.toLowerCase();
  const found = new Map<HarmRule, Broken>();
  for (const { rule, words } of foundIn(isDeed ? ofTypedToo() : ofPlaybooks, lower))
    if (
      !found.has(rule) &&
      words.every((word) => holds(lower, word)) &&
      !isExcused(rule, lower, words) &&
      !isRejectedAfter(lower, words) &&
      !isTold(without(lower, words)) &&
      !isReported(lower, Math.min(...words.map((word) => lower.indexOf(word.toLowerCase()))))
    )
      found.set(rule, { code: rule.code, words: words.join(' … ') });
  return [...found.values()];
}

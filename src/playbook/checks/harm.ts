import { type HarmCode, harmIn } from '../harm/judge-text.ts';
import type { Located } from '../located.ts';
import { type Problem, problem } from '../problem.ts';
import { unsoundEntries, unsoundTexts } from '../unsound.ts';
import type { Check } from './check.ts';
import { isForm, isPlaceholder } from './placeholders.ts';

/** What people say in their own words, from which notes are understood; nobody is shown it or told to do it. */
const HEARD_LISTS = new Set(['sayings', 'heard', 'sentences']);
const HEARD_FIELDS = new Set(['synonyms', 'moreSynonyms', 'hears']);
/** How a customer must not be spoken to, shown as such beside the better way. Of one's own people it may not speak so either. */
const BAD_FIELDS = new Set(['badModel', 'bad']);
const OF_CUSTOMERS: readonly HarmCode[] = ['harm-pressure', 'harm-promise'];

/** Ids, dates and names of lists are no text. */
const isProse = (text: string) => /\p{Script=Han}|\s/u.test(text);

function walk(node: Located, except: readonly HarmCode[], found: Problem[], isBad = false): void {
  if (node.kind === 'list') for (const item of node.items) walk(item, except, found);
  else if (node.kind === 'map') {
    const isGated = node.entries.has('gate') || node.entries.has('requires');
    const here: readonly HarmCode[] = isGated ? [...except, 'harm-dismissal'] : except;
    for (const [key, { value }] of node.entries) {
      if (HEARD_FIELDS.has(key)) continue;
      // Why a reply is bad is said by naming the harm: that is no harm itself.
      if (isBad && key === 'why') continue;
      const showsBad = BAD_FIELDS.has(key);
      walk(value, showsBad ? [...here, ...OF_CUSTOMERS] : here, found, showsBad);
    }
  } else if (
    typeof node.value === 'string' &&
    isProse(node.value) &&
    !isPlaceholder(node.value) &&
    !isForm(node.value)
  ) {
    // A bad example reads like harm: there only what is sure counts.
    const harms = harmIn(node.value, except).sort((a, b) => Number(b.sure) - Number(a.sure));
    // Once a sentence is enough: what else shows the same harm is mended with it.
    for (const { code, words, sure } of harms.filter(
      (each, i) => harms.findIndex((one) => one.code === each.code) === i,
    ))
      if (sure || !except.includes('harm-pressure'))
        found.push(problem(code, node.place, { words }, sure ? 'error' : 'warning'));
  }
}

/** Nothing in a playbook may shame, punish, threaten, diagnose, promise returns or press a customer. */
export const checkHarm: Check = ({ layer, values }) => {
  const found: Problem[] = [];
  const gated = new Set(
    values.actions.filter(({ value }) => (value as { gate?: string }).gate !== undefined).map(({ id }) => id),
  );
  const exceptOf = (id: string): HarmCode[] =>
    gated.has(id) || layer.entries.gates?.has(id) === true ? ['harm-dismissal'] : [];
  for (const { list, id, node } of unsoundEntries(layer)) if (!HEARD_LISTS.has(list)) walk(node, exceptOf(id), found);
  for (const { id, node } of unsoundTexts(layer)) walk(node, exceptOf(id), found);
  return found;
};

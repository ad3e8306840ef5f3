import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type harmKinds, passagesOf } from '../../playbook/harm/judge-text.ts';
import { loadPlaybook } from '../../playbook/load.ts';
import type { Located } from '../../playbook/located.ts';
import { listNames } from '../../playbook/schema/lists.ts';

/** A text with what it does to people; all harmful ones are made up. */
export interface HarmLesson {
  kind: (typeof harmKinds)[number] | 'harmless';
  /** Who wrote it: left out together. */
  hand: string;
  text: string;
}

const PLAYBOOKS = ['telesales', 'insurance-telesales', 'ecommerce-sales'];
/** Examples of what not to say; and what managers say, which is read as a whole below. */
const LEFT_OUT = new Set(['badModel', 'bad', 'synonyms', 'moreSynonyms', 'hears']);
const HEARD = new Set(['sayings', 'heard', 'sentences', 'cases']);

const linesOf = (file: string): HarmLesson[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as HarmLesson);

export const readHarmLessons = () => linesOf(resolve('src/tools/harm/lessons.jsonl'));

/** Sentences that were written before the reader was trained, and that it never learned from. */
export const readFreshHarm = () =>
  linesOf(resolve('test/data/harm-fresh.jsonl')).map((each) => ({ ...each, hand: 'fresh' }));

function textsOf(node: Located): { text: string; file: string }[] {
  if (node.kind === 'list') return node.items.flatMap(textsOf);
  if (node.kind === 'map')
    return [...node.entries].flatMap(([key, { value }]) => (LEFT_OUT.has(key) ? [] : textsOf(value)));
  return typeof node.value === 'string' && /\p{Script=Han}|\s/u.test(node.value)
    ? [{ text: node.value, file: node.place.file }]
    : [];
}

/** Every passage of our playbooks, and every remark of a manager that they learn from: none of them harms anybody. */
export function readHarmless(): HarmLesson[] {
  const lessons = new Map<string, HarmLesson>();
  for (const id of PLAYBOOKS) {
    const { layer } = loadPlaybook(id, { bundledDir: resolve('playbooks') });
    const nodes = listNames.flatMap((list) => (HEARD.has(list) ? [] : [...(layer.entries[list]?.values() ?? [])]));
    const texts = Object.values(layer.texts).flatMap((each) => [...each.values()]);
    for (const { text, file } of [...nodes, ...texts].flatMap(textsOf))
      for (const passage of passagesOf(text)) lessons.set(passage, { kind: 'harmless', hand: file, text: passage });
    for (const node of layer.entries.heard?.values() ?? []) {
      const [{ text, file } = { text: '', file: '' }] = textsOf(node);
      if (text !== '') lessons.set(text, { kind: 'harmless', hand: file, text });
    }
  }
  return [...lessons.values()];
}

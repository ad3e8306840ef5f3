import { type Located, listAt, nodeAt } from '../located.ts';
import { type Problem, problem } from '../problem.ts';
import { listNames, lists } from '../schema/lists.ts';
import { unsoundTexts } from '../unsound.ts';
import type { Check } from './check.ts';

/** Lists whose members follow one another: as many are wanted in another language. */
const IN_STEP = ['how', 'steps', 'points', 'questions', 'materials', 'goodModel', 'badModel', 'items'] as const;

function* scalarsOf(node: Located): Generator<Extract<Located, { kind: 'scalar' }>> {
  if (node.kind === 'scalar') yield node;
  else if (node.kind === 'list') for (const item of node.items) yield* scalarsOf(item);
  else for (const { value } of node.entries.values()) yield* scalarsOf(value);
}

const count = (text: string, sign: RegExp) => text.match(sign)?.length ?? 0;

/** A text of another language than its file is of; names and quoted words may stand in it. */
export function isForeign(text: string, language: string): boolean {
  const [han, latin] = [count(text, /\p{Script=Han}/gu), count(text, /[a-z]+/gi)];
  return language === 'en' ? han > 1 && han > latin : han === 0 && latin > 2;
}

/** A translation says as many steps as its original, in its own language. */
export const checkTextContents: Check = ({ layer, header }) =>
  unsoundTexts(layer).flatMap(({ language, id, node }): Problem[] => {
    // The title of the playbook itself is there from the beginning, whether anybody translates or not.
    if (id === header?.id) return [];
    const entry = listNames.flatMap((list) => (lists[list].by === 'id' ? (layer.entries[list]?.get(id) ?? []) : []))[0];
    const uneven = IN_STEP.flatMap((field): Problem[] => {
      const [mine, original] = [listAt(node, field), listAt(entry, field)];
      if (mine === null || original === null || mine.length === original.length) return [];
      const { place } = nodeAt(node, [field]);
      return [problem('text-count', place, { id, field, have: mine.length, want: original.length }, 'warning')];
    });
    const foreign = [...scalarsOf(node)].flatMap(({ value, place }): Problem[] =>
      typeof value === 'string' && isForeign(value, language)
        ? [problem('text-language', place, { language, text: value.slice(0, 20) }, 'warning')]
        : [],
    );
    return [...uneven, ...foreign];
  });

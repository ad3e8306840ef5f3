import { dirname } from 'node:path';
import { languages } from '../languages.ts';
import { type Located, nodeAt } from '../located.ts';
import { nearWords } from '../near.ts';
import { type Problem, problem } from '../problem.ts';
import { plainText, proseShape, untranslated } from '../prose.ts';
import { type ListName, listNames, lists } from '../schema/lists.ts';
import { isSound } from '../sound.ts';
import type { Check } from './check.ts';

/**
 * Text in the other language is missing: it still works, in the playbook's own language. What a base
 * says is the base's own matter.
 */
export const checkTranslations: Check = (playbook) => {
  // A header that does not fit has said so; which language is missing cannot be told.
  if (!playbook.header) return [];
  const home = dirname(playbook.layer.header.place.file);
  const isOwn = (node: Located, path: string) => dirname(nodeAt(node, path.split('.')).place.file).startsWith(home);
  const problems: Problem[] = [];
  for (const language of languages.filter((each) => each !== playbook.header?.language)) {
    const texts = playbook.layer.texts[language];
    for (const list of listNames) {
      const shape = proseShape(lists[list].schema);
      for (const { id, value, node } of playbook.values[list]) {
        if (lists[list].by !== 'id' || isSound(node)) continue;
        const items = (value as { items?: { id: string }[] }).items;
        const lost = untranslated(value, plainText(texts?.get(id)), shape).filter(
          (path) => !(items && path.startsWith('items')) && isOwn(node, path),
        );
        if (lost.length > 0)
          problems.push(problem('untranslated', node.place, { id, language, fields: lost.slice(0, 5) }, 'warning'));
      }
    }
  }
  return problems;
};

/** A translation of something that does not exist is a misspelt id. */
export const checkStrayTexts: Check = (playbook) => {
  const known = new Set<string>([playbook.header?.id ?? '']);
  for (const list of listNames as ListName[]) {
    // An entry that does not fit its schema has said so already; its translation is not to blame.
    for (const id of playbook.layer.entries[list]?.keys() ?? []) known.add(id);
    for (const { value } of playbook.values[list])
      for (const item of (value as { items?: { id: string }[] }).items ?? []) known.add(item.id);
  }
  return Object.entries(playbook.layer.texts).flatMap(([language, texts]) =>
    [...texts]
      .filter(([id]) => !known.has(id))
      .map(([id, node]) => problem('stray-text', node.place, { id, language, near: nearWords(id, known) })),
  );
};

import { nearIds } from '../called.ts';
import { languages } from '../languages.ts';
import { type Located, nodeAt, type Plain } from '../located.ts';
import { type Problem, problem } from '../problem.ts';
import { type ProseShape, plainText, proseShape, untranslated } from '../prose.ts';
import { type ListName, listNames, lists } from '../schema/lists.ts';
import { isSound } from '../sound.ts';
import { type Check, isOwn } from './check.ts';

/** `steps.0.text` as one would say it: the first is 1. */
const fromOne = (path: string) => path.replace(/\.(\d+)(?=\.|$)/g, (_, index) => `.${Number(index) + 1}`);

interface Unit {
  id: string;
  value: Plain;
  node: Located;
  shape: ProseShape;
}

/** An entry, and the items of a meeting apart from it: they are translated under ids of their own. */
function unitsOf({ id, value, node }: Omit<Unit, 'shape'>, shape: ProseShape): Unit[] {
  const { items, ...rest } = value as { items?: { id: string }[] };
  const inner = typeof shape === 'object' && shape && 'fields' in shape ? shape.fields.items : undefined;
  if (!items?.every((item) => item.id !== undefined) || typeof inner !== 'object' || !inner || !('list' in inner))
    return [{ id, value, node, shape }];
  const each = items.map((item, i) => ({
    id: item.id,
    value: item,
    node: nodeAt(node, ['items', i]),
    shape: inner.list,
  }));
  return [{ id, value: rest, node, shape }, ...each];
}

/**
 * Text in the other language is missing: it still works, in the playbook's own language. What a base
 * says is the base's own matter.
 */
export const checkTranslations: Check = (playbook) => {
  // A header that does not fit has said so; which language is missing cannot be told.
  if (!playbook.header) return [];
  const isOwnAt = (node: Located, path: string) => isOwn(playbook, nodeAt(node, path.split('.')));
  const problems: Problem[] = [];
  for (const language of languages.filter((each) => each !== playbook.header?.language)) {
    const texts = playbook.layer.texts[language];
    const isOwnText = ([id, node]: [string, Located]) =>
      id !== playbook.header?.id && !isSound(node) && isOwn(playbook, node);
    // Whoever writes for one language only is not told of another; who has begun is told what is left.
    if (![...(texts ?? [])].some(isOwnText)) continue;
    for (const list of listNames) {
      const shape = proseShape(lists[list].schema);
      for (const entry of playbook.values[list].filter(({ node }) => lists[list].by === 'id' && !isSound(node)))
        for (const { id, value, node, shape: inner } of unitsOf(entry, shape)) {
          const lost = untranslated(value, plainText(texts?.get(id)), inner).filter((path) => isOwnAt(node, path));
          if (lost.length === 0) continue;
          // Where the base has the entry and the author one field of it, what is missing stands in the author's file.
          const { place } = isOwnAt(node, '') ? node : nodeAt(node, (lost[0] as string).split('.'));
          const fields = lost.slice(0, 5).map(fromOne);
          problems.push(
            problem('untranslated', place, { id, language, fields, more: lost.length - fields.length }, 'warning'),
          );
        }
    }
  }
  return problems;
};

/** What entries call their texts. */
const fieldNames = new Set(['title', 'ask', 'how', 'measure', 'purpose', 'steps', 'points', 'lines', 'say', 'unit']);

/** `text:` or `en:` around all translations of a file. */
const isWrapper = (node: Located, known: ReadonlySet<string>): boolean =>
  node.kind === 'map' && node.entries.size > 0 && [...node.entries.keys()].every((id) => known.has(id));

/** A translation of something that does not exist is a misspelt id. */
export const checkStrayTexts: Check = (playbook) => {
  const known = new Set<string>([playbook.header?.id ?? '']);
  for (const list of listNames as ListName[]) {
    // An entry that does not fit its schema has said so already; its translation is not to blame.
    for (const id of playbook.layer.entries[list]?.keys() ?? []) known.add(id);
  }
  for (const { value } of playbook.values.meetings)
    for (const item of (value as { items?: { id: string }[] }).items ?? []) known.add(item.id);
  return Object.entries(playbook.layer.texts).flatMap(([language, texts]) => {
    const stray = [...texts].filter(([id]) => !known.has(id));
    const fields = stray.filter(([id]) => fieldNames.has(id));
    const [first] = fields;
    return [
      // Fields at the edge of the file have lost the id that they belong to: one mistake.
      ...(first ? [problem('text-no-id', first[1].place, { fields: fields.map(([id]) => id) })] : []),
      ...stray
        .filter(([id]) => !fieldNames.has(id))
        .map(([id, node]) =>
          isWrapper(node, known)
            ? problem('text-wrapped', node.place, { id })
            : problem('stray-text', node.place, {
                id,
                language,
                near: nearIds(id, known, playbook.layer, [...listNames, 'items']),
              }),
        ),
    ];
  });
};

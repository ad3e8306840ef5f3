import { flowOf } from '../example.ts';
import { type Located, nodeAt } from '../located.ts';
import { type Problem, problem } from '../problem.ts';
import { type ProseShape, proseShape } from '../prose.ts';
import { lists } from '../schema/lists.ts';
import { unsoundEntries } from '../unsound.ts';
import type { Check } from './check.ts';
import { isForeign } from './text-contents.ts';

/** A text of an entry, and the field that it stands in. */
interface Said {
  text: string;
  field: string;
  at: Located;
}

function* textsOf(node: Located, shape: ProseShape, field: string): Generator<Said> {
  if (shape === null) return;
  if (shape === 'text') {
    const at = node.kind === 'map' ? nodeAt(node, ['say']) : node;
    if (at.kind === 'scalar' && typeof at.value === 'string') yield { text: at.value, field, at };
  } else if (node.kind === 'list') {
    if ('list' in shape) for (const item of node.items) yield* textsOf(item, shape.list, field);
  } else if (node.kind === 'map')
    for (const [key, { value }] of node.entries)
      if ('any' in shape) yield* textsOf(value, shape.any, field);
      else if ('fields' in shape) yield* textsOf(value, shape.fields[key] ?? null, key);
}

/** Names that people and columns use are of any language. */
const NAMES = new Set(['synonyms', 'moreSynonyms', 'hears', 'aliases', 'unit']);
/** What is read off a list: its members are numbered or ticked off by the program. */
const LISTED = new Set(['how', 'steps', 'points', 'materials', 'text', 'questions', 'synonyms']);
const NUMBER = /^\s*(?:\d{1,2}\s?[、.．)）](?!\d)|[①-⑳]|[（(]\d{1,2}[)）]|第[一二三四五六七八九十]步[:：、])\s*(?=\S)/;
/** A further number in the same text: two members that slid into one. */
const NEXT = /(?<=\S)\s{1,8}(?=\d{1,2}\s?[、.．)）]\s{0,8}\p{L})|(?<=\S)\s{0,8}(?=[②-⑳])/gu;

/** Of one list once, with all its members as they may stand. */
function numbered(texts: readonly Said[]): Problem[] {
  const fields = new Map<string, Said[]>();
  for (const said of texts.filter(({ field }) => LISTED.has(field)))
    fields.set(said.field, [...(fields.get(said.field) ?? []), said]);
  return [...fields].flatMap(([field, all]): Problem[] => {
    const first = all.find(({ text }) => NUMBER.test(text));
    if (!first) return [];
    const parts = all.flatMap(({ text }) =>
      NUMBER.test(text) ? text.split(NEXT).map((part) => part.replace(NUMBER, '').trim()) : [text],
    );
    return [problem('numbered-text', first.at.place, { field, example: flowOf(parts) }, 'warning')];
  });
}

const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };
const NARROW = /(?<=\p{Script=Han}) ?([,;:?!]) ?(?=\p{Script=Han}|$)/gu;
const FULL_STOP = /(?<=\p{Script=Han})\.(?=\s*$)/u;

/** Marks of half the width between words of Chinese look like a slip wherever the line is shown. */
const widened = (text: string): string =>
  text.replace(NARROW, (_, mark: string) => WIDE[mark] as string).replace(FULL_STOP, '。');

/** What a web page or a chat makes letters of, and a text is read out with: `&nbsp;`, `<br>`, `**`. */
const MARKUP =
  /&(?:nbsp|amp|lt|gt|quot|#\d{1,5});|<\/?(?:br|b|i|p|u|strong|em|span|div)\s*\/?>|\*\*(?=[^*\s])|(?<=[^*\s])\*\*/gi;
const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '”' };
const unmarked = (text: string): string =>
  text.replace(MARKUP, (mark) => SIGNS[mark.toLowerCase()] ?? (/^(?:&|<br)/i.test(mark) ? ' ' : ''));

/** A habit is told once an entry, not once a line. */
function ofEntry(texts: readonly Said[], language: string): Problem[] {
  const foreign = texts.find(({ text }) => isForeign(text, language));
  const narrow = texts.find(({ text }) => widened(text) !== text);
  const marked = texts.find(({ text }) => unmarked(text) !== text);
  return [
    ...(foreign
      ? [problem('text-foreign', foreign.at.place, { language, text: foreign.text.slice(0, 20) }, 'warning')]
      : []),
    ...(narrow ? [problem('narrow-marks', narrow.at.place, { example: widened(narrow.text) }, 'warning')] : []),
    ...(marked
      ? [problem('text-markup', marked.at.place, { example: flowOf(unmarked(marked.text).trim()) }, 'warning')]
      : []),
    ...numbered(texts),
  ];
}

const HEARD: ReadonlySet<string> = new Set(['heard', 'sentences', 'sayings']);

/** Texts as their author would not have them read out: in another language than the playbook's, numbered twice, with marks of half the width. */
export const checkAsTyped: Check = ({ layer, header }) =>
  unsoundEntries(layer).flatMap(({ list, node }) => {
    if (header === null || HEARD.has(list)) return [];
    const texts = [...textsOf(node, proseShape(lists[list].schema), list)];
    return ofEntry(
      texts.filter(({ field }) => !NAMES.has(field)),
      header.language,
    );
  });

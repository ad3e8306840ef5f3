import { gapNames, gapsOfAny, gapsOfContent } from '../../domain/agenda/variants.ts';
import { idOf, type Located, listAt, nodeAt, scalarAt } from '../located.ts';
import { nearWords } from '../near.ts';
import { type Problem, problem } from '../problem.ts';
import { isSound } from '../sound.ts';
import { unsoundEntries, unsoundTexts } from '../unsound.ts';
import type { Check } from './check.ts';

/** What people write for a name of the program's. */
const MEANT: readonly (readonly [RegExp, string])[] = [
  [/姓名|名字|称呼|谁/, 'name'],
  [/团队|队名|组名/, 'team'],
  [/人数/, 'present'],
  [/星期|周几/, 'weekday'],
  [/昨天|上一天/, 'lastday'],
  [/明天|下一天/, 'nextday'],
  [/日期|今天/, 'date'],
  [/课/, 'module'],
  [/活动/, 'activity'],
];

const GAP = /\{([^{}]*)\}/g;
const WIDE_GAP = /｛[^｛｝]{0,40}[｝}]/g;

/** Lines with a name in braces that nothing stands for are read out with their braces, or never. */
function* linesOf(item: Located): Generator<Located> {
  for (const line of listAt(item, 'lines') ?? []) yield line;
  const byStage = item.kind === 'map' ? item.entries.get('linesByStage')?.value : undefined;
  if (byStage?.kind === 'map')
    for (const { value } of byStage.entries.values()) if (value.kind === 'list') yield* value.items;
}

/** What a line names in braces, and where it says so. */
function gapsIn(line: Located): { names: string[]; said: Located } {
  const said = line.kind === 'map' ? nodeAt(line, ['say']) : line;
  const text = said.kind === 'scalar' && typeof said.value === 'string' ? said.value : '';
  const wide = [...text.matchAll(WIDE_GAP)].map(([whole]) => whole);
  return { names: [...wide, ...[...text.matchAll(GAP)].map(([, name = '']) => name.trim())], said };
}

/** What may be named in an item; everything where nobody knows its content. */
function knownIn(item: Located | undefined): readonly string[] {
  const own = item && gapsOfContent[scalarAt(item, 'content') ?? ''];
  return own ? [...own, ...gapsOfAny] : gapNames;
}

/** As other programs write it. */
const DOUBLED = /\{\{\s{0,3}([A-Za-z]{1,30})\s{0,3}\}\}/;

/** A brace that is not closed, or not opened, is read out as it stands. */
function halfGap(text: string): string | null {
  const rest = text.replaceAll(/\{[A-Za-z\s_-]{1,40}\}/g, ' ');
  const opened = /\{\s{0,3}([A-Za-z]{1,30})/.exec(rest)?.[1];
  if (opened !== undefined) return opened;
  const before = rest.slice(0, Math.max(0, rest.indexOf('}')));
  return before.split(/[^A-Za-z]/).at(-1) || null;
}

function strayGaps(line: Located, item: Located | undefined): Problem[] {
  const known = knownIn(item);
  const { names, said } = gapsIn(line);
  const doubled = said.kind === 'scalar' ? DOUBLED.exec(String(said.value))?.[1] : undefined;
  if (doubled !== undefined)
    return [problem('gap-unknown', said.place, { name: `{${doubled}}`, near: [`{${doubled}}`], known })];
  const half = said.kind === 'scalar' ? halfGap(String(said.value)) : null;
  if (half !== null)
    return [problem('gap-half', said.place, { name: half, example: `{${nearWords(half, known)[0] ?? half}}` })];
  const stray = names.find((name) => !known.includes(name));
  if (stray === undefined) return [];
  const meant = MEANT.find(([words]) => words.test(stray))?.[1];
  const near = (meant === undefined ? nearWords(stray.replace(/[｛｝\s]/g, ''), known) : [meant]).filter((each) =>
    known.includes(each),
  );
  const told = { name: stray, near: near.map((each) => `{${each}}`), known };
  return [problem(gapNames.includes(stray) ? 'gap-elsewhere' : 'gap-unknown', said.place, told)];
}

/** Who shares is named; an item that comes only where there is something names it. To-dos may be everybody's. */
const isSureToFill = (item: Located) =>
  scalarAt(item, 'lead') === 'sharer' ||
  (scalarAt(item, 'when') !== undefined && scalarAt(item, 'content') !== 'promises');

/** An item all of whose lines wait for a name has none to open it on a day without one. */
function onlyGaps(item: Located): Problem[] {
  if (isSureToFill(item)) return [];
  const lines = [...linesOf(item)].map(gapsIn);
  const waits = lines.map(({ names }) => names.find((name) => gapNames.includes(name) && !gapsOfAny.includes(name)));
  const [first] = lines;
  if (!first || waits.some((name) => name === undefined)) return [];
  return [problem('gap-always', first.said.place, { name: waits[0] as string }, 'warning')];
}

/** Lists whose texts are shown as they stand. */
const WITHOUT_GAPS: ReadonlySet<string> = new Set([
  'meetings',
  'activities',
  'modules',
  'actions',
  'signs',
  'themes',
  'ladder',
  'objections',
]);

/** Texts that the program does not fill: of an entry all but its lines. */
function* unfilled(node: Located, field = ''): Generator<{ at: Located; text: string; field: string }> {
  if (node.kind === 'scalar') {
    if (typeof node.value === 'string') yield { at: node, text: node.value, field };
  } else if (node.kind === 'list') for (const item of node.items) yield* unfilled(item, field);
  else
    for (const [key, { value }] of node.entries)
      if (key !== 'lines' && key !== 'linesByStage' && key !== 'say') yield* unfilled(value, key);
}

/** A name of the program's in braces where nothing fills it is shown with its braces. */
const outsideOfLines = (entry: Located): Problem[] =>
  [...unfilled(entry)].flatMap(({ at, text, field }): Problem[] => {
    const name = [...text.matchAll(GAP)].map(([, inner = '']) => inner.trim()).find((each) => gapNames.includes(each));
    return name === undefined ? [] : [problem('gap-not-filled', at.place, { name, field })];
  });

/** What stands in braces in a line is something that the program knows on the day; so it is in its translation. */
export const checkGaps: Check = ({ layer }) => {
  const meetings = [...(layer.entries.meetings?.values() ?? [])];
  const items = meetings.flatMap((meeting) => listAt(meeting, 'items') ?? []);
  const ofItem = new Map(items.map((item) => [idOf(item), item]));
  const unsound = meetings.filter((meeting) => !isSound(meeting)).flatMap((meeting) => listAt(meeting, 'items') ?? []);
  const leads = layer.entries.leads ?? new Map<string, Located>();
  const itemOf = (lead: Located | undefined) => ofItem.get(lead && scalarAt(lead, 'item'));
  return [
    ...unsound.flatMap((item) => {
      const stray = [...linesOf(item)].flatMap((line) => strayGaps(line, item));
      return stray.length > 0 ? stray : onlyGaps(item);
    }),
    ...[...leads.values()].filter((lead) => !isSound(lead)).flatMap((lead) => strayGaps(lead, itemOf(lead))),
    ...unsoundEntries(layer).flatMap(({ list, node }) => (WITHOUT_GAPS.has(list) ? outsideOfLines(node) : [])),
    ...unsoundTexts(layer).flatMap(({ id, node }) =>
      leads.has(id)
        ? strayGaps(nodeAt(node, ['say']), itemOf(leads.get(id)))
        : [...linesOf(node)].flatMap((line) => strayGaps(line, ofItem.get(id))),
    ),
  ];
};

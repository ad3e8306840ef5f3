import { gapNames } from '../../domain/agenda/variants.ts';
import { type Located, listAt, nodeAt } from '../located.ts';
import { nearWords } from '../near.ts';
import { type Problem, problem } from '../problem.ts';
import { isSound } from '../sound.ts';
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

/** Lines with a name in braces that nothing stands for are read out with their braces, or never. */
function* linesOf(item: Located): Generator<Located> {
  for (const line of listAt(item, 'lines') ?? []) yield line;
  const byStage = item.kind === 'map' ? item.entries.get('linesByStage')?.value : undefined;
  if (byStage?.kind === 'map')
    for (const { value } of byStage.entries.values()) if (value.kind === 'list') yield* value.items;
}

function strayGaps(line: Located): Problem[] {
  const said = line.kind === 'map' ? nodeAt(line, ['say']) : line;
  if (said.kind !== 'scalar' || typeof said.value !== 'string') return [];
  const names = [...said.value.matchAll(GAP)].map(([, name = '']) => name.trim());
  const stray = names.find((name) => !gapNames.includes(name));
  if (stray === undefined) return [];
  const meant = MEANT.find(([words]) => words.test(stray))?.[1];
  const near = meant === undefined ? nearWords(stray, gapNames) : [meant];
  return [problem('gap-unknown', said.place, { name: stray, near: near.map((each) => `{${each}}`), known: gapNames })];
}

/** What stands in braces in a line is something that the program knows on the day. */
export const checkGaps: Check = ({ layer }) => [
  ...[...(layer.entries.meetings?.values() ?? [])]
    .filter((meeting) => !isSound(meeting))
    .flatMap((meeting) => (listAt(meeting, 'items') ?? []).flatMap((item) => [...linesOf(item)].flatMap(strayGaps))),
  ...[...(layer.entries.leads?.values() ?? [])].filter((lead) => !isSound(lead)).flatMap(strayGaps),
];

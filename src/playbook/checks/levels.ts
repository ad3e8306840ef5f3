import { nodeAt, scalarAt } from '../located.ts';
import { type Problem, problem } from '../problem.ts';
import { type Check, isOwn } from './check.ts';

/** A sign that is as common in one stage as in another says nothing, and one that is commonest elsewhere belongs there. */
const checkSigns: Check = (playbook) =>
  playbook.values.signs.flatMap(({ id, value, node }): Problem[] => {
    const { probability, belongsTo } = value as unknown as { probability: Record<string, number>; belongsTo: string };
    const row = nodeAt(node, ['probability']);
    const shares = Object.values(probability);
    if (!isOwn(playbook, node) || !isOwn(playbook, row) || shares.length < 2) return [];
    const most = Math.max(...shares);
    const [highest = ''] = Object.keys(probability).filter((stage) => probability[stage] === most);
    if (shares.every((share) => share === most)) return [problem('probability-flat', row.place, { id }, 'warning')];
    // What is nearly as common in the stage before or after belongs where its author sees it.
    if ((probability[belongsTo] ?? most) * 2 >= most) return [];
    const { place } = nodeAt(node, ['belongsTo']);
    return [problem('probability-elsewhere', place, { id, stage: belongsTo, highest }, 'warning')];
  });

/** Per cents of several people added up are no per cent. */
const checkSums: Check = ({ values }) =>
  values.measures.flatMap(({ id, value, node }): Problem[] => {
    const { unit, adds, most } = value as unknown as { unit: string; adds: unknown; most?: number };
    if (adds !== 'sum' || most === undefined || !/[%％]/.test(unit)) return [];
    return [problem('percent-summed', nodeAt(node, ['adds']).place, { id, example: 'adds: mean' }, 'warning')];
  });

/** Beside figures stands the sign, and by it the program knows that 65 is 65 %. */
const checkUnits: Check = ({ values }) =>
  values.measures.flatMap(({ value, node }): Problem[] => {
    const { unit } = value as unknown as { unit: string };
    if (!/^(?:百分比|百分数|百分率|百分之|percent|per ?cent|pct)$/i.test(unit.trim())) return [];
    return [problem('unit-in-words', nodeAt(node, ['unit']).place, { unit, example: "unit: '%'" }, 'warning')];
  });

/** `12-20` to `01-10` goes over the end of the year. */
const isWithin = (day: string, from: string, to: string) =>
  from <= to ? from <= day && day <= to : day >= from || day <= to;

/** A day that is said to be a season's greatest and lies outside of it. */
const checkPeaks: Check = ({ values }) =>
  values.seasons.flatMap(({ value, node }): Problem[] => {
    const { from, to, peaks, title } = value as unknown as { from: string; to: string; peaks: string[]; title: string };
    const at = peaks.findIndex((day) => !isWithin(day, from, to));
    if (at === -1) return [];
    const { place } = nodeAt(node, ['peaks', at]);
    return [problem('peak-outside', place, { day: peaks[at] as string, title, from, to }, 'warning')];
  });

const QUOTED = /^“[^“”]*”$/;
/** Names of things are shown as they are written: quotes around them, too. */
const checkQuotes: Check = ({ layer }) =>
  ['signs', 'actions', 'modules', 'activities', 'measures', 'stages', 'meetings'].flatMap((list) =>
    [...(layer.entries[list]?.values() ?? [])].flatMap((node): Problem[] =>
      ['title', 'unit'].flatMap((field) => {
        const text = scalarAt(node, field);
        if (text === undefined || !QUOTED.test(text)) return [];
        const { place } = nodeAt(node, [field]);
        return [problem('quotes-shown', place, { field, example: `${field}: "${text.slice(1, -1)}"` }, 'warning')];
      }),
    ),
  );

/** A question behind `title` and no question behind `ask`. */
const checkAsked: Check = ({ values }) =>
  values.signs.flatMap(({ value, node }): Problem[] => {
    const { title, ask } = value as unknown as { title: string; ask: string };
    const isQuestion = (text: string) => /[？?]$/.test(text.trim());
    if (!isQuestion(title) || isQuestion(ask)) return [];
    const example = `title: ${ask}，ask: ${title}`;
    return [
      problem('changed-over', nodeAt(node, ['title']).place, { first: 'title', second: 'ask', example }, 'warning'),
    ];
  });

/** What nobody would write on purpose, and the program would take as it stands: reminders. */
export const checkLevels: Check = (playbook) =>
  [checkSigns, checkSums, checkUnits, checkPeaks, checkQuotes, checkAsked].flatMap((check) => check(playbook));

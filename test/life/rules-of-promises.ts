import { type Agenda, linesOf } from './agenda-shape.ts';
import type { Day } from './days-of-2026.ts';
import type { Moment } from './desk.ts';

interface Listed {
  id: number;
  text: string;
  due: Day | null;
  state: string;
}

/** Every open promise is on the list, and nothing that is done. */
export function judgeList({ desk: { diary, tally } }: Moment, { todos }: { todos: Listed[] }): void {
  const open = todos.filter(({ state }) => state === 'open').map(({ text }) => text);
  const lost = diary.open.find(({ text }) => !open.some((each) => each.includes(text)));
  tally.check('no-promise-lost', lost === undefined, () => `not in the list: ${lost?.text}`);
  const back = open.find((text) => !diary.open.some((each) => text.includes(each.text)));
  tally.check('done-stays-done', back === undefined, () => `still open: ${back}`);
}

/**
 * What is due by today and open is asked for today, in the morning, the evening or the weekly; what was asked for on
 * two days may wait for the weekly.
 */
export function judgePromises({ desk: { diary, tally }, day }: Moment, agendas: readonly Agenda[]): void {
  const said = agendas.flatMap(linesOf);
  const isWeekly = agendas.some(({ meeting }) => meeting === 'weekly');
  for (const { text, due, created, owner, asked } of diary.open) {
    if (due > day || created === day) continue;
    const isAsked = said.some((line) => line.includes(text));
    // Who is away is told of, and asked for nothing.
    if (said.some((line) => line.includes(text) && !/今天不在|is away/.test(line))) asked.add(day);
    const omitted = agendas.flatMap((each) => each.omitted.map(({ id, reason }) => `${id} ${reason}`));
    const say = () =>
      `${text}, promised on ${created} for ${due} by ${owner?.name ?? 'all'}: in no meeting of ${day}; asked on ${[...asked].join(', ')}; left out: ${omitted.join(', ')}`;
    tally.check('promise-comes-back', isAsked || (!isWeekly && asked.size >= 2), say);
  }
}

/** At a glance: what is due. */
export function judgeToday({ desk: { diary, tally }, day }: Moment, { todos }: { todos: { text: string }[] }): void {
  // What somebody left open who is gone is asked in the meeting.
  for (const { text, due, owner } of diary.open)
    if (due <= day && (owner?.left ?? day) >= day)
      tally.check(
        'due-is-at-a-glance',
        todos.some((each) => each.text.includes(text)),
        () => `${text} (due ${due}) is not in today's`,
      );
}

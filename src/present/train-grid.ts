import type { TrainTexts } from '../app/train/view.ts';
import { clockPlus } from '../domain/agenda/clock.ts';
import { addDays, type Day, startOfWeek } from '../domain/calendar/day.ts';
import type { Session } from '../domain/training/shapes.ts';
import type { Block, Span, Text } from './document.ts';
import { dayText, sessionTitle, shortTitle, type TrainWords, weekdayText } from './train-texts.ts';

/** The days of a week that are worked, with its sessions. */
export interface GridWeek {
  monday: Day;
  days: readonly Day[];
  sessions: readonly Session[];
}

/** Cuts a span into weeks; weeks without a work day fall out. */
export function weeksOf(workdays: readonly Day[], sessions: readonly Session[]): GridWeek[] {
  const mondays = [...new Set(workdays.map(startOfWeek))];
  return mondays.map((monday) => {
    const end = addDays(monday, 6);
    const within = (day: Day) => day >= monday && day <= end;
    return { monday, days: workdays.filter(within), sessions: sessions.filter(({ date }) => within(date)) };
  });
}

const tones = { lesson: 'strong', practice: 'strong', review: 'muted', assessment: 'accent' } as const;

/** Reviews that follow each other for the same people read as one. */
function blocksOf(sessions: readonly Session[]): Session[][] {
  const blocks: Session[][] = [];
  for (const session of sessions) {
    const block = blocks.at(-1);
    const last = block?.at(-1);
    const goesOn =
      last?.kind === 'review' &&
      session.kind === 'review' &&
      clockPlus(last.start, last.minutes) === session.start &&
      last.audience.join() === session.audience.join();
    if (block && goesOn) block.push(session);
    else blocks.push([session]);
  }
  return blocks;
}

function cell(sessions: readonly Session[], texts: TrainTexts, words: TrainWords): Text {
  return blocksOf(sessions).flatMap((block, i): Span[] => {
    const [first] = block as [Session];
    const start = `${i === 0 ? '' : '\n'}${first.start}`;
    if (block.length === 1)
      return [`${start} #${first.id}\n`, { text: sessionTitle(texts, first, words), tone: tones[first.kind] }];
    const titles = block.map((session) => `#${session.id} ${shortTitle(texts, session.module)}`);
    return [`${start} ${words.kinds.review}\n`, { text: titles.join('\n'), tone: tones.review }];
  });
}

/** Start of the slot that a session sits in. */
const slotOf = (starts: readonly string[], start: string) => starts.filter((slot) => slot <= start).at(-1) ?? start;

/** A week as a grid: a column a day, a row a training slot. */
export function weekGrid(week: GridWeek, slotStarts: readonly string[], texts: TrainTexts, words: TrainWords): Block[] {
  const title = words.weekTitle(dayText(week.days[0] as Day, words), dayText(week.days.at(-1) as Day, words));
  const starts = [...slotStarts].sort();
  const used = [...new Set(week.sessions.map((session) => slotOf(starts, session.start)))].sort();
  const columns = week.days.map((day) => ({ title: words.dayHead(weekdayText(day, words), Number(day.slice(8, 10))) }));
  const rows = used.map((slot) => [
    slot,
    ...week.days.map((day) =>
      cell(
        week.sessions.filter((session) => session.date === day && slotOf(starts, session.start) === slot),
        texts,
        words,
      ),
    ),
  ]);
  return [
    { kind: 'heading', level: 2, text: title },
    ...(rows.length === 0
      ? [{ kind: 'paragraph' as const, text: words.nothing }]
      : [{ kind: 'table' as const, columns: [{ title: words.time }, ...columns], rows }]),
  ];
}

import { type LiveState, secondsLeft } from '../domain/agenda/live.ts';
import { twoDigits } from '../domain/two-digits.ts';
import { meetingWords } from '../i18n/areas/meeting.ts';
import { screenWords } from '../i18n/areas/screen.ts';
import { todoWords } from '../i18n/areas/todo.ts';
import type { Locale } from '../i18n/locale.ts';
import type { meeting as zh } from '../i18n/messages/zh-CN/meeting.ts';
import type { RoomLive, Screen, Span, Text, Tone } from './document.ts';

/** What stands beside an item on the screen. */
export interface LiveText {
  title: string;
  lines: readonly string[];
}

const clock = (seconds: number) =>
  `${twoDigits(Math.floor(Math.abs(seconds) / 60))}:${twoDigits(Math.abs(seconds) % 60)}`;

/** Seconds before the end from which the colour warns. */
const WARN_SECONDS = 60;
const toneOf = (seconds: number): Tone => (seconds < 0 ? 'bad' : seconds <= WARN_SECONDS ? 'warn' : 'good');

function clocks(state: LiveState, words: typeof zh.live): Text {
  const left = secondsLeft(state);
  const part = (label: string, seconds: number): Span[] => [
    `${label} `,
    { text: `${seconds < 0 ? words.over : ''}${clock(seconds)}`, tone: toneOf(seconds) },
  ];
  const paused: Span[] = state.paused ? ['  ', { text: words.paused, tone: 'accent' }] : [];
  return [...part(words.left, left.item), '  ', ...part(words.all, left.all), ...paused];
}

const muted = (text: string): Text => [{ text, tone: 'muted' }];

function foot(state: LiveState, words: typeof zh.live, told: readonly string[]): Text[] {
  if (state.typing) {
    const { kind, text } = state.typing;
    return [
      [{ text: `${words.typing[kind]}> `, tone: 'accent' }, `${text}▏`],
      [{ text: words.typingKeys, tone: 'muted' }],
    ];
  }
  const saved = state.notes.length + state.todos.length;
  const kept = saved === 0 ? [] : [words.saved(state.notes.length, state.todos.length)];
  return [...told, ...kept, words.keys].map(muted);
}

const comingItem = (state: LiveState, texts: readonly LiveText[]) =>
  texts.find((_, i) => i > state.index && (state.budgets[i] as number) > 0);

/** The screen of a running meeting, before it is wrapped and coloured. @param told lines that stay above the keys */
export function drawLive(
  state: LiveState,
  texts: readonly LiveText[],
  locale: Locale,
  told: readonly string[] = [],
): Screen {
  const words = meetingWords(locale).live;
  const current = texts[state.index] as LiveText;
  const following = comingItem(state, texts);
  const title = `${words.item(state.index + 1, texts.length)} ${current.title}`;
  const coming = following ? words.next(following.title) : words.last;
  return {
    head: [[{ text: title, tone: 'strong' }], clocks(state, words), ''],
    body: [...current.lines, '', [{ text: coming, tone: 'muted' as const }]],
    foot: foot(state, words, told),
  };
}

/** A line that may be longer than the wall is high, and what each of its parts holds. */
const [LONG_LINE, PART_OF_LINE] = [200, 110];

/** The pairs of sixty people are one line to read out; on the wall they are several, which can be turned over. */
export function forWall(line: string): string[] {
  if (line.length <= LONG_LINE) return [line];
  const parts = [''];
  for (const piece of line.match(/[^；;、，,]+[；;、，,]?\s*/gu) ?? [line]) {
    const last = parts.at(-1) as string;
    if (last !== '' && last.length + piece.length > PART_OF_LINE) parts.push(piece);
    else parts[parts.length - 1] = last + piece;
  }
  return parts.map((part) => part.trim());
}

/**
 * The same for the room's screen: notes are the manager's and stay away, what was promised was said aloud.
 * @param isSaid whether a promise is shown by its words
 */
export function roomLive(
  state: LiveState,
  texts: readonly LiveText[],
  locale: Locale,
  isSaid: (text: string) => boolean,
): RoomLive {
  const words = meetingWords(locale).live;
  const { page, over, broken } = screenWords(locale);
  const current = texts[state.index] as LiveText;
  const following = comingItem(state, texts);
  const left = secondsLeft(state);
  const spent = state.spent[state.index] as number;
  const part = (labels: readonly [string, string], seconds: number) => ({
    label: labels[seconds < 0 ? 1 : 0],
    clock: clock(seconds),
    tone: toneOf(seconds),
  });
  return {
    at: state.index,
    position: words.item(state.index + 1, texts.length),
    title: current.title,
    lines: current.lines.flatMap(forWall),
    item: part([page.left, page.over], left.item),
    all: part([page.all, page.allOver], left.all),
    used: Math.min(1, spent / Math.max(1, spent + Math.max(0, left.item))),
    paused: state.paused ? page.paused : null,
    next: following ? words.next(following.title) : words.last,
    todos: state.todos.map((text) => (isSaid(text) ? text : todoWords(locale).unsaidHere(null))),
    ended: state.ended === null ? null : state.ended === 'finished' ? over : broken,
  };
}

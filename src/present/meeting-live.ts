import { type LiveState, secondsLeft } from '../domain/agenda/live.ts';
import { twoDigits } from '../domain/two-digits.ts';
import { meetingWords } from '../i18n/areas/meeting.ts';
import type { Locale } from '../i18n/locale.ts';
import type { meeting as zh } from '../i18n/messages/zh-CN/meeting.ts';
import type { Screen, Span, Text, Tone } from './document.ts';

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

function foot(state: LiveState, words: typeof zh.live): Text[] {
  if (state.typing) {
    const { kind, text } = state.typing;
    return [
      [{ text: `${words.typing[kind]}> `, tone: 'accent' }, `${text}▏`],
      [{ text: words.typingKeys, tone: 'muted' }],
    ];
  }
  const saved = state.notes.length + state.todos.length;
  const kept: Text[] =
    saved === 0 ? [] : [[{ text: words.saved(state.notes.length, state.todos.length), tone: 'muted' }]];
  return [...kept, [{ text: words.keys, tone: 'muted' }]];
}

/** The screen of a running meeting, before it is wrapped and coloured. */
export function drawLive(state: LiveState, texts: readonly LiveText[], locale: Locale): Screen {
  const words = meetingWords(locale).live;
  const current = texts[state.index] as LiveText;
  const following = texts.find((_, i) => i > state.index && (state.budgets[i] as number) > 0);
  const title = `${words.item(state.index + 1, texts.length)} ${current.title}`;
  const coming = following ? words.next(following.title) : words.last;
  return {
    head: [[{ text: title, tone: 'strong' }], clocks(state, words), ''],
    body: [...current.lines, '', [{ text: coming, tone: 'muted' as const }]],
    foot: foot(state, words),
  };
}

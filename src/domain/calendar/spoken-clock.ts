import { twoDigits } from '../two-digits.ts';
import { HAN_NUMBER, numberOf } from './han-number.ts';

const PART = '凌晨|早上|上午|中午|下午|傍晚|晚上';
const NUMBER = `(?:\\d{1,2}|${HAN_NUMBER})`;
/** `15:00`, `3点`, `三点半`, `9点一刻`. */
const FIGURES = `(?:\\d{1,2}:\\d{2}|${NUMBER}[点时](?:半|一刻|三刻|${NUMBER}分?)?)`;
const WORK_ENDS = '下班|收工';

/** A time of the day by itself, as a part of patterns: `下午三点`, `15:00`, `下班`. */
export const TIME_OF_DAY = `(?:(?:${PART})?(?:${FIGURES}|${WORK_ENDS})|中午|晚上)`;
/** What of it may stand behind a day, or nothing: `周五下午`, `周五18`. */
export const TIME_BEHIND_DAY = `(?:的(?=[上中下晚早]))?(?:${PART})?(?:${FIGURES}|\\d{1,2}|${WORK_ENDS})?`;
/** The same in English. */
export const ENGLISH_TIME =
  '(?:noon|midday|morning|lunch|afternoon|evening|eod|cob|(?:the )?end of (?:the )?day|close of business|\\d{1,2}(?::\\d{2})? ?[ap]m|\\d{1,2}:\\d{2})';

const CLOCK = new RegExp(
  `(${PART})?(?:(\\d{1,2})[:.](\\d{2})|(${NUMBER})[点时](?:(半|一刻|三刻)|(${NUMBER})分?)?)(?!\\d)`,
  'g',
);
const PARTS: Readonly<Record<string, number>> = { 半: 30, 一刻: 15, 三刻: 45 };
const BEHIND_NOON = ['下午', '傍晚', '晚上'];

/**
 * Every time of the day in a text as `HH:MM`: `8:50`, `８：５０`, `8点50`, `9点半`, `下午5点`, `八点`; whatever is none stays as it
 * is, for whoever reads it to refuse.
 */
export const withClocks = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/(?<=\d)\s*(am|pm)(?![a-z])/gi, (_, half: string) => half.toLowerCase())
    .replace(/(\d{1,2})(?::(\d{2}))?(am|pm)/g, (_, hour: string, minutes: string | undefined, half: string) => {
      const at = (Number(hour) % 12) + (half === 'pm' ? 12 : 0);
      return `${twoDigits(at)}:${minutes ?? '00'}`;
    })
    .replace(CLOCK, (whole, part: string | undefined, hour?: string, minutes?: string, spoken?: string, ...past) => {
      const [share, figures] = past as (string | undefined)[];
      const said = numberOf(hour ?? spoken ?? '');
      const at = said + (part !== undefined && BEHIND_NOON.includes(part) && said < 12 ? 12 : 0);
      const minute = minutes ? Number(minutes) : (PARTS[share ?? ''] ?? (figures ? numberOf(figures) : 0));
      return at > 23 || minute > 59 ? whole : `${twoDigits(at)}:${twoDigits(minute)}`;
    });

/** A time of the day as settings and plans have it: `HH:MM`. */
export const CLOCK_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** A text that is one time of the day and nothing else, as `HH:MM`; null for anything else. */
export function spokenClock(text: string): string | null {
  const clock = withClocks(text).trim();
  return CLOCK_TIME.test(clock) ? clock : null;
}

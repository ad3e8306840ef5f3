import { twoDigits } from '../two-digits.ts';

const CLOCK = /(凌晨|早上|上午|中午|下午|傍晚|晚上)?(\d{1,2})(?:[:.](\d{2})|[点时](半|一刻|三刻|(\d{1,2})分?)?)(?!\d)/g;
const PARTS: Readonly<Record<string, number>> = { 半: 30, 一刻: 15, 三刻: 45 };
const BEHIND_NOON = ['下午', '傍晚', '晚上'];

/**
 * Every time of the day in a text as `HH:MM`: `8:50`, `８：５０`, `8点50`, `9点半`, `下午5点`; whatever is none stays as it is,
 * for whoever reads it to refuse.
 */
export const withClocks = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/(?<=\d)\s*(am|pm)(?![a-z])/gi, (_, half: string) => half.toLowerCase())
    .replace(/(\d{1,2})(?::(\d{2}))?(am|pm)/g, (_, hour: string, minutes: string | undefined, half: string) => {
      const at = (Number(hour) % 12) + (half === 'pm' ? 12 : 0);
      return `${twoDigits(at)}:${minutes ?? '00'}`;
    })
    .replace(
      CLOCK,
      (whole, part: string | undefined, hour: string, minutes?: string, spoken?: string, figures?: string) => {
        const late = part !== undefined && BEHIND_NOON.includes(part) && Number(hour) < 12 ? 12 : 0;
        const at = Number(hour) + late;
        const past = Number(minutes ?? figures ?? PARTS[spoken ?? ''] ?? 0);
        return at > 23 || past > 59 ? whole : `${twoDigits(at)}:${twoDigits(past)}`;
      },
    );

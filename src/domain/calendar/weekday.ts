/*
 * The seven days as people write them. Whoever reads settings, days, limits or headers takes the same words: `Thurs` that
 * is a day in one place and none in another is nothing that anybody could learn.
 */

/** Behind 周, 星期 or 礼拜. */
const CHINESE = ['一', '二', '三', '四', '五', '六', '日'];
const ENGLISH = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Parts of patterns, in small letters and without groups of their own. */
export const ENGLISH_WEEKDAY =
  '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
export const CHINESE_WEEKDAY = '(?:周|星期|礼拜)[一二三四五六日天]';
/** Beside dates a figure would be a week's number; in a sentence it is a day. */
export const SPOKEN_WEEKDAY = '(?:周|星期|礼拜)[一二三四五六日天1-7]';

const CHINESE_ONLY = new RegExp(`^${SPOKEN_WEEKDAY}$`);
const ENGLISH_ONLY = new RegExp(`^${ENGLISH_WEEKDAY}\\.?$`);

/** 1 to 7 of `周五`, `礼拜天`, `周5`, `Fri`, `friday`, `Thurs.`; null for what is no day of the week. */
export function weekdayNamed(word: string): number | null {
  const said = word.normalize('NFKC').trim().toLowerCase();
  if (ENGLISH_ONLY.test(said)) return ENGLISH.indexOf(said.slice(0, 3)) + 1;
  if (!CHINESE_ONLY.test(said)) return null;
  const last = said.slice(-1);
  return /\d/.test(last) ? Number(last) : CHINESE.indexOf(last === '天' ? '日' : last) + 1;
}

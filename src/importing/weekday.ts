const BEFORE = /^(?:周|星期|礼拜)[一二三四五六日天]\s?[(（]?/;
const BEHIND = /\s?[(（]?(?:周|星期|礼拜)[一二三四五六日天][)）]?$/;

/** `周一(11/2)`, `11月2日（周一）` without the day of the week. */
export function bareDay(header: string): string {
  const text = header.normalize('NFKC').trim();
  const bare = text.replace(BEHIND, '').trim();
  if (!BEFORE.test(bare)) return bare;
  return (
    bare
      .replace(BEFORE, '')
      .replace(/[)）]$/, '')
      .trim() || bare
  );
}

const NAMES = ['一', '二', '三', '四', '五', '六', '日'];
const LATIN = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Day of the week of a header that says nothing else, Monday 0: 周三, 星期天, Wed, Wednesday; null for any other. */
export function weekdayOf(header: string): number | null {
  const text = header.normalize('NFKC').trim();
  const han = /^(?:周|星期|礼拜)([一二三四五六日天])$/.exec(text)?.[1];
  if (han !== undefined) return NAMES.indexOf(han === '天' ? '日' : han);
  const latin = /^(mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?\.?$/i.exec(text)?.[1];
  return latin === undefined ? null : LATIN.indexOf(latin.slice(0, 3).toLowerCase());
}

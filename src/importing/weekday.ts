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

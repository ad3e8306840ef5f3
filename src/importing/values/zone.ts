/** Offsets that a header names by letters; CST is China's own as often as America's, and says nothing. */
const OFFSETS: Readonly<Record<string, string>> = {
  utc: 'Z',
  gmt: 'Z',
  zulu: 'Z',
  est: '-05:00',
  edt: '-04:00',
  mst: '-07:00',
  pst: '-08:00',
  pdt: '-07:00',
  cet: '+01:00',
  cest: '+02:00',
  ist: '+05:30',
  jst: '+09:00',
  kst: '+09:00',
};
/** At the end of a header or in its brackets: `Start Time (UTC)`, `started_at_utc`, `Date/Time (GMT-5)`. */
const ZONE =
  /(?:^|[^a-z])(utc|gmt|zulu|est|edt|mst|pst|pdt|cet|cest|ist|jst|kst)\s?(?:([+-])\s?(\d{1,2})(?::?([0-5]\d))?)?\s*(?:[)\]）】]|$)/i;
const CLOCK_AT_END = /\d:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?$/;

/** The offset of the zone that a header names, as `Z` or `+09:00`; null where it names none. */
export function zoneOfHeader(header: string): string | null {
  const found = ZONE.exec(header.slice(0, 200).normalize('NFKC'));
  if (found === null) return null;
  const [, name = '', sign, hours, minutes = '00'] = found;
  return sign === undefined || hours === undefined
    ? (OFFSETS[name.toLowerCase()] ?? null)
    : `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

/** A moment with its zone, where it is one: a day without a clock stays that day. */
export const inZone = (cell: string, zone: string): string => {
  const text = cell.trim();
  return CLOCK_AT_END.test(text) ? `${text}${zone}` : cell;
};

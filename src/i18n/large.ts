const TEN_THOUSAND = 10_000;
const HUNDRED_MILLION = 100_000_000;
const twoPlaces = (value: number) => String(Math.round(value * 100) / 100);

/** How a sum is said in Chinese from ten thousand on: `1.28 万`, `2.3 亿`; null below. */
export function inTenThousands(value: number): string | null {
  if (value >= HUNDRED_MILLION) return `${twoPlaces(value / HUNDRED_MILLION)} 亿`;
  return value >= TEN_THOUSAND ? `${twoPlaces(value / TEN_THOUSAND)} 万` : null;
}

/** A figure with its thousands apart, `900,000`; one of four digits is read as it is. */
export const withThousands = (figure: string): string =>
  figure.replace(/^\d{5,}/, (whole) => whole.replace(/\B(?=(?:\d{3}){1,6}$)/g, ','));

/** A share of 1 in whole percent; no language of ours puts a space before the sign. */
export const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** `2026-11-24T08:00:00` as one reads it. */
export const clockText = (at: string): string => at.replace('T', ' ').slice(0, 16);

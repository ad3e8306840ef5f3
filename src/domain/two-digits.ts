/** `7` → `07`, as in days and clock times. */
export const twoDigits = (value: number | string): string => String(value).padStart(2, '0');

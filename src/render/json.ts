import type { Report } from '../present/document.ts';

/** Indented by two, with the characters that would break out of a script or turn the line escaped. */
export function renderJson(report: Report): string {
  const text = JSON.stringify(report.data, null, 2).replace(
    /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${text}\n`;
}

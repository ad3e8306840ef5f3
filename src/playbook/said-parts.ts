import { flowOf } from './example.ts';
import type { Plain } from './located.ts';
import { definitionOf } from './schema-shape.ts';

/** `问：…答：…` in one line, as a sheet of questions has it. */
const ASKED = /^\s*(?:问|Q)\s*[：:]\s*(.{1,300}?)\s*(?:答|A)\s*[：:]\s*(.{1,300})$/;
const LONGEST_ASKED = 700;
/** `5分钟：听录音`: the minutes before what is done in them. */
const MINUTES_FIRST = /^\s*\d{1,3}\s*(?:分钟?|min(?:utes?)?\b)\s*[：:，,、]?\s*/i;

/** A question and its answer that were written as one text; null where it is none. */
export function questionIn(text: string, fields: readonly string[]): string | null {
  const isAsked = fields.includes('question') && fields.includes('answer') && text.length <= LONGEST_ASKED;
  const [, question, answer] = (isAsked && ASKED.exec(text)) || [];
  return question === undefined || answer === undefined ? null : flowOf({ question, answer });
}

/** A text without the minutes that have a field of their own. */
export const withoutMinutes = (text: string, fields: readonly string[]): string =>
  fields.includes('minutes') ? text.replace(MINUTES_FIRST, '') || text : text;

/** `weightedBy dials` where a word or `{weightedBy: dials}` may stand: the table; null where none was meant. @param schema of the field */
export function tableMeant(value: Plain, schema: unknown, field: string): string | null {
  const [, key = '', said = ''] =
    typeof value === 'string' ? (/^(\w{1,40})[\s:：=＝]{1,4}(\S{1,80})$/.exec(value) ?? []) : [];
  const isKnown = (definitionOf(schema).options ?? []).some((each) => key in (definitionOf(each).shape ?? {}));
  return said !== '' && isKnown ? `${field.split('.').at(-1)}: ${flowOf({ [key]: said })}` : null;
}

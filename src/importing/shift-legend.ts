import type { Note, Row } from './types.ts';
import { cleanCell } from './values/number.ts';
import { type MarkWord, markWords, parseShift, type Shift, shiftOf, wordOf } from './values/shift.ts';

/** Mark → what the table itself writes of it. */
export type Legend = ReadonlyMap<string, string>;

/** `早：8:30-17:00`, `√ 出勤`, `○=事假`; several of them in a line. */
const ENTRY =
  /^(?:(?:图例|说明|备注|注|班次说明|符号说明|legend|key)\s?[:：]\s?)?[“"'「]?([^\s:：=＝“”"'」]{1,6})[”"'」]?\s?(?:[:：=＝]|\s|代表|表示)\s?(\S.{0,40})$/iu;
const SIGN_BEFORE = /^([√✓✔☑×✕✗xX○●◎◇◆△▲☆★□■※/])\s?(\S.{0,40})$/u;
const SIGN_BEHIND = /^(\p{Script=Han}{1,6})\s?[(（]?\s?([√✓✔☑×✕✗○●◎◇◆△▲☆★□■※/])[)）]?$/u;

/** 出差C, 病假＋: a letter behind a word that is known by itself. */
const LETTER_BEHIND = /^(\p{Script=Han}{2,6})\s?[(（]?\s?([A-Z]{1,2}|\+)[)）]?$/u;

function entryIn(text: string): [mark: string, meaning: string] | null {
  const behind = SIGN_BEHIND.exec(text);
  if (behind !== null) return [behind[2] as string, behind[1] as string];
  const letter = LETTER_BEHIND.exec(text);
  if (letter !== null && parseShift(letter[1] as string) !== null) return [letter[2] as string, letter[1] as string];
  const found = SIGN_BEFORE.exec(text) ?? ENTRY.exec(text);
  return found === null ? null : [found[1] as string, (found[2] as string).trim()];
}

const PARTS = /[,，;；、\n]+|\s{2,}|\s(?=[√✓✔☑×✕✗○●◎◇◆△▲☆★□■※]|[^\s:：]{1,4}[:：=＝])/u;

/**
 * What a table says of its own marks, in the rows above and below it: `休：休息  年：年假`, or the mark in one cell and its
 * meaning in the next.
 * @param marks those that stand in the table; nothing else is a mark
 */
export function legendIn(rows: readonly Row[], marks: ReadonlySet<string>): Legend {
  const found = new Map<string, string>();
  const add = (mark: string, meaning: string) => {
    if (marks.has(mark) && !found.has(mark) && meaning !== '' && mark !== meaning) found.set(mark, meaning);
  };
  for (const { cells } of rows) {
    const texts = cells.map(cleanCell);
    texts.forEach((text, i) => {
      for (const part of text.split(PARTS).map((each) => each.trim())) {
        const entry = entryIn(part.replace(/^(?:图例|符号|说明|备注|注|班次|legend|key)[说明]{0,2}\s?[:：]\s?/i, ''));
        if (entry !== null) add(...entry);
      }
      const next = texts.slice(i + 1).find((each) => each !== '');
      if (marks.has(text) && next !== undefined && !marks.has(next)) add(text, next);
    });
  }
  return found;
}

/** What a text of a legend says that is certain: the hours of a shift, a word for leave, `出勤`. */
function meaningIn(text: string): Shift[] | null {
  const bare = text.replace(/[。.]$/, '').trim();
  const whole = parseShift(bare) ?? parseShift(bare.replace(/[(（][^()（）]{0,30}[)）]/g, '').trim());
  if (whole !== null) return whole;
  // 中班 12:00-20:30, 早班8:30到17:00（含午休）: the hours are enough.
  return /\d{1,2}[:：]\d{2}\s?(?:[-~～—–]|至|到)\s?(?:次日)?\d{1,2}[:：]\d{2}/.test(bare) ? [shiftOf('work')] : null;
}

/** `--mark` of somebody who knows: mark → what it is. */
export type ToldMarks = Readonly<Record<string, string>>;

/** What marks mean by what was told and by the table's own legend; told wins. */
export function toldBy(told: ToldMarks, legend: Legend): (mark: string) => Shift[] | null {
  const known = new Map<string, Shift[] | null>();
  for (const [mark, text] of legend) known.set(mark, meaningIn(text));
  for (const [mark, word] of Object.entries(told))
    if ((markWords as readonly string[]).includes(word)) known.set(cleanCell(mark), [shiftOf(word as MarkWord)]);
  return (mark) => known.get(mark) ?? null;
}

const ORDER: readonly MarkWord[] = markWords;

/** What the marks of a table were read as, one note for each meaning. */
export function markNotes(all: ReadonlyMap<string, readonly Shift[]>): Note[] {
  const byWord = new Map<MarkWord, string[]>();
  for (const [mark, shifts] of all) {
    const [first] = shifts;
    if (first === undefined) continue;
    const word = wordOf(first);
    byWord.set(word, [...(byWord.get(word) ?? []), mark.replace(/\s+/g, ' ')]);
  }
  return ORDER.flatMap((word): Note[] => {
    const marks = byWord.get(word);
    return marks === undefined ? [] : [{ code: 'marks-read', data: { meaning: word, marks: marks.slice(0, 12) } }];
  });
}

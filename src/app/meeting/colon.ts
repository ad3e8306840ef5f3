/** Between the figures of a clock, as in 15:00, a colon parts nothing. */
const PARTING = /(?<!\d)[:：]|[:：](?!\d\d(?!\d))/u;
const LONGEST_NAME = 40;

/** What stands before the first colon that parts something, and what behind; null: there is none, or nothing on one side. */
export function splitAtColon(text: string): [before: string, behind: string] | null {
  const at = PARTING.exec(text)?.index ?? 0;
  const [before, behind] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  return at > LONGEST_NAME || before === '' || behind === '' ? null : [before, behind];
}

import type { LiveEvent } from './live.ts';

const ESCAPE = '\u001b';
/** Sequences of cursor and function keys, as terminals send them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: keys are control characters
const SEQUENCE = /^\u001b(?:\[[0-9;<=>?]*[ -/]*[@-~]|O[@-~])/;

const commands: Readonly<Record<string, LiveEvent>> = {
  n: { kind: 'next' },
  b: { kind: 'back' },
  ' ': { kind: 'pause' },
  '+': { kind: 'more' },
  '=': { kind: 'more' },
  o: { kind: 'write', what: 'note' },
  t: { kind: 'write', what: 'todo' },
  q: { kind: 'finish' },
  [`${ESCAPE}[C`]: { kind: 'next' },
  [`${ESCAPE}[D`]: { kind: 'back' },
};

const typing: Readonly<Record<string, LiveEvent>> = {
  '\r': { kind: 'submit' },
  '\n': { kind: 'submit' },
  '\u007f': { kind: 'erase' },
  '\b': { kind: 'erase' },
  [ESCAPE]: { kind: 'cancel' },
};

/** Single keys of what the terminal sent at once: a paste or an input method sends many characters together. */
export function splitKeys(chunk: string): string[] {
  const keys: string[] = [];
  for (let rest = chunk; rest !== ''; ) {
    const [key] = SEQUENCE.exec(rest) ?? [String.fromCodePoint(rest.codePointAt(0) as number)];
    keys.push(key as string);
    rest = rest.slice((key as string).length);
  }
  return keys;
}

const isPrintable = (key: string) => !/\p{Cc}/u.test(key);

/** What a key means: a command, or a character while a note or to-do is typed. Null: nothing. */
export function liveEvent(key: string, isTyping: boolean): LiveEvent | null {
  // Raw mode hands Ctrl-C and Ctrl-D over as characters.
  if (key === '\u0003' || key === '\u0004') return { kind: 'interrupt' };
  if (!isTyping) return commands[key.toLowerCase()] ?? commands[key] ?? null;
  return typing[key] ?? (isPrintable(key) ? { kind: 'type', text: key } : null);
}

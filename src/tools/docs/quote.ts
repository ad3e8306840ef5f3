import { readFileSync } from 'node:fs';

/** `<!-- quote: FILE`, a line for each passage, `-->` and the code block that follows it. */
const BLOCK = /<!-- quote: (\S+)\n([\s\S]+?)\n-->\n```[^\n]*\n[\s\S]*?```/g;
const SESSION = /^(?=\d{4}-\d\d-\d\d \$ )/m;
/** An item of an agenda starts with the clock. */
const ITEM = /\n\n(?=\d\d:\d\d )/;

function found(parts: readonly string[], holds: (part: string) => boolean, wanted: string, file: string): string {
  const part = parts.find(holds);
  if (part === undefined) throw new Error(`${file} has no “${wanted}”`);
  return part.trimEnd();
}

/** A command with all that it printed, or `COMMAND > ITEM`: the command and that item of the agenda. */
function passage(text: string, wanted: string, file: string): string {
  const [command = '', title] = wanted.split(' > ');
  const session = found(text.split(SESSION), (part) => part.startsWith(command), wanted, file);
  if (title === undefined) return session;
  const item = found(session.split(ITEM), (part) => part.split('\n', 1)[0]?.includes(title) === true, wanted, file);
  return `${session.split('\n', 1)[0]}\n…\n${item}`;
}

/**
 * A page with every marked block filled from a transcript.
 * @throws Error when the transcript no longer holds what is quoted
 */
export const withQuotes = (page: string): string =>
  page.replace(BLOCK, (_, file: string, wanted: string) => {
    const text = readFileSync(file, 'utf8');
    const quoted = wanted.split('\n').map((line) => passage(text, line, file));
    return `<!-- quote: ${file}\n${wanted}\n-->\n\`\`\`\n${quoted.join('\n\n')}\n\`\`\``;
  });

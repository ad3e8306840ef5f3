/** Without what a shell would read even in quotes; headers are compared without such signs. */
export const plain = (text: string): string => String(text).replace(/["`$\\]/g, '');

const PLAIN_WORD = /^[\p{L}\p{N}._=:/·-]+$/u;

/** A word as it is typed in a command: in quotes where a shell would take it apart. */
export const shellWord = (text: string | number): string =>
  PLAIN_WORD.test(String(text)) ? String(text) : `"${plain(String(text))}"`;

/** The same of a file or folder. Windows takes `/` for `\`, and bash there takes nothing else. */
export const shellPath = (path: string | number): string => shellWord(String(path).replaceAll('\\', '/'));

/** Without what a shell would read even in quotes; headers are compared without such signs. */
export const plain = (text: string): string => String(text).replace(/["`$\\]/g, '');

/** A word as it is typed behind a flag: in quotes where a shell would take it apart. */
export const shellWord = (text: string): string => (/^[\p{L}\p{N}._=:/-]+$/u.test(text) ? text : `"${plain(text)}"`);

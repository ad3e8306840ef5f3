/** Whether somebody means a server and not a file. */
export const isServerAddress = (text: string): boolean => /^postgres(?:ql)?:/i.test(text);

/** `user:password@` behind the slashes, and `password=…` among what follows the question mark. */
const BEFORE_HOST = /^([a-z]+:\/\/[^:@/]*):.*@/i;
const AMONG_OPTIONS = /([?&])(?:password|pass)=[^&#]*/gi;

/** The address without its password: for screens, logs and errors. */
export const shownAddress = (address: string): string =>
  address
    .replace(BEFORE_HOST, '$1@')
    .replace(AMONG_OPTIONS, '$1')
    .replace(/([?&])&{1,99}/g, '$1')
    .replace(/[?&]$/, '');

export const hasPassword = (address: string): boolean => shownAddress(address) !== address;

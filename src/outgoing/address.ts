import { type ChannelKind, channelKinds, mannersOf } from './kinds.ts';

/** Why an address cannot be used. */
export type BadAddress = 'no-address' | 'not-secure' | 'no-key' | 'no-kind';

export interface ReadAddress {
  kind: ChannelKind;
  /** Without anything that lets somebody write to it. */
  shown: string;
}

/** Names of this machine as a URL has them: what does not leave it needs no cover. */
const LOCAL = new Set(['127.0.0.1', 'localhost', '[::1]']);
export const isThisMachine = ({ hostname }: URL): boolean => LOCAL.has(hostname.toLowerCase());
const MAIL = new Set(['smtp:', 'smtps:']);

function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

const kindOf = (url: URL): ChannelKind | undefined =>
  MAIL.has(url.protocol) ? 'mail' : channelKinds.find((kind) => mannersOf(kind).hosts.includes(url.hostname));

function hasKey(kind: ChannelKind, url: URL): boolean {
  const { key } = mannersOf(kind);
  if (key === undefined) return true;
  if ('parameter' in key) return (url.searchParams.get(key.parameter) ?? '') !== '';
  return url.pathname.startsWith(key.path) && url.pathname.length > key.path.length;
}

/** Of a robot the host alone: what follows is its key. Of a mail server everything but a password. */
const shownOf = (kind: ChannelKind, url: URL) =>
  kind === 'mail' ? `${url.username ? `${decodeURIComponent(url.username)}@` : ''}${url.host}` : url.host;

/**
 * An address as a group chat or a mail provider gives it out.
 * @param told the kind, where somebody has said it; else it is known by the host
 */
export function readAddress(text: string, told: ChannelKind | null): ReadAddress | BadAddress {
  const url = parse(text.trim());
  if (url === null || url.hostname === '') return 'no-address';
  const kind = told ?? kindOf(url);
  if (kind === undefined) return 'no-kind';
  const isMail = MAIL.has(url.protocol);
  if (isMail !== (kind === 'mail')) return 'no-address';
  if (!isMail && url.protocol !== 'https:' && !(url.protocol === 'http:' && isThisMachine(url))) return 'not-secure';
  return hasKey(kind, url) ? { kind, shown: shownOf(kind, url) } : 'no-key';
}

/** Whether a word is an address to send to, and so perhaps holds a key. */
export const looksLikeAddress = (word: string): boolean => /^(?:https?|smtps?):\/\//i.test(word.trim());

/** The kind that the host of an address tells; null: none of those that are known. */
export function kindOfAddress(text: string): ChannelKind | null {
  const url = parse(text.trim());
  return (url && kindOf(url)) ?? null;
}

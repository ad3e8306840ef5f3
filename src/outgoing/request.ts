import type { ChannelKind } from './kinds.ts';
import type { Message, Opened } from './message.ts';
import { bodySignature, dingtalkSignature, feishuSignature } from './sign.ts';

export interface HttpRequest {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

type HttpKind = Exclude<ChannelKind, 'mail'>;

interface Around {
  nowMs: number;
  /** The same for every try of a message, so that a receiver can leave out what it has. */
  key: string;
}

const made: Readonly<Record<HttpKind, (opened: Opened, message: Message, around: Around) => HttpRequest>> = {
  wecom: ({ address }, { text }) => ({
    url: address,
    headers: {},
    body: JSON.stringify({ msgtype: 'markdown', markdown: { content: text } }),
  }),
  dingtalk: ({ address, secret }, { title, text }, { nowMs }) => {
    const url = new URL(address);
    const signature: Record<string, string> = secret === '' ? {} : { ...dingtalkSignature(secret, nowMs) };
    for (const [name, value] of Object.entries(signature)) url.searchParams.set(name, value);
    return {
      url: url.href,
      headers: {},
      body: JSON.stringify({ msgtype: 'markdown', markdown: { title, text } }),
    };
  },
  feishu: ({ address, secret }, { text }, { nowMs }) => ({
    url: address,
    headers: {},
    body: JSON.stringify({
      ...(secret === '' ? {} : feishuSignature(secret, nowMs)),
      msg_type: 'text',
      content: { text },
    }),
  }),
  webhook: ({ address, secret }, { title, text }, { key }) => {
    const body = JSON.stringify({ schema: 'teamctl.message/1', key, title, markdown: text });
    const signature = secret === '' ? {} : { 'x-teamctl-signature': `sha256=${bodySignature(secret, body)}` };
    return { url: address, headers: { 'idempotency-key': key, ...signature }, body };
  },
};

/** What is posted for a message. */
export const requestFor = (kind: HttpKind, opened: Opened, message: Message, around: Around): HttpRequest =>
  made[kind](opened, message, around);

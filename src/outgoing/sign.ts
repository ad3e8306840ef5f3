import { createHmac } from 'node:crypto';

/*
 * The two robots use the same words in different places: DingTalk signs "time, line break, key" with the key and wants
 * milliseconds; Feishu takes "time, line break, key" for the key, signs nothing with it, and wants seconds.
 */

const hmac = (key: string, text: string) => createHmac('sha256', key).update(text, 'utf8').digest('base64');

/** What is added to a DingTalk address. */
export const dingtalkSignature = (secret: string, nowMs: number): { timestamp: string; sign: string } => {
  const timestamp = `${nowMs}`;
  return { timestamp, sign: hmac(secret, `${timestamp}\n${secret}`) };
};

/** What is added to the body of a Feishu message. */
export const feishuSignature = (secret: string, nowMs: number): { timestamp: string; sign: string } => {
  const timestamp = `${Math.floor(nowMs / 1000)}`;
  return { timestamp, sign: hmac(`${timestamp}\n${secret}`, '') };
};

/** For a webhook of one's own: over the body as it is sent, in hexadecimal. */
export const bodySignature = (secret: string, body: string): string =>
  createHmac('sha256', secret).update(body, 'utf8').digest('hex');

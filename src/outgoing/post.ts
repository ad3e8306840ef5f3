import { type ClientRequest, type IncomingMessage, request as plain } from 'node:http';
import { request as secure } from 'node:https';
import type { HttpAnswer } from './answer.ts';
import type { HttpRequest } from './request.ts';

/** `unsent`: not all of it was handed over, so nobody can have read it. `unanswered`: it was, and then nothing came. */
export type Exchange =
  | { kind: 'answered'; answer: HttpAnswer }
  | { kind: 'unsent'; code: string }
  | { kind: 'unanswered'; code: string };

const MOST_BYTES = 64 * 1024;

async function read(response: IncomingMessage): Promise<HttpAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) break;
    chunks.push(chunk);
  }
  const after = Number(response.headers['retry-after']);
  return {
    status: response.statusCode ?? 0,
    body: Buffer.concat(chunks).toString('utf8'),
    retryAfterSeconds: Number.isFinite(after) && after >= 0 && response.headers['retry-after'] ? after : null,
  };
}

/**
 * Posts JSON over a line of its own: only so it is known how far it came. A server has read nothing of a message whose
 * last byte was not handed over, since it is told beforehand how long it is.
 */
export function post({ url, headers, body }: HttpRequest, timeoutMs: number): Promise<Exchange> {
  return new Promise((resolve) => {
    let isWhole = false;
    const bytes = Buffer.from(body);
    const failed = (code: string) => resolve(isWhole ? { kind: 'unanswered', code } : { kind: 'unsent', code });
    const options = {
      method: 'POST',
      agent: false as const,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-length': `${bytes.length}`,
        ...headers,
      },
    };
    const asked: ClientRequest = (url.startsWith('https:') ? secure : plain)(url, options);
    const clock = setTimeout(() => {
      failed('ETIMEDOUT');
      asked.destroy();
    }, timeoutMs);
    asked
      .on('finish', () => {
        isWhole = true;
      })
      .on('response', (response) => {
        read(response).then(
          (answer) => resolve({ kind: 'answered', answer }),
          () => failed('ECONNRESET'),
        );
      })
      .on('error', (error: NodeJS.ErrnoException) => failed(error.code ?? 'ECONNRESET'))
      .on('close', () => clearTimeout(clock));
    asked.end(bytes);
  });
}

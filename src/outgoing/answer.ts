import { type ChannelKind, mannersOf } from './kinds.ts';
import type { Outcome } from './message.ts';

export interface HttpAnswer {
  status: number;
  body: string;
  /** What `Retry-After` says, seconds. */
  retryAfterSeconds: number | null;
}

/** Numbers by which a robot says "too many", so that a later try may do. */
const LIMITED: Readonly<Record<string, ReadonlySet<string>>> = {
  wecom: new Set(['45009', '45033']),
  dingtalk: new Set(['130101', '410100']),
  feishu: new Set(['11232', '99991400']),
};
/** WeCom and DingTalk: the system is busy, try again. */
const BUSY = '-1';

interface Said {
  code: string;
  text: string;
}

/** What a robot says in the body of its answer; null: nothing that could be read. */
function saidIn(body: string): Said | null {
  let said: Record<string, unknown>;
  try {
    said = JSON.parse(body) as Record<string, unknown>;
  } catch {
    return null;
  }
  // Feishu had StatusCode first, and still sends both.
  const code = said?.errcode ?? said?.code ?? said?.StatusCode;
  const text = said?.errmsg ?? said?.msg ?? said?.StatusMessage ?? '';
  return typeof code === 'number' || typeof code === 'string' ? { code: `${code}`, text: `${text}` } : null;
}

const NOT_NOW = new Set([429, 503]);

/** What the status alone says. A 500, 502 or 504 may come after the message went through: nobody can tell. */
function byStatus(kind: ChannelKind, { status, retryAfterSeconds, body }: HttpAnswer): Outcome {
  const code = `HTTP ${status}`;
  if (status >= 200 && status < 300) return { kind: 'sent' };
  if (NOT_NOW.has(status)) {
    const waitMs = retryAfterSeconds === null ? mannersOf(kind).limitedMs : retryAfterSeconds * 1000;
    return status === 429 || retryAfterSeconds !== null ? { kind: 'limited', code, waitMs } : { kind: 'unsent', code };
  }
  if (status >= 500) return { kind: 'unknown', code };
  return { kind: 'refused', code, said: body.slice(0, 200) };
}

/** What an answer means for the message that it answers. */
export function outcomeOf(kind: Exclude<ChannelKind, 'mail'>, answer: HttpAnswer): Outcome {
  if (kind === 'webhook') return byStatus(kind, answer);
  const said = saidIn(answer.body);
  if (said === null) {
    // A robot that has accepted something says so: 200 with other words is a page of somebody in between.
    const outcome = byStatus(kind, answer);
    return outcome.kind === 'sent' ? { kind: 'unknown', code: 'no-answer' } : outcome;
  }
  if (said.code === '0') return { kind: 'sent' };
  if (LIMITED[kind]?.has(said.code)) return { kind: 'limited', code: said.code, waitMs: mannersOf(kind).limitedMs };
  if (said.code === BUSY) return { kind: 'unsent', code: said.code };
  return { kind: 'refused', code: said.code, said: said.text };
}

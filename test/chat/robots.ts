import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/*
 * Group robots as their documentation describes them, with everything that can go wrong on the way. What they accepted is
 * the truth that sends are held against.
 */

export type RobotKind = 'wecom' | 'dingtalk' | 'feishu' | 'webhook';

/** What happens to one request. */
export type Weather =
  | 'fine'
  /** Cut before the body is read. */
  | 'cut-early'
  /** Accepted, then cut. */
  | 'cut-late'
  /** Accepted, no answer ever. */
  | 'silent'
  /** Accepted, and a gateway in between says 502. */
  | 'gateway'
  | 'busy'
  | 'unavailable'
  /** Accepted, answered with a page of somebody in between. */
  | 'portal';

export interface Robot {
  address: string;
  /** Texts that came into the chat, in order. */
  accepted: string[];
  /** Requests by virtual time, for the limit of 20 a minute. */
  limited: number;
  close(): Promise<void>;
}

interface Rules {
  kind: RobotKind;
  secret?: string;
  weather(): Weather;
  nowMs(): number;
}

const MOST: Record<RobotKind, number> = { wecom: 4096, dingtalk: 20_000, feishu: 20 * 1024, webhook: 1e9 };
const MINUTE_MS = 60_000;
const hmac = (key: string, text: string) => createHmac('sha256', key).update(text).digest('base64');

interface Body {
  markdown?: string | { content?: string; text?: string; title?: string };
  content?: { text: string };
  timestamp?: string;
  sign?: string;
}

const textOf = (kind: RobotKind, body: Body): string =>
  kind === 'feishu'
    ? (body.content?.text ?? '')
    : typeof body.markdown === 'string'
      ? body.markdown
      : (body.markdown?.content ?? body.markdown?.text ?? '');

const failure: Record<RobotKind, (code: number, said: string) => object> = {
  wecom: (errcode, errmsg) => ({ errcode, errmsg }),
  dingtalk: (errcode, errmsg) => ({ errcode, errmsg }),
  feishu: (code, msg) => ({ code, msg, data: {} }),
  webhook: (code, message) => ({ code, message }),
};

/** What the robot has against a request; null: nothing. */
function objection({ kind, secret, nowMs }: Rules, url: URL, raw: string, body: Body): object | null {
  const no = failure[kind];
  const size = kind === 'wecom' ? Buffer.byteLength(textOf(kind, body)) : Buffer.byteLength(raw);
  if (size > MOST[kind]) {
    if (kind === 'wecom') return no(40058, `markdown.content exceed max length 4096, from ${url.href}`);
    return kind === 'dingtalk' ? no(460101, 'message too long, exceed 20000 bytes') : no(9499, 'Bad Request');
  }
  if (kind === 'wecom' && !url.searchParams.get('key')) return no(93000, 'invalid webhook url');
  if (secret === undefined) return null;
  if (kind === 'dingtalk') {
    const time = url.searchParams.get('timestamp') ?? '';
    const isRight = url.searchParams.get('sign') === hmac(secret, `${time}\n${secret}`);
    const isNow = Math.abs(Number(time) - nowMs()) < 3_600_000;
    return isRight && isNow ? null : no(310000, `sign not match, url ${url.href}`);
  }
  if (kind === 'feishu') {
    const isRight = body.sign === hmac(`${body.timestamp}\n${secret}`, '');
    const isNow = Math.abs(Number(body.timestamp) * 1000 - nowMs()) < 3_600_000;
    return isRight && isNow ? null : no(19021, 'sign match fail or timestamp is not within one hour from current time');
  }
  return null;
}

const tooMany: Record<RobotKind, [number, string]> = {
  wecom: [45009, 'api freq out of limit'],
  dingtalk: [130101, 'send too fast, exceed 20 times per minute'],
  feishu: [11232, 'create message service trigger rate limit'],
  webhook: [429, 'slow down'],
};

const well: Record<RobotKind, object> = {
  wecom: { errcode: 0, errmsg: 'ok' },
  dingtalk: { errcode: 0, errmsg: 'ok' },
  feishu: { StatusCode: 0, StatusMessage: 'success', code: 0, data: {}, msg: 'success' },
  webhook: {},
};

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function answer(response: ServerResponse, status: number, body: object | string): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

function handler(rules: Rules, robot: Robot) {
  const times: number[] = [];
  return async (request: IncomingMessage, response: ServerResponse) => {
    const { kind } = rules;
    const weather = rules.weather();
    if (weather === 'cut-early') return void request.socket.destroy();
    const raw = await read(request);
    times.push(rules.nowMs());
    if (weather === 'busy') return answer(response, kind === 'webhook' ? 503 : 200, failure[kind](-1, 'system busy'));
    if (weather === 'unavailable') return answer(response, 503, 'later');
    const body = JSON.parse(raw) as Body;
    const url = new URL(request.url ?? '', 'http://robot');
    const now = rules.nowMs();
    if (kind !== 'webhook' && times.filter((time) => time > now - MINUTE_MS).length > 20) {
      robot.limited += 1;
      return answer(response, 200, failure[kind](...tooMany[kind]));
    }
    const against = objection(rules, url, raw, body);
    if (against !== null) return answer(response, kind === 'feishu' ? 400 : 200, against);
    robot.accepted.push(textOf(kind, body));
    if (weather === 'cut-late') return void request.socket.destroy();
    if (weather === 'gateway') return answer(response, 502, '<html>Bad Gateway</html>');
    if (weather === 'portal') return answer(response, 200, '<html>Log in to the network</html>');
    if (weather !== 'silent') answer(response, 200, well[kind]);
  };
}

const paths: Record<RobotKind, string> = {
  wecom: '/cgi-bin/webhook/send?key=KEY',
  dingtalk: '/robot/send?access_token=KEY',
  feishu: '/open-apis/bot/v2/hook/KEY',
  webhook: '/in/KEY',
};

/** @param key stands in the address, as the robots have it */
export async function openRobot(rules: Rules, key = 'k123456789'): Promise<Robot> {
  const robot: Robot = { address: '', accepted: [], limited: 0, close: async () => {} };
  const handle = handler(rules, robot);
  const server: Server = createServer(
    (request, response) => void handle(request, response).catch(() => request.destroy()),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  robot.address = `http://127.0.0.1:${port}${paths[rules.kind].replace('KEY', key)}`;
  robot.close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return robot;
}

import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { channelWords } from '../../src/i18n/areas/channel.ts';
import { isThisMachine, readAddress } from '../../src/outgoing/address.ts';
import { outcomeOf } from '../../src/outgoing/answer.ts';
import { deliver } from '../../src/outgoing/deliver.ts';
import type { Keyring } from '../../src/outgoing/keyring.ts';
import { outcomeOfMailError } from '../../src/outgoing/mail.ts';
import { requestFor } from '../../src/outgoing/request.ts';
import { dropSecret, keepSecret, readSecret, secretFile } from '../../src/outgoing/secrets.ts';
import { dingtalkSignature, feishuSignature } from '../../src/outgoing/sign.ts';
import { isWindows } from '../../src/platform/system.ts';
import type { Report } from '../../src/present/document.ts';
import { robotMessages } from '../../src/render/chat.ts';
import { openRobot, type RobotKind, type Weather } from './robots.ts';

// Made with `openssl dgst -sha256 -hmac`, not with this program.
test('signatures are those of the documentation', () => {
  expect(dingtalkSignature('SECabc', 1_600_000_000_123)).toEqual({
    timestamp: '1600000000123',
    sign: 'dX/FIkzCbxUw3eUs8sFyyR7rHPCvxGGVWJEP+DCXMMg=',
  });
  expect(feishuSignature('SECabc', 1_600_000_000_123)).toEqual({
    timestamp: '1600000000',
    sign: 'I5DG+X0JW7CHeTFcYEcWK0GRyeF0JHnOenO1RgUv07k=',
  });
});

test('an address says whose it is, and is shown without its key', () => {
  const read = (text: string) => readAddress(text, null);
  expect(read('https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=geheim')).toEqual({
    kind: 'wecom',
    shown: 'qyapi.weixin.qq.com',
  });
  expect(read('https://oapi.dingtalk.com/robot/send?access_token=geheim')).toMatchObject({ kind: 'dingtalk' });
  expect(read('https://open.feishu.cn/open-apis/bot/v2/hook/geheim')).toMatchObject({ kind: 'feishu' });
  expect(read('smtps://me%40example.com@smtp.example.com:465')).toEqual({
    kind: 'mail',
    shown: 'me@example.com@smtp.example.com:465',
  });
  expect(read('https://open.feishu.cn/open-apis/bot/v2/hook/')).toBe('no-key');
  expect(read('https://qyapi.weixin.qq.com/cgi-bin/webhook/send')).toBe('no-key');
  expect(read('http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k')).toBe('not-secure');
  expect(read('https://example.com/x')).toBe('no-kind');
  expect(readAddress('https://example.com/x', 'webhook')).toEqual({ kind: 'webhook', shown: 'example.com' });
  expect(read('早会群')).toBe('no-address');
});

const robot = async (kind: RobotKind, weather: Weather, secret?: string) => {
  const opened = await openRobot({
    kind,
    ...(secret === undefined ? {} : { secret }),
    weather: () => weather,
    nowMs: () => 1_600_000_000_000,
  });
  onTestFinished(opened.close);
  return opened;
};
const at = { nowMs: 1_600_000_000_000, timeoutMs: 15_000 };

test.each([
  ['wecom', 'fine', 'sent', undefined],
  ['dingtalk', 'fine', 'sent', undefined],
  ['feishu', 'fine', 'sent', undefined],
  ['webhook', 'fine', 'sent', undefined],
  ['wecom', 'busy', 'unsent', '-1'],
  ['wecom', 'unavailable', 'unsent', 'HTTP 503'],
  ['dingtalk', 'cut-late', 'unknown', 'ECONNRESET'],
  ['feishu', 'gateway', 'unknown', 'HTTP 502'],
  ['wecom', 'portal', 'unknown', 'no-answer'],
] as const)('%s, weather %s: %s', async (kind, weather, expected, code) => {
  const { address, accepted } = await robot(kind, weather, kind === 'wecom' || kind === 'webhook' ? undefined : 'SECx');
  const outcome = await deliver(kind, { address, secret: 'SECx', to: [] }, { title: '早会', text: '开始啦' }, 'k', at);
  expect(outcome).toMatchObject({ kind: expected, ...(code === undefined ? {} : { code }) });
  if (expected === 'sent') expect(accepted).toEqual(['开始啦']);
});

test('what nobody answers is unknown once the patience is over, what nobody hears is unsent', async () => {
  const { address } = await robot('wecom', 'silent');
  const opened = { address, secret: '', to: [] };
  const message = { title: '', text: 'x' };
  expect(await deliver('wecom', opened, message, 'k', { ...at, timeoutMs: 100 })).toEqual({
    kind: 'unknown',
    code: 'ETIMEDOUT',
  });
  const nobody = { ...opened, address: 'http://127.0.0.1:9/send?key=k' };
  expect(await deliver('wecom', nobody, message, 'k', at)).toEqual({ kind: 'unsent', code: 'ECONNREFUSED' });
});

test('what robots refuse comes with their number, and never with the key', async () => {
  const long = '长'.repeat(9_000);
  const refusal = async (kind: RobotKind, text: string, secret: string) => {
    const { address } = await robot(kind, 'fine', kind === 'wecom' ? undefined : 'SECright');
    const outcome = await deliver(kind, { address, secret, to: [] }, { title: '早会', text }, 'k', at);
    expect(JSON.stringify(outcome)).not.toMatch(/k123456789|SECwrong/);
    return outcome;
  };
  expect(await refusal('wecom', long, '')).toMatchObject({ kind: 'refused', code: '40058' });
  expect(await refusal('dingtalk', long, 'SECright')).toMatchObject({ kind: 'refused', code: '460101' });
  expect(await refusal('feishu', long, 'SECright')).toMatchObject({ kind: 'refused', code: '9499' });
  expect(await refusal('dingtalk', 'x', 'SECwrong')).toMatchObject({ kind: 'refused', code: '310000' });
  expect(await refusal('feishu', 'x', 'SECwrong')).toMatchObject({ kind: 'refused', code: '19021' });
});

test('too many is told from wrong, and how long to keep still', () => {
  const said = (kind: 'wecom' | 'dingtalk' | 'feishu', body: object, status = 200) =>
    outcomeOf(kind, { status, body: JSON.stringify(body), retryAfterSeconds: null });
  expect(said('wecom', { errcode: 45009 })).toEqual({ kind: 'limited', code: '45009', waitMs: 60_000 });
  expect(said('dingtalk', { errcode: 130101 })).toEqual({ kind: 'limited', code: '130101', waitMs: 600_000 });
  expect(said('feishu', { code: 11232 }, 400)).toEqual({ kind: 'limited', code: '11232', waitMs: 60_000 });
  expect(outcomeOf('webhook', { status: 429, body: '', retryAfterSeconds: 7 })).toMatchObject({ waitMs: 7_000 });
});

test('a full message fits into what each robot takes, line breaks and all', async () => {
  const report: Report = {
    data: {},
    document: Array.from({ length: 900 }, (_, i) => ({
      kind: 'list' as const,
      items: [{ text: `第 ${i} 件事 "引号" \\ 斜线` }, { text: '短' }, { text: '短' }],
    })),
  };
  for (const kind of ['wecom', 'dingtalk', 'feishu'] as const) {
    const { address, accepted } = await robot(kind, 'fine', kind === 'wecom' ? undefined : 'SECx');
    const messages = (robotMessages(kind, report, 'zh-CN') as string[]).slice(0, 20);
    for (const text of messages) {
      const opened = { address, secret: 'SECx', to: [] };
      const outcome = await deliver(kind, opened, { title: '早会 · 11月24日 周二', text }, 'k', at);
      expect(outcome).toEqual({ kind: 'sent' });
    }
    expect(accepted).toEqual(messages);
  }
});

test('a webhook of one’s own can check the body and leave out what it has', () => {
  const { headers, body } = requestFor(
    'webhook',
    { address: 'https://example.com/', secret: 's', to: [] },
    { title: 't', text: 'x' },
    { nowMs: 0, key: 'abc-1' },
  );
  expect(JSON.parse(body)).toEqual({ schema: 'teamctl.message/1', key: 'abc-1', title: 't', markdown: 'x' });
  expect(headers['idempotency-key']).toBe('abc-1');
  expect(headers['x-teamctl-signature']).toMatch(/^sha256=[0-9a-f]{64}$/);
});

/** A mail server with as many words as it needs. @param end how it ends once it has the text */
async function mailServer(end: 'yes' | 'no' | 'cut' | 'cut before') {
  const mails: string[] = [];
  const server = createServer((socket) => {
    let isText = false;
    let text = '';
    socket.write('220 here\r\n');
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      const words = chunk.toString('utf8');
      if (isText) {
        text += words;
        if (!text.endsWith('\r\n.\r\n')) return;
        isText = false;
        if (end === 'cut') return void socket.destroy();
        if (end === 'yes') mails.push(text);
        return void socket.write(end === 'yes' ? '250 ok\r\n' : '552 too much\r\n');
      }
      isText = /^DATA/i.test(words);
      // By then the whole mail is written, and lies on this side.
      if (isText && end === 'cut before') return void setTimeout(() => socket.destroy(), 100);
      const said = { DATA: '354 go on', QUIT: '221 bye', EHLO: '250-here\r\n250 AUTH PLAIN', AUTH: '235 come in' };
      socket.write(`${said[words.slice(0, 4).toUpperCase() as keyof typeof said] ?? '250 ok'}\r\n`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { mails, address: `smtp://me%40example.com@127.0.0.1:${(server.address() as { port: number }).port}` };
}

test('mail: sent, refused, and cut off after the text or before it', async () => {
  const message = { title: '早会 · 周二', text: '开始啦', html: '<p>开始啦</p>' };
  const sent = async (end: Parameters<typeof mailServer>[0]) => {
    const { address, mails } = await mailServer(end);
    const outcome = await deliver('mail', { address, secret: 'pw', to: ['a@example.com'] }, message, 'key-1', at);
    return { outcome, mails };
  };
  const { outcome, mails } = await sent('yes');
  expect(outcome).toEqual({ kind: 'sent' });
  expect(mails[0]).toMatch(/^Message-ID: <key-1@teamctl.local>/m);
  expect(mails[0]).toMatch(/^To: a@example.com/m);
  expect((await sent('no')).outcome).toMatchObject({ kind: 'refused', code: 'SMTP 552' });
  expect((await sent('cut')).outcome).toMatchObject({ kind: 'unknown' });
  expect((await sent('cut before')).outcome).toMatchObject({ kind: 'unsent' });
  const nobody = { address: 'smtp://me@127.0.0.1:9', secret: '', to: ['a@example.com'] };
  expect(await deliver('mail', nobody, message, 'k', at)).toMatchObject({ kind: 'unsent' });
  expect(
    outcomeOfMailError(Object.assign(new Error('x'), { code: 'EAUTH', responseCode: 535, response: 'no' }), false),
  ).toEqual({
    kind: 'refused',
    code: 'SMTP 535',
    said: 'no',
  });
});

function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'teamctl-secrets-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('what a mail server says no to has a remedy of its own', () => {
  for (const locale of ['zh-CN', 'en'] as const) {
    const { errors } = channelWords(locale);
    const fix = (reason: string) =>
      errors['send-refused']({ channel: '邮件', kind: 'mail', reason, part: 1, parts: 1 }).fix;
    const [login, address, other, spam, policy] = [
      'SMTP 535 no',
      'SMTP 550 who',
      'SMTP 571 no',
      'SMTP 554 DT:SPM',
      'SMTP 550 5.7.1 no',
    ].map(fix);
    for (const refused of [spam, policy]) expect(refused).toMatch(/垃圾邮件|spam/);
    expect(login).toMatch(/授权码|password/);
    expect(address).toMatch(/channel list/);
    expect(other).not.toMatch(/授权码|password|channel list/);
  }
});

test('a key is kept in the keyring where there is one, else in a file that only its owner reads', async () => {
  const kept = new Map<string, string>();
  const ring: Keyring = {
    get: (name) => kept.get(name) ?? null,
    set: (name, value) => void kept.set(name, value),
    remove: (name) => void kept.delete(name),
  };
  const folder = openFolder();
  const secret = { address: 'https://example.com/geheim', secret: 'SEC' };
  const some = async () => ring;
  const none = async () => null;
  expect(await keepSecret(folder, 'a', secret, null, some)).toBe('keyring');
  expect(await readSecret(folder, 'a', 'keyring', some)).toEqual(secret);
  expect(await readSecret(folder, 'a', 'keyring', none)).toBeNull();
  await dropSecret(folder, 'a', 'keyring', some);
  expect(kept.size).toBe(0);

  expect(await keepSecret(folder, 'b', secret, 'keyring', none)).toBeNull();
  expect(await keepSecret(folder, 'b', secret, null, none)).toBe('file');
  expect(await keepSecret(folder, 'c', secret, 'file', some)).toBe('file');
  if (!isWindows()) expect(statSync(secretFile(folder)).mode & 0o777).toBe(0o600);
  expect(await readSecret(folder, 'b', 'file', none)).toEqual(secret);
  await dropSecret(folder, 'b', 'file', none);
  expect(JSON.parse(readFileSync(secretFile(folder), 'utf8'))).toEqual({ c: secret });
});

test('this machine has the same names for every line', () => {
  const hosts = ['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]'];
  for (const scheme of ['http', 'smtp'])
    for (const host of hosts)
      expect(isThisMachine(new URL(`${scheme}://${host}:2525/`)), `${scheme} ${host}`).toBe(true);
  for (const host of ['127.0.0.2', 'localhost.example', '[::2]'])
    expect(isThisMachine(new URL(`smtp://${host}`)), host).toBe(false);
});

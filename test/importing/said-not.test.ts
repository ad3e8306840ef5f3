import { describe, expect, test } from 'vitest';
import { isNoCall } from '../../src/importing/profiles/status-parts.ts';
import { StatusReader } from '../../src/importing/status.ts';
import { readRecords } from './read-records.ts';

const meaning = (grain: 'call' | 'deal', status: string) => new StatusReader(grain, undefined).read(status);
const list = (text: string) => text.split('|').map((each) => each.trim());

describe('a denial turns the result of a call round', () => {
  test.each(
    list(
      'Not Connected|NOT_CONNECTED|NotConnected|Call not connected|Unable to connect|Never answered|Did not answer|Couldn’t reach|Bad line - disconnected|Dead End Number|Not in Service|Connected - voicemail|VM|未能接通|没有接通|暂时无法接通|客户未及时接听|未成功接通|接通前挂断|没打通|Ne répond pas|Pas de réponse|No contestó|Sin respuesta|Não atendeu|Nicht verbunden|未応答|通話不可|미연결',
    ),
  )('%s is not connected', (status) => expect(meaning('call', status)).toBe('negative'));

  test.each(
    list(
      'Connected - Not Interested|Answered, no interest|接通-无意向|已接通-拒绝|接通/未成交|接通未加微信|不感兴趣|Resolved|Unresolved|Callback Scheduled|Contestó|Verbunden|応答あり',
    ),
  )('%s is connected', (status) => expect(meaning('call', status)).toBe('positive'));
});

describe('a denial turns the state of a deal round', () => {
  test.each(
    list(
      'Not paid|NOT_PAID|Not yet signed|Incomplete|Unsigned|Unconfirmed|To be paid|Awaiting payment|Payment not received|No pagado|Sin pagar|Não pago|Pas payé|Non signé|Nicht bezahlt|没付款|没有成交|不成交|放弃支付|支付超时|付款异常|契約せず|미결제',
    ),
  )('%s is no deal', (status) => expect(meaning('deal', status)).toBe('negative'));

  test.each(list('Paid in full|Payment received|Contract signed|付款成功|审核通过|无退款|入金済|결제완료|Pagado'))(
    '%s is one',
    (status) => expect(meaning('deal', status)).toBe('positive'),
  );
});

describe('what was sent is no call', () => {
  test.each(['Sent Email/LinkedIn Message', 'SMS sent', 'Text message', 'Sent WhatsApp'])('%s', (status) =>
    expect(isNoCall(status)).toBe(true),
  );
  test.each(['Send email', 'Left message', 'Voicemail', 'Left Message With Receptionist', 'Connected', 'Email'])(
    '%s may be a call',
    (status) => expect(isNoCall(status)).toBe(false),
  );

  test('it is left out and named', async () => {
    const rows = ['Connected,60', 'Sent email,', 'Not connected,0'].map((each, i) => `2026-11-02 10:0${i},Ann,${each}`);
    const file = ['Call time,Agent,Call disposition,Talk seconds', ...rows].join('\n');
    const { control, leftOut } = await readRecords(Buffer.from(`${file}\n`));
    expect(control).toMatchObject({ dials: 2, connects: 1, talkSeconds: 60 });
    expect(leftOut).toMatchObject([{ code: 'other-kind', count: 1 }]);
  });
});

describe('what was not taken back stands', () => {
  const sold = (word: string) =>
    Buffer.from(
      `order no,agent,sale date,amount,refund status\nA1,Ann,2026-11-02,100,${word}\nA2,Ann,2026-11-03,50,\n`,
    );
  test.each(
    list('Not refunded|Not returned|Never cancelled|Nicht storniert|Non annulé|No reembolsado|不退款|拒绝退款|未退款'),
  )('%s', async (word) => expect((await readRecords(sold(word))).control).toEqual({ deals: 2, amount: 150 }));
  test.each(list('Refunded|Returned|Cancelled|已退款'))('%s takes it away', async (word) =>
    expect((await readRecords(sold(word))).control).toEqual({ deals: 1, amount: 50 }),
  );
});

import { expect, test } from 'vitest';
import { readRecords } from './read-records.ts';

const fieldsOf = async (header: string, row: string) => (await readRecords(Buffer.from(`${header}\n${row}\n`))).fields;

/** Headers that no list holds as a whole, put together from words that people use. */
const put = [
  ['姓名,日期,今日外呼电话总量,呼出接通总数,呼出总时长(秒)', ['name', 'day', 'dials', 'connects', 'talkSeconds']],
  ['客服,统计日期,总拨打次数,拨打接通数,总在线时长(分钟)', ['name', 'day', 'dials', 'connects', 'attendedMinutes']],
  ['業務員,日期,撥打次數,接通總數,成交件數', ['name', 'day', 'dials', 'connects', 'deals']],
  [
    '1、您的姓名,提交答卷时间,2、今日打电话数,3、今日接听总数,4、今日签单总数',
    ['name', 'day', 'dials', 'connects', 'deals'],
  ],
  ['跟单客服,日期,去电总数,去电接听数,买家实收总额', ['name', 'day', 'dials', 'connects', 'amount']],
] as const;

for (const [header, fields] of put)
  test(`headers put together: ${header}`, async () => {
    expect(await fieldsOf(header, '周岚,2026-11-02,12,7,3')).toEqual(fields);
  });

test('small words of other languages may be there or not', async () => {
  const french = await fieldsOf('Agent,Date,Appels émis,Durée de la conversation (s)', 'Ann,2026-11-02,12,7');
  const spanish = await fieldsOf(
    'Agente,Fecha de la llamada,Llamadas efectuadas,Tiempo hablado (s)',
    'Ann,2026-11-02,12,7',
  );
  const portuguese = await fieldsOf(
    'Operador,Data da chamada,Chamadas efetuadas,Tempo de conversa (s)',
    'Ann,2026-11-02,12,7',
  );
  expect([french, spanish, portuguese]).toEqual(Array(3).fill(['name', 'day', 'dials', 'talkSeconds']));
});

test.each([
  ['duration,callduration', '65,75', '0,20', 65],
  ['duration,billsec', '80,65', '20,0', 65],
  ['通话时长(秒),总时长(秒)', '70,90', '0,30', 70],
])(
  'of two lengths the one that is 0 where nobody answered is the talk: %s',
  async (lengths, answered, silent, wanted) => {
    const read = await readRecords(
      Buffer.from(
        `callid,direction,${lengths},connect,created_at,agent_name\n1,呼出,${answered},1,2026-11-03 14:25,周岚\n2,呼出,${silent},0,2026-11-03 14:35,周岚\n`,
      ),
    );
    expect(read.control).toMatchObject({ dials: 2, connects: 1, talkSeconds: wanted });
  },
);

test.each([
  ['Tue 11/03/2026', '2026-11-03'],
  ['Wed, 11/03/2026', '2026-03-11'],
  ['11/03/2026 星期二', '2026-11-03'],
])('the day of the week decides the order of a date: %s', async (written, wanted) => {
  const read = await readRecords(Buffer.from(`Agent;Date;Outbound calls\nAnn;${written};5\n`));
  expect(read.records.map(({ day }) => day)).toEqual([wanted]);
});

test('accented words alone are no Chinese', async () => {
  const bytes = Buffer.from('Fecha;Agente;Llamadas realizadas;Duración (s)\n2026-11-03;Ana;5;60\n', 'latin1');
  expect((await readRecords(bytes)).control).toMatchObject({ dials: 5, talkSeconds: 60 });
  const name = Buffer.from('name;date;dials\n\u00e9n;2026-11-03;5\n', 'latin1');
  await expect(readRecords(name)).rejects.toMatchObject({ code: 'import-encoding-unclear' });
});

import { expect, test } from 'vitest';
import { TeamctlError } from '../../src/errors.ts';
import { readRecords } from './read-records.ts';

type Sums = Readonly<Record<string, number>>;

/** Shapes of exports of systems in use, with invented rows: what they add up to, or the code of the question. */
const files: readonly (readonly [system: string, file: string, wanted: Sums | string])[] = [
  [
    'taobao',
    '订单编号,买家会员名,买家应付货款,买家实际支付金额,订单状态,订单创建时间,订单付款时间,宝贝标题,客服\nT1,b1,120,100.5,交易成功,2026-11-01 09:00:00,2026-11-01 09:02:00,x,小周\nT2,b2,80,0,交易关闭,2026-11-01 10:00:00,,y,小周\nT3,b3,60,60,交易成功,2026-11-02 10:00:00,2026-11-02 10:05:00,y,小李\n',
    { deals: 2, amount: 160.5 },
  ],
  [
    'youzan',
    '订单号,订单状态,订单类型,买家姓名,收货人,订单实付金额,买家付款时间,销售员\nE1,已完成,普通订单,甲,甲,199,2026-11-01 12:00:00,小周\nE2,已关闭,普通订单,乙,乙,99,,小周\n',
    { deals: 1, amount: 199 },
  ],
  [
    'hubspot-calls-ms',
    'Record ID,Call Title,Activity assigned to,Activity date,Call duration,Call outcome,Call direction\n1,Hi,Ann,2026-11-02 09:15,180000,Connected,OUTBOUND\n2,Ho,Ann,2026-11-02 10:15,95000,Connected,INBOUND\n3,Ha,Bob,2026-11-02 10:15,32000,No answer,OUTBOUND\n4,Hu,Bob,2026-11-02 11:15,240000,Left voicemail,OUTBOUND\n',
    { dials: 3, connects: 1, effective: 1, talkSeconds: 180 },
  ],
  [
    'salesforce-opps',
    'Opportunity ID,Opportunity Owner,Account Name,Opportunity Name,Stage,Amount,Amount Currency,Probability (%),Close Date,Created Date\n006a,Ann,Acme,New,Closed Won,"USD 1,200.00",USD,100,11/2/2026,10/1/2026\n006b,Bob,Bolt,Up,Closed Lost,"USD 900.00",USD,0,11/15/2026,10/3/2026\n',
    { deals: 1, amount: 1200 },
  ],
  [
    'brightpattern',
    'login_id,first_name,last_name,team_name,start_time,activity,duration,talk_time\nann.b,Ann,Bee,T1,2026-11-02 01:00:00,Outbound,120,100\nann.b,Ann,Bee,T1,2026-11-02 01:10:00,Inbound,100,80\nann.b,Ann,Bee,T1,2026-11-02 01:12:00,Ready,60,0\n',
    { dials: 1, connects: 1, effective: 1, talkSeconds: 100 },
  ],
  [
    'aircall',
    'line,date (TZ offset incl.),number timezone,datetime (UTC),country_code,direction,from,to,answered,missed_call_reason,user,duration (total),duration (in call),via,voicemail,tags\nMain,2026-11-02T09:00:00+08:00,Asia/Shanghai,2026-11-02 01:00:00,CN,outbound,1001,13900000000,Yes,,Ann,50,40,,,\nMain,2026-11-02T09:05:00+08:00,Asia/Shanghai,2026-11-02 01:05:00,CN,inbound,13900000000,1001,Yes,,Ann,90,80,,,\n',
    { dials: 1, connects: 1, effective: 0, talkSeconds: 40 },
  ],
  [
    'yeastar-cdr',
    'Time,Call From,Call To,Call Duration(s),Ring Duration(s),Talk Duration(s),Status,Communication Type\n2026-11-02 09:00:00,Ann<1001>,13900000000,40,10,30,ANSWERED,Outbound\n2026-11-02 09:05:00,13900000000,Ann<1001>,60,10,50,ANSWERED,Inbound\n',
    { dials: 1, connects: 1, effective: 0, talkSeconds: 30 },
  ],
  [
    'feishu-report',
    '提交人,提交时间,今日拨打量,今日接通量,今日意向客户,今日成交单数,今日成交金额\n周岚,2026-11-02 18:30,120,40,3,1,2980\n阿迪力,2026-11-02 18:41,95,31,2,0,0\n',
    { dials: 215, connects: 71, intentB: 5, deals: 1, amount: 2980 },
  ],
  [
    'cti-zh',
    '企业id,话单id,主叫,被叫,坐席,技能组,创建时间,呼叫方向,通话时长(秒),挂断方,应答结果\n9,a1,02100000000,13900000000,周岚,电销,2026-11-02 09:00:00,外呼,65,坐席,已接\n9,a2,02100000000,13900000001,周岚,电销,2026-11-02 09:05:00,外呼,0,系统,未接\n',
    { dials: 2, connects: 1, effective: 1, talkSeconds: 65 },
  ],
  [
    'insurance',
    '保单号,投保人,代理人,险种,首年保费,承保日期,保单状态\nP1,甲,周岚,重疾,8000,2026-11-02,有效\nP2,乙,周岚,医疗,600,2026-11-03,犹豫期退保\n',
    { deals: 1, amount: 8000 },
  ],
  [
    'course',
    '学员姓名,课程名称,课程顾问,实收学费,报名日期,缴费状态\n甲,英语,周岚,"3,980.00",2026/11/2,已缴费\n乙,数学,阿迪力,"2,980.00",2026/11/3,未缴费\n',
    { deals: 1, amount: 3980 },
  ],
  [
    'five9',
    'CALL ID,DATE,TIME,CAMPAIGN,AGENT,AGENT NAME,DISPOSITION,CALL TYPE,TALK TIME,HANDLE TIME\n1,2026/11/02,09:00:00,C,ann@x.com,Ann Bee,Sale,Outbound,00:01:05,00:02:00\n2,2026/11/02,09:10:00,C,ann@x.com,Ann Bee,No Answer,Outbound,00:00:00,00:00:20\n',
    { dials: 2, connects: 1, effective: 1, talkSeconds: 65 },
  ],
  [
    'spanish-calls',
    'ID Llamada;Fecha;Hora;Agente;Tipo de llamada;Duración (seg);Estado\n1;02/11/2026;09:00;Ana;Saliente;65;Contestada\n2;15/11/2026;09:10;Ana;Entrante;30;Contestada\n3;15/11/2026;09:20;Ana;Saliente;0;No contestada\n',
    { dials: 2, connects: 1, effective: 1, talkSeconds: 65 },
  ],
  [
    'japanese-calls',
    '架電日時,担当者,顧客名,架電結果,通話時間（秒）\n2026/11/02 09:00,佐藤,甲社,通話,65\n2026/11/02 09:10,佐藤,乙社,不在,0\n',
    { dials: 2, connects: 1, effective: 1, talkSeconds: 65 },
  ],
  [
    'german-sales',
    'Auftragsnummer;Datum;Verkäufer;Kunde;Umsatz;Status\n1;02.11.2026;Jan;A;1.250,00 €;Bezahlt\n2;15.11.2026;Jan;B;900,00 €;Storniert\n',
    { deals: 1, amount: 1250 },
  ],
  [
    'shopify-like',
    'Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem name,Employee\n#1001,a@b.c,paid,CNY,90,10,0,100,2026-11-02 09:00:00 +0800,x,Ann\n#1001,,,,,,,,,y,\n#1002,c@d.e,refunded,CNY,50,0,0,50,2026-11-03 09:00:00 +0800,x,Bob\n',
    { deals: 1, amount: 100 },
  ],
  [
    'kaggle-callcentre',
    'Call Id,Agent,Date,Time,Topic,Answered (Y/N),Resolved,Speed of answer in seconds,AvgTalkDuration,Satisfaction rating\nID1,Diane,2026-01-01,9:12:58,Contract,Y,Y,109,0:02:23,3\nID2,Becky,2026-01-01,9:12:58,Tech,N,N,,,\n',
    'import-inbound-queue',
  ],
  ['pivot-days', '姓名,1日,2日,3日\n周岚,80,90,70\n', 'import-no-grain'],
  ['weekly-summary', '周次,业务员,外呼量,接通量\n第45周,周岚,500,100\n', 'import-period-not-day'],
  [
    'vicidial',
    'call_date,user,full_name,campaign_id,status,length_in_sec,phone_number\n2026-11-02 09:00:00,6666,Ann Bee,C1,SALE,65,13900000000\n2026-11-02 09:10:00,6666,Ann Bee,C1,NA,0,13900000001\n',
    { dials: 2, connects: 1, effective: 1, talkSeconds: 65 },
  ],
  [
    'ringcentral',
    'Session Id,From Name,From Number,To Number,Result,Call Length,Handle Time,Call Start Time,Call Direction,Queue\ns1,Ann Bee,1001,13900000000,Call connected,00:01:05,00:01:20,11/02/2026 09:00 AM,Outbound,\ns2,Ann Bee,1001,13900000001,No Answer,00:00:20,00:00:20,11/15/2026 09:05 AM,Outbound,\ns3,Caller X,13900000002,1001,Call connected,00:02:00,00:02:00,11/15/2026 09:06 AM,Inbound,\n',
    { dials: 2, connects: 1, effective: 1, talkSeconds: 65 },
  ],
  [
    'zoho-calls',
    'Call Owner,Call Type,Call Start Time,Call Duration,Call Duration (in seconds),Call Purpose,Call Result,Subject\nAnn,Outbound,2026-11-02 09:00:00,01:05,65,Prospecting,Interested,x\nBob,Inbound,2026-11-02 09:10:00,02:00,120,Other,Interested,y\n',
    { dials: 1, connects: 1, effective: 1, talkSeconds: 65 },
  ],
  [
    'pipedrive',
    'Deal - Title,Deal - Owner,Deal - Value,Deal - Currency of Value,Deal - Status,Deal - Won time\nA,Ann,1200,CNY,Won,2026-11-02 09:00:00\nB,Ann,300,CNY,Lost,\n',
    { deals: 1, amount: 1200 },
  ],
  [
    'daily-wide-zh',
    '青禾电销部日报,,,,,,\n2026年11月2日,,,,,,\n序号,组别,姓名,外呼通数,接通通数,通时（分钟）,出单\n1,一组,周岚,120,40,95,1\n2,一组,阿迪力,95,31,80,0\n合计,,,215,71,175,1\n',
    { dials: 215, connects: 71, talkSeconds: 10500, deals: 1 },
  ],
  [
    'rate-only',
    '日期,坐席,呼叫总量,接通率,平均通话时长(秒)\n2026-11-02,周岚,100,35%,60\n',
    { dials: 100, connects: 35 },
  ],
  [
    'wecom',
    '员工,部门,统计日期,语音通话次数,通话总时长(分钟),新增客户数\n周岚,电销一部,2026-11-02,80,95,6\n',
    { dials: 80, talkSeconds: 5700, leads: 6 },
  ],
  [
    'portuguese-sales',
    'Pedido;Data;Vendedor;Cliente;Valor (R$);Situação\n1;02/11/2026;Bia;A;1.500,50;Faturado\n2;20/11/2026;Bia;B;200,00;Cancelado\n',
    { deals: 1, amount: 1500.5 },
  ],
  [
    'french-appels',
    'Id appel;Date;Heure;Conseiller;Sens;Durée;Statut\n1;02/11/2026;09:00;Léa;Sortant;00:01:05;Décroché\n2;15/11/2026;09:10;Léa;Entrant;00:02:00;Décroché\n',
    { dials: 1, connects: 1, effective: 1, talkSeconds: 65 },
  ],
  [
    'korean-sales',
    '주문번호,주문일,영업사원,고객명,결제금액,상태\n1,2026-11-02,김민지,가,"1,500,000",결제완료\n2,2026-11-03,김민지,나,200000,취소\n',
    { deals: 1, amount: 1500000 },
  ],
  [
    'trad-chinese',
    '訂單編號,成交日期,業務員,客戶姓名,成交金額,訂單狀態\n1,2026/11/02,王小明,甲,5000,已完成\n',
    { deals: 1, amount: 5000 },
  ],
  [
    'dialer-summary',
    'Agent,Date,Dials,Contacts,Voicemails,Talk Time,Login Time,Sales,Sales Amount\nAnn,2026-11-02,150,40,30,01:45:10,07:58:00,2,3400.00\n',
    { dials: 150, connects: 40, talkSeconds: 6310, attendedMinutes: 478, deals: 2, amount: 3400 },
  ],
  [
    'refunds',
    '订单号,业务员,付款时间,实付金额,退款金额,订单状态\n1,周岚,2026-11-02,1000,0,已付款\n2,周岚,2026-11-02,500,500,已退款\n',
    { deals: 1, amount: 1000 },
  ],
  ['close-won-only-month', 'Owner,Close Month,Amount,Stage\nAnn,2026-11,1000,Closed Won\n', 'import-missing-field'],
  [
    'activities',
    'Subject,Type,Owner,Due Date,Status\nCall Acme,Call,Ann,2026-11-02,Completed\nMail,Email,Ann,2026-11-02,Completed\nCall Bolt,Call,Bob,2026-11-03,Completed\n',
    { dials: 2, connects: 2 },
  ],
  [
    'yn-cn',
    '外呼时间,坐席,客户号码,是否接通,通话时长\n2026-11-02 09:00:00,周岚,13900000000,√,65\n2026-11-02 09:05:00,周岚,13900000001,×,0\n',
    { dials: 2, connects: 1, effective: 1, talkSeconds: 65 },
  ],
  [
    'targets-actual',
    '日期,姓名,外呼目标,外呼数,成单目标,成单数\n2026-11-02,周岚,150,120,2,1\n',
    { dials: 120, deals: 1 },
  ],
  [
    'txt-names-first',
    'First Name,Last Name,Date,Calls Made,Appointments,Deals Closed,Revenue\nAnn,Bee,2026-11-02,50,3,1,"$1,200"\n',
    { dials: 50, deals: 1, amount: 1200 },
  ],
  [
    'seconds-ms-decimal',
    'agent_id,call_id,started_at,talk_sec,outcome\n7,a,2026-11-02T01:00:00Z,65.2,connected\n7,b,2026-11-02T17:00:00Z,0,busy\n',
    { dials: 2, connects: 1, effective: 1, talkSeconds: 65 },
  ],
  [
    'genesys',
    'Agent Name;Date;Outbound Interactions;Answered Outbound;Total Talk (mm:ss);Logged In (hh:mm)\nAnn;2026-11-02;120;40;95:30;08:05\n',
    { dials: 120, connects: 40, talkSeconds: 5730, attendedMinutes: 485 },
  ],
  [
    '3cx',
    'Call Time,Caller ID,Destination,Status,Ringing,Talking,Reason\n2026-11-02 09:00:00,Ann (101),13900000000,Answered,00:00:05,00:01:05,x\n2026-11-02 09:05:00,Ann (101),13900000001,Unanswered,00:00:20,,y\n',
    { dials: 2, connects: 1, effective: 1, talkSeconds: 65 },
  ],
  [
    'lark-table',
    '汇报人,部门,汇报日期,外呼总数,有效通话,加微信数,意向A类,意向B类,成交（单）,成交额（元）\n周岚,电销,2026/11/02,150,30,5,2,3,1,"3,980"\n',
    { dials: 150, effective: 30, intentA: 2, intentB: 3, deals: 1, amount: 3980 },
  ],
  [
    'bank',
    '客户经理,营销日期,拨打户数,接通户数,成功件数,放款金额(万元)\n周岚,20261102,100,35,2,15.5\n',
    { dials: 100, connects: 35, deals: 2, amount: 155000 },
  ],
  [
    'odoo',
    'Order Reference,Customer,Salesperson,Order Date,Total,Status\nS1,A,Ann,2026-11-02 09:00:00,1200.50,Sales Order\nS2,B,Ann,2026-11-03 09:00:00,300,Cancelled\n',
    { deals: 1, amount: 1200.5 },
  ],
  [
    'xhs-edu',
    '学员,课程,成交顾问,成交时间,支付金额,退款状态\n甲,x,周岚,2026-11-02 10:00,2980,无退款\n乙,y,周岚,2026-11-02 11:00,1980,已退款\n',
    { deals: 1, amount: 2980 },
  ],
  [
    'spain-dia',
    'Agente;Día;Llamadas realizadas;Contactos;Ventas;Importe ventas (€)\nAna;02/11/2026;120;40;2;1.250,50\nLuz;20/11/2026;90;30;1;300\n',
    { dials: 210, connects: 70, deals: 3, amount: 1550.5 },
  ],
  [
    'jp-daily',
    '日付,氏名,架電数,通電数,アポ数,成約数,売上（円）\n2026/11/2,佐藤,120,40,5,1,98000\n',
    { dials: 120, connects: 40, deals: 1, amount: 98000 },
  ],
  [
    'talkdesk',
    'Interaction ID,Call Type,Start Time,End Time,Talkdesk Phone Number,Contact Phone Number,User Name,Disposition Code,Talk Time\nx1,outbound,2026-11-02 09:00:00,2026-11-02 09:01:05,+8621,+86139,Ann,Interested,00:01:05\nx2,outbound_missed,2026-11-02 09:05:00,2026-11-02 09:05:20,+8621,+86138,Ann,,\n',
    { dials: 2, connects: 1, effective: 1, talkSeconds: 65 },
  ],
  [
    'freshsales',
    'Deal name,Sales owner,Deal stage,Deal value,Closed date,Expected close date\nA,Ann,Won,1200,2026-11-02,2026-11-05\nB,Ann,Negotiation,500,,2026-12-01\n',
    { deals: 1, amount: 1200 },
  ],
  [
    'excel-cn-total',
    '外呼统计表,,,,\n统计日期：2026/11/02,,,,\n姓名,外呼,接通,时长(时:分:秒),备注\n周岚,120,40,1:35:10,\n阿迪力,90,30,0:58:00,请假半天\n合    计,210,70,2:33:10,\n平均,105,35,1:16:35,\n审核：,,,,\n',
    { dials: 210, connects: 70, talkSeconds: 9190 },
  ],
  [
    'ivr-in-out',
    '坐席工号,日期,呼入总数,呼入接听数,呼出总数,呼出接通数,呼出通话时长(秒)\n8001,2026-11-02,20,18,80,30,3600\n',
    { dials: 80, connects: 30, talkSeconds: 3600 },
  ],
  [
    'gree-tel',
    '通话记录导出\n导出时间：2026-11-03 08:00\n序号,坐席姓名,客户号码,呼叫类型,呼叫时间,振铃时长,通话时长,挂机方\n1,周岚,13900000000,呼出,2026-11-02 09:00:00,00:00:08,00:01:05,客户\n2,周岚,13900000001,呼出,2026-11-02 09:05:00,00:00:30,00:00:00,系统\n3,周岚,13900000002,呼入,2026-11-02 09:06:00,00:00:03,00:02:00,客户\n',
    { dials: 2, connects: 1, effective: 1, talkSeconds: 65 },
  ],
  [
    'dynamics',
    'Topic,Est. Close Date,Actual Close Date,Owner,Actual Revenue,Status Reason\nA,11/1/2026,11/2/2026,Ann,1200,Won\nB,11/5/2026,11/20/2026,Ann,0,Canceled\n',
    { deals: 1, amount: 1200 },
  ],
  [
    'insurance-detail',
    '保单号,业务员工号,业务员姓名,险种名称,缴费方式,规模保费（元）,年化保费（元）,承保时间,保单状态\nP1,A01,周岚,重疾,年交,8000,8000,2026-11-02,承保\nP2,A01,周岚,医疗,月交,50,600,2026-11-03,承保\n',
    { deals: 2, amount: 8050 },
  ],
  [
    'daily-two-header',
    '日期,姓名,外呼,,成交,\n,,数量,接通,单数,金额\n2026-11-02,周岚,120,40,1,2980\n',
    { dials: 120, connects: 40, deals: 1, amount: 2980 },
  ],
  [
    'monday',
    'Name,Person,Date,Status,Deal Value\nAcme,Ann,2026-11-02,Won,1200\nBolt,Ann,2026-11-03,Lost,300\n',
    { deals: 1, amount: 1200 },
  ],
  [
    'nice-incontact',
    'Contact ID,Agent Name,Start Date,Start Time,Direction,Agent Time (seconds),Talk Time (seconds),Outcome\n1,Ann,11/02/2026,09:00,Outbound,70,65,Connected\n2,Ann,11/20/2026,09:00,Outbound,20,0,No Answer\n',
    { dials: 2, connects: 1, effective: 1, talkSeconds: 65 },
  ],
  [
    'sales-ja-total',
    '日付;担当者;件数;金額（千円）\n2026/11/02;佐藤;2;980\n2026/11/03;鈴木;1;450\n合計;;3;1430\n',
    { deals: 3, amount: 1430000 },
  ],
  [
    'brazil-daily',
    'Data,Atendente,Ligações Realizadas,Ligações Atendidas,Vendas,Tempo Falado (min)\n02/11/2026,Bia,120,40,2,95\n20/11/2026,Bia,100,30,1,80\n',
    { dials: 220, connects: 70, deals: 3, talkSeconds: 10500 },
  ],
  [
    'course-lines',
    '订单编号,课程顾问,支付时间,课程名称,课程金额,订单状态\nK1,周岚,2026-11-02 10:00,A,1000,已支付\nK1,周岚,2026-11-02 10:00,B,500,已支付\nK2,阿迪力,2026-11-02 11:00,A,1000,待支付\n',
    { deals: 1, amount: 1500 },
  ],
  [
    'old-cdr',
    'Caller,Callee,Start,Stop,Secs,Result\n801,13900000000,2026-11-02 09:00:00,2026-11-02 09:01:05,65,ANSWER\n802,13900000001,2026-11-02 09:00:00,2026-11-02 09:00:20,20,NOANSWER\n13900000003,801,2026-11-02 09:00:00,2026-11-02 09:00:20,20,ANSWER\n',
    { dials: 2, connects: 1, effective: 1, talkSeconds: 65 },
  ],
];

for (const [system, file, wanted] of files)
  test(system, async () => {
    const read = readRecords(Buffer.from(file), {}, { today: '2026-11-24', name: `${system}.csv` });
    if (typeof wanted === 'string') {
      const error = await read.catch((thrown: unknown) => thrown);
      expect(error instanceof TeamctlError ? error.code : error).toBe(wanted);
      return;
    }
    const { control, refusals } = await read;
    expect([control, refusals]).toEqual([wanted, []]);
  });

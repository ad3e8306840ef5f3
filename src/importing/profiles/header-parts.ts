import type { Field } from '../types.ts';
import { anyWord } from './any-word.ts';

// Headers are put together from few words, in more ways than a list can hold: 外呼电话总量, 呼出接通总数, 撥打次數.

// As headers are folded: without marks, those of ド and 한 among them.
const any = (words: string) => anyWord(words.normalize('NFD').replace(/\p{M}/gu, ''));

const out = any(
  '外呼呼叫 外呼拨打 点击外呼 手动外呼 预览外呼 预测外呼 任务外呼 自动外呼 外呼 呼出 拨打 拨出 去电 拨号 打电话 拨电话 主叫 外拨 外撥 撥打 撥出 撥號 架電 発信',
);
const thing = any('电话 通话 语音 客户 名单 電話 通話');
const sum = any('总 累计 合计 總 累計 合計');
const count = any('数 量 次数 数量 通数 通數 通次 个数 次 數 次數 數量 件数 本数');
const answered = any('接通 呼通 接听 应答 通话成功 接通成功 接聽 應答 接続 通電');
const talk = any('时长 時長 秒数 秒數 分钟数 通时');
const present = any('在线 登录 登陆 签入 出勤 工作 在岗 上班 坐席 登錄 簽入');
const sold = any('成交 成单 开单 签单 出单 签约 承保 报名 成單 簽單 簽約 受注 成約');
const deals = any('数 量 单数 单量 件数 笔数 订单数 數 單數 件數 筆數');
const paid = any('实收 实付 实缴 收款 付款 支付 到账 回款 入账 收支 交易 实际收款 實收 實付');
const payer = any('用户 买家 商家 客户 学员 订单 本单');
const money = any('金额 总额 款额 金額 額 额');

const calls = '(?:call|calls|dial|dials|dialed|outbound|outgoing|outboundcall|outboundcalls|callout|outcall|ob)';
const picked =
  '(?:connect|connected|answered|answer|connectedcall|connectedcalls|answeredcall|answeredcalls|contacted|pickup|pickedup)';
const won = '(?:deal|deals|order|orders|sale|won|closed|signed|policy|paidorder)';
const outward = '(?:out|outbound|outgoing|callout|callsout|outcall|dialout|ob)';
const tally = '(?:cnt|count|qty)';
const spoken = '(?:talk|talking|call|conversation|connected|bill|billing)';
const lasting = '(?:sec|secs|second|seconds|duration|time|dur|len|length|min|mins|minutes)';
const earned = '(?:deal|order|sale|sales|paid|pay|payment|won|closed|policy|actual|received)';
const price = '(?:amt|amount|money|value|sum|revenue)';

const seller = any(
  `agent rep salesrep salesman saleswoman salesperson salesagent salesexec salesexecutive seller operator consultant advisor adviser telecaller telemarketer
  telesales telesalesagent telesalesrep accountexecutive accountmanager relationshipmanager bdr sdr employee staff
  vendeur vendeuse commercial commerciale conseiller conseillere teleconseiller teleconseillere teleoperateur teleprospecteur operateur collaborateur
  representante promotor promotora agente responsable encargado encargada responsavel propietario proprietario vendedor vendedora asesor asesora operador operadora comercial ejecutivo ejecutiva teleoperador teleoperadora empleado atendente consultor consultora funcionario colaborador
  representant representante delegue verkaufer verkauferin vertriebler vertreter berater beraterin mitarbeiter mitarbeiterin sachbearbeiter telefonist`,
);
const sellerHan = any(
  `业务员 业务代表 业务人员 业务经理 坐席 座席 坐席员 座席员 客服 销售 销售代表 销售员 销售人员 销售顾问 销售经理 顾问 专员 导购 店员 营业员 负责人 归属人 跟进人 经办人 发起人 提交人 申请人 请假人 休假人 汇报人 填报人 填写人 打卡人 拨打人 呼叫人 成单人 成交人 签单人 出单人 责任人 录入人 接单人 主播 组员 队员 成员 代理人 经纪人 理财师 规划师 课程规划师 电销员 电销人员 话务员 接线员 客户代表 接待人 邀约人 销售人
  業務 業務員 業務代表 業務人員 電銷人員 坐席人員 專員 營業員 銷售員 銷售人員 顧問`,
);
const sellerKana = any('営業担当 営業担当者 担当 担当者 販売員 営業員 社員 スタッフ オペレーター 担当オペレーター');
const ofThe = '(?:de|du|da|do|del|dela|des|d|of|der|desverkaufers)?';
const whoseRow = '(?:owner|assigned|account|deal|sales|primary|responsible|lead|closing)';
const number = '(?:id|code|cod|codigo|no|n°|nº|num|numero|nro|nr|nummer|number|matricule|kennung|kurzel|key)';
const numberHan = any('id 编号 代码 编码 工号 号 編號 代碼 工號 コード 番号 no');
const paper = any(
  'commande cmd vente facture contrat pedido orden venta factura contrato venda fatura bestellung auftrag rechnung oportunidade oportunidad opportunite negocio transacao transaccion',
);
const happens = any(
  'call calls dial called dialed contact contacted sale sold order ordered deal paid payment signed won closed booked entry logged log record recorded started completed event interaction activity visit',
);
const paperDay = any(
  `cmd commande vente appel contact signature souscription contrat encaissement facture reglement paiement saisie
  venta llamada contacto pedido pago firma contrato gestion compra orden factura operacion
  venda contato ligacao chamada pagamento assinatura fechamento emissao atendimento`,
);

const target = '(?:metas?|objetivos?|objectifs?|ziele?|quotas?|targets?|cuotas?)';
const ofMoney =
  '(?:valor|vendas?|ventas?|ventes?|monto|importe|faturamento|receitas?|facturacion|ca|montant|umsatz|verkauf|amount|revenue|sales|value|money|usd|eur|brl)';
const ofSpan =
  '(?:mensal|mensuale?|mensuel(?:le)?|mensual|domes|mes|mois|monats?|monatlich|month|monthly|trimestral|trimestriel(?:le)?|trimestre|quartals?|quarter|quarterly|semanal|semana|hebdomadaire|wochen?|week|weekly|diari[oa]|journalier|taglich|tages|daily|day|anual|annuel(?:le)?|ano|jahr(?:es)?|annual|year|yearly)';
const papers = any(
  'venda venta vente pedido orden commande cmd facture factura fatura bestellung auftrag rechnung contrato contrat',
);

const whole = (...parts: string[]) => new RegExp(`^${parts.join('')}$`);
const maybe = (part: string) => `${part}?`;

/** What a header is put together from, and its field; asked where no list knows the header. */
export const composed: readonly (readonly [RegExp, Field])[] = [
  [whole(maybe(sum), out, maybe(thing), maybe(sum), count, maybe(sum)), 'dials'],
  [whole(maybe(sum), maybe(out), maybe(thing), answered, maybe(thing), maybe(sum), count, maybe(sum)), 'connects'],
  [whole(any('呼入 来电 进线 來電 着信'), `\\S{0,6}`, maybe(sum), count), 'inbound'],
  [whole(maybe(sum), any(`${out} 通话 说话 接通 通話`), maybe(thing), maybe(sum), talk, maybe(sum)), 'talkSeconds'],
  [whole(out, sum, any('通话 说话 接通 通話'), talk), 'talkSeconds'],
  [whole(maybe(any('实际 实 净')), maybe(sum), present, maybe(sum), any('时长 工时 小时数 時長')), 'attendedMinutes'],
  [whole(out, '成功', count), 'connects'],
  [whole(maybe(sum), sold, maybe(sum), deals), 'deals'],
  // What an agent of a shop brought about, as JD counts it.
  [whole('促成', any('下单 出库 付款 支付 成交'), any('订单量 订单数 单量 单数 笔数')), 'deals'],
  [whole('促成', any('下单 出库 付款 支付 成交'), maybe('商品'), money), 'amount'],
  [whole(maybe(sum), maybe(payer), paid, maybe(sum), money), 'amount'],
  [whole(any('实际 实'), any('成交 签约 成单 签单 合同 销售 订单 业绩 到账 回款 收款 成交总'), money), 'amount'],
  [whole(any('客服 个人 本人 员工'), any('销售 成交 成单 付款 支付'), money), 'amount'],
  [
    whole(
      any('单据 销售 销售单 出库 出库单 销货 销货单 开票 发票 合同 报名 缴费 放款 收款 签约'),
      any('编号 号 号码 单号 流水号'),
    ),
    'rowId',
  ],
  [whole(any('单据 审批 审核 业务 合同 出库 发货 放款 报名 生命'), any('状态 狀態')), 'status'],
  [whole(any('员工 人员 在职 任职 成员'), any('状态 狀態 情况')), 'status'],
  [whole(any('接听 接聽 接通 通话 通話 呼叫 应答 應答'), any('状况 狀況 情况 情況')), 'status'],
  [
    whole(
      maybe(any('订单 交易 单据 销售 合同 保单 客户 学员 课程 线索 商机')),
      maybe(any('实际')),
      any(
        '成交 成单 付款 支付 付费 收款 到账 回款 缴费 报名 签约 签单 出单 承保 下单 提交 创建 生成 录入 登记 记账 入账 销售 消费 开单 结账 结算 收银 购买 认购 报单 进件',
      ),
      maybe(any('成功 确认 完成')),
      any('时间 日期'),
    ),
    'day',
  ],
  [
    whole(
      maybe(any('业绩 业务 订单 客户 线索 商机 合同 跟单 成单 签单')),
      any('归属 跟进 跟单 负责 成交 签单 成单 接待 服务 拨打 外呼 呼叫 汇报 填报 发送 提交'),
      any('人 人员 员工 销售 顾问 客服 坐席 专员 业务员'),
      maybe(any('姓名 名称 昵称')),
    ),
    'name',
  ],
  [whole(any('呼叫 拨打 撥打 外呼 外撥 通话 通話 去电 发起'), maybe('开始'), any('时间 時間 日期')), 'day'],
  // Columns of databases: outbound_cnt, connected_num, order_count, talk_secs.
  [whole('(?:total)?', calls, tally), 'dials'],
  [whole('(?:total)?', tally, '(?:of)?', calls), 'dials'],
  // Reports of diallers: Outbound Total, call_out, call_out_connected.
  [whole('(?:total)?', outward, '(?:total|totals|all)'), 'dials'],
  [whole('(?:total)?(?:callout|callsout|outcalls?|dialout|outdials?)', `${tally}?`), 'dials'],
  [whole('(?:total)?', `(?:${calls}|${outward})`, picked), 'connects'],
  [whole('(?:total)?', picked, `(?:${outward}|outboundcalls?|outgoingcalls?)`), 'connects'],
  [whole('(?:total)?', picked, tally), 'connects'],
  [whole('(?:total)?conn', tally), 'connects'],
  [whole('(?:total)?', `(?:${calls}|${outward})`, `(?:${picked}|conn|ans|succ|success|through)`, tally), 'connects'],
  // A pivot counts rows by their ids.
  [
    whole('(?:计数项|countof)', any('订单编号 订单号 合同编号 合同号 保单号 保单编号 单号 订单id orderid orderno')),
    'deals',
  ],
  [whole('(?:计数项|countof)', any('通话id 通话编号 呼叫编号 呼叫id 通话流水号 callid')), 'dials'],
  [whole('(?:total)?', won, tally), 'deals'],
  [whole('(?:total|sum)?(?:of)?', `${outward}?`, '(?:in|on)?', spoken, lasting), 'talkSeconds'],
  [whole('(?:total)?', earned, price), 'amount'],
  // What one sale came to: valor_venda, `Valor Líquido`, `montant net`; a price of one piece is none.
  [
    whole(
      '(?:valor|importe|monto|montant|total|prix|precio|preco)',
      ofThe,
      `(?:liquido|neto|net(?:te)?|brut[oe]?|final|pago|paye|cobrado|recebido|vendido|${papers})`,
      maybe(any('liquido neto net total final')),
    ),
    'amount',
  ],
  [whole(`${ofSpan}?`, target, ofThe, `${ofMoney}?`, ofThe, `${ofSpan}?`), 'target-amount'],
  [whole(ofMoney, ofThe, `(?:${target}|goals?)`, `${ofSpan}?`), 'target-amount'],
  // Whose a row is, in the words of eight languages: CODAGENTE, `ID del agente`, 销售代表ID, 営業担当者名.
  [
    whole(
      `(?:${number}${ofThe}${seller}|${whoseRow}?${seller}${number}|(?:responsible|assigned|owner)(?:user)?${number})`,
    ),
    'code',
  ],
  [whole(`(?:${sellerHan}|${sellerKana})`, numberHan), 'code'],
  [whole('(?:nom|nombre|nome|name)(?:completo?)?', ofThe, seller), 'name'],
  [whole(seller, '(?:name|nm|fullname)?'), 'name'],
  [
    whole(
      '(?:owner|owning|primary|responsible|closing|assigned|account|deal)',
      '(?:rep|salesrep|salesperson|seller|agent|ae)',
      '(?:name|nm|fullname)?',
    ),
    'name',
  ],
  [whole(seller, ofThe, '(?:comercial|ventas|vendas|cuentas?|contas?)'), 'name'],
  [whole('(?:user|agent|rep|employee|emp|staff|member|worker|associate)s?', '(?:first|given|fore)name'), 'firstName'],
  [whole('(?:user|agent|rep|employee|emp|staff|member|worker|associate)s?', '(?:last|family|sur)name'), 'lastName'],
  [whole('(?:员工|人员|员|本人|职工)?', any('入职 入司 到岗 到职'), any('时间 日期 日')), 'joined'],
  [whole('(?:员工|人员|员|本人|职工)?', any('离职 离岗 离司'), any('时间 日期 日')), 'left'],
  [whole(sellerHan, any('姓名 名称 名 名字'), '?'), 'name'],
  [whole(sellerKana, any('名 氏名'), '?'), 'name'],
  [whole(`(?:${number}|ref|reference|referencia)`, ofThe, paper), 'rowId'],
  [whole(any('bestell verkaufs auftrags rechnungs beleg vertrags'), '(?:id|nr|nummer)'), 'rowId'],
  [whole(any('opp opportunity deal order sale booking contract'), '(?:id|no|num|number|ref|key)'), 'rowId'],
  [whole(any('受注 注文 契約 成約'), any('no id 番号 コード')), 'rowId'],
  [whole(happens, '(?:at|on|ts|dt|date|datetime|dateandtime|timestamp|datestamp)', '(?:utc|gmt|local)?'), 'day'],
  [whole('(?:entry|order|sale|payment|contact)time|(?:date|time)stamp'), 'day'],
  [
    whole(
      '(?:final|actual|deal|contract|customer)?(?:decision|decided|conversion|converted|signing|signature|purchase|enrollment)',
      '(?:at|on|ts|time|date|datetime|timestamp)',
    ),
    'day',
  ],
  [whole('(?:date|dt|fecha|data)', ofThe, paperDay), 'day'],
  [whole(any('受付 対応 通話 通話開始 架電 発信 成約 受注 契約 注文 売上 入金 申込'), '(?:日|日時|時刻)'), 'day'],
  [whole('(?:是否|已)?(?:退费|退款|退单|退课|退保|退货|撤单|取消|作废)(?:标记|标志|时间|日期)?'), 'revoked'],
];

/** Small words of Latin languages that people leave out or put in: `Durée de conversation`, `Fecha de la llamada`. */
export const smallWords: RegExp = /\b(?:de|del|da|do|das|dos|des|du|la|le|les|el|los|der|des|of|the|em|en|im|in)\b/g;

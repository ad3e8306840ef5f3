const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Values of a cell compared without case, width, blanks and strokes. */
export const foldWord = (text: string): string =>
  text
    .slice(0, 80)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-./]+/g, '');

/** What a direction column says. */
const outWords = words(
  'userout ucapout outbound out outgoing outboundcall outcall outwards outward dialed dialled dialout callout manual 呼出 外呼 去电 拨出 主叫 呼出电话 外呼电话 呼出通话 拨打 去話 発信 架電 sortant emis saliente salida sainte realizada ausgehend 발신 아웃바운드 outboundapi clicktocall previewdial ob giden gidenarama gọiđi gọira cuộcgọiđi keluar panggilankeluar inuscita uscente uscita uitgaand uitgaande wychodzące wychodzace efetuada efectuada originada ativa émis passé 打出 打出去 主呼 外撥 撥出 發話 chiquvchi',
);
const inWords = words(
  'missed missedcall userin ucapin inbound in incoming inboundcall incall inwards inward received callin 呼入 来电 被叫 接入 呼入电话 来电接听 呼入通话 着信 受信 entrant recu entrante entrada recebida eingehend 수신 인바운드 queuecallback missedcall ib gelen gelenarama gọiđến gọivào cuộcgọiđến masuk panggilanmasuk inentrata ingresso inkomend inkomende binnenkomend przychodzące przychodzace receptiva recibida reçu 打入 打进来 被呼 進線 進來 受電 入電 kiruvchi',
);
const internalWords = words(
  'ready notready available unavailable break lunchbreak pause paused wrapup acw aftercallwork login logout logon logoff idle offline training 示忙 示闲 置忙 置闲 小休 休息 离席 签入 签出 internal local intern interne interno 内线 内部 内部通话 内線 내선 conference',
);

/** What the log of a telephone calls a call that came in and was not taken, in a column of ways: 主叫, 被叫, 未接. */
const missedWords = words(
  '未接 未接听 未接来电 漏接 拒接 已拒接 missed rejected declined blocked 不在着信 着信拒否 부재중 perdida perdidas manque verpasst',
);

/** Whether a word beside those of ways, outward ones among them, is a call that came in. */
export const isMissed = (text: string): boolean => missedWords.has(foldWord(text));

const undoneWords = words(
  'pendente pendiente enattente agendada agendado todo open pending planned notstarted notdone incomplete overdue 待办 待打 未完成 未开始 计划中 待处理 待执行',
);
const doneWords = words(
  'realizada realizado feita feito hecha hecho effectue erledigt done completed complete finished closed 已完成 完成 已办 已处理',
);

/** What any work can be, and what answers any question: it tells no calls from deals. */
const littleWords = words(
  'inprogress ongoing started notyet success successful 进行中 处理中 已开始 未做 成功 失败 yes no true false 是 否',
);
export const saysLittle = (word: string): boolean =>
  littleWords.has(word) || undoneWords.has(word) || doneWords.has(word);

/** Whether a column of these words says which calls were made, and which are still to be. */
export const tellsDone = (all: ReadonlySet<string>): boolean =>
  [...all].some((word) => undoneWords.has(word)) &&
  [...all].every((word) => undoneWords.has(word) || doneWords.has(word));
export const isUndone = (text: string): boolean => undoneWords.has(foldWord(text));

const IN = /呼入|来电|来電|接入|inbound|incoming|entrant|entrada|eingehend|着信|受信|수신|входящ|вхідн/;
const OUT = /呼出|外呼|去电|拨出|外撥|outbound|outgoing|dial|sortant|salient|ausgehend|発信|架電|발신|исходящ|вихідн/;

/** Which way a call went, by a word such as 预测外呼 or `Inbound Call`; null for a word that does not say. */
export function directionOf(text: string): 'out' | 'in' | 'internal' | null {
  const word = foldWord(text);
  if (outWords.has(word)) return 'out';
  if (inWords.has(word)) return 'in';
  if (internalWords.has(word)) return 'internal';
  return OUT.test(word) ? 'out' : IN.test(word) ? 'in' : null;
}

/** What says that a row of an activity export is a call, and what says that it is something else. */
export const callWords = words(
  'call calls phonecall phone telephone outboundcall loggedcall coldcall dial voice 电话 通话 打电话 电话跟进 电话沟通 外呼 呼叫 電話 通話 appel llamada ligacao chamada anruf telefonat 전화 통화',
);
export const otherKindWords = words(
  'fax outgoingfax incomingfax 传真 video videocall 视频 email mail e-mail emails note notes meeting meetings task tasks sms text textmessage whatsapp wechat linkedin linkedinmessage visit demo chat postalmail todo lunch deadline event incomingemail loggedemail 邮件 电子邮件 微信 企业微信 企微 短信 拜访 上门 会议 备注 任务 面谈 见面 聊天 朋友圈 メール 訪問 会議 courriel reunion rendezvous visite correo nota tarea email_ reuniao besprechung notiz aufgabe besuch 이메일 회의 메모 방문',
);

const farWords = words(
  'chatbot livechat webchat webform contactform onlineform form inperson f2f face2face facetoface virtual onsite fieldvisit zoom teams socialmedia social facebook instagram messenger telegram line app portal 当面 面访 线下 线下拜访 上门拜访 实地拜访 在线客服 网页 网页留言 公众号 小程序 presencial enpersona formulario redes besuchvorort persönlich オンライン 対面 訪問商談 대면',
);
/** Whether a word tells a way in which people reach each other that is no telephone. */
export const isNoTelephone = (text: string): boolean => {
  const word = foldWord(text);
  return otherKindWords.has(word) || farWords.has(word);
};

/** Answers to a plain question, as `Answered (Y/N)` asks it. */
export const yesWords = words('y yes 是 true t √ ✓ ✔ 有 已接 oui si sí sim s ja j はい 예 네 o ○ 1 x✓');
export const noWords = words('n no 否 false f × ✗ ✘ x 无 未接 non nao não nein いいえ 아니오 아니요 0 -');

const refundWords = words(
  '退款 退费 退货 退单 退课 退保 退款单 退货单 销售退货 冲正 冲销 红冲 退款支出 refund refunds return returned chargeback reversal creditnote 返品 返金',
);
/** A word that calls a whole row a refund, as the type column of a flow of money does. */
export const isRefundWord = (text: string): boolean => refundWords.has(foldWord(text));

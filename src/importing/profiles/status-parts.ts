import { asWords, deniesContact, deniesDeal } from './denied.ts';

// What a status says that no list knows: its words are put together as in 座席接听，客户未接听 or 已放款. What denies goes
// first, and a word of which nobody knows the end (部分付款, 定金) is left unknown.

interface StatusParts {
  negative: RegExp;
  positive: RegExp;
}

const OPEN = /部分|定金|订金|首付|预付|预约|partial|deposit|parcial|teil/;

const call: StatusParts = {
  negative:
    /未接|未通|未应|未响应|无人|无应|不通|不在|没接|占线|忙|空号|停机|关机|欠费|拒|失败|超时|取消|放弃|呼损|漏接|noanswer|notanswer|unanswer|nopickup|busy|fail|reject|declin|cancel|abandon|miss|invalid|unreach|injoign|norespon|nocontest|noatend|naoatend|ocupad|fallid|rechaz|perdid|nichterreicht|besetzt|abgelehnt|verpasst|nonrepond|absent|occup|manque|apagado|desligado|fuera ?de ?servicio|fora ?de|(?:out ?of|not ?in) ?(?:service|coverage|order|reach)|(?:no|dead ?end|dead|bad) ?number|wrong ?no\b|switched ?off|network|non ?attribu|rang ?out|ring ?no|不在|話中|不通|拒否|부재|통화중|거절|недозвон|не ?дозвон|не ?отвеч|нет ?ответа|занят|пропущ|недоступ|сброш|отклон|khong ?(?:nghe|bat|lien ?lac|tra ?loi)|may ?ban|that ?bai|tat ?may|thue ?bao|tidak ?(?:ter)?(?:jawab|angkat|diangkat|aktif|tersambung)|sibuk|gagal|cevaps[iı]z|cevaplanmad|ula[sş][iı]lamad|me[sş]gul|a[cç]mad[iı]|kapal[iı]/,
  positive:
    /接通|接听|接聽|应答|已通话|通话成功|answer|success|(?<!dis|re)connect|picked ?up|accepted|spoke|talked|reached|contactad|contacted|contacte|contato ?efetivo|contest|atend|erreicht|verbunden|angenommen|abouti|repondu|decroche|\bjoint\b|応答|通話|接続|응답|연결|дозвон|отвечен|состоял|успешн|da ?nghe|nghe ?may|thanh ?cong|terjawab|diangkat|tersambung|berhasil|cevapland|yan[iı]tland|g[oö]r[uü][sş][uü]ld|ula[sş][iı]ld/,
};

/** What only somebody who was spoken to can have said or wanted, or the state of a case that somebody took. */
const TALKED =
  /(?:not|no|un)? ?interes|call ?back|rappel|resolv|escalat|transfer|meeting|appointment|booked|\bdnc\b|断り|断られ|検討|折り?返し|コールバック|成約|受注|アポ|資料請求|興味|有意|意向|回访|已解决|未解决|转接|转人工|已升级/;
/** A machine that answers is nobody, whatever else is said. */
const MACHINE =
  /voice ?mail|mailbox|machine|\b(?:l|left )?vm\b|\brna\b|repondeur|messagerie|buzon|caixa ?postal|anrufbeantworter|留守|语音信箱|来电助手/;
const PLAINLY = /^已(?:接通|接听|通话)/;

const deal: StatusParts = {
  negative:
    /未(?!发货)|待(?!(?:买家|卖家|客户|商家|系统|用户)?(?:确认)?(?:发货|收货|签收|揽收|揽件|自提|取货|取件|评价|出库|安装|配送|使用|核销))|拒|取消|作废|退|撤|关闭|失败|输|丢|流失|删除|审核中|审批中|开立|草稿|驳回|过期|失效|无效|跟进|意向|洽谈|报价|方案|谈判|异议|cancel|refund|return|lost|void|reject|declin|fail|dispute|charge ?back|on ?hold|unpaid|(?:wait|await)(?:ing)? ?(?:for ?)?(?:payment|approval|signature)|impag|impay|unbezahlt|pend|draft|open|progress|review|storn|anul|annul|devol|reembols|perdid|fehl|abgelehnt|verloren|offen|rembours|失注|取消|キャンセル|返品|未|취소|환불|대기|провал|отказ|потер|отмен|отлож|не ?реализ|проигр|возврат|\blose\b|that ?bai|(?:da ?)?huy|hoan ?(?:tien|tra)|tra ?hang|batal|gagal|kalah|ditolak|kaybed|iptal|olumsuz|reddedil/,
  positive:
    /已审核|审核通过|已审批|审批通过|成交|成单|签单|签约|已签|付款|支付|完成|确认|放款|承保|出单|生效|缴费|缴清|收清|付清|款清|收齐|全款|到账|回款|核销|结清|开通|入账|发货|收货|签收|赢单|won|paid|complet|confirm|concret|fechad|pagad|conclu|entreg|facturad|cerrad|ganad|abgeschl|bezahl|gewonnen|erledigt|gagn|paye|signe|payment ?(?:received|done|complete|made|ok)|成約|受注|契約|入金|納品|계약|완료|결제|успешн|выигр|оплачен|реализован|выдан|подписан|thanh ?cong|hoan ?(?:thanh|tat)|da ?(?:ban|giao|thanh ?toan|ky|chot)|chot ?don|berhasil|menang|lunas|dibayar|selesai|kazan[iı]ld|tamamland|[oö]dendi|onayland|sat[iı]ld/,
};

/** 未作废, `not cancelled`: what was not taken back stands; 未关闭 may be going on, and is left to the rest. */
const STANDS =
  /^(?:尚?未|没有?|无|非)(?:申请)?(?:作废|取消|撤|退|删除|冲销|冲红)|^(?:not|un|non)(?:yet)?(?:cancel|void|refund|return|revers|delet)/;

/**
 * Words of a deal that stands only where all others of their column are of deals that came to nothing: beside 作废 a
 * 正常 is won, beside 洽谈中 nobody knows.
 */
const PLAIN =
  /^(?:正常|有效|存续|在保|在读|启用|使用中|正常(?:单|订单|销售|状态|缴费|交易)|普通|ok|normal|valid|active|good|regular|standard|standing|vigente|normale?|gultig|正常注文|通常|有効|정상|유효)$/;
export const isPlain = (folded: string): boolean => PLAIN.test(folded);

type Said = 'positive' | 'negative' | null;

/** Where a status of a call ends and what was talked about begins: `Connected - Not Interested`, 接通/未成交. */
const CALL_CLAUSES = /\s[-–—]+\s|[-–—](?=\p{Script=Han})|(?<=\p{Script=Han})[-–—]|[/／:：|,，;；、()（）[\]【】]+/u;

/** A clause that says somebody answered outweighs what was wanted then; a machine outweighs all. */
function callByParts(status: string): Said {
  const clauses = status.slice(0, 80).split(CALL_CLAUSES).map(asWords).filter(Boolean);
  if (clauses.some((clause) => MACHINE.test(clause))) return 'negative';
  const said = clauses.map((clause): Said => {
    if (PLAINLY.test(clause)) return 'positive';
    if (deniesContact(clause) || call.negative.test(clause)) return 'negative';
    return call.positive.test(clause) ? 'positive' : null;
  });
  if (said.includes('positive') && !clauses.some(deniesContact)) return 'positive';
  if (said.includes('negative')) return 'negative';
  if (clauses.some((clause) => TALKED.test(clause))) return 'positive';
  return clauses.some((clause) => /disconnect/.test(clause)) ? 'negative' : null;
}

const SENT =
  /^(?:sent )?(?:an? )?(?:e ?mail|linked ?in|sms|text|whats ?app|wechat|message)(?: (?:message|msg|request|sent))?$/;
/** `Sent Email/LinkedIn Message` among the results of calls: nobody was called; `Send email` is what a call came to. */
export function isNoCall(status: string): boolean {
  if (!/sent|message/i.test(status)) return false;
  const pieces = status.slice(0, 80).split(/[/,;&+]| and /i);
  return pieces.every((piece) => SENT.test(asWords(piece)));
}

/** What the parts of a status say; null where they say nothing, or not surely. @param status as written, or folded */
export function readByParts(status: string, grain: 'call' | 'deal'): Said {
  if (grain === 'call') return callByParts(status);
  const words = asWords(status);
  const plain = words.replaceAll(' ', '');
  if (STANDS.test(plain)) return 'positive';
  if (OPEN.test(plain)) return null;
  if (deniesDeal(words) || deal.negative.test(plain)) return 'negative';
  return deal.positive.test(plain) ? 'positive' : null;
}

const CLAUSES = /[,，、;；。|()（）[\]【】]+/;
const TAKEN_BACK = /退|取消|作废|关闭|撤|拒|cancel|refund|return|void|lost/i;

/**
 * 已发货，待签收 says two things of an order. What was taken back is none; where one clause says won and another not
 * yet, nobody knows.
 * @returns undefined where there is one clause only
 */
export function readByClauses(
  status: string,
  fold: (text: string) => string,
): 'positive' | 'negative' | null | undefined {
  const clauses = status
    .slice(0, 80)
    .split(CLAUSES)
    .map(fold)
    .filter((clause) => clause !== '');
  if (clauses.length < 2) return undefined;
  if (clauses.some((clause) => TAKEN_BACK.test(clause))) return 'negative';
  const said = new Set(clauses.map((clause) => readByParts(clause, 'deal')).filter((each) => each !== null));
  return said.size === 1 ? ([...said][0] as 'positive' | 'negative') : null;
}

const OVER =
  /退款|退费|退单|退保|退课|退货|已退|关闭|取消|作废|撤单|流失|输单|丢单|失败|拒保|拒收|refund|return|cancel|void|closedlost|lost|declined|storniert|annul|anulad|reembols|失注|キャンセル|취소|환불/;
/** A deal that is over and came to nothing, and not one that goes on; asked of a folded status that is no won one. */
export const isOver = (folded: string): boolean => OVER.test(folded);

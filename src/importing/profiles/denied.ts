import { anyWord } from './any-word.ts';

// A denial before what a status speaks of turns it round: Not Connected, 未能接通, `Pas payé`, 没付款. The words are looked
// for as words, for `un` and `no` stand within many others.

/** A status as words: lower case, without accents; `NoAnswer` and `NOT_PAID` are two words. */
export const asWords = (status: string): string =>
  status
    .slice(0, 80)
    .normalize('NFKC')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .normalize('NFC')
    .replace(/[\s_\-.'’]+/g, ' ')
    .trim();

const NOT =
  '(?:not(?: yet)?|never|no|non|un|im|nicht|noch nicht|keine?n?|sin|nao|ne|pas(?: de)?|(?:did|do|does|is|was|wo|has|could|ca)n t|cannot|unable to|failed to|without|sans|sem|ohne)';
const SMALL =
  '(?:(?:be|been|get|getting|able|to|yet|fully|successfully|a|an|any|the|customer|live|se|ha|fue|foi|pu|ete|sido|wurde|was|is) ){0,3}';

const deniedLatin = (words: string) => new RegExp(`\\b${NOT} ?${SMALL}${anyWord(words)}`);

const noContact = deniedLatin(
  'connect conect answer contact kontakt reach respon respuesta pick spoke speak talk atend contest verb(?:und|ind) erreich angenommen abgenommen antwort repond repons joint joign decroch abouti anschluss aceit accept success',
);
const noDeal = deniedLatin(
  'won paid pay complet confirm concret fechad pagad pago pagar pague conclu factur fatur cerrad ganad ganh gagn sign abgeschl bezahlt gewonnen erledigt unterschr sold sale vend vente convert approv aprob aprov accept purchas clos receiv recib receb erhalten firmad firme',
);
const noReturn = deniedLatin('refund return void cancel storn anul annul reembols rembours devol estorn');
/** What is still to come of a deal. */
const TO_COME =
  /\b(?:to be|waiting|awaiting|expected|promised?|overdue|payment due|a payer|por pagar|a pagar|(?:will|to) (?:be )?(?:pay|paid|sign|confirm))\b/;

/** Denials of Chinese, before what was to happen; 不感兴趣 and 未成交 behind 接通 speak of what the customer wanted. */
const hanNoContact =
  /(?:未(?!成(?!功)|加|办|签|购|买|下单|付|留|约)|没有?(?!意|兴趣|需)|无(?!意|需|兴趣|效)|不(?!感|需|想|考虑|要|买|办|同意|认可))\p{Script=Han}{0,4}?(?:接通|接听|接聽|接起|应答|應答|响应|拨通|打通|打进|通(?!话|話|过)|应|接(?!受|待|触|送)|连接)/u;
const ASIDE =
  /(?:接通|接听|通话)前|振铃(?:后)?挂|响铃(?:后)?挂|不存在|不可达|(?:応答|通話|接続|通電|接触)(?:不可|不能|できず|なし|無し|せず)|未(?:応答|接続|通話|通電|接触)|미(?:연결|응답|수신|통화)|무응답/;
const hanNoDeal =
  /(?:没有?|无(?!需)|不|放弃|拒绝|逾期未|等待?|催)\p{Script=Han}{0,1}?(?:成交|成单|签单|签约|签|付款|支付|付费|完成|缴费|到账|承保|出单|报名|购买|下单|放款|回款|收款|生效|核销)|(?<!无)(?:异常|超时|逾期)|(?:契約|入金|成約|受注|支払|決済|納品|購入)い?(?:せず|なし|無し|不可|不成立|できず|待|前)|미(?:결제|계약|납|완료|체결|입금)/u;

/** Whether a status says that nobody was spoken to. @param words as `asWords` writes them, or folded */
export const deniesContact = (words: string): boolean =>
  noContact.test(words) || hanNoContact.test(words) || ASIDE.test(words);

/** Whether a status says that something of a deal did not happen, or not yet. @param words as `asWords` writes them, or folded */
export const deniesDeal = (words: string): boolean =>
  noDeal.test(words) || TO_COME.test(words) || hanNoDeal.test(words) || /\bin ?complet/.test(words);

/** Whether a status says that nothing was taken back: `Not refunded`, `Nicht storniert`, 不退款. */
export const deniesReturn = (status: string): boolean => {
  const words = asWords(status);
  return noReturn.test(words) || /(?:未|没有?|无|不|拒绝)\p{Script=Han}{0,2}?(?:退|取消|作废|撤)/u.test(words);
};

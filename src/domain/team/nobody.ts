/** Who stands where people stand and is none: accounts of machines and for trying out, pools, and what is asked for. */
const NOBODY =
  /^(?:合计|总计|小计|共计|汇总|测试|试用|演示|机器人|智能机器人|智能外呼|系统|系统自动|自动|自动分配|管理员|超级管理员|总机|前台|队列|技能组|语音信箱|公海|公共池|线索池|未分配|无归属|无负责人|待分配|无人|暂无|空闲|其他|其它|未知|匿名|全部|所有人|全员|团队|店铺|主账号|目标|差额|差距|缺口|占比|环比|同比|完成率|达成率|test|tester|testing|demo|robot|bot|system|admin|administrator|automation|unassigned|unattributed|unallocated|not assigned|no owner|unknown|anonymous|restricted|withheld|unavailable|private(?: number| caller)?|no caller ?id|nobody|none|others?|queue|voicemail|target|goal|desconhecid[oa]|desconocid[oa]|inconnue?|unbekannt|sconosciuto|sem (?:atendente|vendedor)|sin (?:asignar|agente)|non attribué|nicht zugewiesen)(?:账号|帐号|坐席|座席|客服|用户|account|user|agent)?[\s_#-]{0,2}\d{0,4}$/i;
/** `AI机器人`, `外呼机器人3号`, `测试账号`: a word in it that no name has. */
const MACHINE = /机器人|测试|智能(?:客服|外呼|语音)|语音助手|自动外呼|^(?:ai|ivr)(?![a-z])/i;
/** `电销部`, `客服一组`: a group's row is the sum of its people. 阿部 and 長谷部 are names. */
const GROUP =
  /^[^\s\-–—_/|@:：·]{1,12}(?:部门|事业部|(?:销售|电销|业务|市场|客服|运营|售前|售后|营销|直销|渠道|商务|客户|招商|招生|课程|项目|综合|[一二三四五六七八九十\d])部|组|团队|战队|分队|大区|分公司|中心)$|^(?:销售|电销|业务|市场|客服|运营|售前|售后|营销|直销|渠道|商务|招商|招生)部$|^(?:team|group|department|dept\.?)\s{0,2}[a-z0-9]{1,10}$/i;
/** A staff number, or the number of a telephone. */
const CODE = /^(?:[a-z]{0,4}[-_]?\d{1,20}|\+\d[\d\s().-]{2,20}|\(\+?\d{1,5}\)[\d\s-]{3,20})$/i;
const TELEPHONE = /^(?:\+\d[\d\s().-]{1,20}|\(\+?\d{1,5}\)[\d\s-]{4,20}|\d{10,20})$/;

/** `x3077`, `ext. 12`, 转 3: an extension behind the number. */
const BEHIND = /\s?(?:x|ext\.?|#|转|分机)\s?\d{1,6}$/i;
/** 695-851-2102, 971.488.4645, 001 242 221 2239: groups of digits, and more of them than in a staff number. */
const GROUPED = /^[+(]?\d{1,5}(?:[)\s.–-]{1,3}\(?\d{2,5}\)?){1,5}$/;
const FEWEST_DIGITS = 10;

const HAN = /^[\u4e00-\u9fff]/;

/** True for the number of a telephone: longer than any staff number of letters, and nothing that somebody is called. */
export function isTelephone(text: string): boolean {
  // Nearly all names of people are written so, and this is asked on every row of calls.
  if (HAN.test(text)) return false;
  const number = text.normalize('NFKC').trim().slice(0, 40).replace(BEHIND, '');
  return TELEPHONE.test(number) || (GROUPED.test(number) && number.replace(/\D/g, '').length >= FEWEST_DIGITS);
}
const LONGEST = 24;
/** `(unattributed)`: in brackets it is all the more nobody's name. */
const BRACKETED = /^[(（[【<](.{1,22})[)）\]】>]$/;

export type Nobody = 'nobody' | 'group' | 'code';

const known = new Map<string, Nobody | null>();
const MOST_KNOWN = 5000;

/** What a name is where it is nobody's; null where it can be somebody's. Names repeat: each is looked at once. */
export function nobodyKind(name: string): Nobody | null {
  let kind = known.get(name);
  if (kind === undefined) {
    kind = decide(name.normalize('NFKC').trim());
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(name, kind);
  }
  return kind;
}

function decide(text: string): Nobody | null {
  if (text === '' || text.length > LONGEST) return null;
  if (CODE.test(text)) return 'code';
  if (NOBODY.test(text.replace(BRACKETED, '$1')) || MACHINE.test(text)) return 'nobody';
  return GROUP.test(text) ? 'group' : null;
}

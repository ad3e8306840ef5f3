/** Words by which a text warns against harm, or takes it back. `#` stands for the words of a rule. */
export const WARNING = [
  '不要',
  '别',
  '不许',
  '不能',
  '不得',
  '不可',
  '不准',
  '不做',
  '不搞',
  '不用',
  '不罚',
  '不是',
  '不说',
  '不写',
  '不设',
  '不排',
  '不把',
  '不拿',
  '不公布',
  '不念',
  '不贴',
  '不晒',
  '不会',
  '没有',
  '没法',
  '绝不',
  '从不',
  '禁止',
  '避免',
  '杜绝',
  '取消',
  '未必',
  '无需',
  '而不',
  'not ',
  "n't",
  'n’t',
  'never',
  'no ',
  'without',
  'avoid',
  'nobody',
  'nothing is',
  'instead of',
  'rather than',
  'stop',
];

/**
 * What rejects the words before it, in the same sentence: then they are told of, and no rule but the trained reader says
 * what the sentence asks for.
 */
export const REJECTED_AFTER = [
  '我们不|我们组不|不可以|行不通|不管用|没有用|其实|违法|不合法|不合规|废掉|停掉|删掉|撤掉|作废|换成|所以不|不是组长|不归组长|会让人|只会|一样都不|一个都不|全都不|都不做|直接告诉我|？不用|一律不用|都不用|不写进|不写「|不写“|不写"|这种话|这类词',
  '" is not|” is not|have no place|has no place|is a guess|is illegal|against the law|we do not|does not work|paid back|none of th|only teach|costs more|costs ten|so we |leave first',
].flatMap((line) => line.split('|'));

/** Losers of a game who have a say in it, kind words said aloud beside hard ones in private, a list that is to blame. */
export const NOBODYS_SHAME =
  "round's #|s of the round|#s begin|# starts|# picks|# chooses|# begins|#s the next|#s choose|#s pick next|#s pick the next|#s set the|#s start|关门#|#要私下|#私下|#的话私下|#的话关|#的事|换#|#的原因|#的问题|查#".split(
    '|',
  );
/** Money that comes back to whom it was taken from. */
export const GIVEN_BACK = 'paid back|pay it back|returned|refund|退还|退回|退给|要回'.split('|');
/** It is the customer who speaks of it. */
export const CUSTOMERS_OWN = 'customer mentions|customer tells|customer says|customer speaks|customer has'.split('|');

/** Somebody else says it, does it or has it, and the text speaks of what is then to be done: right before the words. */
const REPORTED =
  /(?:(?:客户|顾客|对方|买家|家属|家长|学员|本人|[他她]自己|别人|有人|谁)(?:来电)?(?:[说问讲提怕]|刚|被|担心|告诉|威胁|得了)|自己说|听到|听见|听说|遇到|碰到|发现有人)[^，。；：就]{0,10}$|\b(?:if|when|whenever) (?:an? |the |some )?(?:\w+ )?(?:customers?|clients?|callers?|relatives?|someone|somebody|they|he|she|people|agents?|colleagues?)\b(?:(?!\b(?:that|will|you)\b)[^,.;:]){0,24}$|\b(?:customers?|clients?|callers?|relatives?|forms?|questionnaires?) (?:says?|asks?|tells?|mentions?|speaks?|threatens?|fears?)\b[^,.;:]{0,24}$/iu;

/** True where a sentence only tells that somebody says or does it: `客户说他刚被辞退`, `If a customer threatens to complain`. */
export function isReported(sentence: string, at: number): boolean {
  const before = sentence.slice(0, at);
  return REPORTED.test(before.slice(Math.max(...[...'，。；：,.;:'].map((end) => before.lastIndexOf(end))) + 1));
}

/** What is quoted, and said not to be what one writes or says. */
const QUOTED_NOT =
  /["“「][^"“”「」]{1,80}["”」][，,]? ?(?:is not\b|is a guess|一次也?不|不写|不说|不算)|(?:不写|不说|不要说|别说|别写|\b(?:never|do not|don't) (?:say|write)) ?["“「]/i;
export const isQuotedNot = (sentence: string): boolean => QUOTED_NOT.test(sentence);

const FORBIDS =
  /^(?:不要|别|不点名|不在|绝不|从不|请勿|(?:do not|don['’]t|never|nobody|no one|we never|we do not|we are no)\b)/i;
/** But what is to happen instead, or until something is done. */
const BUT_THEN = /才|否则|不然|面子|\b(?:until|unless|before)\b/i;

/**
 * True where all of a sentence forbids (`不要在群里点名批评谁`): what would shame, treat or label somebody is then not done. Of
 * pressure and dismissal that says nothing: `别续签`, `Do not give him time to think`.
 */
export const isForbidden = (sentence: string): boolean => FORBIDS.test(sentence) && !BUT_THEN.test(sentence);

/** A deed is refused right before it: `不用报备`, `nobody reads`. */
export const RIGHT_BEFORE =
  /(?:不|别|没有?|勿|禁止|避免|无需|不用|不必|无须|甭|绝不|从不|严禁|杜绝)[^，。；]{0,4}$|\b(?:never|not|no|nobody|don't|doesn't|won't|isn't|aren't|can't|didn't|without|avoid|stop(?:ped)?|instead of|rather than|need no)\b[^,.;]{0,24}$/u;

/** What is told of others or of earlier days, is against the law, or is done rightly; anywhere in the sentence. */
const TOLD =
  /以前那|以前的(?:主管|经理|公司|老板)|我(?:们)?以前|以前那种|从前|前东家|前(?:任|组长|主管|经理|老板|领导)(?:组长|主管|经理)?(?:[^，。]{0,2}(?:用|搞|让|不|把|建|要|喜欢))|上家|旧店长|老东家|原来那|原来的(?:公司|主管|经理)|那位领导|前阵子|上回|上次|最怕|不能说的|不出(?:公司|系统)|都不行|封了|写进告知书|有人打听|回答“|平台(?!.{0,60}(?:工资|底薪|提成|自己))|核对[^，。]{0,6}规则|(?:有人|同事|谁)(?:提议|建议|教新人)|否了|公司不允许|坚决不|不兴|不合法|不是合法|不合规|违法|违规|犯法|作废|撕了|撤掉|全删|已删|处理了|已(?:处理|查实|停)|无权|轮不着|法院|依法|按法律|劳动法|受法律|法务|书面|追责|担责|合规部|是(?:他|她|员工)的权|打击报复|按双倍|三倍|足额|(?:工资|提成|名单|评优|奖金)照(?:旧|常|发|分|给)|照样分|一视同仁|和大家一样|不能再干|这不行|一律取消|贴“[^”]{1,6}”标签|我们做错了|不妥|还回|退回本人|\b(?:we|that) (?:dropped|stopped|ended|used to)|(?:old|first|former|last|previous) (?:boss|manager|company|shop|lead)|\bbanned\b|illegal|against the law|legal basis|\bby law\b|as the law|paid in full|by choice|somebody once|someone suggested|was wrong|were (?:wrong|removed|gone)|has been stopped|was returned|retaliation|pharmacist|early (?:repayment|termination)|surrender charge|bank charged|fails? qa\b|platform|marketplace|\bappeal(?:ed)?\b|hearing|still (?:get|stands)|compliance\b/iu;

/** What is forbidden, denied or given up, in the rest of a sentence that a rule's words were taken out of. */
const REFUSED =
  /不搞|不学|不(?:要|用|是|许|能|该|必|让|把|拿|再|评|比|点|公|强|勉|允许|得|应该)|没有|取消|停用|停掉|删了|删掉(?!再|重|差)|红线|权利|法律|按规定|照规定|照[发算付给]|严禁|杜绝|禁止|绝不|从不|别再|打120|\b(?:never|we (?:don't|do not|won't|have no)|not (?:allowed|accepted|ok)|must not|may not|no longer|suggested|same (?:day|shifts|job))\b/iu;

export const isTold = (sentence: string): boolean => TOLD.test(sentence);

/** True where a sentence without the words of a rule says that it is not done, or tells of it only. */
export const isNotDone = (rest: string): boolean => TOLD.test(rest) || REFUSED.test(rest);

/** A whole sentence that says what is not done to anybody, or how it is done rightly. */
const RIGHTLY =
  /不(?:降薪|调岗|连坐|受罚|公布倒数|收押金|比罚)|原薪|照[分旧]|说明理由|签字确认|提出辞职|工资[^，。]{0,3}结清|少算的补|别人不许|别落下|强制让[^，。]{0,6}休|^(?:never|nobody (?:here )?(?:may|is|has)|no one (?:may|is|has))\b(?!.{0,120}\b(?:until|unless)\b)|never costs|\b(?:stays?|go(?:es)?) (?:with|to) hr\b|reached the payroll|^no (?:bottom|fines|penalt)|calls? hr first/iu;

export const isRight = (sentence: string): boolean => RIGHTLY.test(sentence) || TOLD.test(sentence);

/** What is only asked, or a customer says: `能把客户的号码存进自己的手机吗？`, `客户：…`. */
const ASKED =
  /^“|^(?:客户|同事|买家|家长)(?:让|要|请|想|嫌|加的是|说“)|能不能[^。]{0,60}[？?]$|asks you to|(?:怎么办|怎么答|行吗|行不行|可以吗|怎么讲的|常有吗)[？?]?$|^(?:能不能|可不可以|能把)|^.{0,30}(?:能|可以)[^吗]{1,20}吗[？?]?$|^“?(?:客户|顾客|买家|队员|组员)[：:]|\b(?:may|can|should) (?:you|i|we|a reply)\b[^.]{0,120}\?|what do you do\?|^["“]?(?:customer|member|caller):/iu;

export const isAsked = (sentence: string): boolean => ASKED.test(sentence.trim());

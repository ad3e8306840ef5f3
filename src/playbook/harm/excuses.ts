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
  /(?:(?:客户|顾客|对方|买家|家属|家长|学员|本人|[他她]自己|别人|有人|谁)(?:[说问讲提怕]|刚|被|担心|告诉|威胁|得了)|自己说|听到|听见|听说|遇到|碰到|发现有人)[^，。；：就]{0,10}$|\b(?:if|when|whenever) (?:an? |the |some )?(?:\w+ )?(?:customers?|clients?|callers?|relatives?|someone|somebody|they|he|she|people|agents?|colleagues?)\b(?:(?!\b(?:that|will|you)\b)[^,.;:]){0,24}$|\b(?:customers?|clients?|callers?|relatives?|forms?|questionnaires?) (?:says?|asks?|tells?|mentions?|speaks?|threatens?|fears?)\b[^,.;:]{0,24}$/iu;

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

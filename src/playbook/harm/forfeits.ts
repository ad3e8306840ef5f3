/**
 * Whoever has least, or was late, must do something before the others or for them: any of the first words beside any of the
 * second. What is meant of a list or a door (`最少的那份名单`, `最后一位走的关灯`) is not among the first.
 */
export const each = (whom: string, what: string): string[][] =>
  whom.split('|').flatMap((one) => what.split('|').map((other) => [one, other]));

export const forfeits: readonly (readonly string[])[] = [
  ...each(
    '最后一名|最后两名|最后三名|最后几名|末名|末位|垫底|倒数第一|倒数两名|倒数三名|倒数几名|后两名|后三名|后几名|最低的那位|最低的三位|最低的两位|最少的那位|最少的人|谁最少|谁垫底|打得最少的|打得最差的|没开单的|没开张|没出单的|没破零的|没达标的|没到数的|没完成的|谁没完成|没打满的人|完不成的|零单的|输的组|输的小组|输了的|输的一队',
    '请全组|请大家|请客|请喝|请吃|买水|买早餐|买奶茶|买咖啡|买单|买一箱|出钱|掏钱|红包|打扫|拖地|扫地|洗杯|倒垃圾|值日|跑腿|拿外卖|唱首|唱歌|唱一首|跳舞|表演|捶背|捏肩|端茶|端一周|倒水|值一周|站起来|不许|不准|马甲|头像|改名|蹲起|俯卧撑|上来说|上来讲|名字念|点一下名|道歉|对不起大家|搬桌|切水果|讲个笑话|加餐|喊口号|叫起来',
  ),
  ...each('迟到', '站起来报|站起来说|蹲起|俯卧撑|开合跳|买一箱|发红包|唱首|唱一首|表演|罚'),
  ...each('请假最多|请假的几个|迟到最多|时长最短|接通率最低', '点一下名|点名|念一|公布|当众|会上放'),
  ...each(
    'last place|the last one|lowest scorer|lowest caller|fewest calls|bottom two|bottom three|bottom five|losing group|losing team|losers|latecomers|missed the target|misses the target|missed their target|without a deal|without a sale',
    'buys|buy |brings|bring |sings|sing |dances|performs|cleans|clean |washes|sweeps|sweep |serves|serve |pay |pays|put ten|put five|explain themselves|stand up|names of|out the names|squats|push-ups',
  ),
];

/** Who likes to, or is only asked about, is made to do nothing; nor is who must not be made to (`#` stands for the words found). */
export const ofFreeWill = '自愿|愿意|想唱|可能想|？|?|公司|谢谢|voluntar|company|if they like|#让#'.split('|');

/** What is hardly a punishment: the speaker treats or helps, all do it, it is about customers, or a number is made up for. */
const MILD =
  /我(?:来|再|也)?(?:请|买|出|陪)|公司(?:请|出)|一起|没[^，。]{1,3}的老?(?:客户|名单|线索|单子|号码)|[补再]打|接着打|\bon me\b|\bI(?:'m| am|'ll| will)? buy|\btogether\b/i;
/** But where somebody is singled out, or not let go. */
const SINGLED_OUT =
  /才|不许|不准|不让|别走|否则|不然|罚|扣|为止|谁|(?:没[^，。]{1,3}|不满|不够|不成|落后)的(?!老?(?:客户|名单|线索|单子|号码))|垫底|最后|倒数|最[少低差]|输|\b(?:whoever|anyone|unless|until|last|lowest|losers?|fewest)\b/i;

/**
 * Harm singles out, lacks, forbids, shows round or presses: a sentence without a word of any of these is what people do
 * together every morning (`每人喝一口水再开始`), whatever its words were met beside.
 */
const MARKED =
  /[没未不别错输谁零差垫末迟罚扣骂吼嘘羞丢怕哭赔赶滚逼吓骗瞒病药症治辞退裁贱笨蠢懒废臭]|最[^近后新好]|最后一|倒数|后[一两三几]名|挂零|催眠|童年|创伤|冥想|内在|鞠[^，。]{0,2}躬|狗熊|乌龟|好意思|焦虑|神经|请出|清掉|亲人|说自己是|排队等|跑步|当众|当着|点名|名单|公示|公布|曝光|检讨|道歉|鞠躬|离职|走人|开除|淘汰|必须|否则|要么|直到|为止|站着|举牌|名次|排名|投票|录音|截图|朋友圈|家[人属里长]|工资|提成|保证|承诺|收益|假装|就说|只剩|马上|截止|今晚|周[六日末]|加班|\b(?:no|not|never|n['’]t|without|nobody|whoever|anyone|who|those|miss\w*|fail\w*|last|lowest|least|worst|bottom|fewest|late\w*|los\w+|weak\w*|slow\w*|lazi?\w*|zero|shame\w*|fines?|pays?|cut|fired?|until|unless|or else|must|front|board|wall|names?|rank\w*|vote|point|shout|cry|apolog\w+|sick|ill|pills?|doctor|hypno\w*|child\w*|trauma|hide|lie|pretend|only|today|wrong|bad|mistake\w*|guarantee\w*|promise\w*|sign|mother|father|family|wife|husband|weekend|saturday|sunday|overtime|toilet|lunch|break|below|short|behind|leaving|wound|heal\w*|afford|loan|strip|lonely|afraid|film|so fast|how little|debts?|even a|laugh\w*|chair|round the)\b/i;

/** True where there is a word by which people are harmed at all. */
export const isMarked = (sentence: string): boolean => MARKED.test(sentence);

/** What is called first, what ends or is renewed, what is guessed for fun, whom nobody calls any more. */
const PLAIN =
  /到期|过期|续费|闭上?眼|深呼吸|愿意|自愿|续保|黑名单|免打扰|提醒|猜(?![疑忌])|\b(?:remind\w*|renewals?|expir\w+|ends? (?:soon|this week)|do-not-call|block ?list|guess\w*)\b/i;
/** But where people of the team are sorted out, or customers deceived or worn down. */
const SHARP =
  /[他她]|垫底|末位|倒数|最[少低差]|走人|淘汰|合同|清[退掉]|优化|辞|劝|罚|扣|骗|吓|逼|瞒|拖|其实|最后|不续|假|一直|磨|别提|不提|不说|编|只剩|后悔|自动|刷|偷|照样|继续|\b(?:he|she|him|her|his|until|lie|lies|scare|pretend|even|never|hide|skip|without|keep|again|bottom|lowest|contracts?|quietly|charge|fine)\b/i;

/** True where a sentence only says in which order work is done, or the like: the reader met its words in worse company. */
export const isPlainWork = (sentence: string): boolean => PLAIN.test(sentence) && !SHARP.test(sentence);

const HELPED = /(?:和|跟)(?:组长|班长|师傅|经理|教练|老同事|我)一起/;

/** True where whoever lags behind is helped by somebody. */
export const isHelped = (sentence: string): boolean => HELPED.test(sentence) && !SHARP_HELP.test(sentence);
const SHARP_HELP = /当众|当着|罚|扣|站|不许|不准|骂|走人|离职|客户/;

/** True where a sentence speaks of work or a treat that nobody is made to suffer: of it the reader must be surer. */
export const isMild = (sentence: string): boolean => MILD.test(sentence) && !SINGLED_OUT.test(sentence);

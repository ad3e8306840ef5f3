/**
 * What is nobody's business but a person's own and the manager's: words of it in a to-do or a note of a meeting are kept and
 * not read out. Of the team's customers it may be spoken.
 */
const PRIVATE: readonly RegExp[] = [
  /不想活|不活了|想死(?![你我他])|自杀(?!条款|免责)|自残|轻生|寻死|割腕|跳楼|遗书|想不开|安眠药|洗胃|农药|上吊|烧炭(?!烤|火|烧)|服毒|(?:[瓶板盒把片粒]|喝|吞)[^，。]{0,2}(?:安定|药(?![店酒茶水厂房企]))|割(?:了|破)?[^，。]{0,3}(?:手臂|胳膊|自己)|(?:天台|楼顶|顶楼)[^。]{0,6}(?:一个人|不肯?下|没下来)|一个人[^，。]{0,3}(?:天台|楼顶|顶楼)|心理(?:医生|咨询|科)|精神科/,
  /抑郁|焦虑症|双相|躁郁|确诊|肿瘤|癌|化疗|艾滋|乙肝|癫痫|住院|手术|复诊|病假|产检|怀孕|孕检|保胎|流产|有喜|备孕|试管/,
  /谈(?:离职|辞退|劝退|走人|转岗)|劝退|辞退|开除|裁掉|裁员|优化掉|让[^，。]{0,6}走人|不续签|不续约|待岗|想(?:离|辞)职|离婚|分手|家暴/,
  /(?:老公|老婆|丈夫|对象|男朋友|女朋友)[^，。]{0,6}(?:动手|打(?:了|她|他|人))|网贷|高利贷|催收|欠(?:债|款|钱)|赌(?:博|钱)|性?骚扰(?!电话)/,
  // What somebody takes or has looked at, owes another, is about to leave for, or has fallen out over; fear, tears, last places.
  /吃药|服药|打针|看病|看(?:医生|大夫|牙|急诊|门诊)|去(?:趟|一趟)?医院|挂号|复查|体检报告|做个?检查|戒[烟酒]|减肥/,
  /(?:写|交|递|提|办|批)[^，。]{0,4}(?:离职|辞职|辞呈)|离职(?:申请|手续|谈话|面谈|原因)|辞职信|竞业|工资条|降薪|扣薪|加薪|涨薪|年终奖/,
  /(?<![差有要剩没])还(?!差|有|要|剩|没|得|是|能|可|想|会|在|需|价|盘)[^，。]{0,8}(?:[\d一二两三四五六七八九十百千万几半]{1,8}[^，。]{0,2}(?:钱|块|元)|的?钱)|借[^，。]{0,6}(?:钱|块|元)|欠[^，。]{0,6}(?:钱|块|元)|房租|交租/,
  /道(?:个?)歉|赔(?:个)?不是|认个?错|和好|讲和|说和|别再?吵|(?:矛盾|过节|吵架|闹翻)|相亲|分居|前(?:男|女)友|前(?:夫|妻)/,
  /(?:别|不要|不许)再?(?:抖|哭|怕)|手抖|发抖|哭鼻子|检讨(?!会)|跑[^，。]{0,5}圈(?!子)|试用期|身上[^，。]{0,3}味|狐臭|口臭|追债|讨债|书面警告|垫底|拖后腿|倒数第|最后一名/,
  /\b(?:pills|medication|medicine|see (?:a|the) (?:doctor|dentist)|go to (?:the )?(?:doctor|hospital)|check-up|pay \w+ back|owes? \w+|lend|borrow\w*|apologi[sz]e to|make up with|hand in (?:his|her|their|your|the) notice|notice letter|pay rise|pay cut|stop (?:shaking|crying)|last place|written warning|antidepressants?|baby is due|body odou?r)\b/i,
  /\b(?:suicid\w*|self-harm|(?:kill|hang|hurt|cut)\w* (?:him|her)self|cut (?:his|her) (?:wrists?|arms?)|jump(?:ed|s|ing)? off (?:the|a)|took \w{1,8} (?:bottle|pills)|rather be dead|want(?:s|ed)? to die|not want to live|doesn't want to live|overdos\w*|depress(?:ed|ion)|anxiety disorder|bipolar|diagnos\w+|cancer|chemo\w*|epilep\w+|surgery|pregnan\w+|miscarr\w+|prenatal|ivf|psychiatr\w+|therapist|counsell?or)\b/i,
  /\b(?:dismissal|lay(?:ing)? off|laid off|fire (?:him|her)|being fired|resignation|wants? to quit|divorce|domestic violence|harass\w*|grop\w+|payday loan|loan sharks?|debt collector|gambl\w+)\b|\b(?:talk|speak)\w* (?:to|with) \w+ about leaving\b|\b(?:husband|wife|boyfriend|girlfriend|partner) (?:hit|hits|beat|beats)\b/i,
];
/** Somebody else's, or what the team sells. */
const OF_CUSTOMERS =
  /客户|顾客|买家|业主|家长|学员|会员|先生|女士|太太|投保|理赔|保单|产品|话术|条款|脚本|名单|线索|\b(?:customers?|clients?|callers?|policy|policies|claims?|script|product)\b/i;

/** The words that are private in a text; null: none, or they are a customer's. */
export function privateIn(text: string): string | null {
  const plain = text.normalize('NFKC');
  const found = PRIVATE.map((words) => words.exec(plain)?.[0]).find((words) => words !== undefined);
  return found === undefined || OF_CUSTOMERS.test(plain) ? null : found;
}

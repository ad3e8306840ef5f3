/**
 * What is nobody's business but a person's own and the manager's: words of it in a to-do or a note of a meeting are kept and
 * not read out. Of the team's customers it may be spoken.
 */
const PRIVATE: readonly RegExp[] = [
  /不想活|不活了|想死(?![你我他])|自杀(?!条款|免责)|自残|轻生|寻死|割腕|跳楼|遗书|想不开|安眠药|洗胃|农药|上吊|烧炭(?!烤|火|烧)|服毒|(?:[瓶板盒把片粒]|喝|吞)[^，。]{0,2}(?:安定|药(?![店酒茶水厂房企]))|割(?:了|破)?[^，。]{0,3}(?:手臂|胳膊|自己)|(?:天台|楼顶|顶楼)[^。]{0,6}(?:一个人|不肯?下|没下来)|一个人[^，。]{0,3}(?:天台|楼顶|顶楼)|心理(?:医生|咨询|科)|精神科/,
  /抑郁|焦虑症|双相|躁郁|确诊|肿瘤|癌|化疗|艾滋|乙肝|癫痫|住院|手术|复诊|病假|产检|怀孕|孕检|保胎|流产|有喜|备孕|试管/,
  /谈(?:离职|辞退|劝退|走人|转岗)|劝退|辞退|开除|裁掉|裁员|优化掉|让[^，。]{0,6}走人|不续签|不续约|待岗|想(?:离|辞)职|离婚|分手|家暴/,
  /(?:老公|老婆|丈夫|对象|男朋友|女朋友)[^，。]{0,6}(?:动手|打(?:了|她|他|人))|网贷|高利贷|催收|欠(?:债|款|钱)|赌(?:博|钱)|性?骚扰(?!电话)/,
  /\b(?:suicid\w*|self-harm|(?:kill|hang|hurt|cut)\w* (?:him|her)self|cut (?:his|her) (?:wrists?|arms?)|jump(?:ed|s|ing)? off (?:the|a)|took \w{1,8} (?:bottle|pills)|rather be dead|want(?:s|ed)? to die|not want to live|doesn't want to live|overdos\w*|depress(?:ed|ion)|anxiety disorder|bipolar|diagnos\w+|cancer|chemo\w*|epilep\w+|surgery|pregnan\w+|miscarr\w+|prenatal|ivf|psychiatr\w+|therapist|counsell?or)\b/i,
  /\b(?:dismissal|lay(?:ing)? off|laid off|fire (?:him|her)|being fired|resignation|wants? to quit|divorce|domestic violence|harass\w*|grop\w+|payday loan|loan sharks?|debt collector|gambl\w+)\b|\b(?:talk|speak)\w* (?:to|with) \w+ about leaving\b|\b(?:husband|wife|boyfriend|girlfriend|partner) (?:hit|hits|beat|beats)\b/i,
];
/** Somebody else's, or what the team sells. */
const OF_CUSTOMERS =
  /客户|顾客|买家|投保|理赔|保单|产品|话术|条款|\b(?:customers?|clients?|callers?|policy|policies|claims?|script|product)\b/i;

/** The words that are private in a text; null: none, or they are a customer's. */
export function privateIn(text: string): string | null {
  const plain = text.normalize('NFKC');
  const found = PRIVATE.map((words) => words.exec(plain)?.[0]).find((words) => words !== undefined);
  return found === undefined || OF_CUSTOMERS.test(plain) ? null : found;
}

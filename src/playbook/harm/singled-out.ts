/**
 * Whoever did worse is made to do something before the others or for them: any of the first beside any of the second, in
 * one sentence. Pairs of words cannot hold what stands between (`没背下来的`, `做十个俯卧撑`), so these are patterns.
 */
const WHOEVER =
  /谁|没[^，。；、]{1,5}的|不[^，。；、好]{1,4}的|(?:猜|答|说|背|念|写|做|算)(?:错|得不好|不出|不上)|错一个字|说了“|输(?:的|家|了)|最[慢差低晚懒少][^，。；]{0,8}|垫底|倒数|末位|[后末][一两三几]名|最后一名|迟到|[零0]单|零通话|挂零|被挂|业绩(?:差|低|不好|不行|最)|\b(?:whoever|anyone|anybody|who(?: did| had|se|ever)? ?(?:not|no|missed|failed)|missed|fail(?:s|ed|ing)?|los(?:er|ers|ing|es)|last|lowest|slowest|weakest|fewest|least|wrong|late|without a (?:sale|deal)|no sale|did nothing|off sick)\b/i;
const MADE_TO =
  /俯卧撑|平板支撑|深蹲|蛙跳|蹲起|开合跳|波比跳|跑[一两三四五六七八九十\d]{1,3}(?:圈|公里)|抄[^，。]{0,2}[一二三五十百两\d]{1,3}遍|苦瓜|芥末|喝一[杯勺口][^，。]{0,3}(?:醋|酱油|汁)|学[狗猫猪鸡][叫爬]|收拾全|打扫|跑腿|买单|(?:唱|跳)[一首支]{1,3}|剃|站起来(?:说|讲|解释)[^，。]{0,4}(?:原因|为什么|理由|怎么回事)|说(?:说|清)?[^，。]{0,3}(?:原因|为什么这么)|解释一?下|认错|检讨|鞠躬|耳光|成绩贴|贴纸条|胸牌|丢脸|睡公司|椅子上喊|是因为什么病|配不上|拖后腿|\b(?:push-?ups?|squats?|planks?|burpees?|laps?|round the block|stands? up and tells?|explains? (?:themselves|why)|names? of everyone|read out the names|why (?:he|she|they) (?:was|were)|works? on (?:saturday|sunday)|stays? until|vinegar|belong here|embarrassing)\b/i;
/** Who may, who is helped, what is only asked of the work. */
const FREE =
  /愿意|自愿|想[^，。]{0,4}的|可以不|不用|没关系|不要|别|陪|帮|一起|换[^，。]{0,3}人|名单|号码|线索|客户|\b(?:like|volunt\w*|together|help\w*|alone|customers?|phone|calls? back)\b/i;

/** Exercises and the like are no help to anybody. */
const OF_BODY = /俯卧撑|平板支撑|深蹲|蛙跳|蹲起|波比跳|耳光|学[狗猫猪鸡][叫爬]|\b(?:push-?ups?|squats?|burpees?)\b/i;

/** The words by which a sentence singles somebody out; null where it does not, or nobody has to. */
export function singledOut(sentence: string): { words: string; isSure: boolean } | null {
  const whom = WHOEVER.exec(sentence);
  const what = MADE_TO.exec(sentence);
  if (!whom || !what || FREE.test(sentence)) return null;
  return { words: `${whom[0]} … ${what[0]}`, isSure: OF_BODY.test(sentence) };
}

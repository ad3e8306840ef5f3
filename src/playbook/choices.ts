import { nearWords } from './near.ts';

/** What people write in their own words where one of the program's words has to stand. */
const MEANT: Readonly<Record<string, RegExp>> = {
  more: /高|多|大|more|high/i,
  less: /低|少|小|less|low/i,
  mean: /均|average/i,
  sum: /合计|总|相加|加起来|求和|total/i,
  last: /最近|最新|最后|latest/i,
  manager: /经理|主管|组长|boss/i,
  lead: /班长|小组长|骨干|leader/i,
  mentor: /师傅|导师|带教|老员工|coach/i,
  member: /组员|成员|员工|队员/,
  lesson: /讲|授课|lecture/i,
  practice: /练|exercise/i,
  listening: /听/,
  assessment: /考|测|test|exam/i,
  newcomers: /新/,
  everybody: /全员|所有|大家|每个人/,
  odd: /单/,
  even: /双/,
  'yes-no': /是|有没有|yes/i,
  phone: /电话|外呼/,
  chat: /聊天|打字|微信|文字|在线|客服/,
  'zh-CN': /中|汉|chinese/i,
  en: /英|english/i,
  drop: /降|掉|跌|下滑|fall/i,
  rise: /升|涨|提高|increase/i,
  above: /高于|超过|以上|over/i,
  below: /低于|不到|以下|under/i,
  attainment: /完成率|达成/,
  ratio: /之比|比率|占比/,
  effective: /有效/,
  dials: /拨|外呼/,
  connects: /接通|接起/,
  deals: /单|成交/,
  leads: /线索|意向/,
  amount: /金额|保费|业绩|销售额/,
};

const MOST = 3;

/** The words of a choice that were meant: those that mean what was written, else those that are spelt nearly so. */
export function choicesNear(said: string, choices: readonly string[]): string[] {
  const meant = choices.filter((choice) => MEANT[choice]?.test(said));
  return meant.length > 0 ? meant.slice(0, MOST) : nearWords(said, choices);
}

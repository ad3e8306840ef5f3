/*
 * What the values of flags are called in Chinese; taken whatever language the program speaks. The English word of each
 * is its own name. Kept apart from the messages: a command loads these few words and no more.
 */

type Names = Readonly<Record<string, readonly string[]>>;

/** What a Chinese word names. */
const namedBy = (names: Names, word: string): string | undefined =>
  Object.keys(names).find((each) => names[each]?.includes(word.normalize('NFKC').trim()));

/** The measures of a target and of the board. */
const measureNames: Names = {
  dials: ['拨打', '拨打量', '外呼', '电话'],
  connects: ['接通', '接通量'],
  effective: ['有效通话', '有效', '有效通话数'],
  'talk-seconds': ['通话时长'],
  leads: ['意向', '意向客户'],
  'intent-a': ['A类', 'A 类', 'A类客户'],
  'intent-b': ['B类', 'B 类', 'B类客户'],
  'intent-c': ['C类', 'C 类', 'C类客户'],
  deals: ['成单', '单', '成单数', '出单', '单数'],
  assisted: ['协助', '协助成单'],
  amount: ['业绩', '金额', '成交金额', '成单金额'],
};

/** The measure that a Chinese word names, or the word itself: a playbook may have measures of its own. */
export const measureTyped = (word: string): string => namedBy(measureNames, word) ?? word;

const meetingNames: Names = {
  morning: ['早会', '晨会'],
  evening: ['夕会', '晚会'],
  weekly: ['周会'],
};

/** The kind of meeting that a Chinese word names, or the word itself: a playbook may have kinds of its own. */
export const meetingTyped = (word: string): string => namedBy(meetingNames, word) ?? word;

const degreeNames: Names = {
  yes: ['是', '是的', '有', '对', '明显是', '明显', 'clearly'],
  always: ['一直', '一直这样', '总是'],
  often: ['经常', '常常', '常有'],
  sometimes: ['有时', '有时候', '有一点', '有点', 'a little'],
  seldom: ['很少', '偶尔'],
  never: ['从不', '从没', '从来没有'],
  no: ['否', '没有', '没', '不是', '不'],
  unsure: ['说不准', '不知道', '不清楚', 'cannot say'],
};

/** The degree that a Chinese word names, or the word itself. */
export const degreeTyped = (word: string): string => namedBy(degreeNames, word) ?? word.normalize('NFKC').trim();

export const periodNames: Names = {
  day: ['日', '天', '今天'],
  week: ['周', '本周', '这周'],
  month: ['月', '本月', '这个月'],
};

export const roleNames: Names = {
  manager: ['经理', '组长', '主管'],
  deputy: ['代班', '代理', '副手'],
  director: ['总监'],
  coach: ['教练'],
  auditor: ['审计'],
  admin: ['管理员'],
};

export const halfNames: Names = { am: ['上午'], pm: ['下午'] };

export const absenceNames: Names = {
  annual: ['年假', '年休假'],
  sick: ['病假'],
  personal: ['事假'],
  out: ['外出', '外勤', '出差'],
  rest: ['休息', '休', '轮休', '排休', '调休', '补休', '公休'],
};

/** Somebody means the whole team where a member could stand. */
export const isTeamTyped = (word: string): boolean => /^(?:全队|团队|全组|team|whole[- ]?team)$/i.test(word.trim());

/** Weeks and months from this one. */
export const weeksAway: Readonly<Record<string, number>> = {
  上周: -1,
  本周: 0,
  这周: 0,
  下周: 1,
  'last week': -1,
  'this week': 0,
  'next week': 1,
};

export const monthsAway: Readonly<Record<string, number>> = {
  上个月: -1,
  上月: -1,
  本月: 0,
  这个月: 0,
  下个月: 1,
  下月: 1,
  'last month': -1,
  'this month': 0,
  'next month': 1,
};

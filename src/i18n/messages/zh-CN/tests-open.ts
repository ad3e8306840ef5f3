const quoted = (titles: readonly string[]) => titles.map((title) => `「${title}」`).join('');
const names = (list: readonly string[]) => list.join('、');

/** What is known of tests that are still to be passed, each kind with its titles; none of a kind: nothing is said of it. */
export interface OpenTests {
  who: readonly string[];
  /** Nobody of them is on the phone as far as the records know. */
  areOff: boolean;
  failed: readonly { title: string; score: number; passMark: number }[];
  /** Held on that day, without a mark. */
  unmarked: readonly { on: string; titles: readonly string[] }[];
  /** Of which nothing is written down. */
  unknown: readonly string[];
  /** The first of them in the timetable; null: none is. */
  on: string | null;
  /** Those of them that the timetable has no day for. */
  unplanned: readonly string[];
}

/** For the manager alone: what is missing, what to write down, what to do where it was not passed. One voice for private page and timetable. */
export function openTests({ who, areOff, failed, unmarked, unknown, on, unplanned }: OpenTests): string {
  const marks = failed.map(({ title, score, passMark }) => `「${title}」${score} 分，${passMark} 分才算过。`);
  const held = unmarked.map((each) => `${each.on}考了${quoted(each.titles)}，`).join('');
  const sat = held === '' ? [] : [`${held}分还没记：${who.length > 1 ? '各' : '考了'}几分？`];
  const none = unknown.length === 0 ? [] : [`${quoted(unknown)}这里没有成绩，过没过你来说。`];
  const isSure = sat.length + none.length === 0;
  const when = on === null ? '今天定个时间' : `课表上${on}`;
  const test = isSure ? `${when}补考` : `过了就记分：teamctl train score 名字 课 分数；没考过，${when}考`;
  const rest = unplanned.length === 0 ? '' : `，${quoted(unplanned)}还没排上，另找半小时`;
  const calls = areOff ? '' : '已经在联系客户了，';
  return `${names(who)}：${calls}${[...marks, ...sat, ...none].join('')}${test}${rest}；考过之前先不派新客户。`;
}

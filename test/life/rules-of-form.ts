import { type Agenda, linesIn, linesOf } from './agenda-shape.ts';
import { isWorked, plus, weekdayOf, workedAfter, workedBefore } from './days-of-2026.ts';
import { judgeText, type Moment } from './desk.ts';

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

function judgeMinutes({ desk: { tally } }: Moment, agenda: Agenda): void {
  const sum = agenda.items.reduce((total, item) => total + item.minutes, 0);
  let clock = minutesOf(agenda.start);
  const follow = agenda.items.every((item) => {
    const fits = minutesOf(item.start) === clock && Number.isInteger(item.minutes) && item.minutes > 0;
    clock += item.minutes;
    return fits;
  });
  const inBox = agenda.box.min <= sum && sum <= agenda.box.max;
  tally.check('minutes-add-up', follow && sum === agenda.minutes && inBox, () => `${sum} of ${agenda.minutes}`);
}

const WEEKDAYS = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** “Yesterday” is a day on which there was work, “tomorrow” too; a greeting names today's weekday if any. */
function judgeDayWords({ desk: { tally }, day, language }: Moment, agenda: Agenda): void {
  const zh = language === 'zh-CN';
  for (const said of linesOf(agenda)) {
    // What a customer says in a practice is about no day of ours.
    const line = said.replace(/「[^」]*」|“[^”]*”/g, '');
    if (zh ? line.includes('昨天') : /\byesterday\b/i.test(line))
      tally.check('yesterday-was-worked', isWorked(plus(day, -1)), () => line);
    if (agenda.meeting !== 'morning' && (zh ? line.includes('明天') : /\btomorrow\b/i.test(line)))
      tally.check('tomorrow-is-worked', workedAfter(day) === plus(day, 1), () => line);
  }
  const greeting = [...linesIn(agenda, 'morning-greeting'), ...linesIn(agenda, 'evening-open')];
  for (const line of greeting) {
    const plain = line.replace(/[上下]周.|\b(last|next) \w+/g, '');
    const named = WEEKDAYS[language].findIndex((each) => plain.includes(each));
    // “周五打得顺” on a Sunday that is worked is right: that is when people were last here.
    const right = [weekdayOf(day), weekdayOf(workedBefore(day))];
    if (named >= 0) tally.check('weekday-is-today', right.includes(named + 1), () => line);
  }
}

/** Forms, words and days of any agenda. */
export function judgeForm(moment: Moment, agenda: Agenda): void {
  const { desk, language } = moment;
  judgeMinutes(moment, agenda);
  judgeDayWords(moment, agenda);
  for (const line of linesOf(agenda)) judgeText(desk, language, line);
  const twice = agenda.items.some(({ lines }) => new Set(lines).size < lines.length);
  desk.tally.check('nothing-said-twice', !twice, () => linesOf(agenda).join(' / '));
  for (const [name, codes] of namesakes(moment))
    for (const line of linesOf(agenda)) {
      if (!line.includes(name)) continue;
      const told = codes.some((code) => line.includes(`${name}(${code})`) || line.includes(`${name}（${code}）`));
      desk.tally.check('namesakes-told-apart', told, () => line);
    }
}

function namesakes({ desk: { life } }: Moment): [string, string[]][] {
  const codes = new Map<string, string[]>();
  for (const { name, code } of life.people) codes.set(name, [...(codes.get(name) ?? []), code]);
  return [...codes].filter(([, each]) => each.length > 1);
}

import { type Agenda, linesIn, linesOf } from './agenda-shape.ts';
import {
  daysBetween,
  mondayOf,
  monthOf,
  plus,
  workedAfter,
  workedBefore,
  workedBetween,
  workedInMonth,
} from './days-of-2026.ts';
import { type Moment, names } from './desk.ts';

/** Openings, leads and closings: what a calendar can change. */
const framing = (agenda: Agenda): string =>
  [
    ...linesOf({ ...agenda, items: agenda.items.filter(({ id }) => /greeting|open|close|figures/.test(id)) }),
    ...agenda.items.map(({ lines }) => lines[0] ?? ''),
  ].join(' / ');

function judgeMorning({ desk: { tally }, day }: Moment, agenda: Agenda): void {
  const said = framing(agenda);
  if (daysBetween(workedBefore(day), day) > 3)
    tally.check(
      'first-day-after-holiday',
      /假|节后|节过|歇了|过完|回来|holiday|break|days off|back/i.test(said),
      () => said,
    );
  if (day.endsWith('-11-11'))
    tally.check('double-eleven', /双十一|双 ?11|Double (Eleven|11)|Singles|11 Nov/i.test(said), () => said);
  const month = workedInMonth(day);
  if (month[0] === day) tally.check('month-starts', /月|month/i.test(said), () => said);
  if (month.slice(-3).includes(day)) tally.check('month-ends', /月|收官|month/i.test(said), () => said);
}

function judgeEvening({ desk, day }: Moment, agenda: Agenda): void {
  const said = framing(agenda);
  if (daysBetween(day, workedAfter(day)) > 3)
    desk.tally.check('eve-of-holiday', /假|节|holiday|days off/i.test(said), () => said);
  for (const person of desk.life.people)
    if (person.left === day && desk.diary.hasDay(day))
      desk.tally.check(
        'farewell',
        linesOf(agenda).some(
          (line) => names(desk, line, person) && /谢|祝|送|再见|thank|last day|best|farewell|luck/i.test(line),
        ),
        () => `${person.name} leaves today: ${said}`,
      );
}

function judgeWeekly({ desk: { diary, tally }, day }: Moment, agenda: Agenda): void {
  const monday = mondayOf(day);
  const [now, before] = [diary.sum('deals', monday, day), diary.sum('deals', plus(monday, -7), plus(day, -7))];
  const said = framing(agenda);
  const sameDays = workedBetween(monday, day).length === workedBetween(plus(monday, -7), plus(day, -7)).length;
  if (sameDays && now >= 1.3 * before && now >= before + 3)
    tally.check(
      'good-week-not-called-hard',
      !/不容易的一周|难熬|这周不好|这周难|hard week|tough week|rough week/i.test(said),
      () => `${now} deals after ${before}: ${said}`,
    );
}

const OFFER = /找我|跟我|我在|我马上|我都在|a word alone|I.?m here|I come|come to me|come and see me/i;

/** A member who hosts does not read the manager's offer of a talk. */
function judgeVoice({ desk }: Moment, agenda: Agenda): void {
  for (const { owner, lines, id } of agenda.items) {
    if (owner === null || !/greeting|open|close/.test(id)) continue;
    const line = lines.find((each) => OFFER.test(each));
    desk.tally.check('host-speaks-for-himself', line === undefined, () => `${owner.name}: ${line}`);
  }
}

export function judgeTone(moment: Moment, agenda: Agenda): void {
  ({ morning: judgeMorning, evening: judgeEvening, weekly: judgeWeekly })[agenda.meeting](moment, agenda);
  judgeVoice(moment, agenda);
}

/** Friday's evening and weekly meeting do not tell the same sentence twice. */
export function judgeFriday({ desk: { tally } }: Moment, evening: Agenda, weekly: Agenda): void {
  const said = new Set(linesIn(evening, 'evening-figures').filter((line) => /\d/.test(line)));
  const twice = linesIn(weekly, 'weekly-figures').find((line) => said.has(line));
  tally.check('friday-tells-once', twice === undefined, () => twice ?? '');
}

/** A target that was reached is celebrated by the evening of the day or the next morning. */
export function judgeReached({ desk, day }: Moment, said: readonly string[]): void {
  const start = `${monthOf(day)}-01`;
  for (const [key, value] of desk.diary.targets) {
    const [month, code] = key.split(' ');
    const person = desk.life.people.find((each) => each.code === code);
    if (
      month !== monthOf(day) ||
      (person && (desk.diary.mayBeSheltered(person, day) || person.left !== null || person.absences.get(day)))
    )
      continue;
    const sum = (to: string) => desk.diary.sum('deals', start, to, person);
    if (sum(day) < value || sum(plus(day, -1)) >= value) continue;
    const isSaid = said.some(
      (line) =>
        (!person || names(desk, line, person)) &&
        /目标|target/.test(line) &&
        /到了|达成|达到|完成了|reached|made it|met/.test(line),
    );
    desk.tally.check(
      person ? 'reached-target-celebrated' : 'reached-team-target-celebrated',
      isSaid,
      () =>
        `${person?.name ?? 'team'}: ${sum(day)} of ${value} on ${day}; said: ${said.filter((line) => /目标|target/.test(line)).join(' / ')}`,
    );
  }
}

import type { Line } from '../domain/agenda/line.ts';
import type { Day } from '../domain/calendar/day.ts';
import { dayText, speakerOf, upToText, type Voice, vary } from './agenda-texts.ts';
import { nameOf } from './name-of.ts';

export const percent = (part: number, whole: number) => Math.round((100 * part) / whole);

/** Of less than one a tenth would make two different days one. */
export const tenth = (value: number) => (value < 1 ? Math.round(value * 100) / 100 : Math.round(value * 10) / 10);

const onDay = (day: Day | null, { words }: Voice) => (day === null ? null : dayText(day, words));

/** Of which period, what was reached, and what was asked where that was less. */
export type Reached = Parameters<Voice['words']['lines']['teamTarget']>;

function ownReachedText(
  { measure, period, asked, done, ...line }: Extract<Line, { code: 'own-reached' | 'own-team-reached' }>,
  voice: Voice,
): Reached {
  const { title, said } = speakerOf(measure, voice);
  const what = voice.words.lines.ownGoalOf(title, said(done) as string);
  return [voice.periodOf(period, 'on' in line ? line.on : undefined), what, done === asked ? null : said(asked)];
}

export type Speak<Code extends Line['code']> = (line: Extract<Line, { code: Code }>, voice: Voice) => readonly string[];

type OwnCode = Extract<Line['code'], `own-${string}`>;

/** Lines about measures of the playbook. */
export const ownSpeakers: { [Code in OwnCode]: Speak<Code> } = {
  'own-day': ({ measure, value, usual = null, asked: wanted = null, soFar }, voice) => {
    const { title, said, asked, isSum } = speakerOf(measure, voice);
    const { lines } = voice.words;
    if (isSum && usual !== null && usual < 1) {
      const what = lines.ownGoalOf(title, said(value) as string);
      return [lines.dayTotalSeldom(what, said(1) as string, said(wanted), soFar === true)];
    }
    const say = isSum ? lines[soFar ? 'dayTotalSoFar' : 'dayTotal'] : lines.ownDay;
    return [say(lines.ownGoalOf(title, said(value) as string), said(usual), isSum ? said(wanted) : asked(wanted))];
  },
  'own-month': ({ measure, done, asked: wanted, timeShare, upTo }, voice) => {
    const { title, said, asked } = speakerOf(measure, voice);
    const { lines } = voice.words;
    const what = lines.ownGoalOf(title, said(done) as string);
    if (timeShare === null) return [lines.ownMonth(what, asked(wanted) as string, onDay(upTo, voice))];
    return [
      lines.attainment(
        what,
        said(wanted) as string,
        percent(done, wanted),
        percent(timeShare, 1),
        upToText(upTo, voice.words),
      ),
    ];
  },
  'own-behind': ({ measure, period, done, asked: wanted, timeShare, upTo }, voice) => {
    const { title, said, asked } = speakerOf(measure, voice);
    const { lines, ownProposals } = voice.words;
    const time = timeShare === null ? null : percent(timeShare, 1);
    return [
      time === null
        ? lines.ownOff(title, period, said(done) as string, asked(wanted) as string, onDay(upTo, voice))
        : lines.ownBehind(title, period, percent(done, wanted), time, upToText(upTo, voice.words)),
      lines.proposal(vary(ownProposals, voice)),
    ];
  },
  'own-reached': (line, voice) => [
    voice.words.lines.target(nameOf(voice.texts, line.member), ...ownReachedText(line, voice)),
  ],
  'own-team-reached': (line, voice) => {
    const { title, direction, said, asked } = speakerOf(line.measure, voice);
    const { lines } = voice.words;
    return direction === 'less'
      ? [lines.ownKept(lines.ownGoalOf(title, said(line.done) as string), line.period, asked(line.asked) as string)]
      : [lines.teamTarget(...ownReachedText(line, voice))];
  },
  'own-week': ({ measure, value, before, target, perDay = null }, voice) => {
    const { title, said, asked } = speakerOf(measure, voice);
    const day = (of: number) => said(tenth(of)) as string;
    const ofDay = perDay === null ? null : ([day(perDay.value), day(perDay.before)] as const);
    return [voice.words.lines.ownWeek(title, said(value) as string, said(before), asked(target), ofDay)];
  },
  'own-goal': ({ measure, period, asked: wanted, done, upTo = null }, voice) => {
    const { title, said, asked } = speakerOf(measure, voice);
    return [voice.words.lines.ownGoal(title, period, asked(wanted) as string, said(done), onDay(upTo, voice))];
  },
  'own-usual': ({ measure, value }, voice) => {
    const { title, said } = speakerOf(measure, voice);
    return [voice.words.lines.ownUsual(title, said(value) as string)];
  },
};

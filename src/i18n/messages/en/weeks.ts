import type { Words } from '../../words.ts';
import type { weeks as zh } from '../zh-CN/weeks.ts';

export const weeks: Words<typeof zh> = {
  help: {
    report: "a person's month on one page, for that person too: own figures by week, targets, courses, agreements",
    compare: 'everybody beside their own weeks before, by the day',
    weeks: 'how many weeks',
  },
  title: (name, asOf) => `${name} · the last month (to ${asOf.slice(5)})`,
  weeks: 'Week by week',
  week: 'Monday',
  days: 'days',
  talk: 'minutes talked',
  perDay: 'a day',
  before: 'a day before that (up to 8 weeks)',
  growth: 'Growth and targets',
  firstDeal: (on, deals) => `The first deal ever, on ${on.slice(5)}${deals > 1 ? `: ${deals} that day` : ''}.`,
  courses: 'Courses',
  progress: (done, all, shown) =>
    `${done} of ${all} learned.${shown > 0 && shown < done ? ` The latest ${shown}:` : ''}`,
  session: (day, start, title) => `next ${day.slice(5)} ${start} ${title}`,
  learned: (title, state, score) => `${title}: ${state}${score === null ? '' : `, ${score}`}`,
  agreements: 'Agreed',
  noneAgreed: 'Nothing open.',
  agreed: (text, due) => `${text} (by ${due.slice(5)})`,
  compareTitle: (count) =>
    count === 1
      ? 'The last week and the one before, by the day'
      : `The last ${count} weeks and the ${count} before, by the day`,
  compareSpan: (before, from, to, down) =>
    `${from.slice(5)} to ${to.slice(5)}, beside the weeks from ${before.slice(5)}. Everybody beside themselves; days on which a figure is known count, so a day off costs nothing; of deals and sales there is no mean where a day was left blank.${down.length === 0 ? '' : ` On ${down.join(', ')} the line or the system failed: counted on neither side.`}`,
  lessIsBetter: (titles) => `${titles.join(', ')}: the lower, the better.`,
  who: 'who',
  sheetBefore: 'before',
  sheetNow: 'now',
};

import type { Words } from '../../words.ts';
import type { calendar as zh } from '../zh-CN/calendar.ts';
import { holidays } from './holidays.ts';

export const calendar: Words<typeof zh> = {
  help: {
    calendar: 'which days are holidays, and which weekend days are worked',
    show: 'holidays and make-up days of this year and the next, or of a year that is given',
    year: 'a year, such as 2027',
    import: 'takes in a file with the holidays of a year once they are announced',
    file: 'the announced file: {"year": 2027, "days": [{"name": "New Year", "date": "2027-01-01", "isOffDay": true}]}; isOffDay is false for days that are worked',
  },
  year: (year) => String(year),
  columns: ['Holiday', 'Days', ''],
  holiday: (name) => holidays[name] ?? name,
  span: (from, to) => (from === to ? from : `${from} to ${to}`),
  off: 'off',
  offByLaw: 'off, by the law',
  worked: 'worked',
  notAnnounced: (year) =>
    `${year} is not announced yet: the days that the law names are off; how weekends are moved around them is not known.`,
  how: (folder) =>
    `Once it is announced: teamctl calendar import FILE.json. Your own files lie in ${folder}, one a year, and each counts for its year.`,
  imported: (year, file) =>
    `The holidays of ${year} are kept in ${file}. If courses are planned: teamctl train replan.`,
};

import { remembered } from '../remembered.ts';
import { addDays, type Day } from './day.ts';
import { lunarRows } from './lunar-data.ts';
import type { HolidayDay } from './work-calendar.ts';

const monthDay = (year: number, text: string): Day => `${year}-${text.slice(0, 2)}-${text.slice(2)}`;

/** 清明 by the usual formula for this century: day = ⌊y·0.2422 + 4.81⌋ − ⌊y/4⌋ of April, y the last two figures. */
function qingming(year: number): Day {
  const y = year % 100;
  const day = Math.floor(y * 0.2422 + 4.81) - Math.floor(y / 4);
  return `${year}-04-0${day}`;
}

/**
 * The days that the statute itself makes holidays (全国年节及纪念日放假办法, 2024), whatever will be announced: how
 * weekends are moved around them is not known. None before 2025 and after 2100.
 */
export const statuteDays = remembered((year: number): HolidayDay[] => {
  const row = lunarRows.find((each) => each.startsWith(String(year)));
  if (row === undefined) return [];
  const [spring, dragonBoat, midAutumn] = row
    .split(' ')
    .slice(1)
    .map((text) => monthDay(year, text)) as [Day, Day, Day];
  const days: readonly (readonly [string, readonly Day[]])[] = [
    ['元旦', [`${year}-01-01`]],
    ['春节', [-1, 0, 1, 2].map((days) => addDays(spring, days))],
    ['清明', [qingming(year)]],
    ['劳动节', [`${year}-05-01`, `${year}-05-02`]],
    ['端午', [dragonBoat]],
    ['中秋', [midAutumn]],
    ['国庆节', [`${year}-10-01`, `${year}-10-02`, `${year}-10-03`]],
  ];
  return days.flatMap(([name, dates]) => dates.map((date) => ({ date, name, isOffDay: true })));
});

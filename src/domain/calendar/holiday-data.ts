export const holidayYears: readonly import('./work-calendar.ts').HolidayYear[] = [];

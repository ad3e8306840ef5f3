import { byLocale, type Locale } from '../locale.ts';
import { calendar as en } from '../messages/en/calendar.ts';
import { calendar as zh } from '../messages/zh-CN/calendar.ts';
import type { Words } from '../words.ts';

export const calendarWords = (locale: Locale): Words<typeof zh> => byLocale(locale, { 'zh-CN': zh, en });

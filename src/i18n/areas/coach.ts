import { byLocale, type Locale } from '../locale.ts';
import { coach as en } from '../messages/en/coach.ts';
import { coach as zh } from '../messages/zh-CN/coach.ts';
import type { Words } from '../words.ts';

export const coachWords = (locale: Locale): Words<typeof zh> => byLocale(locale, { 'zh-CN': zh, en });

import { byLocale, type Locale } from '../locale.ts';
import { today as en } from '../messages/en/today.ts';
import { today as zh } from '../messages/zh-CN/today.ts';
import type { Words } from '../words.ts';

export const todayWords = (locale: Locale): Words<typeof zh> => byLocale(locale, { 'zh-CN': zh, en });

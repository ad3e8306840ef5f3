import { byLocale, type Locale } from '../locale.ts';
import { day as en } from '../messages/en/day.ts';
import { day as zh } from '../messages/zh-CN/day.ts';
import type { Words } from '../words.ts';

export const dayWords = (locale: Locale): Words<typeof zh> => byLocale(locale, { 'zh-CN': zh, en });

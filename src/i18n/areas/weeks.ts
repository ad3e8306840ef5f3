import { byLocale, type Locale } from '../locale.ts';
import { weeks as en } from '../messages/en/weeks.ts';
import { weeks as zh } from '../messages/zh-CN/weeks.ts';
import type { Words } from '../words.ts';

export const weekWords = (locale: Locale): Words<typeof zh> => byLocale(locale, { 'zh-CN': zh, en });

import { byLocale, type Locale } from '../locale.ts';
import { report as en } from '../messages/en/report.ts';
import { report as zh } from '../messages/zh-CN/report.ts';
import type { Words } from '../words.ts';

export const reportWords = (locale: Locale): Words<typeof zh> => byLocale(locale, { 'zh-CN': zh, en });

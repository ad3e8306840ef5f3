import { byLocale, type Locale } from '../locale.ts';
import { drill as en } from '../messages/en/drill.ts';
import { drill as zh } from '../messages/zh-CN/drill.ts';
import type { Words } from '../words.ts';

export const drillWords = (locale: Locale): Words<typeof zh> => byLocale(locale, { 'zh-CN': zh, en });

import { byLocale, type Locale } from '../locale.ts';
import { org as en } from '../messages/en/org.ts';
import { org as zh } from '../messages/zh-CN/org.ts';
import type { Words } from '../words.ts';

export const orgWords = (locale: Locale): Words<typeof zh> => byLocale(locale, { 'zh-CN': zh, en });

import { byLocale, type Locale } from '../locale.ts';
import { imports as en } from '../messages/en/import.ts';
import { imports as zh } from '../messages/zh-CN/import.ts';
import type { Words } from '../words.ts';

export const importWords = (locale: Locale): Words<typeof zh> => byLocale(locale, { 'zh-CN': zh, en });

import { byLocale, type Locale } from '../locale.ts';
import { hint as en } from '../messages/en/hint.ts';
import { hint as zh } from '../messages/zh-CN/hint.ts';
import type { Words } from '../words.ts';

export const hintWords = (locale: Locale): Words<typeof zh> => byLocale(locale, { 'zh-CN': zh, en });

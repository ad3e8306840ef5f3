import { byLocale, type Locale } from '../locale.ts';
import { general as en } from '../messages/en/general.ts';
import { general as zh } from '../messages/zh-CN/general.ts';
import type { Words } from '../words.ts';

export const generalWords = (locale: Locale): Words<typeof zh> => byLocale(locale, { 'zh-CN': zh, en });

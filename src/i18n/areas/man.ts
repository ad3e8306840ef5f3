import { byLocale, type Locale } from '../locale.ts';
import { man as en } from '../messages/en/man.ts';
import { man as zh } from '../messages/zh-CN/man.ts';
import type { Words } from '../words.ts';

export const manWords = (locale: Locale): Words<typeof zh> => byLocale(locale, { 'zh-CN': zh, en });

import { byLocale, type Locale } from '../locale.ts';
import { away as en } from '../messages/en/away.ts';
import { away as zh } from '../messages/zh-CN/away.ts';
import type { Words } from '../words.ts';

export const awayWords = (locale: Locale): Words<typeof zh> => byLocale(locale, { 'zh-CN': zh, en });

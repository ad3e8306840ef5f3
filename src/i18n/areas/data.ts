import { byLocale, type Locale } from '../locale.ts';
import { data as en } from '../messages/en/data.ts';
import { data as zh } from '../messages/zh-CN/data.ts';
import type { Words } from '../words.ts';

export const dataWords = (locale: Locale): Words<typeof zh> => byLocale(locale, { 'zh-CN': zh, en });

import { byLocale, type Locale } from '../locale.ts';
import { remark as en } from '../messages/en/remark.ts';
import { remark as zh } from '../messages/zh-CN/remark.ts';
import type { Words } from '../words.ts';

export const remarkWords = (locale: Locale): Words<typeof zh> => byLocale(locale, { 'zh-CN': zh, en });

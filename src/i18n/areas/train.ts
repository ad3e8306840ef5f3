import { byLocale, type Locale } from '../locale.ts';
import { train as en } from '../messages/en/train.ts';
import { train as zh } from '../messages/zh-CN/train.ts';
import type { Words } from '../words.ts';

export const trainWords = (locale: Locale): Words<typeof zh> => byLocale(locale, { 'zh-CN': zh, en });

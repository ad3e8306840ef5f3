import { byLocale, type Locale } from '../locale.ts';
import { demo as en } from '../messages/en/demo.ts';
import { demo as zh } from '../messages/zh-CN/demo.ts';
import type { Words } from '../words.ts';

export const demoWords = (locale: Locale): Words<typeof zh> => byLocale(locale, { 'zh-CN': zh, en });

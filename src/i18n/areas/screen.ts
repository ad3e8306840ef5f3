import { byLocale, type Locale } from '../locale.ts';
import { screen as en } from '../messages/en/screen.ts';
import { screen as zh } from '../messages/zh-CN/screen.ts';
import type { Words } from '../words.ts';

export const screenWords = (locale: Locale): Words<typeof zh> => byLocale(locale, { 'zh-CN': zh, en });

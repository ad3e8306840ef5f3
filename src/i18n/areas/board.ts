import { byLocale, type Locale } from '../locale.ts';
import { board as en } from '../messages/en/board.ts';
import { board as zh } from '../messages/zh-CN/board.ts';
import type { Words } from '../words.ts';

export const boardWords = (locale: Locale): Words<typeof zh> => byLocale(locale, { 'zh-CN': zh, en });

import { byLocale, type Locale } from '../locale.ts';
import { note as en } from '../messages/en/note.ts';
import { note as zh } from '../messages/zh-CN/note.ts';
import type { Words } from '../words.ts';

export const noteWords = (locale: Locale): Words<typeof zh> => byLocale(locale, { 'zh-CN': zh, en });

import { byLocale, type Locale } from '../locale.ts';
import { completion as en } from '../messages/en/completion.ts';
import { completion as zh } from '../messages/zh-CN/completion.ts';
import type { Words } from '../words.ts';

export const completionWords = (locale: Locale): Words<typeof zh> => byLocale(locale, { 'zh-CN': zh, en });

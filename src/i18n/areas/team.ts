import { byLocale, type Locale } from '../locale.ts';
import { team as en } from '../messages/en/team.ts';
import { team as zh } from '../messages/zh-CN/team.ts';
import type { Words } from '../words.ts';

export const teamWords = (locale: Locale): Words<typeof zh> => byLocale(locale, { 'zh-CN': zh, en });

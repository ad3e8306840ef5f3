import { byLocale, type Locale } from '../locale.ts';
import { meeting as en } from '../messages/en/meeting.ts';
import { meeting as zh } from '../messages/zh-CN/meeting.ts';
import type { Words } from '../words.ts';

export const meetingWords = (locale: Locale): Words<typeof zh> => byLocale(locale, { 'zh-CN': zh, en });

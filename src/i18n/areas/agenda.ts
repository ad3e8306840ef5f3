import { byLocale, type Locale } from '../locale.ts';
import { agenda as en } from '../messages/en/agenda.ts';
import { agenda as zh } from '../messages/zh-CN/agenda.ts';
import type { Words } from '../words.ts';

export const agendaWords = (locale: Locale): Words<typeof zh> => byLocale(locale, { 'zh-CN': zh, en });

import { byLocale, type Locale } from '../locale.ts';
import { privacy as en } from '../messages/en/privacy.ts';
import { privacy as zh } from '../messages/zh-CN/privacy.ts';
import type { Words } from '../words.ts';

export const privacyWords = (locale: Locale): Words<typeof zh> => byLocale(locale, { 'zh-CN': zh, en });

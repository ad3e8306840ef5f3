import { byLocale, type Locale } from '../locale.ts';
import { stage as en } from '../messages/en/stage.ts';
import { stage as zh } from '../messages/zh-CN/stage.ts';
import type { Words } from '../words.ts';

export const stageWords = (locale: Locale): Words<typeof zh> => byLocale(locale, { 'zh-CN': zh, en });

import { byLocale, type Locale } from '../locale.ts';
import { playbook as en } from '../messages/en/playbook.ts';
import { playbook as zh } from '../messages/zh-CN/playbook.ts';
import type { Words } from '../words.ts';

export const playbookWords = (locale: Locale): Words<typeof zh> => byLocale(locale, { 'zh-CN': zh, en });

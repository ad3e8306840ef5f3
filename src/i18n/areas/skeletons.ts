import { byLocale, type Locale } from '../locale.ts';
import { skeletons as en } from '../messages/en/skeletons.ts';
import { skeletons as zh } from '../messages/zh-CN/skeletons.ts';
import type { Words } from '../words.ts';

export const skeletonWords = (locale: Locale): Words<typeof zh> => byLocale(locale, { 'zh-CN': zh, en });

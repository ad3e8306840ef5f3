import { byLocale, type Locale } from '../locale.ts';
import { channel as en } from '../messages/en/channel.ts';
import { channel as zh } from '../messages/zh-CN/channel.ts';
import type { Words } from '../words.ts';

export const channelWords = (locale: Locale): Words<typeof zh> => byLocale(locale, { 'zh-CN': zh, en });

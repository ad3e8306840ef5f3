import { byLocale, type Locale } from '../locale.ts';
import { todo as en } from '../messages/en/todo.ts';
import { todo as zh } from '../messages/zh-CN/todo.ts';
import type { Words } from '../words.ts';

export const todoWords = (locale: Locale): Words<typeof zh> => byLocale(locale, { 'zh-CN': zh, en });

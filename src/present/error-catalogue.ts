import { byLocale, type Locale } from '../i18n/locale.ts';
import { agenda as agendaEn } from '../i18n/messages/en/agenda.ts';
import { board as boardEn } from '../i18n/messages/en/board.ts';
import { channel as channelEn } from '../i18n/messages/en/channel.ts';
import { coach as coachEn } from '../i18n/messages/en/coach.ts';
import { data as dataEn } from '../i18n/messages/en/data.ts';
import { drill as drillEn } from '../i18n/messages/en/drill.ts';
import { general as generalEn } from '../i18n/messages/en/general.ts';
import { hint as hintEn } from '../i18n/messages/en/hint.ts';
import { imports as importEn } from '../i18n/messages/en/import.ts';
import { meeting as meetingEn } from '../i18n/messages/en/meeting.ts';
import { note as noteEn } from '../i18n/messages/en/note.ts';
import { org as orgEn } from '../i18n/messages/en/org.ts';
import { playbook as playbookEn } from '../i18n/messages/en/playbook.ts';
import { privacy as privacyEn } from '../i18n/messages/en/privacy.ts';
import { remark as remarkEn } from '../i18n/messages/en/remark.ts';
import { screen as screenEn } from '../i18n/messages/en/screen.ts';
import { server as serverEn } from '../i18n/messages/en/server.ts';
import { stage as stageEn } from '../i18n/messages/en/stage.ts';
import { team as teamEn } from '../i18n/messages/en/team.ts';
import { todo as todoEn } from '../i18n/messages/en/todo.ts';
import { train as trainEn } from '../i18n/messages/en/train.ts';
import { agenda as agendaZh } from '../i18n/messages/zh-CN/agenda.ts';
import { board as boardZh } from '../i18n/messages/zh-CN/board.ts';
import { channel as channelZh } from '../i18n/messages/zh-CN/channel.ts';
import { coach as coachZh } from '../i18n/messages/zh-CN/coach.ts';
import { data as dataZh } from '../i18n/messages/zh-CN/data.ts';
import { drill as drillZh } from '../i18n/messages/zh-CN/drill.ts';
import { general as generalZh } from '../i18n/messages/zh-CN/general.ts';
import { hint as hintZh } from '../i18n/messages/zh-CN/hint.ts';
import { imports as importZh } from '../i18n/messages/zh-CN/import.ts';
import { meeting as meetingZh } from '../i18n/messages/zh-CN/meeting.ts';
import { note as noteZh } from '../i18n/messages/zh-CN/note.ts';
import { org as orgZh } from '../i18n/messages/zh-CN/org.ts';
import { playbook as playbookZh } from '../i18n/messages/zh-CN/playbook.ts';
import { privacy as privacyZh } from '../i18n/messages/zh-CN/privacy.ts';
import { remark as remarkZh } from '../i18n/messages/zh-CN/remark.ts';
import { screen as screenZh } from '../i18n/messages/zh-CN/screen.ts';
import { server as serverZh } from '../i18n/messages/zh-CN/server.ts';
import { stage as stageZh } from '../i18n/messages/zh-CN/stage.ts';
import { team as teamZh } from '../i18n/messages/zh-CN/team.ts';
import { todo as todoZh } from '../i18n/messages/zh-CN/todo.ts';
import { train as trainZh } from '../i18n/messages/zh-CN/train.ts';
import type { ErrorSentences } from '../i18n/sentence.ts';

/** The error sentences of every area; a new area adds its catalogue here. */
const zh: readonly ErrorSentences[] = [
  generalZh.errors,
  teamZh.errors,
  screenZh.errors,
  serverZh.errors,
  orgZh.errors,
  stageZh.errors,
  boardZh.errors,
  dataZh.errors,
  hintZh.errors,
  importZh.errors,
  agendaZh.errors,
  channelZh.errors,
  coachZh.errors,
  meetingZh.errors,
  noteZh.errors,
  remarkZh.errors,
  drillZh.errors,
  playbookZh.errors,
  todoZh.errors,
  trainZh.errors,
  privacyZh.errors,
];
const en: readonly ErrorSentences[] = [
  generalEn.errors,
  teamEn.errors,
  screenEn.errors,
  serverEn.errors,
  orgEn.errors,
  stageEn.errors,
  boardEn.errors,
  dataEn.errors,
  hintEn.errors,
  importEn.errors,
  agendaEn.errors,
  channelEn.errors,
  coachEn.errors,
  meetingEn.errors,
  noteEn.errors,
  remarkEn.errors,
  drillEn.errors,
  playbookEn.errors,
  todoEn.errors,
  trainEn.errors,
  privacyEn.errors,
];

/** All sentences by code. Only loaded when something went wrong. */
export const errorSentences = (locale: Locale): ErrorSentences =>
  Object.assign({}, ...byLocale(locale, { 'zh-CN': zh, en })) as ErrorSentences;

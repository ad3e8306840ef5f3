import type { Command } from 'commander';
import { BOARD } from '../../../domain/agenda/meeting-kind.ts';
import { meetingWords } from '../../../i18n/areas/meeting.ts';
import { screenWords } from '../../../i18n/areas/screen.ts';
import type { Context } from '../../context.ts';
import { collect } from '../../line/options.ts';
import { verb } from '../../line/verb.ts';
import { requireKind } from './meeting.ts';
import type { RunOptions } from './run.ts';

interface Options extends RunOptions {
  lan?: boolean;
  open: boolean;
}

export function define(program: Command, context: Context): void {
  const { help } = screenWords(context.locale);
  const { help: of } = meetingWords(context.locale);
  const held = {
    '--date <date>': of.date,
    '--absent <member>': [of.absent, collect],
    '--minutes <n>': of.minutes,
  } as const;
  const shown = { '--rehearse <factor>': of.rehearse, '--lan': help.lan, '--no-open': help.noOpen };
  verb(program, 'screen [meeting]', help.screen, { ...held, ...shown }, (what, options) => run(context, what, options));
}

async function run(context: Context, word: string | undefined, options: Options): Promise<void> {
  const { scope, locale, host } = context;
  const { screenKind } = await import('../../../app/room/room.ts');
  const isBoard = word === BOARD || screenWords(locale).boardTyped.includes(word ?? '');
  const kind = isBoard ? BOARD : word === undefined ? await screenKind(scope) : await requireKind(context, word);
  const { serveBoard, serveMeeting } = await import('../../../web/serve.ts');
  const wanted = { scope, locale, env: host.env, isOpenToNetwork: options.lan === true, opensBrowser: options.open };
  if (kind === BOARD) return serveBoard(wanted, context.hint);
  const { run: runMeeting } = await import('./run.ts');
  await runMeeting(context, kind, options, (live, agenda) => serveMeeting(wanted, { live, agenda }));
}

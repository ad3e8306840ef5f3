import { teamWords } from '../../../i18n/areas/team.ts';
import { readOwnText } from '../../../platform/cannot-read.ts';
import { pipedText } from '../../../platform/read-text.ts';
import { filePathTyped } from '../../../platform/typed-path.ts';
import type { Context } from '../../context.ts';
import { confirmed } from '../../terminal/confirm.ts';
import { askLines } from '../../terminal/prompt.ts';

/** A file, `-` for what is piped in, or what is pasted now. */
async function pastedText(context: Context, file: string | true): Promise<string> {
  if (typeof file === 'string' && file !== '-') {
    return readOwnText(filePathTyped(context.host, file));
  }
  const isAsked = context.interactive && (await askLines(context, teamWords(context.locale).paste.ask));
  return isAsked ? isAsked.join('\n') : pipedText(context.host.stdin);
}

/** A list out of a chat or a table: shows what was understood, then stores it after a yes. */
export async function addPasted(context: Context, file: string | true): Promise<void> {
  const { storePaste, understandPaste } = await import('../../../app/member/paste.ts');
  const { presentPaste } = await import('../../../present/team.ts');
  const { paste } = teamWords(context.locale);
  const understood = await understandPaste(context.scope, await pastedText(context, file));
  await context.show(presentPaste(understood, context.locale));
  const count = understood.members.length;
  if (count === 0 || !(await confirmed(context, paste.sure(count), true))) return;
  await context.hint(paste.stored(await storePaste(context.scope, understood)));
}

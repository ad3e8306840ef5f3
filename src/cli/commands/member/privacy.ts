import type { Command } from 'commander';
import { TeamctlError } from '../../../errors.ts';
import { privacyWords } from '../../../i18n/areas/privacy.ts';
import type { Context } from '../../context.ts';
import { verb } from '../../line/verb.ts';
import { confirmed } from '../../terminal/confirm.ts';

export function definePrivacy(member: Command, context: Context): void {
  const { help } = privacyWords(context.locale);
  verb(member, 'export <member>', help.export, {}, (who) => exportOne(context, who));
  verb(member, 'forget <member>', help.forget, { '--mentions': help.mentions }, (who, { mentions }) =>
    forgetOne(context, who, mentions === true),
  );
}

async function exportOne(context: Context, who: string): Promise<void> {
  const { exportMember } = await import('../../../app/member/privacy.ts');
  const { presentPersonExport } = await import('../../../present/privacy.ts');
  await context.show(presentPersonExport(await exportMember(context.scope, who), context.today, context.locale));
}

/** Asked only where somebody sits: `-y` is no yes to places that nobody has looked at. */
async function agreesToMentions(context: Context, memberId: number): Promise<boolean> {
  if (!context.interactive || context.globals.yes) return false;
  const { findDoubtfulMentions } = await import('../../../app/member/privacy.ts');
  const places = await findDoubtfulMentions(context.scope, context.database, memberId);
  if (places.length === 0) return false;
  const { presentMentions } = await import('../../../present/privacy.ts');
  await context.hint(presentMentions(places, context.locale));
  return confirmed(context, privacyWords(context.locale).askMentions(places.length));
}

async function forgetOne(context: Context, who: string, withMentions: boolean): Promise<void> {
  const { findMemberNamed, forgetMember } = await import('../../../app/member/privacy.ts');
  const { presentForgotten } = await import('../../../present/privacy.ts');
  const member = await findMemberNamed(context.scope, who);
  if (!(await confirmed(context, privacyWords(context.locale).ask(member.name)))) return;
  const withDoubtful = withMentions || (await agreesToMentions(context, member.id));
  const view = await forgetMember(context.scope, context.database, member.id, withDoubtful);
  const remaining = [...view.backups.remaining, ...view.exports.remaining];
  // A person who still stands in a backup is not forgotten: then only what is left to do is said.
  if (remaining.length > 0)
    throw new TeamctlError('partial', 'forget-remaining', { alias: view.alias, files: remaining });
  await context.show(presentForgotten(view, context.locale));
  if (!view.isCompact) throw new TeamctlError('partial', 'forget-compact', { file: view.file });
}

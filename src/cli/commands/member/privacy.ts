import type { Command } from 'commander';
import { TeamctlError } from '../../../errors.ts';
import { privacyWords } from '../../../i18n/areas/privacy.ts';
import type { Context } from '../../context.ts';
import { confirmed } from '../../terminal/confirm.ts';

export function definePrivacy(member: Command, context: Context): void {
  const { help } = privacyWords(context.locale);
  member
    .command('export <member>')
    .description(help.export)
    .action((who: string) => exportOne(context, who));
  member
    .command('forget <member>')
    .description(help.forget)
    .action((who: string) => forgetOne(context, who));
}

async function exportOne(context: Context, who: string): Promise<void> {
  const { exportMember } = await import('../../../app/member/privacy.ts');
  const { presentPersonExport } = await import('../../../present/privacy.ts');
  await context.show(presentPersonExport(await exportMember(context.scope, who), context.today, context.locale));
}

async function forgetOne(context: Context, who: string): Promise<void> {
  const { findMemberNamed, forgetMember } = await import('../../../app/member/privacy.ts');
  const { presentForgotten } = await import('../../../present/privacy.ts');
  const member = await findMemberNamed(context.scope, who);
  if (!(await confirmed(context, privacyWords(context.locale).ask(member.name)))) return;
  const view = await forgetMember(context.scope, context.database, member.id);
  const { alias, backups } = view;
  // A person who still stands in a backup is not forgotten: then only what is left to do is said.
  if (backups.remaining.length > 0)
    throw new TeamctlError('partial', 'forget-remaining', { alias, files: backups.remaining });
  await context.show(presentForgotten(view, context.locale));
  if (!view.isCompact) throw new TeamctlError('partial', 'forget-compact', { file: view.file });
}

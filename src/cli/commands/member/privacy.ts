import type { Command } from 'commander';
import { TeamctlError } from '../../../errors.ts';
import { privacyWords } from '../../../i18n/areas/privacy.ts';
import type { Context } from '../../context.ts';
import { parseChoice } from '../../line/options.ts';
import { verb } from '../../line/verb.ts';
import { confirmed } from '../../terminal/confirm.ts';

const WHICH = ['all', 'none'] as const;

export function definePrivacy(member: Command, context: Context): void {
  const { help } = privacyWords(context.locale);
  verb(member, 'export <member>', help.export, {}, (who) => exportOne(context, who));
  verb(member, 'forget <member>', help.forget, { '--mentions [which]': help.mentions }, (who, { mentions }) =>
    forgetOne(context, who, mentions === true ? 'all' : mentions && parseChoice(mentions, WHICH, '--mentions')),
  );
}

async function exportOne(context: Context, who: string): Promise<void> {
  const { exportMember } = await import('../../../app/member/privacy.ts');
  const { presentPersonExport } = await import('../../../present/privacy.ts');
  await context.show(presentPersonExport(await exportMember(context.scope, who), context.today, context.locale));
}

/** Place by place where somebody sits. @throws TeamctlError `forget-doubtful` where nobody does: a `-y` has seen none of them */
async function askMeant(context: Context, memberId: number, name: string): Promise<string[]> {
  const { findDoubtfulMentions } = await import('../../../app/member/privacy.ts');
  const { mentionLine } = await import('../../../present/privacy.ts');
  const places = await findDoubtfulMentions(context.scope, context.database, memberId);
  const lines = places.map((place) => ({
    name: mentionLine(place, context.locale),
    value: place.key,
    checked: false,
  }));
  if (lines.length === 0) return [];
  if (!context.interactive || context.globals.yes)
    throw new TeamctlError('refused', 'forget-doubtful', { name, places: lines.map((line) => line.name) });
  const { askChecks } = await import('../../terminal/prompt.ts');
  return (await askChecks(context, privacyWords(context.locale).askMentions(name, lines.length), lines)).chosen;
}

async function forgetOne(context: Context, who: string, mentions?: (typeof WHICH)[number]): Promise<void> {
  const { findMemberNamed, forgetMember } = await import('../../../app/member/privacy.ts');
  const { presentForgotten } = await import('../../../present/privacy.ts');
  const member = await findMemberNamed(context.scope, who);
  if (!(await confirmed(context, privacyWords(context.locale).ask(member.name)))) return;
  const decided = { all: 'everywhere', none: [] } as const;
  const meant = mentions ? decided[mentions] : await askMeant(context, member.id, member.name);
  const view = await forgetMember(context.scope, context.database, member.id, meant);
  const { alias, exports } = view;
  const files = [...view.backups.remaining, ...exports.remaining];
  const left = [...exports.left, ...exports.perhaps];
  // A person who still stands in a backup is not forgotten: then only what is left to do is said.
  if (files.length > 0) throw new TeamctlError('partial', 'forget-remaining', { alias, files, left });
  await context.show(presentForgotten(view, context.locale));
  if (!view.isCompact) throw new TeamctlError('partial', 'forget-compact', { file: view.file });
}

import type { Command } from 'commander';
import { TeamctlError } from '../../errors.ts';
import { byLocale } from '../../i18n/locale.ts';
import { privacy as en } from '../../i18n/messages/en/privacy.ts';
import { privacy as zh } from '../../i18n/messages/zh-CN/privacy.ts';
import { confirmed } from '../confirm.ts';
import type { Context } from '../context.ts';
import { requireMember } from '../find.ts';

const wordsOf = (context: Context) => byLocale(context.locale, { 'zh-CN': zh, en });

export function definePrivacy(member: Command, context: Context): void {
  const { help } = wordsOf(context);
  member
    .command('export <member>')
    .description(help.export)
    .action((who: string) => exportMember(context, who));
  member
    .command('forget <member>')
    .description(help.forget)
    .action((who: string) => forgetMember(context, who));
}

async function find(context: Context, who: string) {
  const team = await context.team();
  const { readMembers } = await import('../../store/team-reader.ts');
  return { team, member: await requireMember(await readMembers(await context.reader(), team.id), who) };
}

/** A person's whole record, private notes included: it is theirs to ask for. */
async function exportMember(context: Context, who: string): Promise<void> {
  const { team, member } = await find(context, who);
  const { exportPerson } = await import('../../store/export-person.ts');
  const tables = await exportPerson(await context.reader(), member.id);
  const words = wordsOf(context);
  await context.show({
    data: {
      schema: 'teamctl.member-export/1',
      exportedOn: context.today,
      team: { id: team.id, name: team.name },
      member: { id: member.id, name: member.name, code: member.code },
      tables,
    },
    document: [
      { kind: 'heading', level: 1, text: words.exportTitle(member.name) },
      {
        kind: 'facts',
        rows: Object.entries(tables).map(([table, rows]) => ({ label: table, value: words.rows(rows.length) })),
      },
      { kind: 'paragraph', text: words.exportHow(member.name) },
    ],
  });
}

async function forgetMember(context: Context, who: string): Promise<void> {
  const { member } = await find(context, who);
  const words = wordsOf(context);
  if (!(await confirmed(context, words.ask(member.name)))) return;
  const store = await context.store('write');
  const { forgetInBackups, vacuum, wordsEverywhere } = await import('../../store/forget-backups.ts');
  const { aliasOf, forgetPerson } = await import('../../store/forget-person.ts');
  const spoken = await wordsEverywhere(store, member.id);
  const privateRows = await context.write('member forget', ({ db }) =>
    forgetPerson(db, member.id, spoken, context.today),
  );
  const isClean = vacuum(store);
  const { rewritten, remaining } = await forgetInBackups(store.file, member.id, spoken, context.today);
  const alias = aliasOf(member.id);
  // A person who still stands in a backup is not forgotten: then only what is left to do is said.
  if (remaining.length > 0) throw new TeamctlError('partial', 'forget-remaining', { alias, files: remaining });
  const { presentDone } = await import('../../present/team.ts');
  await context.show(
    presentDone(words.forgotten(alias, privateRows, rewritten.length), {
      memberId: member.id,
      alias,
      privateRows,
      backups: { rewritten, remaining },
    }),
  );
  if (!isClean) throw new TeamctlError('partial', 'forget-compact', { file: store.file });
}

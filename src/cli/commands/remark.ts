import type { Command } from 'commander';
import { remarkWords } from '../../i18n/areas/remark.ts';
import type { Context } from '../context.ts';
import { parseCount } from '../line/options.ts';
import { verb } from '../line/verb.ts';

const presenting = () => import('../../present/remark.ts');

export function define(program: Command, context: Context): void {
  const { help } = remarkWords(context.locale);
  const remark = program.command('remark').description(help.remark);
  verb(remark, 'list', help.list, { '--member <member>': help.member }, ({ member }) => list(context, member ?? null));
  verb(remark, 'show', help.show, {}, (id) => show(context, id)).argument('<n>', help.id);
  verb(remark, 'forget', help.forget, {}, (id) => forget(context, id)).argument('<n>', help.id);
}

async function list(context: Context, member: string | null): Promise<void> {
  const { listRemarks } = await import('../../app/remark/list.ts');
  const { presentRemarks } = await presenting();
  const { remarks, retentionDays } = await listRemarks(context.scope, member);
  await context.show(presentRemarks(remarks, retentionDays, context.locale));
}

async function show(context: Context, id: string): Promise<void> {
  const { showRemark } = await import('../../app/remark/list.ts');
  const { presentRemark } = await presenting();
  const { remark, titles } = await showRemark(context.scope, parseCount(id, 'N', 1));
  await context.show(presentRemark(remark, titles, context.locale));
}

async function forget(context: Context, text: string): Promise<void> {
  const { forgetRemark } = await import('../../app/remark/forget.ts');
  const { presentRemarkForgotten } = await presenting();
  const id = parseCount(text, 'N', 1);
  await forgetRemark(context.scope, id);
  await context.show(presentRemarkForgotten(id, context.locale));
}

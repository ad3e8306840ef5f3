import type { Command } from 'commander';
import { weekWords } from '../../i18n/areas/weeks.ts';
import { PAPER } from '../../render/offered-formats.ts';
import type { Context } from '../context.ts';
import { withFormats } from '../line/formats.ts';
import { parseCount } from '../line/options.ts';
import { verb } from '../line/verb.ts';

export function define(program: Command, context: Context): void {
  const { help } = weekWords(context.locale);
  const command = verb(program, 'compare', help.compare, { '--weeks <n>': [help.weeks, '4'] }, async ({ weeks }) => {
    const { compareWeeks } = await import('../../app/member/compare.ts');
    const { presentComparison } = await import('../../present/own-weeks.ts');
    const view = await compareWeeks(context.scope, parseCount(weeks, '--weeks', 1));
    await context.show(presentComparison(view, context.locale));
  });
  withFormats(command, ['csv', ...PAPER]);
}

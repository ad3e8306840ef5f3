import type { Command } from 'commander';
import { dataWords } from '../../../i18n/areas/data.ts';
import type { Context } from '../../context.ts';
import { verb } from '../../line/verb.ts';
import { stepJournal } from './step.ts';

export function define(program: Command, context: Context): void {
  const { help } = dataWords(context.locale);
  verb(program, 'redo', help.redo, {}, () => stepJournal(context, 'redo', false));
}

import type { Command } from 'commander';
import { TeamctlError } from '../../../errors.ts';
import { dataWords } from '../../../i18n/areas/data.ts';
import type { Context } from '../../context.ts';
import { verb } from '../../line/verb.ts';

export function define(program: Command, context: Context): void {
  const { help } = dataWords(context.locale);
  verb(program, 'doctor', help.doctor, {}, () => run(context));
}

async function run(context: Context): Promise<void> {
  const { checkUp } = await import('../../../app/data/doctor.ts');
  const { presentCheckUp } = await import('../../../present/data.ts');
  const { env } = context.host;
  let results = await checkUp(context.scope, context.database, { env, agreed: context.globals.yes === true });
  const jump = results.find((result) => result.id === 'retention-jump')?.problem;
  if (jump && context.interactive) {
    const { askYes } = await import('../../terminal/prompt.ts');
    const agreed = await askYes(
      context,
      dataWords(context.locale).jumpAsk(Number(jump.value), `${jump.from}`, `${jump.to}`),
      false,
    );
    if (agreed) results = await checkUp(context.scope, context.database, { env, agreed: true });
  }
  await context.show(presentCheckUp(results, context.locale));
  const problems = results.filter((result) => result.problem !== null && !result.warning).length;
  if (problems > 0) throw new TeamctlError('check', 'doctor-found', { problems });
}

import type { Command } from 'commander';
import type { Seen } from '../../../app/send/outbox.ts';
import type { Wanted } from '../../../chat/send.ts';
import { channelWords } from '../../../i18n/areas/channel.ts';
import { meetingTyped } from '../../../i18n/typed-words.ts';
import type { Context } from '../../context.ts';
import { verb } from '../../line/verb.ts';
import { faceOf, tell } from './tell.ts';

const TOPICS = ['board', 'train', 'todo', 'celebration'] as const;

const chat = () => import('../../../chat/send.ts');

export function define(program: Command, context: Context): void {
  const { help } = channelWords(context.locale);
  const send = program.command('send').description(help.send);
  const seldom = { '--again': help.again, '--at <time>': help.at, '--workdays': help.workdays };
  const flags = { '--dry-run': help.dryRun, ...seldom };
  const to = (command: Command) => command.requiredOption('--to <channel>', help.to);
  to(
    verb(send, 'agenda <meeting>', help.agenda, flags, (kind, opts) =>
      run(context, `agenda ${meetingTyped(kind)}`, opts),
    ),
  );
  for (const topic of TOPICS) to(verb(send, topic, help[topic], flags, (options) => run(context, topic, options)));
  verb(send, 'list', help.listSent, {}, async () => context.show(await (await chat()).outbox(faceOf(context))));
  const looked = { '--seen': help.seen, '--missing': help.missing, '--old': help.old };
  verb(send, 'retry', help.retry, looked, async (said) =>
    tell(context, await (await chat()).retry(faceOf(context), said, (question) => look(context, question))),
  );
  verb(send, 'drop', help.drop, {}, async () => context.show(await (await chat()).dropUnsent(faceOf(context))));
}

type Options = Omit<Wanted, 'topic'> & { at?: string };

async function run(context: Context, topic: string, { at, ...options }: Options): Promise<void> {
  if (at === undefined) return tell(context, await (await chat()).sendTopic(faceOf(context), { topic, ...options }));
  const { scheduleFor } = await import('../../../chat/schedule.ts');
  const { ownProgram } = await import('../../../platform/own-program.ts');
  const wanted = { topic, at, ...options };
  const paper = { file: context.database.file, isMarkdown: context.format === 'markdown' };
  const { text, report } = await scheduleFor(faceOf(context), wanted, ownProgram(), paper);
  if (context.format === 'json') return context.show(report);
  await (await import('../../terminal/output.ts')).writeOwn(context, text);
}

async function look(context: Context, question: string): Promise<Seen> {
  if (!context.interactive) return 'open';
  const { lookAnswers } = channelWords(context.locale);
  const choices = (['seen', 'missing', 'open'] as const).map((value) => ({ value, name: lookAnswers[value] }));
  return (await import('../../terminal/prompt.ts')).askChoice(context, question, choices);
}

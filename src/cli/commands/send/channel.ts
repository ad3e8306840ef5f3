import type { Command } from 'commander';
import { type ChannelKind, channelKinds, type Kept } from '../../../app/channel/kinds.ts';
import { TeamctlError } from '../../../errors.ts';
import { channelWords } from '../../../i18n/areas/channel.ts';
import { pipedText } from '../../../platform/read-text.ts';
import type { Context } from '../../context.ts';
import { collect, parseChoice } from '../../line/options.ts';
import { verb } from '../../line/verb.ts';
import { faceOf, tell } from './tell.ts';

interface Options {
  kind?: string;
  recipient?: string[];
  keep?: string;
}

const channels = () => import('../../../chat/channels.ts');

export function define(program: Command, context: Context): void {
  const { help } = channelWords(context.locale);
  const channel = program.command('channel').description(help.channel);
  const kept = { '--kind <kind>': help.kind, '--keep <keyring|file>': help.keep };
  const made = { ...kept, '--recipient <address>': [help.recipient, collect] } as const;
  verb(channel, 'add <name>', help.add, made, (name, options) => add(context, name, options));
  verb(channel, 'list', help.list, {}, async () => context.show(await (await channels()).listed(faceOf(context))));
  verb(channel, 'test <name>', help.test, {}, async (name) =>
    tell(context, await (await import('../../../chat/send.ts')).testChannel(faceOf(context), name)),
  );
  verb(channel, 'remove <name>', help.remove, {}, async (name) =>
    context.show(await (await channels()).removed(faceOf(context), name)),
  );
}

/** What must not stand on a command line is asked for, or piped in: the address on the first line, the key on the second. */
async function askSecrets(context: Context, told: ChannelKind | null) {
  const { ask, kinds } = channelWords(context.locale);
  if (!context.interactive) {
    if (context.host.stdin.isTTY) throw new TeamctlError('usage', 'channel-needs-input');
    const [address = '', secret = ''] = (await pipedText(context.host.stdin)).split(/\r?\n/);
    return { kind: told, address, secret };
  }
  const { askChoice, askHidden } = await import('../../terminal/prompt.ts');
  const { checkAddress, kindOfAddress } = await channels();
  const address = await askHidden(context, ask.address);
  const choices = channelKinds.map((value) => ({ name: kinds[value], value }));
  const kind = told ?? kindOfAddress(address) ?? (await askChoice(context, ask.kind, choices));
  checkAddress(address, kind);
  const question = kind === 'mail' ? ask.password : ask.secret;
  return { kind, address, secret: kind === 'wecom' ? '' : await askHidden(context, question) };
}

async function add(context: Context, name: string, { recipient: recipients = [], ...typed }: Options): Promise<void> {
  const kind = typed.kind === undefined ? null : parseChoice(typed.kind, channelKinds, '--kind');
  const keep = typed.keep === undefined ? null : parseChoice<Kept>(typed.keep, ['keyring', 'file'], '--keep');
  const told = await askSecrets(context, kind);
  await context.show(await (await channels()).added(faceOf(context), { name, keep, recipients, ...told }));
}

import { randomBytes } from 'node:crypto';
import { TeamctlError } from '../../errors.ts';
import { kindOfAddress, looksLikeAddress, readAddress } from '../../outgoing/address.ts';
import type { ChannelKind } from '../../outgoing/kinds.ts';
import { dropSecret, type Kept, keepSecret } from '../../outgoing/secrets.ts';
import { insertChannel, readChannels } from '../../store/channels.ts';
import type { Scope } from '../scope.ts';
import { requireName } from '../team/name.ts';

export { kindOfAddress };

export interface ChannelWanted {
  name: string;
  /** Null: known by the address. */
  kind: ChannelKind | null;
  address: string;
  /** Empty: the channel has none. */
  secret: string;
  /** Mail: who gets it. */
  recipients: readonly string[];
  /** Null: the keyring where there is one. */
  keep: Kept | null;
}

export interface AddedChannel {
  name: string;
  kind: ChannelKind;
  shown: string;
  kept: Kept;
}

/** One address of a person, as a mail program takes it. */
const IS_MAIL = /^[^\s@,;]{1,64}@[^\s@,;.]{1,63}(?:\.[^\s@,;.]{1,63}){1,8}$/;

function checkRecipients(kind: ChannelKind, recipients: readonly string[]): void {
  if (kind !== 'mail') return;
  if (recipients.length === 0) throw new TeamctlError('usage', 'channel-needs-to');
  const wrong = recipients.find((each) => !IS_MAIL.test(each));
  if (wrong !== undefined) throw new TeamctlError('usage', 'channel-bad-to', { value: wrong });
}

/** The kind of an address and what may be shown of it. @throws TeamctlError `channel-address` and why */
export function checkAddress(address: string, kind: ChannelKind | null): { kind: ChannelKind; shown: string } {
  const read = readAddress(address, kind);
  if (typeof read === 'string') throw new TeamctlError('usage', 'channel-address', { why: read });
  return read;
}

/**
 * Adds a place to send to. Its key is stored before the row that names it, so that there is never a row without.
 * @throws TeamctlError `address-typed`, `channel-address`, `channel-taken`, `channel-needs-to`, `channel-bad-to`, `no-keyring`
 */
export async function addChannel(scope: Scope, wanted: ChannelWanted): Promise<AddedChannel> {
  const name = requireName(wanted.name);
  if (looksLikeAddress(name)) throw new TeamctlError('usage', 'address-typed');
  const { kind, shown } = checkAddress(wanted.address, wanted.kind);
  checkRecipients(kind, wanted.recipients);
  const team = await scope.team();
  const isTaken = async (from: Scope) =>
    (await readChannels(await from.reader(), team.id)).some((c) => c.name === name);
  if (await isTaken(scope)) throw new TeamctlError('usage', 'channel-taken', { name });
  const secretName = randomBytes(8).toString('hex');
  const secret = { address: wanted.address.trim(), secret: wanted.secret.trim() };
  const kept = await keepSecret(scope.configDir, secretName, secret, wanted.keep);
  if (kept === null) throw new TeamctlError('not-found', 'no-keyring');
  try {
    await scope.change('channel add', async (inside) => {
      if (await isTaken(inside)) throw new TeamctlError('usage', 'channel-taken', { name });
      const row = { name, kind, shown, recipients: wanted.recipients, secretName, kept };
      await insertChannel(inside.db, team.id, inside.today, row);
      inside.summarize(name);
    });
  } catch (error) {
    await dropSecret(scope.configDir, secretName, kept);
    throw error;
  }
  return { name, kind, shown, kept };
}

import { TeamctlError } from '../../errors.ts';
import type { SentView } from './view.ts';

const stateOf = ({ parts }: SentView, state: SentView['parts'][number]['state']) =>
  parts.find((part) => part.state === state);

/** What is to be said where not all went out; null: all did. The worst of several messages. */
export function troubleOf(views: readonly SentView[]): TeamctlError | null {
  for (const state of ['refused', 'unknown', 'waiting', 'sending'] as const)
    for (const view of views) {
      const part = stateOf(view, state);
      if (part === undefined) continue;
      const { name: channel, kind } = view.channel;
      const about = { channel, part: part.part, parts: view.parts.length, reason: part.code ?? '' };
      if (state === 'refused') return new TeamctlError('network', 'send-refused', { ...about, kind });
      if (state === 'unknown') return new TeamctlError('network', 'send-unknown', about);
      if (state === 'sending') return new TeamctlError('network', 'send-in-hand', about);
      return new TeamctlError('network', 'send-waiting', about);
    }
  return null;
}

export { type ChannelKind, channelKinds } from '../../outgoing/kinds.ts';
export type { Kept } from '../../outgoing/secrets.ts';

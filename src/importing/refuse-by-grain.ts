import type { ImportProfile } from './profiles/profile.ts';
import { refuseChannels, refuseUnknownWays } from './refuse-channels.ts';
import { refuseFlows } from './refuse-flows.ts';
import { refuseInbound } from './refuse-inbound.ts';
import { refuseOpen } from './refuse-open.ts';
import { refuseSpans } from './refuse-spans.ts';
import type { Section } from './section.ts';
import type { Grain } from './types.ts';

/** What rows of a grain may turn out not to be: calls that came in or were none, sums of days, deals still open or paid twice. @throws TeamctlError `usage` with the flag that decides */
export function refuseByGrain(section: Section, told: ImportProfile, file: string, grain: Grain): void {
  if (grain === 'call' || grain === 'day') refuseInbound(section, told, file, grain);
  if (grain === 'day') refuseSpans(section, told, file);
  if (grain === 'call') refuseChannels(section, told, file);
  if (grain === 'call') refuseUnknownWays(section, told, file);
  if (grain !== 'deal') return;
  refuseOpen(section, told, file);
  refuseFlows(section, told, file);
}

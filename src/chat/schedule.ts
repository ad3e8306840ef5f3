import { requireChannel } from '../app/channel/find.ts';
import { spokenClock } from '../domain/calendar/spoken-clock.ts';
import { TeamctlError } from '../errors.ts';
import type { Report } from '../present/document.ts';
import { presentSchedule } from '../present/send-schedule.ts';
import type { Face } from './face.ts';
import type { Wanted } from './send.ts';

/**
 * The line that sends a topic every day.
 * @param program how the program is started, word by word @param file the database @param isMarkdown for a page, not for a screen
 * @throws TeamctlError `send-bad-time`, `channel-unknown`
 */
export async function scheduleFor(
  { scope, locale }: Face,
  { topic, to, at }: Wanted & { at: string },
  program: readonly string[],
  { file, isMarkdown }: { file: string; isMarkdown: boolean },
): Promise<{ text: string; report: Report }> {
  const clock = spokenClock(at);
  if (clock === null) throw new TeamctlError('usage', 'send-bad-time', { value: at });
  const { name, kind, kept } = await requireChannel(scope, to);
  const where = ['--team', (await scope.team()).name, '--db', file, '--lang', locale];
  const words = [...program, 'send', ...topic.split(' '), '--to', name, '--workdays', '--no-input', ...where];
  return presentSchedule({ at: clock, topic, to: name, words, kind, kept }, locale, isMarkdown);
}

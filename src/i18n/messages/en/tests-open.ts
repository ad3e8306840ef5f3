import type { OpenTests } from '../zh-CN/tests-open.ts';

const quoted = (titles: readonly string[]) => titles.map((title) => `“${title}”`).join(', ');

/** As in Chinese. */
export function openTests({ who, areOff, failed, unmarked, unknown, on, unplanned }: OpenTests): string {
  const marks = failed.map(({ title, score, passMark }) => `“${title}” came to ${score} points, ${passMark} pass.`);
  const held = unmarked.map((each) => `${quoted(each.titles)} on ${each.on}`).join('; ');
  const sat = held === '' ? [] : [`Held without a mark: ${held}. How many points${who.length > 1 ? ' each' : ''}?`];
  const none =
    unknown.length === 0 ? [] : [`Of ${quoted(unknown)} there is no mark here; you know whether it was passed.`];
  const isSure = sat.length + none.length === 0;
  const when =
    on === null
      ? 'agree on a time for the test today'
      : `the timetable has ${isSure ? 'the next' : 'the first'} test on ${on}`;
  const test = isSure
    ? `To pass it after all, ${when}`
    : `If it was passed: teamctl train score NAME COURSE POINTS; if not, ${when}`;
  const rest = unplanned.length === 0 ? '' : `, and no room yet for ${quoted(unplanned)}: find half an hour for it`;
  const calls = areOff ? '' : ' with customers already.';
  return `${who.join(', ')}:${calls} ${[...marks, ...sat, ...none].join(' ')} ${test}${rest}; no new customers until then.`;
}

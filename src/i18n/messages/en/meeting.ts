import type { Words } from '../../words.ts';
import type { meeting as source } from '../zh-CN/meeting.ts';

const kinds: Record<string, string> = {
  morning: 'morning meeting',
  evening: 'evening meeting',
  weekly: 'weekly meeting',
};

export const meeting: Words<typeof source> = {
  help: {
    meeting: 'hold a meeting: timer, notes, skip, list',
    kind: 'morning, evening or weekly',
    run: 'run it from the screen: a countdown for each item, notes on the way',
    rehearse: 'rehearse: the clock runs this many times faster, nothing is stored',
    close: 'write down who was there, who shared and what was agreed',
    skip: 'not held this time; turns do not move on',
    list: 'list meetings',
    date: 'day of the meeting; today when not given',
    absent: 'somebody who was not there; may be repeated',
    sharer: 'who really shared, when it was not as planned; may be repeated',
    note: 'a line for the record',
    todo: 'a to-do as NAME: WHAT; without a name it is everybody’s; may be repeated',
    done: 'number of a to-do that is done; may be repeated',
    reason: 'why it is not held',
    from: 'from which day',
    to: 'to which day',
    minutes: 'how many minutes the meeting takes',
    dryRun: 'show it without storing',
  },
  kinds,
  states: { planned: 'planned', held: 'held', skipped: 'not held' },
  columns: {
    date: 'date',
    meeting: 'meeting',
    state: 'state',
    sharers: 'shared',
    absent: 'away',
    minutes: 'minutes',
    note: 'note',
  },
  closed: (meeting, date) => `The ${meeting} of ${date} is on record.`,
  skipped: (meeting, date) => `No ${meeting} on ${date}; whoever had the turn keeps it.`,
  wouldClose: (meeting, date) => `The ${meeting} of ${date} would be recorded like this:`,
  attendance: (present, absent) => `${present} there${absent === '' ? '' : `, away: ${absent}`}`,
  shared: (names) => `Shared: ${names}`,
  noted: (text) => `Note: ${text}`,
  newTodo: (owner, text, due) => `To do: ${owner}, ${text} (${due})`,
  todoDone: (id, text) => `Done: #${id} ${text}`,
  everyone: 'everybody',
  separator: ', ',
  none: 'No meetings yet.',
  ask: {
    absent: 'Who was away? Names with commas; Enter when all were there',
    sharers: (planned) => `Who shared?${planned === '' ? '' : ` (planned: ${planned}; Enter if so)`}`,
    done: 'Which to-dos are done? Numbers; Enter for none',
    todo: 'What was agreed? As NAME: WHAT; Enter for none',
    again: (text) => `Who or when is unclear in “${text}”. Once more, as NAME: WHAT @fri; Enter leaves it to everybody`,
    note: 'A line for the record (or none)',
  },
  unkept: (text) =>
    `Not stored: ${text} (it may name somebody who was forgotten meanwhile; to keep it, note it without the name)`,
  live: {
    item: (at, all) => `${at}/${all}`,
    left: 'this item',
    all: 'meeting',
    over: 'over',
    paused: 'paused',
    next: (title) => `Next: ${title}`,
    last: 'Last item',
    keys: 'n next  b back  space pause  + one more minute  o note  t to-do  q end',
    typing: { note: 'Note', todo: 'To-do (NAME: WHAT)' },
    typingKeys: 'Enter keep  Esc discard',
    saved: (notes, todos) => `${notes} note${notes === 1 ? '' : 's'}, ${todos} to-do${todos === 1 ? '' : 's'}`,
    summary: (meeting, minutes, planned) => `The ${meeting} took ${minutes} of ${planned} planned minutes.`,
    took: (title, minutes, planned) => `${title}: ${minutes} min (planned ${planned})`,
    broken: 'Stopped half-way; what was said so far is on record.',
    afterwards: (kind) => `Who was away, who shared, what is done: teamctl meeting close ${kind}`,
    rehearsed: 'A rehearsal: nothing was stored.',
  },
  errors: {
    'meeting-needs-terminal': () => ({
      message: 'meeting run needs a terminal.',
      fix: 'Run it in one; elsewhere use teamctl agenda and teamctl meeting close.',
    }),
    'meeting-kind': ({ value, kinds: all, near, isInCalendars }) => ({
      message: `There is no “${value}” meeting in the playbook.`,
      fix: isInCalendars
        ? `Calendars still show it: teamctl agenda ${value} --format ics -o cancelled.ics, once imported, takes it out.`
        : near.length > 0
          ? `Did you mean ${near.join(', ')}?`
          : `There are ${all.map(({ id, title }) => `${id} (${title})`).join(', ')}. Another one goes into the playbook’s meetings: teamctl playbook new meeting ID.`,
    }),
    'meeting-held': ({ date, kind, title }) => ({
      message: `The ${kinds[kind] ?? title} of ${date} was held and cannot be skipped.`,
      fix: 'If that is wrong, take it back with teamctl undo.',
    }),
    'meeting-no-day': ({ date, kind, title, next }) => ({
      message: `There is no ${kinds[kind] ?? title} on ${date} anyhow; nothing to skip.`,
      fix:
        next === null
          ? 'Nor is there one in the next six weeks; teamctl team show says on which days it is held.'
          : `The next one is on ${next}: teamctl meeting skip ${kind} --date ${next}`,
    }),
    'day-without-meeting': () => ({
      message: 'Nobody works today, so there is no meeting that --note and --absent could be about.',
      fix: 'Leave them out; who is away goes in with teamctl away, a thought with teamctl note.',
    }),
    'sharer-absent': ({ name }) => ({
      message: `${name} was away and shared?`,
      fix: 'Leave the name out of --absent or of --sharer.',
    }),
  },
};

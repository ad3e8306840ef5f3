import type { Words } from '../../words.ts';
import type { todo as source } from '../zh-CN/todo.ts';
import { holidays } from './holidays.ts';

export const todo: Words<typeof source> = {
  help: {
    todo: 'what was agreed in meetings: add, list, done, drop',
    add: 'add one',
    text: 'what to do, in a sentence',
    owner: 'who does it; everybody when not given',
    due: 'by which day; the next work day when not given',
    from: 'takes over from this to-do (its number), which is dropped',
    meeting: 'the meeting in which it was agreed',
    list: 'list what is open',
    all: 'also what is done or dropped',
    ownedBy: 'only this person’s',
    done: 'it is done',
    drop: 'it will not be done; say why',
    reason: 'why not',
    id: 'number, as in todo list',
  },
  columns: { id: 'no.', owner: 'who', text: 'what', due: 'by', state: 'state' },
  everyone: 'everybody',
  states: { open: '', done: 'done', dropped: 'dropped' },
  overdue: (days) => `${days === 1 ? '1 day' : `${days} days`} overdue`,
  continued: (parent) => `from #${parent}`,
  closedWith: (state, reason) => `${state}: ${reason}`,
  replacedBy: (id) => `replaced by #${id}`,
  added: (id, owner, text, due, off) => {
    const noted = `Noted #${id}: ${owner}, ${text}, by ${due}.`;
    if (off === null) return noted;
    const why = off.holiday === null ? 'no work day' : `a holiday (${holidays[off.holiday] ?? off.holiday})`;
    return `${noted} That is ${why}; for another day: todo drop ${id}, then note it again.`;
  },
  twin: (same, id) =>
    ` The same as #${same}, which is still open; if it is one too many: teamctl todo drop ${id} --reason twice.`,
  dayOff: (holiday) => ` That is ${holiday === null ? 'no work day' : `a holiday (${holidays[holiday] ?? holiday})`}.`,
  awayThen: (name, back) => ` ${name} is away that day; it will be asked on ${back}, once back.`,
  goneThen: (name) => ` ${name} will have left the team by then: an earlier day, or somebody else.`,
  unclear: (due) => ` The limit in it was not understood: ${due} for now.`,
  done: (id, text) => `#${id} is done: ${text}`,
  dropped: (id, text) => `#${id} is dropped: ${text}`,
  none: 'Nothing is open.',
  errors: {
    'todo-unknown': ({ id }) => ({
      message: `There is no to-do number ${id}.`,
      fix: 'See which there are: teamctl todo list --all',
    }),
    'todo-closed': ({ id }) => ({ message: `#${id} is closed already.`, fix: 'Add a new one: teamctl todo add' }),
    'todo-owner-unknown': ({ word }) => ({
      message: `Nobody on the team is called ${word}.`,
      fix: `Give the name of a member; if it is no name, write “everybody: ${word} …”.`,
    }),
    'todo-owner-me': () => ({
      message: 'Who “I” is cannot be told from here.',
      fix: 'Write the name. If you are not on the list yet: teamctl member add YOUR-NAME --role lead, and “me:” means you from then on.',
    }),
    'todo-empty': () => ({
      message: 'What is to be done? A sentence, please.',
      fix: 'teamctl todo add "call old customers back" --owner NAME',
    }),
    'todo-due-past': ({ due }) => ({ message: `${due} is over.`, fix: 'Give today or a later day.' }),
    'todo-needs-reason': () => ({ message: 'Dropping something needs a reason.', fix: 'Add --reason "a few words"' }),
  },
};

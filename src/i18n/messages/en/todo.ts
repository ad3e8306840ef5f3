import type { Words } from '../../words.ts';
import type { todo as source } from '../zh-CN/todo.ts';
import { holidays } from './holidays.ts';

const unsaidWhy: Record<string, { why: string; instead: string }> &
  Record<'harm-shame', { why: string; instead: string }> = {
  'harm-shame': {
    why: 'it shames somebody before the others',
    instead: 'Make it a talk in private, or a step to practise together',
  },
  private: {
    why: 'it is somebody’s own business',
    instead: 'Keep it to yourself; for the meeting write only the next step',
  },
  own: { why: 'you remind yourself of it', instead: 'For the others write who does what' },
  'harm-penalty': {
    why: 'it reads like a penalty',
    instead: 'Make it up together, or say what is won when it is done',
  },
  'harm-overtime': {
    why: 'it takes pay, rest or leave from somebody',
    instead: 'Count the time and pay it, or let it wait',
  },
  'harm-privacy': {
    why: 'it is somebody’s own business',
    instead: 'Ask the person, and share only what they agree to',
  },
  'harm-discrimination': {
    why: 'it treats somebody worse for what they are',
    instead: 'Go by what the work needs and what somebody can do',
  },
  'harm-neglect': {
    why: 'it brushes aside somebody who needs help',
    instead: 'Listen to them today, and bring in a doctor, HR or a help line',
  },
  'harm-threat': { why: 'it reads like a threat', instead: 'Say the goal, and what you can help with' },
  'harm-dismissal': {
    why: 'it speaks of letting somebody go',
    instead: 'Talk about that in private, and write the next step to be done here',
  },
  'harm-diagnosis': { why: 'it reads like a diagnosis', instead: 'Write what can be seen, and what you do together' },
  'harm-therapy': { why: 'it reads like amateur therapy', instead: 'Dial together, practise, or sit down and talk' },
  'harm-promise': { why: 'it promises a customer what nobody may promise', instead: 'Write what the contract says' },
  'harm-pressure': {
    why: 'it presses or deceives a customer',
    instead: 'Say what it gives and what it costs, and let the customer decide',
  },
};

export const todo: Words<typeof source> = {
  help: {
    todo: 'what was agreed in meetings: add, list, edit, done, drop',
    add: 'add one',
    text: 'what to do, in a sentence',
    owner: 'who does it; everybody when not given',
    due: 'by which day; the next work day when not given',
    from: 'takes over from this to-do (its number), which is dropped',
    meeting: 'the meeting in which it was agreed',
    list: 'list what is open',
    all: 'also what is done or dropped',
    ownedBy: 'only this person’s',
    edit: 'other words, another owner or day; what is not said stays',
    newText: 'the new words; as they were when not given',
    newOwner: 'who does it now',
    newDue: 'by which day now',
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
    return `${noted} That is ${why}; for another day: teamctl todo edit ${id} --due DATE.`;
  },
  edited: (id, owner, text, due) => `Changed #${id}: ${owner}, ${text}, by ${due}.`,
  again: (id, owner, text, due) => `Noted already as #${id}, and not noted twice: ${owner}, ${text}, by ${due}.`,
  twin: (id) => ` Noted already as #${id}, and not noted twice.`,
  dueMoved: (before) => ` It was due ${before} before.`,
  ownerNow: (name) => ` It was everybody’s before and is ${name}’s now.`,
  unsaid: (code, id) => {
    const { why, instead } = unsaidWhy[code] ?? unsaidWhy['harm-shame'];
    const how = id === null ? '' : `, and it is read out again: teamctl todo edit ${id} "NEW WORDS"`;
    return ` Not read out in the meeting: ${why}. ${instead}${how}.`;
  },
  unsaidHere: (id) =>
    id === null ? 'One more, for after the meeting' : `One more, for after the meeting: #${id}, teamctl todo list`,
  unsaidBriefly: (code) =>
    `not read out: ${(unsaidWhy[code] ?? unsaidWhy['harm-shame']).why}; how to reword it: teamctl todo list`,
  stop: '.',
  dayOff: (holiday) => ` That is ${holiday === null ? 'no work day' : `a holiday (${holidays[holiday] ?? holiday})`}.`,
  awayThen: (name, back) => ` ${name} is away that day; it will be asked on ${back}, once back.`,
  goneThen: (name) => ` ${name} will have left the team by then: an earlier day, or somebody else.`,
  unclear: (id) =>
    ` The words seem to say by when, and were not understood; that day for now. To say which: ${id === null ? 'end the sentence with @DATE' : `teamctl todo edit ${id} --due DATE`}.`,
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
      fix: 'Of somebody on the team write the name, and meetings read it out. What is for yourself is not read out: teamctl note “remind me …”.',
    }),
    'todo-empty': () => ({
      message: 'What is to be done? A sentence, please.',
      fix: 'teamctl todo add "call old customers back" --owner NAME',
    }),
    'todo-due-past': ({ due }) => ({ message: `${due} is over.`, fix: 'Give today or a later day.' }),
    'todo-edit-nothing': ({ id }) => ({
      message: 'What is to change?',
      fix: `Give the new words, or --owner or --due: teamctl todo edit ${id} "call old customers back"`,
    }),
    'todo-one-owner': ({ id }) => ({
      message: `#${id} is one thing and cannot become several people’s.`,
      fix: 'Give one name, and add one for each of the others: teamctl todo add',
    }),
    'todo-needs-reason': () => ({ message: 'Dropping something needs a reason.', fix: 'Add --reason "a few words"' }),
  },
};

import { counted } from '../../counted.ts';
import type { Words } from '../../words.ts';
import type { remark as source } from '../zh-CN/remark.ts';

export const remark: Words<typeof source> = {
  help: {
    remark: 'what you said: every note is kept, for your eyes only',
    list: 'list the sentences that are kept',
    show: 'show one, with what was read in it',
    forget: 'delete one; signs that were stored stay',
    member: 'only those that name this member',
    id: 'its number (see remark list)',
  },
  title: 'What you said',
  columns: { id: 'No.', on: 'Date', people: 'About', text: 'Sentence' },
  team: 'the team',
  none: 'Nothing is kept yet. Say something: teamctl note "everybody was keen today"',
  private: (days) => `For your eyes only; deleted after ${counted(days, 'day')}.`,
  read: 'Read in it',
  taken: 'stored',
  left: 'not stored',
  forgotten: (id) => `Sentence ${id} is deleted.`,
  errors: {
    'remark-missing': ({ id }) => ({
      message: `There is no sentence ${id}.`,
      fix: 'See which there are: teamctl remark list',
    }),
  },
};

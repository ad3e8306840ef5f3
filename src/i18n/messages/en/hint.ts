import type { Words } from '../../words.ts';
import type { hint as zh } from '../zh-CN/hint.ts';

export const hint: Words<typeof zh> = {
  help: {
    hint: 'what is for you alone today: whom to talk to, and how to begin',
    done: 'put hints away that are done or no longer wanted',
  },
  none: 'Nothing for you alone today.',
  how: 'Put away what is done: teamctl hint done NUMBER',
  errors: {
    'hint-unknown': ({ number }) => ({
      message: `There is no hint ${number} today.`,
      fix: 'See which there are: teamctl hint',
    }),
    'hint-to-answer': ({ number, sign }) => ({
      message: `Hint ${number} cannot be put away: somebody may need help, and it wants an answer.`,
      fix: `If it is not so: teamctl observe ${sign}=no --member NAME; once they were seen: teamctl note --member NAME "saw a doctor"`,
    }),
  },
};

import { counted } from '../../counted.ts';
import type { Words } from '../../words.ts';
import type { day as zh } from '../zh-CN/day.ts';

const halves = { am: 'morning', pm: 'afternoon' };

export const day: Words<typeof zh> = {
  help: {
    day: 'the end of a day: reads the figures, writes down the meeting, the courses and the to-dos, shows today and tomorrow',
    files: "today's figures, one file or several; none is fine",
    held: "which of today's sessions were held: a number, or all; several times if you like",
  },
  ask: {
    file: "Which file has today's figures? Enter for none",
    due: (todos) => `What is due: ${todos}`,
    held: (sessions) => `Planned for today: ${sessions}. Which were held? Enter for all, 0 for none`,
  },
  title: (team, date) => `${team} · ${date}, the end of the day`,
  figures: "Today's figures",
  facts: {
    meeting: 'Evening meeting',
    weekly: 'Weekly meeting',
    courses: 'Courses',
    marks: 'Marks',
    todos: 'To-dos',
    away: 'Away',
    next: 'Next work day',
  },
  noMeeting: 'By the calendar today is no work day, so no meeting was written down.',
  attended: (there, away) => (away === '' ? `all ${there} were there` : `${there} were there, away: ${away}`),
  held: (titles) => `held: ${titles}`,
  open: (titles, numbers) => `not written down yet: ${titles} (held: teamctl train done ${numbers})`,
  unmarked: (title, who, count) => `${title}: how many points for ${who}${count === 1 ? '' : ' each'}?`,
  marks: (asked) => `to write down: ${asked.join(' ')} teamctl train score NAME COURSE POINTS`,
  noCourses: 'none today',
  todos: (done, fresh) =>
    [done === 0 ? '' : `${done} done`, fresh === '' ? '' : `new: ${fresh}`].filter((each) => each !== '').join('; ') ||
    'nothing new',
  todo: (owner, text, due) => `${owner === null ? '' : `${owner}, `}${text} (${due})`,
  next: (day, start, away, courses) =>
    [
      `${day}, morning meeting at ${start}`,
      away === '' ? 'everybody is there' : `away: ${away}`,
      courses === 0 ? '' : counted(courses, 'course'),
    ]
      .filter((each) => each !== '')
      .join('; '),
  away: (name, half) => (half === null ? name : `${name} (${halves[half]})`),
  separator: ', ',
};

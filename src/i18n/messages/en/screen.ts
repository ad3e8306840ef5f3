import type { Words } from '../../words.ts';
import type { screen as source } from '../zh-CN/screen.ts';

export const screen: Words<typeof source> = {
  help: {
    screen:
      "The meeting room's screen: a page with the running item, its clock, goals and the board; name a meeting or board, left out it is today's next meeting",
    lan: 'other computers on the same network may open it, with the digits shown in the terminal',
    noOpen: 'do not open the browser, only say the address',
  },
  boardTyped: ['leaderboard', 'wall'],
  at: (address) => `Screen: ${address}`,
  elsewhere: (address, code) => `On another computer open ${address} and enter ${code}`,
  stop: 'Close the screen: Ctrl-C',
  goals: 'Goals',
  celebrations: 'Worth celebrating',
  time: (share) => `Line: ${share} of the work days are over`,
  timeLine: 'Line: work days over',
  board: (period, measure) => `Board ${period} · ${measure}`,
  theme: 'This week we practise',
  agreed: 'Just agreed',
  nothingYet: 'No records this week yet: today is a good day to start.',
  page: {
    left: 'Left for this item',
    over: 'This item is over by',
    all: 'Left in all',
    allOver: 'Over in all by',
    paused: 'Paused',
    next: 'Next',
    back: 'Back',
    pause: 'Pause',
    more: 'Add a minute',
    todo: 'To-do',
    finish: 'End',
    full: 'Full screen',
    shade: 'Light/dark',
    field: 'NAME: WHAT @Friday',
    keep: 'Keep',
    kept: 'Kept.',
    lost: 'Lost the computer that runs the meeting; trying again…',
    spaceKey: 'space',
  },
  over: 'That is all. Thank you, everybody!',
  broken: 'The meeting stops here for now.',
  door: {
    title: 'Screen',
    ask: 'Enter the digits shown in the terminal',
    enter: 'Enter',
    wrong: 'Those are not the digits: look once more.',
    wait: 'Wrong too often; try again in a minute.',
  },
  errors: {
    'screen-no-network': () => ({
      message: 'This computer is on no local network, so no other one can open the page.',
      fix: 'Connect it and try again, or leave out --lan to watch on this computer only.',
    }),
    'screen-cannot-listen': ({ reason }) => ({
      message: `The page cannot be opened to browsers: ${reason}`,
      fix: 'See whether security software blocks the local network, allow it and try again.',
    }),
  },
};

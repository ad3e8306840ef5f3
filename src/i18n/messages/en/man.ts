import type { Words } from '../../words.ts';
import type { man as zh } from '../zh-CN/man.ts';

export const man: Words<typeof zh> = {
  help: 'the manual page: read at a terminal, roff in a file (plain text on Windows)',
  page: {
    name: 'NAME',
    synopsis: 'SYNOPSIS',
    commands: 'COMMANDS',
    options: 'OPTIONS OF EVERY COMMAND',
    exitStatus: 'EXIT STATUS',
    files: 'FILES',
    exits: [
      ['0', 'done, also when nothing was found'],
      ['1', 'a check found problems (lint, test, doctor)'],
      ['2', 'wrong usage'],
      ['3', 'invalid data or playbook; file, line and column are named'],
      ['4', 'not found or ambiguous'],
      ['5', 'done in part: an import refused rows'],
      ['6', 'database unusable'],
      ['7', 'cannot read or write'],
      ['9', 'refused for safety'],
      ['70', 'a fault of the program'],
      ['130', 'interrupted'],
    ],
    file: 'Database: ~/.local/share/teamctl/teamctl.db; own holiday calendars and import profiles: ~/.config/teamctl/',
  },
};

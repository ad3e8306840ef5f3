import type { Words } from '../../words.ts';
import type { completion as zh } from '../zh-CN/completion.ts';

export const completion: Words<typeof zh> = {
  help: 'completion script for bash, zsh, fish or powershell: commands, members and signs by Tab',
};

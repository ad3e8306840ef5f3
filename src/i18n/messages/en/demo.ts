import type { Words } from '../../words.ts';
import type { demo as zh } from '../zh-CN/demo.ts';

export const demo: Words<typeof zh> = {
  help: 'Run the main job on an invented team; your own data are not touched',
  intro: (team) =>
    `${team} is an invented insurance telesales team in its third month. Each command below works for your own team too.`,
  next: 'Now with your own team: teamctl init',
};

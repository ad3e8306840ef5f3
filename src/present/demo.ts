import { demoWords } from '../i18n/areas/demo.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Report } from './document.ts';

/** A command of the demonstration, without the program's name, and what it wrote. */
interface Step {
  command: string;
  answer: string;
}

/** For those who read it: one text, since answers one after another would overwrite a file. */
export function demoText(team: string, steps: readonly Step[], locale: Locale): string {
  const { intro, next } = demoWords(locale);
  const said = steps.map(({ command, answer }) => `\n$ teamctl ${command}\n\n${answer}`);
  return `${intro(team)}\n${said.join('')}\n${next}\n`;
}

/** For machines: one piece of data, in which the answers (JSON each) have a place. */
export const demoData = (team: string, steps: readonly Step[]): Report => ({
  data: {
    schema: 'teamctl.demo/1',
    team,
    steps: steps.map(({ command, answer }) => ({ command, answer: JSON.parse(answer) as unknown })),
  },
  document: [],
});

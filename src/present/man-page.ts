import { examplesOf } from '../i18n/examples.ts';

/** A command as its help knows it: what can be typed, without what is hidden. */
export interface CommandPage {
  name: string;
  usage: string;
  description: string;
  options: readonly { flags: string; description: string; hidden: boolean }[];
  commands: readonly CommandPage[];
}

export interface ManWords {
  name: string;
  synopsis: string;
  commands: string;
  options: string;
  exitStatus: string;
  files: string;
  exits: readonly (readonly string[])[];
  file: string;
}

/** A backslash, and a dot or quote at the start of a line, mean something to roff. */
const roff = (text: string) =>
  text
    .replace(/\\/g, '\\e')
    .replace(/-/g, '\\-')
    .replace(/^([.'])/gm, '\\&$1');

const optionLines = (options: CommandPage['options']) =>
  options
    .filter((option) => !option.hidden)
    .flatMap((option) => ['.TP', `\\fB${roff(option.flags)}\\fR`, roff(option.description)]);

function commandLines(command: CommandPage, path: string, locale: string): string[] {
  const shown = examplesOf(path, locale);
  return [
    '.SS',
    `teamctl ${roff(path)} ${roff(command.usage.replace('[command]', '').trim())}`.trimEnd(),
    roff(command.description),
    ...optionLines(command.options),
    ...(shown.length > 0 ? ['.PP', '.nf', ...shown.map((line) => `  ${roff(line)}`), '.fi'] : []),
    ...command.commands.flatMap((below) => commandLines(below, `${path} ${below.name}`.replace(' *', ''), locale)),
  ];
}

/** The manual page in roff (man macros) for the whole command line. */
export function manPage(program: CommandPage, words: ManWords, version: string, day: string, locale: string): string {
  const lines = [
    `.TH TEAMCTL 1 "${day}" "teamctl ${version}"`,
    '.ad l',
    `.SH ${words.name}`,
    `teamctl \\- ${roff(program.description)}`,
    `.SH ${words.synopsis}`,
    '\\fBteamctl\\fR [\\fIcommand\\fR] [\\fIoptions\\fR]',
    `.SH ${words.commands}`,
    ...program.commands.flatMap((command) => commandLines(command, command.name, locale)),
    `.SH ${words.options}`,
    ...optionLines(program.options),
    `.SH ${words.exitStatus}`,
    ...words.exits.flatMap(([code, meaning]) => ['.TP', `\\fB${code}\\fR`, roff(meaning ?? '')]),
    `.SH ${words.files}`,
    roff(words.file),
  ];
  return `${lines.join('\n')}\n`;
}

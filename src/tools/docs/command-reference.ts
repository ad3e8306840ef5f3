import type { Command } from 'commander';
import { examples } from '../../i18n/examples.ts';
import type { Locale } from '../../i18n/locale.ts';
import { programIn } from './program-in.ts';

const words = {
  'zh-CN': {
    title: '# 命令',
    intro: '由 `npm run docs` 从程序里生成，不要手改。',
    options: '每个命令都认的选项',
  },
  en: {
    title: '# Commands',
    intro: 'Generated from the program by `npm run docs`; do not edit.',
    options: 'Options of every command',
  },
};

const optionRows = (command: Command) =>
  command.options
    .filter((option) => !option.hidden && option.long !== '--version')
    .map((option) => `- \`${option.flags}\` ${option.description}`);

function describe(command: Command, path: string): string[] {
  const usage = command.registeredArguments.map((argument) => {
    const name = argument.variadic ? `${argument.name()}…` : argument.name();
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  const head = [`## ${['teamctl', path, ...usage].join(' ')}`, '', command.description(), ''];
  const options = optionRows(command);
  const shown = examples[path];
  return [
    ...head,
    ...(options.length > 0 ? [...options, ''] : []),
    ...(shown ? ['```', ...shown, '```', ''] : []),
    ...command.commands.flatMap((below) => describe(below, `${path} ${below.name()}`.replace(' *', ''))),
  ];
}

/** Every command with its options and examples, as a Markdown page. */
export async function commandReference(locale: Locale): Promise<string> {
  const program = await programIn(locale);
  const { title, intro, options } = words[locale];
  const commands = program
    .createHelp()
    .visibleCommands(program)
    .filter((command) => command.name() !== 'help');
  const lines = [
    title,
    '',
    intro,
    '',
    ...commands.flatMap((command) => describe(command, command.name())),
    `## ${options}`,
    '',
    ...optionRows(program),
  ];
  return `${lines.join('\n')}\n`;
}

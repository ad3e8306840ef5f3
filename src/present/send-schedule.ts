import { channelWords } from '../i18n/areas/channel.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Block, Report } from './document.ts';

export interface Schedule {
  /** `08:50`. */
  at: string;
  /** What goes where: part of its name, or a second one at the same time would take the place of the first. */
  topic: string;
  to: string;
  /** The command that sends, word by word, the program first. */
  words: readonly string[];
  kind: string;
  kept: string;
}

const SAFE = /^[\w@%+=:,./\\-]+$/;
/** For `sh`: in single quotes whatever it could take for more than a word. */
const shell = (word: string) => (SAFE.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`);
/** cron takes a percent sign for a line break. */
const cronLine = ({ at, words }: Schedule) => {
  const [hour, minute] = at.split(':').map(Number);
  return `${minute} ${hour} * * * ${words.map(shell).join(' ').replaceAll('%', String.raw`\%`)}`;
};
/** systemd takes it for a variable of its own, and knows double quotes. */
const unitWord = (word: string) =>
  (SAFE.test(word) ? word : `"${word.replace(/["\\]/g, String.raw`\$&`)}"`).replace(/[%$]/g, '$&$&');
const service = ({ words }: Schedule) =>
  `[Unit]\nDescription=teamctl send\n\n[Service]\nType=oneshot\nExecStart=${words.map(unitWord).join(' ')}`;
/** Names of units take few characters, so a channel is told from others by a number. */
const numberOf = (name: string) =>
  [...name].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) as number)) % 0x10000, 0).toString(16);
const unitName = ({ at, topic, to }: Schedule) =>
  `teamctl-${at.replace(':', '')}-${topic.replace(' ', '-')}-${numberOf(to)}`;
/** What no task may be called, and what would end the quotes. */
const NOT_IN_NAMES = /[\\/:*?"<>|%]/g;
const timer = ({ at }: Schedule) =>
  `[Timer]\nOnCalendar=*-*-* ${at}:00\nPersistent=false\n\n[Install]\nWantedBy=timers.target`;
const isPlain = (word: string) => /^[\w./:\\-]+$/.test(word);
/** So many characters schtasks takes for a command (261), its backslashes not counted. */
const MOST_IN_TASK = 261;
/** Where the command is longer than that. PowerShell takes single quotes for quotes, doubled within. */
const powershell = ({ at, words }: Schedule, name: string) => {
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const [program = '', ...rest] = words;
  const typed = rest.map((word) => (isPlain(word) ? word : `"${word}"`)).join(' ');
  const action = `(New-ScheduledTaskAction -Execute ${quoted(program)} -Argument ${quoted(typed)})`;
  const trigger = `(New-ScheduledTaskTrigger -Daily -At ${at})`;
  return `Register-ScheduledTask -Force -TaskName ${quoted(name)} -Trigger ${trigger} -Action ${action}`;
};
/** The command stands in quotes of its own there, and those in it behind a backslash. */
const windows = (schedule: Schedule) => {
  const { at, to, words } = schedule;
  const name = [unitName(schedule), to.replace(NOT_IN_NAMES, ' ')].join(' ');
  const inner = words.map((word) => (isPlain(word) ? word : String.raw`\"${word}\"`)).join(' ');
  if (inner.replaceAll('\\"', '"').length > MOST_IN_TASK) return powershell(schedule, name);
  return `schtasks /Create /F /SC DAILY /ST ${at} /TN "${name}" /TR "${inner}"`;
};

const isBusy = (at: string) => /:(00|30)$/.test(at);

/**
 * The line that sends at a time every day, for each system: as text, since a line that is broken cannot be copied.
 * @param isMarkdown between fences, without which its stars and quotes are marks of the page
 */
export function presentSchedule(
  schedule: Schedule,
  locale: Locale,
  isMarkdown: boolean,
): { text: string; report: Report } {
  const { schedule: words } = channelWords(locale);
  const name = unitName(schedule);
  const data = {
    cron: cronLine(schedule),
    service: service(schedule),
    timer: timer(schedule),
    windows: windows(schedule),
  };
  const notes = [
    words.workdays,
    ...(schedule.kind === 'feishu' && isBusy(schedule.at) ? [words.busy] : []),
    ...(schedule.kept === 'keyring' ? [words.keyring] : []),
  ];
  const parts = [
    `# ${words.cron}\n${data.cron}`,
    `# ${words.systemd(name)}\n# ${name}.service\n${data.service}\n\n# ${name}.timer\n${data.timer}`,
    `# ${words.windows(data.windows.startsWith('schtasks'))}\n${data.windows}`,
    notes.map((note) => `# ${note}`).join('\n'),
  ];
  const lines = parts.join('\n\n');
  const text = `${words.title(schedule.at)}\n\n${isMarkdown ? `\`\`\`sh\n${lines}\n\`\`\`` : lines}\n`;
  const document: Block[] = [{ kind: 'paragraph', text }];
  return { text, report: { data: { schema: 'teamctl.schedule/1', at: schedule.at, ...data }, document } };
}

import { counted } from '../../counted.ts';
import type { ErrorSentence } from '../../sentence.ts';
import { shellWord } from '../../shell-word.ts';
import type { Words } from '../../words.ts';
import type { general as source } from '../zh-CN/general.ts';
import { impossible } from './impossible.ts';

const say = (message: string, fix?: string): ErrorSentence => (fix === undefined ? { message } : { message, fix });
const orList = (near: readonly string[], otherwise: string) =>
  near.length > 0 ? `Did you mean ${near.join(', ')}?` : otherwise;

export const general: Words<typeof source> = {
  help: {
    description: 'A deputy for managers of sales teams: which stage the team is in, why, and what to do this week.',
    version: 'print the version',
    helpOption: 'show help',
    helpCommand: 'show help for a command',
    examples: 'Examples:',
    defaultIs: (value) => ` (default: ${value})`,
    placeholders: { '* ': '', '[options]': '[options]', '[command]': '[command]' },
    titles: {
      'Usage:': 'Usage:',
      'Options:': 'Options:',
      'Commands:': 'Commands:',
      'Arguments:': 'Arguments:',
      'Global Options:': 'Global options:',
    },
    globals: {
      db: 'database file (or TEAMCTL_DB)',
      team: 'which team (or TEAMCTL_TEAM)',
      playbook: 'which playbook: the id of a bundled one, or a directory of your own',
      today: 'take this day as today, as in 2026-11-27, yesterday',
      lang: 'language: zh-CN or en',
      format: 'output format, such as terminal, markdown, json',
      json: 'the same as --format json',
      output: 'write to a file instead of the screen (do not use > in PowerShell 5.1, it changes the encoding)',
      color: 'always use colour',
      noColor: 'never use colour',
      plain: 'no lines and blocks, only characters of a sure width (automatic in windows of code page 936)',
      noPager: 'write long output straight through instead of page by page',
      noInput: 'ask nothing',
      yes: 'answer yes to every confirmation',
      quiet: 'results only, no hints',
      debug: 'give technical details with an error',
    },
  },
  asking: {
    yes: 'Yes',
    no: 'No',
    unclear: 'Is that a yes or a no? Type y or n',
    choice: (fallback) => (fallback ? '(Y/n)' : '(y/N)'),
    hidden: 'Ctrl+T shows what was typed, and hides it again',
    list: {
      keys: 'up and down to move, Enter to choose; or type a word',
      choose: 'Nothing chosen yet: move with the arrow keys, or type a word, then Enter',
      notListed: 'Not one of the choices: erase it, or use the arrow keys',
      several: (names) =>
        `Several begin like that: ${names.join(', ')}. One more letter, or erase it and use the arrow keys`,
    },
  },
  wrote: (file) => `Written to ${file}.`,
  errorPrefix: 'Error: ',
  fixPrefix: 'Try: ',
  bug: (message) => `The program failed, and it is not your fault: ${message}`,
  bugFix: 'Your data was not changed. Run it again with --debug and send the output to the maintainers.',
  typed: 'Not stored. What you typed is all here; once the cause is out of the way, run it as it stands:',
  errors: {
    'unknown-option': ({ wanted, near }) =>
      say(`There is no option ${wanted}.`, orList(near, 'Add --help to see the options.')),
    'unknown-command': ({ wanted, near }) =>
      say(`There is no command ${wanted}.`, orList(near, 'Run teamctl --help to see the commands.')),
    'unknown-verb': ({ wanted, command, near, known }) =>
      say(
        `${command} has no command ${wanted}.`,
        `${orList(near, '')} It works by itself; below it there are ${known.join(', ')}.`.trim(),
      ),
    'missing-argument': ({ wanted }) =>
      say(`Something is missing: ${wanted}.`, 'Add --help to see how to write this command.'),
    'excess-arguments': () => say('There are words this command has no use for.', 'Put names with spaces into quotes.'),
    'option-needs-value': ({ wanted }) => say(`${wanted} needs a value.`, 'Add --help to see how to write it.'),
    'option-required': ({ wanted }) => say(`${wanted} must be given.`, 'Add --help to see how to write it.'),
    'bad-value': ({ wanted }) => say(`This value does not fit: ${wanted}.`, 'Add --help to see how to write it.'),
    'subcommand-missing': () => say('This command needs a subcommand.', 'Add --help to see which there are.'),
    'bad-day': ({ value, flag }) =>
      say(`${flag} is not a day: ${value}.`, 'Write 2026-11-27, 11-27, tomorrow, Friday or next Monday.'),
    'bad-count': ({ value, flag, least }) =>
      say(`${flag} must be a whole number of at least ${least}, not ${value}.`, 'Write a whole number.'),
    'bad-number': ({ value, flag }) =>
      say(`${flag} must be a number, not ${value}.`, 'For example 1200 or 1200.50, without unit or comma.'),
    'bad-choice': ({ value, flag, choices }) =>
      say(`${flag} cannot be ${value}.`, `Choose from: ${choices.join(', ')}.`),
    'bad-format': ({ format, choices }) =>
      say(`This command has no format ${format}.`, `Choose from: ${choices.join(', ')}.`),
    'option-missing-no-input': ({ flag }) =>
      say(`There is nobody to ask, so ${flag} must be given.`, 'Add it, or run the command in a terminal.'),
    interrupted: () => say('Stopped. Nothing was changed.'),
    'interrupted-kept': () => say('Stopped. What was given before is kept.'),
    'cannot-write-output': ({ reason }) =>
      say(`The result could not be written (${reason}).`, 'See whether the disk is full, then run it again.'),
    'bad-file-ending': ({ file, ending, choices }) =>
      say(
        `${file} does not say what to write: this command writes no .${ending}.`,
        `It writes: ${choices.join(', ')}. To keep the name, say the format with --format.`,
      ),
    'no-browser': () =>
      say(
        'No browser that prints was found (Chrome, Edge, Chromium), so there can be no PDF.',
        'Use -o NAME.docx; or -o NAME.html, open it in a browser and print it; for a browser elsewhere set TEAMCTL_BROWSER',
      ),
    'print-failed': ({ browser }) =>
      say(`${browser} did not print the page.`, 'Use -o NAME.docx; or -o NAME.html, open it in a browser and print it'),
    'format-needs-file': ({ format }) =>
      say(`${format} is no text; a screen shows nothing but noise.`, `Write it to a file: add -o NAME.${format}`),
    'cannot-write-file': ({ file, reason, hadFile }) =>
      say(
        `Cannot write ${file} (${reason}); ${hadFile ? 'the old file is untouched' : 'nothing was written'}.`,
        'See whether the folder exists and can be written, and whether the disk is full.',
      ),
    'path-too-long': ({ file }) =>
      say(`The name of ${file} is too long for this system.`, 'Take a shorter one, or a folder that is less deep.'),
    'bad-file-name': ({ file, part, fault }) =>
      say(
        `${file} is no name to use: Windows has no file called “${part}”.`,
        {
          reserved: 'The name belongs to a device, such as CON, NUL or COM1. Take another name.',
          character: 'A name may not hold < > " | ? *. Leave them out.',
          long: 'A file or folder may have a name of 255 characters at most. Take a shorter one.',
          trailing: 'A name may not end in a dot or a blank: Windows drops them without a word. Take them away.',
          stream:
            'What stands behind a colon becomes a hidden part of the file; only a drive may have one. Take another sign.',
        }[fault as string],
      ),
    'files-none': ({ pattern }) => say(`No file fits ${pattern}.`, 'See whether the folder and the ending are right.'),
    'file-held': ({ file, reason }) =>
      say(
        `Cannot write ${file} (${reason}); the old file was left as it was.`,
        'It may be open in Excel or WPS: close it and run this again, or take another file name.',
      ),
    'file-read-only': ({ file }) =>
      say(
        `${file} is read-only and was left as it was.`,
        'Take “Read-only” away in its properties and run this again, or take another file name.',
      ),
    'cannot-read-file': ({ file, reason }) =>
      say(
        `Cannot read ${file} (${reason}).`,
        reason === 'EBUSY'
          ? 'It may be open in Excel or WPS: close it and run this again.'
          : 'See whether the file exists and may be read.',
      ),
    'cannot-create': ({ file, reason }) =>
      say(
        `Cannot create ${file} (${reason}).`,
        'See whether the folder can be written, or choose another place with --db.',
      ),
    'calendar-not-json': ({ file }) =>
      say(`${file} is not complete JSON.`, 'Save it again from where it came, or delete it.'),
    'calendar-shape': ({ file }) =>
      say(
        `${file} is not a holiday file.`,
        'It should look like {"year": 2027, "days": [{"name", "date", "isOffDay"}]}.',
      ),
    'team-none': () => say('There is no team yet.', 'Make one: teamctl init'),
    'team-unknown': ({ wanted, near }) =>
      say(`There is no team called “${wanted}”.`, orList(near, 'Run teamctl team list to see them.')),
    'team-not-chosen': ({ teams }) =>
      say(
        `There are several teams: ${teams.join(', ')}. Which one?`,
        'Add --team NAME, or choose one with teamctl team use NAME.',
      ),
    'founded-in-future': ({ day }) =>
      say(
        `The founding day ${day} is still to come.`,
        'Give the day on which the team began to work, or leave it out for now.',
      ),
    'team-exists': ({ name }) =>
      say(
        `There is already a team called “${name}”.`,
        'Take another name, or change that team with teamctl team edit.',
      ),
    'member-unknown': ({ wanted, near }) =>
      say(`Nobody in the team is called “${wanted}”.`, orList(near, 'Run teamctl member list to see them.')),
    'member-ambiguous': ({ wanted, candidates }) =>
      say(
        `“${wanted}” could be several people: ${candidates.join(', ')}.`,
        'Write the code, or the full name where that is nobody else’s.',
      ),
    'member-code-taken': ({ code, name }) =>
      say(
        `Code ${code} already belongs to ${name}.`,
        'Take another code; two people of one name are told apart by it.',
      ),
    'member-name-taken': ({ name }) =>
      say(`There is already a ${name}, and no code to tell the two apart.`, 'Add the person again with --code.'),
    'member-left-before': ({ name, left }) =>
      say(
        `${name} was here before and left on ${left}.`,
        `If it is the same person, teamctl member rejoin ${shellWord(name)} brings back code and records; two people of one name need a code each.`,
      ),
    'rejoin-not-left': ({ name }) => say(`${name} has not left.`, 'See who is there: teamctl member list --all'),
    'rejoin-too-early': ({ name, left }) =>
      say(
        `${name} only left on ${left} and comes back after that.`,
        'Change the day after --on. Where the leaving day is wrong, or nobody left at all, teamctl undo takes that back.',
      ),
    'member-name-is-code': ({ word, name, code }) =>
      say(
        `“${word}” is taken: ${name}, code ${code || 'none'}.`,
        'Names and codes must not be mixed up: take another.',
      ),
    'name-unseen': ({ name }) =>
      say(
        `The name “${name}” has a line break in it, or a character that cannot be seen.`,
        'Type it again; add several people one by one, or with --paste.',
      ),
    'name-divider': ({ name }) =>
      say(
        `“${name}” has a comma, a semicolon or a colon in it, and those divide people.`,
        'Write one person at a time; teamctl member add --paste takes a list.',
      ),
    'name-too-long': ({ name }) =>
      say(
        `“${name}” is too long for tables and meetings.`,
        'At most 40 characters; other names can be added with member alias.',
      ),
    'name-of-nobody': ({ name }) =>
      say(
        `“${name}” means everybody, a role or a day, so nobody can be told by it.`,
        'Take what only this person is called: a name, a code, a nickname.',
      ),
    'member-add-syntax': ({ value }) =>
      say(
        value === '' ? 'Who is to be added?' : `“${value}” is nobody that can be added.`,
        'Write NAME, NAME:CODE or NAME:CODE:2026-11-01; --paste takes a whole list.',
      ),
    'member-alias-taken': ({ alias, name }) =>
      say(
        `“${alias}” is a name, the code or another name of ${name} already.`,
        'Take another one, or take it from them first: teamctl member alias remove.',
      ),
    'member-alias-unknown': ({ alias, name, aliases }) =>
      say(
        `${name} is not called “${alias}”.`,
        aliases.length === 0 ? 'There is no other name yet.' : `There are: ${aliases.join(', ')}.`,
      ),
    'paste-empty': () =>
      say('Nobody was found in that text.', 'Paste one name a line, a code behind it if there is one: Ann Lee T08.'),
    'leave-before-join': ({ name, joined }) =>
      say(`${name} only joined on ${joined} and cannot have left before.`, 'Change the day after --on.'),
    'join-after-leave': ({ name, left }) =>
      say(
        `${name} left on ${left} and cannot have joined after that.`,
        `Change the day after --joined; whoever came back: teamctl member rejoin ${shellWord(name)}.`,
      ),
    'name-empty': () => say('The name is empty.', 'Write a name and try again.'),
    'member-several': ({ value, names }) =>
      say(
        `“${value}” reads as ${names.length} people: ${names.join(', ')}.`,
        'Write one person at a time, family name last and without a comma; a whole list: teamctl member add --paste.',
      ),
    'member-syntax': ({ value }) =>
      say(`--member is not right: ${value}.`, 'Write NAME, NAME:CODE or NAME:CODE:2026-11-01.'),
    'day-in-future': ({ day, flag }) => say(`${flag}: ${day} has not come yet.`, 'Records are for today and before.'),
    'before-founded': ({ day, founded, flag }) =>
      say(
        `${flag}: on ${day} there was no such team yet; it was founded on ${founded}.`,
        'Give a later day; if the founding day is wrong: teamctl team edit --founded DATE.',
      ),
    'changed-meanwhile': () =>
      say(
        'Another window changed the data while this one waited for you, so what you saw no longer holds. Nothing was changed.',
        'Run it again to see how things stand now.',
      ),
    'not-a-member-then': ({ name, day }) =>
      say(
        `${name} was not in the team on ${day}.`,
        `Check the day and the name; a wrong joining day: teamctl member edit; back again: teamctl member rejoin ${shellWord(name)}.`,
      ),
    'figure-syntax': ({ value }) =>
      say(`${value} cannot be understood.`, 'Write MEASURE=NUMBER, for instance --figure quality=92.'),
    'figure-impossible': ({ title, value, most }) =>
      say(
        `${title} cannot be ${value}.`,
        most === undefined ? 'Give a number of 0 or more.' : `Give a number from 0 to ${most}.`,
      ),
    'per-cent-unclear': ({ title, value, readings }) =>
      say(
        `${title} is kept in per cent: ${value} could be ${readings[0]} or ${readings[1]}.`,
        `Write the sign with it: ${readings.join(' or ')}.`,
      ),
    'record-empty': () =>
      say('No number was given, so there is nothing to store.', 'Give at least one, such as --dials 120.'),
    'record-impossible': ({ what }) =>
      say(`These numbers cannot be: ${impossible[what] ?? what}.`, 'Check them and write them again.'),
    'database-missing': ({ file }) =>
      say(
        `There is no data yet: ${file} does not exist.`,
        'Make a team with teamctl init; to see what it looks like: teamctl demo.',
      ),
    'database-empty': ({ file }) =>
      say(`${file} is an empty file, not a database.`, 'Delete it and run teamctl init, or point --db elsewhere.'),
    'output-own-file': ({ file, what }) =>
      say(
        `${file} is ${{ database: 'the database’s own file', backup: 'a backup', input: 'a file that this command reads' }[what] ?? what}; it is not written over.`,
        'Give -o another name.',
      ),
    'output-folder': ({ file }) => say(`${file} is a folder, not a file to write to.`, 'Give -o a file name.'),
    'database-hard-linked': ({ file }) =>
      say(
        `${file} has a second name (a hard link); written from two sides it would break.`,
        'Remove the other name, or copy the file, delete it and give the copy its name.',
      ),
    'database-replaced': ({ file }) =>
      say(
        `Just before this was written, a restore in another window replaced ${file}; nothing of it was stored.`,
        'Look at the data that came back, and run it again.',
      ),
    'database-symlink': ({ file }) =>
      say(`${file} is a link, which is not safe to write through.`, 'Point --db at the file itself.'),
    'database-not-a-file': ({ file }) => say(`${file} is not a regular file.`, 'Point --db at a database file.'),
    'database-not-sqlite': ({ file }) =>
      say(`${file} is not a database; it was not touched.`, 'See whether --db is what you meant.'),
    'database-foreign': ({ file }) =>
      say(`${file} is another program’s database; it was not touched.`, 'See whether --db is what you meant.'),
    'database-newer': ({ file, version, known }) =>
      say(
        `${file} was written by a newer teamctl (version ${version}, this one knows up to ${known}); it was not touched.`,
        'Upgrade teamctl.',
      ),
    'database-damaged': ({ file, backups = [] }: { file: string; backups?: readonly string[] }) =>
      say(
        `${file} is damaged; its numbers cannot be trusted, so nothing was read.`,
        backups.length === 0
          ? 'There is no backup here; keep the file and ask the maintainers what can be saved.'
          : `Go back to a backup, the latest are: ${backups.join(', ')}. Use teamctl restore FILE`,
      ),
    'database-schema': ({ file }) =>
      say(
        `The tables of ${file} do not match this version; it was not touched.`,
        'Put a good backup back. Backups are in the folder backups beside it.',
      ),
    'stored-json': ({ table, row, column, field }) =>
      say(
        `In the database, ${column} of "${row}" in table ${table} cannot be read (${field}). Nothing was changed.`,
        'Another program seems to have changed it. Put a good backup back: teamctl restore',
      ),
    'database-foreign-object': ({ file, type, name }) =>
      say(
        `${file} holds something that teamctl did not make (${type} ${name}) and that could run unseen, so it is not opened.`,
        'Find out who added it, remove it, and come back.',
      ),
    'database-locked': () =>
      say('Another teamctl is writing; it was not done after 10 seconds.', 'Wait for it and run this again.'),
    'database-read-only': ({ file }) =>
      say(
        `${file} can be read but not written.`,
        'See to the permissions of the file and its folder; on Windows, to the read-only mark in its properties.',
      ),
    'database-io': ({ file, sqlite }) =>
      say(`The disk failed at ${file} (${sqlite}); nothing was changed.`, 'See to the disk and run it again.'),
    'database-forbidden': ({ file, sqlite }) =>
      say(
        `You have no permission for ${file} (${sqlite}); nothing was changed.`,
        'See whose the file and its folder are and whether you may read and write there, or take another place with --db.',
      ),
    'database-held': ({ file, sqlite }) =>
      say(
        `${file} cannot be used just now (${sqlite}); nothing was changed.`,
        'Another program may have it open: another teamctl, a folder that is synced, a virus scanner. Close it, or wait a few seconds and run this again.',
      ),
    'database-cannot-open': ({ file }) =>
      say(
        `${file} cannot be opened.`,
        'See to the permissions of the file and its folder; on Windows a synced folder or a virus scanner may have it open, then wait a few seconds and run this again.',
      ),
    'sqlite-other-node': ({ node, folder }) =>
      say(
        `SQLite was installed for another version of Node.js and does not fit ${node}. Your data was not touched.`,
        `Build it for this one: npm rebuild better-sqlite3 --ignore-scripts=false --prefix "${folder}"`,
      ),
    'sqlite-not-loaded': ({ folder }) =>
      say(
        'The compiled part of SQLite cannot be loaded: it is cut short, or made for another system or processor. Your data was not touched.',
        `Build it on this machine: npm rebuild better-sqlite3 --ignore-scripts=false --prefix "${folder}"`,
      ),
    'sqlite-missing': ({ folder }) =>
      say(
        'SQLite is not installed: better-sqlite3 is missing from the folder of this program. Your data was not touched.',
        `Install it: npm install better-sqlite3 --no-save --omit=dev --ignore-scripts=false --prefix "${folder}"`,
      ),
    'sqlite-not-built': ({ folder }) =>
      say(
        'SQLite was installed without its compiled part (install scripts were off). Your data was not touched.',
        `Build it: npm rebuild better-sqlite3 --ignore-scripts=false --prefix "${folder}"`,
      ),
    'database-setting': ({ pragma, value }) =>
      say(
        `The database setting ${pragma} did not take (it is ${value}), so this stops here.`,
        'Use another disk, or install teamctl anew.',
      ),
    'disk-full': ({ file }) =>
      say(`The disk is full: ${file} could not be written, and nothing was changed.`, 'Make room and run it again.'),
    'migration-foreign-keys': ({ rows }) =>
      say(
        `Upgrading the database left ${counted(rows, 'row')} without their partner; it was put back as it was.`,
        'Keep a copy of the database and show it to the maintainers.',
      ),
    'migration-rows': ({ table }) =>
      say(
        `Upgrading the database changed the number of rows of ${table}; it was put back as it was.`,
        'Keep a copy of the database and show it to the maintainers.',
      ),
  },
};

import { counted } from '../../counted.ts';
import { shellWord } from '../../shell-word.ts';
import type { Words } from '../../words.ts';
import type { privacy as source } from '../zh-CN/privacy.ts';

export const privacy: Words<typeof source> = {
  help: {
    export: 'everything stored about a member, private notes included; they may ask for it',
    forget: 'wipe a member from database, log and backups; sums of the team stay, and there is no way back',
    mentions:
      'doubtful places (other spellings, nicknames, one-character names, namesakes, names that are words): all replaces them, none leaves them',
  },
  exportTitle: (name) => `${name} · whole record`,
  rows: (count) => counted(count, 'row'),
  exportHow: (name) => `Keep it in a file: teamctl member export ${shellWord(name)} --json -o record.json`,
  ask: (name) =>
    `Wipe ${name} for good? Name, code, private notes and to-dos go, backups are rewritten, nothing done before can be undone any more.`,
  askMentions: (name, places) =>
    `${places === 1 ? 'Does this 1 place mean' : `Which of these ${places} places mean`} ${name}? Space ticks what is replaced, the rest stays as it is, Enter goes on`,
  mentionsLeft: (places) =>
    `${counted(places, 'place')} may mean this person, somebody else or nothing but a word, and ${places === 1 ? 'was left as it is' : 'were left as they are'}:`,
  exportsDone: (files) => `Exported files were seen to as well: ${files.join(', ')}`,
  exportsLeft: (files) =>
    `These files that were written out still show the person. They are left as they are; delete them yourself: ${files.join(', ')}`,
  exportsPerhaps: (files) =>
    `These files that were written out may show the person (a PDF cannot be looked into; a name can be a word or somebody else’s, too). Open them, and delete those that do: ${files.join(', ')}`,
  forgotten: (alias, privateRows, backups) =>
    `Wiped. The numbers stay under ${alias}, so the sums of the team hold; ${privateRows} private rows deleted, ${counted(backups, 'backup')} rewritten. Nothing done before can be undone any more. Copies that were moved or sent on are out of reach and yours to delete.`,
  errors: {
    'forget-compact': ({ file }) => ({
      message: `The person is gone from ${file} and the backups; the disk would only not let the file be packed.`,
      fix: 'What was freed is overwritten with zeros. See whether the disk is full or failing.',
    }),
    'forget-doubtful': ({ name, places }) => ({
      message: `${counted(places.length, 'place')} may mean ${name}, somebody else, or be nothing but a word. Nobody was asked, so nothing was changed:\n${places.map((place) => `· ${place}`).join('\n')}`,
      fix: 'Run it in a terminal and tick the places one by one, or add --mentions all (replace them) or --mentions none (leave them). Once somebody is forgotten it cannot be asked any more.',
    }),
    'forget-remaining': ({ alias, files, left }) => ({
      message: `Not forgotten yet: the database only knows ${alias} now, but these backups and exports could not be rewritten and may still hold the person: ${files.join(', ')}.${left.length === 0 ? '' : `\nBesides, these were written out and are left as they are; open them, and delete those that show the person: ${left.join(', ')}.`}`,
      fix: `Another program may have them open, or they are read-only or damaged. Close it, make them writable and run this again: teamctl member forget ${alias}. Or delete them.`,
    }),
  },
};

import type { Words } from '../../words.ts';
import type { imports as source } from '../zh-CN/import.ts';

const list = (value: unknown) => (Array.isArray(value) ? value : [value]).map((each) => `“${each}”`).join(', ');
const rows = (count: number) => `${count} ${count === 1 ? 'row' : 'rows'}`;
const people = (count: number) => `${count} ${count === 1 ? 'person' : 'people'}`;

export const imports: Words<typeof source> = {
  help: {
    import: 'load tables: one row a day, a call or a deal; lists of members and targets too',
    files: 'CSV, TSV, XLSX, XLS, or a web table that calls itself .xls',
    profile: 'read it by this profile: days, calls, deals, roster, targets, or one you saved',
    map: 'say which column is what, as in dials=Calls; a column may be a number, as in day=2',
    dryRun: 'show what would be stored, store nothing',
    replace: 'where a stored value differs from the file, take the file’s',
    strict: 'when one row cannot be stored, store none',
    createMembers: 'add people who are not in the team yet',
    sheet: 'which sheet: its name or number',
    encoding: 'text encoding: utf-8, gbk, utf-16le, utf-16be, big5, windows-1252',
    grain: 'what a row is: day, call, deal, roster (a person), target',
    dateOrder: 'how 03/04/2026 reads: mdy month first, dmy day first',
    on: 'the day of a file that has no day column',
    teamBy: 'the column of a roster that names the team; new teams are made',
    period: 'what one target covers: day, week, month, quarter (spread over three months)',
    connected: 'a call result that counts as connected; may be given several times',
    won: 'a status that counts as a deal; may be given several times',
    saveProfile: 'keep this reading; next time call it with --profile',
  },
  fields: {
    day: 'day',
    name: 'name',
    firstName: 'first name',
    lastName: 'last name',
    code: 'code',
    email: 'email',
    joined: 'joined',
    left: 'left',
    team: 'team',
    role: 'role',
    rate: 'connect rate',
    status: 'status',
    rowId: 'id',
    'target-dials': 'target: dials',
    'target-connects': 'target: connects',
    'target-effective': 'target: effective calls',
    'target-deals': 'target: deals',
    'target-amount': 'target: amount',
  },
  grains: {
    day: 'a row is one person’s day',
    call: 'a row is a call, added up by person and day',
    deal: 'a row is a deal, added up by person and day',
    roster: 'a row is a person',
    target: 'a row is a target',
  },
  labels: { encoding: 'Encoding', sheet: 'Sheet', profile: 'Profile', grain: 'Rows', days: 'Days' },
  notUsed: 'not used',
  columnTitles: { header: 'Column in the file', field: 'Read as' },
  noteTitle: 'What was assumed',
  notes: {
    'date-order': ({ order }) =>
      order === 'mdy' ? 'Dates have the month first, then the day.' : 'Dates have the day first, then the month.',
    'seconds-assumed': ({ header }) => `“${header}” has no unit; it is taken as seconds.`,
    'intent-ungraded': ({ header }) => `“${header}” is not graded A, B, C; it is stored as B.`,
    away: ({ days }) => `Days on which somebody was away: ${days}; they are in the register (teamctl away list).`,
    'connects-from-rate': () => 'Connects are dials times the connect rate.',
    'counted-connected': ({ statuses }) => `Counted as connected: ${list(statuses)}. Nothing else is.`,
    'counted-won': ({ statuses }) => `Counted as a deal: ${list(statuses)}. Nothing else is.`,
    'unknown-call-status': ({ statuses }) =>
      `Not known, so not counted as connected: ${list(statuses)}. Add --connected to count one.`,
    'unknown-deal-status': ({ statuses }) =>
      `Not known, so not counted as a deal: ${list(statuses)}. Add --won to count one.`,
    'connected-by-duration': () => 'There is no call result; a call that lasted counts as connected.',
    'effective-seconds': ({ seconds }) => `A connected call of ${seconds} seconds or more is effective.`,
    'no-final-newline': ({ line }) => `The last line (${line}) has no line end; see whether the file was cut.`,
    'team-column-ignored': ({ header, teams }) =>
      `${list(teams)} in “${header}” are no teams here, so everybody went into the current one. To make teams of them, add --team-by ${header}.`,
    'period-assumed': ({ period }) => `One target covers a ${period}.`,
    'quarter-spread': () => 'A quarter’s target is spread evenly over its three months.',
    'whole-team-targets': () => 'Nobody is named, so these are targets of the whole team.',
  },
  result: {
    stored: (stored, records) => `Stored ${rows(stored)} as ${records} day ${records === 1 ? 'record' : 'records'}.`,
    roster: (created, changed) =>
      `Added ${created} ${created === 1 ? 'member' : 'members'}${changed > 0 ? `, completed or changed ${changed}` : ''}.`,
    targets: (count) => `Stored ${count} ${count === 1 ? 'target' : 'targets'}.`,
    nothingNew: 'Nothing new; nothing was changed.',
    nothing: 'No row was stored.',
    dryRun: 'This was a rehearsal; nothing was stored.',
    strict: (refused) => `${rows(refused)} cannot be stored, so with --strict none was.`,
    forTeams: (names) => `For the team: ${names}.`,
    unchanged: (count) => `The same as stored: ${rows(count)}.`,
    passedOver: (count) => `Nothing to count in ${rows(count)} (lost deals, empty days).`,
    refused: (count) => `Not stored: ${rows(count)}; the reasons are below.`,
    created: (names, count) => `New members (${count}): ${names}`,
    teams: (names, count) => `New teams (${count}): ${names}`,
    unmatched: (names, count) => `Not known (${people(count)}): ${names}. To add them: --create-members.`,
    profileSaved: (name, file) => `Kept; next time: --profile ${name} (${file}).`,
    undo: 'To take it back: teamctl undo',
    more: (count) => `${count} more; --json shows them all.`,
    comma: ', ',
    days: (from, to) => (from === to ? from : `${from} to ${to}`),
  },
  refusalColumns: { line: 'Line', reason: 'Reason' },
  sheetLine: (sheet, line) => `${sheet} ${line}`,
  differencesTitle: (count) => `Different from what is stored: ${count}`,
  differenceColumns: { line: 'Line', who: 'Who', day: 'Day', measure: 'What', stored: 'Stored', given: 'In the file' },
  needsReplace: 'To take the file’s values, add --replace.',
  refusals: {
    'no-member': () => 'nobody is named',
    'unknown-member': ({ who }) => `“${who}” is not in the team`,
    'ambiguous-member': ({ who }) => `“${who}” could be several people; a code is needed`,
    'mismatched-member': ({ who }) => `code and name do not go together: ${who}`,
    'bad-name': () => 'the name holds invisible characters',
    'no-day': () => 'no day is given',
    'bad-day': ({ value }) => `“${value}” is no day`,
    'future-day': ({ day }) => `${day} has not come yet`,
    'too-early-day': ({ day }) => `${day} is too long ago to be meant`,
    'outside-membership': ({ who, day }) => `${who} was not in the team on ${day}`,
    'bad-value': ({ column, value }) => `“${value}” in “${column}” is no number`,
    negative: ({ column, value }) => `“${value}” in “${column}” is below 0`,
    'not-whole': ({ column, value }) => `“${value}” in “${column}” is no whole number`,
    'too-large': ({ column, value }) => `“${value}” in “${column}” is too large to be true`,
    impossible: ({ rule }) => `the numbers do not go together: ${rule}`,
    'formula-without-value': ({ column }) =>
      `the formula in “${column}” has no stored value; open and save the file in Excel first`,
    'error-cell': ({ column, value }) => `“${column}” holds the error ${value}`,
    'ragged-row': () => 'the row has not as many cells as the header',
    duplicate: ({ line, id }) => (id === undefined ? `the same as line ${line}` : `id “${id}” was there before`),
    'duplicate-differs': ({ day, line }) =>
      line === undefined
        ? `several rows for ${day} with different numbers`
        : `other numbers for ${day} than line ${line}`,
    'value-differs': ({ who, day, measure, stored, given }) =>
      `${who}, ${day}, ${measure}: ${stored} is stored, the file says ${given}`,
    'member-differs': ({ who, field, stored, given }) =>
      `${who}, ${field}: ${stored} is stored, the file says ${given}`,
    'no-team': () => 'no team is given',
    'left-before-joined': ({ who }) => `${who} left before joining`,
  },
  ask: {
    go: 'Store it like this?',
    encoding: (file) => `The encoding of ${file} is unclear. Which is it?`,
    dateOrder: 'In a date like 03/04/2026, what comes first?',
    dateOrders: { mdy: 'the month (4 March)', dmy: 'the day (3 April)' },
    grain: 'What is a row of this table?',
    sheet: 'Which sheet?',
    column: (field) => `Which column is the ${field}?`,
    statuses: { connected: 'Which result counts as connected?', won: 'Which status counts as a deal?' },
    create: (count, names) => `${people(count)} not in the team: ${names}. Add them?`,
    period: 'What does one target cover?',
    periods: { month: 'a month', quarter: 'a quarter', week: 'a week', day: 'a day' },
  },
  progress: { read: 'reading', store: 'storing' },
  errors: {
    'import-partial': ({ refused, file }) => ({
      message: `${rows(refused)} of ${file} could not be stored; the others were.`,
      fix: 'Mend those rows by the reasons above and import again; what is stored is not stored twice.',
    }),
    'import-would-be-partial': ({ refused, file }) => ({
      message: `${rows(refused)} of ${file} cannot be stored. This was a dry run; nothing was written.`,
      fix: 'Mend those rows by the reasons above, or leave them out: the others can be stored all the same.',
    }),
    'import-strict': ({ refused, file }) => ({
      message: `${rows(refused)} of ${file} cannot be stored, so with --strict nothing was.`,
      fix: 'Mend those rows, or leave out --strict.',
    }),
    'import-nothing-stored': ({ refused, file, unmatched }) => ({
      message: `None of the ${rows(refused)} of ${file} could be stored.`,
      fix:
        unmatched > 0
          ? 'People who are not known are added with --create-members; other reasons are above.'
          : 'Mend them by the reasons above and import again.',
    }),
    'import-empty': ({ file }) => ({ message: `${file} is empty.`, fix: 'Export it again.' }),
    'import-binary': ({ file }) => ({ message: `${file} is no table.`, fix: 'Take a CSV, XLSX or XLS file.' }),
    'import-bomb': ({ file, megabytes }) => ({
      message: `${file} unpacks to more than ${megabytes} MB, which is not safe; it was not opened.`,
      fix: 'Delete spare sheets and empty rows in Excel, save it anew and import that.',
    }),
    'import-entities': ({ file }) => ({
      message: `${file} holds XML entities, which are not safe; it was not opened.`,
      fix: 'Open it in Excel, save it anew and import that.',
    }),
    'import-broken-byte': ({ line, offset, encoding }) => ({
      message: `Line ${line} (byte ${offset}) is no ${encoding} text.`,
      fix: 'The file may be damaged: export it again. If the encoding is another one, give it with --encoding.',
    }),
    'import-changed': ({ file }) => ({
      message: `${file} changed while it was read; nothing was stored.`,
      fix: 'Wait until it is written, then import it.',
    }),
    'import-choose-sheet': ({ sheets }) => ({
      message: `The sheets hold different things: ${sheets.join(', ')}.`,
      fix: 'Choose one with --sheet.',
    }),
    'import-cut': ({ file }) => ({
      message: `${file} is not complete and cannot be opened.`,
      fix: 'Export or download it again.',
    }),
    'import-date-order': ({ file }) => ({
      message: `${file} has dates like 03/04/2026, and nothing tells month from day.`,
      fix: 'Add --date-order mdy (month first) or --date-order dmy (day first).',
    }),
    'import-encoding-unclear': ({ file, choices }) => ({
      message: `The encoding of ${file} is unclear; it could be ${choices.join(' or ')}.`,
      fix: `Give it with --encoding, for example --encoding ${choices[0]}.`,
    }),
    'import-encrypted': ({ file }) => ({
      message: `${file} has a password and cannot be opened.`,
      fix: 'Take the password off in Excel, save it anew and import that.',
    }),
    'import-map-header': ({ field, header, headers }) => ({
      message: `There is no column “${header}” to be read as ${field}.`,
      fix: `The columns are: ${headers.join(', ')}. A number will do too.`,
    }),
    'import-map-syntax': ({ value }) => ({
      message: `--map is not right: ${value}.`,
      fix: 'Write FIELD=COLUMN, such as --map dials=Calls or --map day=2.',
    }),
    'import-map-field': ({ field, near, fields }) => ({
      message: `There is no field ${field}.`,
      fix: near.length > 0 ? `Did you mean ${near.join(', ')}?` : `The fields are: ${fields.join(', ')}.`,
    }),
    'import-missing-field': ({ field, headers }) => ({
      message:
        field === 'day'
          ? 'There is no column with the day.'
          : field === 'name'
            ? 'There is no column with a name or a code.'
            : `There is no column for ${field}.`,
      fix: `Point to it with --map ${field}=COLUMN${field === 'day' ? ', or give the day of the whole file with --on' : ''}. The columns are: ${headers.join(', ')}.`,
    }),
    'import-no-connected': ({ statuses }) => ({
      message: `None of the call results is known: ${statuses.join(', ')}.`,
      fix: 'Name those that count with --connected; it may be given several times.',
    }),
    'import-no-won': ({ statuses }) => ({
      message: `None of the statuses is known: ${statuses.join(', ')}.`,
      fix: 'Name those that count as a deal with --won; it may be given several times.',
    }),
    'import-no-grain': ({ headers }) => ({
      message: `It is not clear what a row of this table is. Its columns: ${headers.join(', ')}.`,
      fix: 'Give --grain day, call, deal, roster or target, and --map for columns that were not recognised.',
    }),
    'import-no-header': ({ file }) => ({
      message: `No header was recognised in ${file}.`,
      fix: 'Name the columns with --map, such as --map name=1 --map day=2 --map dials=3.',
    }),
    'import-no-rows': ({ file }) => ({
      message: `${file} has a header and no rows.`,
      fix: 'See whether it is the right file.',
    }),
    'import-not-a-file': ({ file }) => ({
      message: `${file} is not a regular file.`,
      fix: 'Give the path of a table.',
    }),
    'import-not-a-workbook': ({ file }) => ({
      message: `${file} is an archive, not an Excel workbook.`,
      fix: 'Unpack it and import the table inside.',
    }),
    'import-period-unclear': () => ({
      message: 'It is not clear what one target covers.',
      fix: 'Add --period month, quarter, week or day.',
    }),
    'import-profile-exists': ({ name, file }) => ({
      message: `There is already a profile ${name} (${file}).`,
      fix: 'Take another name, or add -y to replace it.',
    }),
    'import-profile-invalid': ({ file, key, wants }) => ({
      message: `${key} in ${file} is not right.`,
      fix: `It may be: ${wants}.`,
    }),
    'import-profile-name': ({ name }) => ({
      message: `“${name}” cannot be a name.`,
      fix: 'Use letters, digits and hyphens, such as --save-profile dialler.',
    }),
    'import-profile-unknown': ({ name, near, known }) => ({
      message: `There is no profile ${name}.`,
      fix: near.length > 0 ? `Did you mean ${near.join(', ')}?` : `There are: ${known.join(', ')}.`,
    }),
    'import-save-one': () => ({
      message: '--save-profile goes with one file.',
      fix: 'Name one file, keep its reading, then import the others.',
    }),
    'import-sheet-unknown': ({ sheet, sheets }) => ({
      message: `There is no sheet “${sheet}”.`,
      fix: `There are: ${sheets.join(', ')}.`,
    }),
    'import-too-big': ({ file, megabytes }) => ({
      message: `${file} is larger than ${megabytes} MB; it was not opened.`,
      fix: 'Save it as CSV, which may be of any size.',
    }),
    'import-too-long': ({ file, rows: limit }) => ({
      message: `${file} has more than ${limit} rows.`,
      fix: 'Divide it by months.',
    }),
    'import-too-wide': ({ file, columns }) => ({
      message: `${file} has more than ${columns} columns.`,
      fix: 'Delete those that are not needed.',
    }),
    'import-two-columns': ({ field, headers }) => ({
      message: `“${headers.join('” and “')}” look like the same thing; which one is it?`,
      fix: `Choose with --map ${field}=COLUMN.`,
    }),
    'import-unclosed-quote': ({ line }) => ({
      message: `A quote that opens on line ${line} is never closed.`,
      fix: 'Close it or delete it, then import again.',
    }),
    'import-xml': ({ file }) => ({
      message: `${file} is XML, which is not read.`,
      fix: 'Open it in Excel and save it as XLSX or CSV.',
    }),
  },
};

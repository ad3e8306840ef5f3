import { counted } from '../../counted.ts';
import { plain, shellWord } from '../../shell-word.ts';
import type { Words } from '../../words.ts';
import type { imports as source } from '../zh-CN/import.ts';
import { impossible } from './impossible.ts';
import { team } from './team.ts';

const measureName = (measure: string) => (team.measures as Readonly<Record<string, string>>)[measure] ?? measure;
/** Several columns of it can be added up. */
const isSum = (field: string) => Object.hasOwn(team.measures, field);
const list = (value: unknown) => (Array.isArray(value) ? value : [value]).map((each) => `“${each}”`).join(', ');
const markNames: Readonly<Record<string, string>> = {
  work: 'at work',
  rest: 'rest',
  annual: 'annual leave',
  sick: 'sick leave',
  personal: 'personal leave',
  out: 'out (at work elsewhere)',
  leave: 'away (other leave)',
  am: 'away in the morning',
  pm: 'away in the afternoon',
};
const rows = (count: number) => `${count} ${count === 1 ? 'row' : 'rows'}`;
const people = (count: number) => `${count} ${count === 1 ? 'person' : 'people'}`;

const MOST_HEADERS = 20;
/** What a table is called by; of many columns the first. */
const heads = (headers: readonly string[]) =>
  headers.slice(0, MOST_HEADERS).join(', ') +
  (headers.length > MOST_HEADERS ? ` … and ${headers.length - MOST_HEADERS} more` : '');

/** What was known and not counted; the list is of the first few. */
const rest = (passed: unknown) =>
  Array.isArray(passed) && passed.length > 0 ? `Not counted: ${list(passed)}.` : 'Nothing else is.';

const moneyUnits: Readonly<Record<string, string>> = {
  fen: 'hundredths',
  yuan: 'yuan',
  k: 'thousands',
  wan: 'tens of thousands',
  m: 'millions',
  yi: 'hundreds of millions',
};

export const imports: Words<typeof source> = {
  help: {
    import: 'load tables: one row a day, a call or a deal; lists of members and targets too',
    files: 'CSV, TSV, XLSX, XLS, or a web table that calls itself .xls',
    profile: 'read it by this profile: days, calls, deals, roster, targets, absences, or one you saved',
    map: 'say which column is what, as in dials=Calls; a column may be a number, as in day=2; several columns of one count add up',
    dryRun: 'show what would be stored, store nothing',
    add: 'add the file to what is stored of its days (another queue, the afternoon)',
    replace: 'where a stored value differs from the file, take the file’s',
    strict: 'when one row cannot be stored, store none',
    createMembers: 'add people who are not in the team yet',
    sheet: 'which sheet: its name or number',
    encoding: 'text encoding: utf-8, gbk, utf-16le, utf-16be, big5, shift_jis, euc-kr, windows-1252',
    grain:
      'what a row is: day, call, deal, roster (a person), target, absence (a roster of shifts or an attendance sheet)',
    dateOrder: 'how 03/04/2026 reads: mdy month first, dmy day first, ymd year first',
    headerRow: 'the line of the header',
    noHeader: 'the file has no header; say what each column is with --map FIELD=NUMBER',
    where: 'only rows with this value in this column, as in Type=Call; may be given several times',
    whereNot: 'no rows with this value in this column; may be given several times',
    id: 'the column with the id of a row; none: every row counts, row: rows equal in every column are repeats',
    addUp: 'add up several rows of a person and day, and the lines of an order',
    lines: 'the amounts of the lines of one order: add (parts of it) or once (the whole on each line)',
    currency: 'only amounts in this currency, as in CNY',
    year: 'the year of days that are written without one',
    unit: 'unit of a column: ms, s, min, h, day, h:mm, mm:ss; of money yuan, fen (hundredths), k, wan (ten thousands), m, yi',
    mark: 'what a mark of a roster is, as A=work; may be given several times: work, rest, annual, sick, personal, out, leave (any other), am (away in the morning), pm',
    decimal: 'decimal sign: point (1,234.5) or comma (1.234,5)',
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
    month: 'month',
    week: 'week',
    year: 'year',
    inbound: 'inbound (not dialled)',
    direction: 'direction',
    kind: 'kind',
    currency: 'currency',
    caller: 'caller',
    callee: 'called number',
    customer: 'customer (not used)',
    shift: 'shift or leave',
    product: 'product (not used)',
    metric: 'which measure',
    alias: 'other name',
    revoked: 'whether it was taken back',
    none: 'not used',
    status: 'status',
    rowId: 'id',
    'target-value': 'target of that measure',
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
    absence: 'a cell is one person’s day: work, rest or away',
  },
  labels: { encoding: 'Encoding', sheet: 'Sheet', profile: 'Profile', grain: 'Rows', days: 'Days' },
  notUsed: 'not used',
  columnTitles: { header: 'Column in the file', field: 'Read as' },
  noteTitle: 'What was assumed',
  notes: {
    'date-order': ({ order, cell, day }) =>
      `${
        {
          mdy: 'Dates have the month first, then the day',
          dmy: 'Dates have the day first, then the month',
          ymd: 'Dates have the year first, then month and day',
        }[String(order)] ?? ''
      }${cell ? `: “${cell}” is ${day}. If not: --date-order.` : '.'}`,
    'unit-assumed': ({ header, unit }) =>
      `“${header}” has no unit; it is taken as ${{ ms: 'milliseconds', s: 'seconds', min: 'minutes', h: 'hours', day: 'parts of a day' }[String(unit)] ?? unit}. If not: --unit.`,
    'clock-assumed': ({ header, clock }) =>
      `3:45 in “${header}” is taken as ${clock === 'hours' ? '3 hours 45 minutes' : '3 minutes 45 seconds'}. If not: --unit.`,
    'read-as-shares': ({ header, cell, value, other }) =>
      `Nothing in “${header}” is above 1 or has a per cent sign: taken as shares, times 100, so that ${cell} is ${value}%. If it is ${other}%, write the sign in this column and import again.`,
    'read-as-per-cents': ({ header, cell, value, other }) =>
      `“${header}” has no per cent signs and was taken as per cents, not multiplied: ${cell} is ${value}%. If it is ${other}%, write the sign in this column and import again.`,
    'money-scaled': ({ header, scale }) => `“${header}” is not in whole yuan; each number was multiplied by ${scale}.`,
    currency: ({ currency }) => `Amounts are in ${currency}.`,
    'result-of-mood': ({ header, value }) =>
      `“${header}” says how a talk went (such as “${value}”), not whether there was one: whoever spoke for any time counts as connected.`,
    'result-says-nothing': ({ header, value }) =>
      `“${header}” is “${value}” in every row and does not say who answered; a call that lasted counts as connected.`,
    'months-across': ({ first, count }) =>
      `The months stand across (${count} from ${first}); each became a row of its own.`,
    'days-across': ({ first, count }) =>
      `Days stand across the columns (${count} from ${first}); each was read by itself.`,
    'roster-days': ({ from, to, count }) =>
      `Days stand across the columns: ${from} to ${to}, ${counted(count, 'day')}.`,
    'roster-days-guessed': ({ from, to, count }) =>
      `Days stand across the columns and have no year; they are taken as ${from} to ${to}, ${counted(count, 'day')}. If not, add --year.`,
    'marks-read': ({ meaning, marks }) => `${list(marks)}: ${markNames[String(meaning)] ?? ''}.`,
    'halves-guessed': ({ count }) =>
      `${counted(count, 'half day')} of which nobody says which half: taken as the afternoon.`,
    'leave-list': () => 'A row is one leave, from its first day to its last; each day was read by itself.',
    'leave-counted': ({ count, line }) =>
      `${rows(Number(count))} with a first day and a number of days only (from line ${line} on): counted in working days from that day on, Saturdays and Sundays left out; from a weekend on, day by day.`,
    'leave-begins-twice': ({ count, line }) =>
      `Leave of one person that begins on the same day stands twice, ${counted(count, 'time')} (look at line ${line}): its days are kept once.`,
    'leave-not-granted': ({ count, line }) =>
      `${rows(Number(count))} of leave that was not granted, not yet, or taken back: not kept (from line ${line} on).`,
    'rest-marks': ({ rest: days, anyway }) =>
      `Rest is no leave: ${days === 0 ? '' : `${counted(days, 'day')} on which the team works and that person rests, kept as not there; `}${counted(anyway, 'day')} on which the whole team rests, with nothing to keep.`,
    'register-otherwise': ({ count, who, day }) =>
      `On ${counted(count, 'day')} the register says something else; nothing was changed there (first ${who}, ${day}). To follow this table, add --replace.`,
    'worked-on-leave': ({ count, who, day }) =>
      `${who} is down as on leave on ${day}, and the table has calls of theirs that day${count === 1 ? '' : ` (${count} such days in all)`}: did they come in, or is the row somebody else’s? Came in: teamctl away ${shellWord(String(who))} --back --from ${day} --to ${day}. Wrong row: mend the table and import it again with --replace.`,
    'register-replaced': ({ count, who, day }) =>
      `On ${counted(count, 'day')} the register now says what this table does (first ${who}, ${day}).`,
    'people-across': ({ count }) =>
      `People stand across the columns (${count}); each became a row a person and day. If not: --map.`,
    'weekdays-down': ({ from, to }) => `Days of the week became days of ${from} to ${to}, which the title names.`,
    'dated-blocks': ({ first, count }) =>
      `Tables of single days stand one below the other (from ${first}; ${count} at the beginning): each row is of the day above it.`,
    'dated-blocks-guessed': ({ first, count }) =>
      `Tables of single days stand one below the other (${count} at the beginning): each row is of the day above it. No year is written; the first is taken for ${first}. If not, add --year.`,
    'filled-down': ({ header, count }) =>
      `${list(header)} stands in the first row of each group only; the empty cells below are read as the same (${count} at the beginning alone).`,
    'tables-beside': ({ count }) => `${counted(count, 'table')} stand side by side; all are read, as one.`,
    'measures-down': ({ first }) =>
      `People stand across and each row is one thing (from “${first}” on); turned to a row a person.`,
    'labelled-lines': () => 'Each line is a person and labelled numbers; the labels are read as columns.',
    'labelled-blocks': () => 'Each block of labelled lines (“Dials: 120”) is one report and was read as one row.',
    'person-from-sheet': ({ sheets }) => `Nobody is named in the tables; by the names of the sheets: ${list(sheets)}.`,
    'year-turns': ({ year, before }) =>
      `Days have no year and pass New Year: ${year} from January on, ${before} before. If not, add --year (of January).`,
    'clocked-days': ({ headers }) =>
      `Time at work is the time between ${list(headers)}; breaks are not taken off, and a day with one punch only has none.`,
    'clocked-across': () =>
      'The cells hold the punches of a clock: time at work is counted from the first to the last one, breaks are not taken off, and a day with one punch only has none.',
    'clock-log': ({ count }) =>
      `${count} punches of a clock were put together, a row a person and day: time at work is counted from the first to the last one, breaks are not taken off, and a day with one punch only has none.`,
    'clocked-parts': ({ headers }) =>
      `Time at work is put together from ${list(headers)}; a day on which a punch is missing has none.`,
    'day-from-parts': ({ headers }) => `The day was put together from ${list(headers)}.`,
    'year-assumed': ({ year }) => `Days have no year; it is taken as ${year}. If not: --year.`,
    'zone-converted': () => 'Moments with a time zone became the day in China.',
    'day-from-title': ({ day, sheet }) =>
      `No column has the day; by the title, the sheet or the file name it is ${day}${sheet ? ` (${sheet})` : ''}. If not: --on.`,
    'day-from-title-guessed': ({ day, sheet }) =>
      `No column has the day; the title, the sheet or the file name gives one without a year, taken as ${day}${sheet ? ` (${sheet})` : ''}. If not: --on or --year.`,
    'last-name-first': ({ written, read }) => `Names have the last name first: “${written}” is ${read}.`,
    'column-chosen': ({ field, header, other }) =>
      `For ${field}, “${header}” was taken, not “${other}”. To change it: --map.`,
    'columns-added': ({ field, headers }) => `${field} is the sum of ${list(headers)}.`,
    'taken-as-money': ({ header }) => `“${header}” holds money, by its numbers.`,
    'money-by-header': ({ header }) =>
      `“${header}” is taken as what a row came to, by its name. If not: --map amount=COLUMN.`,
    'hoped-money': ({ header }) =>
      `“${header}” is what was expected; of deals that are won it counts as what they came to. If not: --map ${shellWord(`none=${header}`)}.`,
    'states-of-payment': ({ header, values, value }) =>
      `“${header}” says how far an order is paid (${list(values)}), not whether it was sold: all count. To count only some of them, add --won, such as --won ${shellWord(String(value))}.`,
    'taken-as-count': ({ header }) => `“${header}” holds a number of deals, by its numbers.`,
    'total-of-calls': ({ header }) => `“${header}” is a number of calls here, not an amount.`,
    'both-directions': ({ header }) => `“${header}” holds calls of both directions and was not used.`,
    'answered-of-queue': ({ header }) =>
      `“${header}” was not used: beside queues and handling it counts calls that came in.`,
    'money-unread': ({ headers }) =>
      `No amount was stored: ${list(headers)} may be money, and it is not sure which of it counts. To have it, add --map amount=COLUMN.`,
    'by-channel': () => 'Where the caller is a number outside, the call is of the extension that its channel names.',
    'json-records': () => 'The file is JSON: each record is a row. Lines are counted by records; the first is line 2.',
    'cells-unnested': ({ headers }) => `Of what is nested in ${list(headers)} the name or text was read.`,
    'cells-split': ({ separator }) =>
      `Each row stood in one cell; it was split at ${separator === '\t' ? 'tabs' : `“${separator}”`}.`,
    'targets-of-roster': ({ headers }) =>
      `Targets in a list of people were not stored: ${list(headers)}. For them add --grain target.`,
    'undated-actuals': ({ headers }) =>
      `What came of a day stands in ${list(headers)}, and the table has no day: not stored. Add --on DAY to store it too.`,
    'results-of-months': ({ headers }) =>
      `${list(headers)} is what came of whole months, and records are kept by the day: not stored.`,
    'inbound-column': ({ header }) => `“${header}” is inbound and does not count as dialled.`,
    'direction-unknown': () => 'No column says which way calls went; each counts as dialled.',
    'direction-words': ({ words }) =>
      `Directions that were not known, counted as dialled: ${list(words)}. To leave one out: --where-not.`,
    'refund-lines': ({ rows: count, amount }) =>
      `${rows(count as number)} of their own take back ${amount} in all, which was not subtracted: what is stored is before refunds.`,
    'refunds-apart': ({ header }) =>
      `“${header}” is not taken off: amounts are before refunds. To keep it apart, give it a measure in the playbook.`,
    'numbers-unused': ({ headers }) =>
      `Columns of numbers that are not known and not used: ${list(headers)}. To use one: --map.`,
    'connects-unknown': () => 'There is neither a call result nor a duration; connects are unknown, not 0.',
    'known-shape': ({ shape }) => `There is no header; the file has the shape of ${shape} and was read by its columns.`,
    'rows-above': ({ count, text }) =>
      `${rows(Number(count))} above the header ${count === 1 ? 'was' : 'were'} not read: “${text}”.`,
    'hours-once': ({ rows: count }) =>
      `Hours at work of the whole day stand in each row of it and count once (${rows(Number(count))} not added).`,
    'hidden-rows': ({ count, line }) =>
      `${rows(Number(count))} that the sheet does not show (hidden or filtered) ${count === 1 ? 'was' : 'were'} counted too, the first in row ${line}. To leave rows out: --where.`,
    'dash-none': ({ header, count }) =>
      `${count} “-” in “${header}” taken as 0: the same row has calls, and the column never says 0.`,
    'dash-beside-zero': ({ header, count }) =>
      `${count} “-” in “${header}” left unknown: the column says 0 as well, so nobody can tell what they mean. Where they are 0, write 0 in the file and import it again.`,
    'dash-only': ({ header, count }) =>
      `“${header}” has nothing but “-” (${count}), left unknown. Where they are 0, write 0 in the file and import it again.`,
    'merged-numbers': ({ header, count, line }) =>
      `“${header}” has merged numbers: each counts once, for the first row of its cell; ${rows(Number(count))} below ${count === 1 ? 'has' : 'have'} none, from row ${line} on. To share one out, unmerge it and write each row’s own.`,
    'hidden-columns': ({ headers }) =>
      `Columns that the sheet does not show were read too: ${list(headers)}. To leave one out: --map none=COLUMN.`,
    'formula-column': ({ header }) =>
      `“${header}” holds formulas and the file not their results, so nothing of it was stored: open it in Excel or WPS, save, and import again.`,
    'hidden-sheets': ({ sheets }) => `Hidden sheets were not read: ${list(sheets)}.`,
    'sheets-left-out': ({ sheets }) =>
      `Sheets that hold no records as far as one can see were not read: ${list(sheets)}.`,
    'code-wins': ({ given, member }) => `The code is ${member}’s, the name says “${given}”; it counts for ${member}.`,
    'codes-of-elsewhere': ({ codes }) =>
      `The numbers of the file (${list(codes)}) are no codes of the team: people are known by their names.`,
    'name-in-dress': ({ given, member }) => `“${given}” counts for ${member}.`,
    'shop-before-name': ({ shop, name }) => `“${shop}” is a shop or an account; the name behind it counts (“${name}”).`,
    'created-near': ({ name, near }) => `“${name}”, who was added, is a slip away from “${near}”; the same person?`,
    'total-differs': ({ line, header, said, summed }) =>
      `Line ${line} of the file sums “${header}” up to ${said}; its rows add up to ${summed}.`,
    'decimal-comma': ({ header, cell, value }) =>
      `In “${header}” the comma is the decimal sign and a point groups thousands: ${cell} is ${value}. If not, add --decimal point.`,
    'total-explained': ({ line, header, said, summed, rows: count, why }) =>
      `The total in line ${line} has ${said} for “${header}”, counted were ${summed}: the difference is ${{ refused: `${counted(count, 'row')} that could not be stored`, left: `${counted(count, 'row')} that do not count`, both: `${counted(count, 'row')} that could not be stored or do not count` }[String(why)] ?? ''}.`,
    'total-agrees': () => 'The sums agree with the file’s own total row.',
    'ids-start-again': ({ rows }) =>
      `The ids start again (${counted(rows, 'row')} ${rows === 1 ? 'bears an id' : 'bear ids'} of other days), so they are not taken for the same rows.`,
    'measure-missing': ({ measure }) => `Earlier files had ${measure}; this one does not.`,
    outlier: ({ line, who, measure, value, usual }) =>
      `Line ${line}: ${measure} of ${who} is ${value}, usually about ${usual}; see whether it is a slip.`,
    rare: ({ line, who, measure, value }) =>
      `Line ${line}: ${measure} of ${who} is ${value}, which hardly anybody does in a day; see whether it is a slip.`,
    'rare-target': ({ line, who, measure, value }) =>
      `Line ${line}: the ${measure} target of ${who} is ${value}, which hardly anybody could do: look at its unit and digits.`,
    'deals-over-dials': ({ line, who, deals, dials, count }) =>
      `Line ${line}: ${who} has ${deals} deals and ${dials} dials, more deals than calls${count === 1 ? '' : `; ${count} rows are like that`}. Have two columns changed places, or is it a slip?`,
    'target-above-best': ({ who, measure, value, best, days, startsOn }) =>
      `The ${measure} target of ${who} from ${startsOn} is ${value}: the best day of three months was ${best}, and twice that on each of ${days} work days would not do. A slip of the unit, or too much to ask?`,
    'named-by-list': ({ count, names }) =>
      `People who had a code and no name are called as this list says (${count}): ${list(names)}.`,
    'alias-shared': ({ names }) =>
      `Several people go by ${list(names)}, which tells nobody apart: not kept as another name.`,
    'alias-taken': ({ alias, who, of }) => `“${alias}” is a name of ${of} already and was not given to ${who}.`,
    'intent-ungraded': ({ header }) => `“${header}” is not graded A, B, C; it is stored as B.`,
    'figures-differ': ({ count }) =>
      `Figures of the playbook's measures that are stored differently and stay: ${count}. To take those of this file, add --replace.`,
    away: ({ days }) => `Days on which somebody was away: ${days}; they are in the register (teamctl away list).`,
    'rest-days-worked': ({ count, first, week }) =>
      `On ${count} rest days (from ${first}) most people have figures, yet the team is not set to work on them: meetings, training and progress pass them over. If they are worked: teamctl team edit --set workWeek=${week}.`,
    'rest-days-planned': ({ count, first, week }) =>
      `On ${count} rest days (from ${first}) most people are at work by this table, yet the team is not set to work on them: meetings, training and progress pass them over. If they are worked: teamctl team edit --set workWeek=${week}.`,
    'holidays-worked': ({ count, first }) =>
      `On ${count} holidays (from ${first}) most people have figures, yet they are off by the calendar: meetings, training and progress pass them over. If you are open, write them down as days of work and bring them in with teamctl calendar import.`,
    'holidays-planned': ({ count, first }) =>
      `On ${count} holidays (from ${first}) most people are at work by this table, yet they are off by the calendar: meetings, training and progress pass them over. If you are open, write them down as days of work and bring them in with teamctl calendar import.`,
    'leave-mentioned': ({ count, line, text }) =>
      `${rows(Number(count))} ${count === 1 ? 'speaks' : 'speak'} of an absence in a remark and ${count === 1 ? 'was' : 'were'} not taken as one (line ${line}: “${text}”). If somebody was away: teamctl away.`,
    'connects-from-rate': () => 'Connects are dials times the connect rate.',
    'counted-connected': ({ statuses, passed }) => `Counted as connected: ${list(statuses)}. ${rest(passed)}`,
    'sales-in-calls': ({ statuses }) =>
      `${list(statuses)} is the result of a call that ended in a sale: it counts as a call, and no deal is made of it. For deals import them from the orders.`,
    'counted-won': ({ statuses, passed }) => `Counted as a deal: ${list(statuses)}. ${rest(passed)}`,
    'none-connected': ({ passed }) => `No call counts as connected: ${list(passed)}. To count one: --connected.`,
    'none-won': ({ passed }) => `No row counts as a deal: ${list(passed)}. To count one: --won.`,
    'unknown-call-status': ({ statuses }) =>
      `Not known, so not counted as connected: ${list(statuses)}. Add --connected to count one.`,
    'unknown-deal-status': ({ statuses }) =>
      `Not known, so not counted as a deal: ${list(statuses)}. Add --won to count one.`,
    'connected-by-duration': () => 'There is no call result; a call that lasted counts as connected.',
    'effective-seconds': ({ seconds }) => `A connected call of ${counted(seconds, 'second')} or more is effective.`,
    'no-final-newline': ({ line }) => `The last line (${line}) has no line end; see whether the file was cut.`,
    'team-column-ignored': ({ header, teams }) =>
      `${list(teams)} in “${header}” are no teams here, so everybody went into the current one. To make teams of them, add --team-by ${shellWord(String(header))}.`,
    'period-assumed': ({ period }) => `One target covers a ${period}.`,
    'target-own-span': ({ header, period }) => `“${header}” is kept as a target of the ${period}.`,
    'target-other-span': ({ headers, period }) =>
      `Not targets of a ${period}, so not used: ${list(headers)}. Import them from a table of their own, or set them with teamctl target set.`,
    'quarter-spread': () => 'A quarter’s target is spread evenly over its three months.',
    'whole-team-targets': () => 'Nobody is named, so these are targets of the whole team.',
  },
  result: {
    stored: (stored, records, figures) =>
      `Stored ${rows(stored)} as ${records} day ${records === 1 ? 'record' : 'records'}${
        figures === 0 ? '' : ` and ${figures} ${figures === 1 ? 'figure' : 'figures'} of the playbook's measures`
      }.`,
    roster: (created, changed) =>
      `Added ${created} ${created === 1 ? 'member' : 'members'}${changed > 0 ? `, completed or changed ${changed}` : ''}.`,
    absences: ({ away, half, rest: days, people: count }) =>
      `Read the days of ${people(count)} and kept who is away: ${counted(away, 'whole day')}, ${counted(half, 'half day')}, ${counted(days, 'rest day')} in turn (see teamctl away list).`,
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
    leftOut: {
      total: (count) => `${rows(count)} with totals`,
      average: (count) => `${rows(count)} with averages`,
      repeat: (count) => `${rows(count)} equal to another in every column`,
      footer: (count) => `${rows(count)} of footer`,
      'header-again': (count) => `${rows(count)} with the header again`,
      filtered: (count) => `${rows(count)} that --where leaves out`,
      'other-kind': (count) => `${rows(count)} that are no calls`,
      inbound: (count) => `${count} inbound ${count === 1 ? 'call' : 'calls'} (not dialled)`,
      undone: (count) => `${count} ${count === 1 ? 'call' : 'calls'} still to be made`,
      internal: (count) => `${count} internal ${count === 1 ? 'call' : 'calls'}`,
      'other-way': (count) => `${rows(count)} of inbound or internal calls, or of breaks (not dialled)`,
      'other-currency': (count) => `${rows(count)} in another currency`,
      nobody: (count) => `${rows(count)} of nobody (tests, machines, what is asked for)`,
      gone: (count) => `${rows(count)} of people who have left, without the day`,
      revoked: (count) => `${rows(count)} taken back, cancelled or refunded`,
      beside: (count) => `${rows(count)} with something beside the table (those cells only)`,
      'outside-table': (count) => `${rows(count)} outside the table`,
    } as Record<string, (count: number) => string>,
    leftOutTitle: 'Left out',
    leftOutLines: (lines, examples) => `line ${lines}${examples === '' ? '' : `: ${examples}`}`,
    controlTitle: 'Control: what the rows of the file add up to',
    profileSaved: (name, file) => `Kept; next time: --profile ${name} (${file}).`,
    undo: 'To take it back: teamctl undo',
    more: (count) => `${count} more; --json shows them all.`,
    comma: ', ',
    days: (from, to) => (from === to ? from : `${from} to ${to}`),
  },
  refusalColumns: { line: 'Line', reason: 'Reason' },
  sheetLine: (sheet, line) => `${sheet} ${line}`,
  differencesTitle: (count) => `Different from what is stored: ${count}`,
  targetsOf: (title) => `${title} target`,
  differenceColumns: { line: 'Line', who: 'Who', day: 'Day', measure: 'What', stored: 'Stored', given: 'In the file' },
  needsReplaceOnly: 'To take the file’s values, add --replace.',
  needsReplace: 'To take the file’s values, add --replace; to add them to what is stored, add --add.',
  refusals: {
    'no-member': () => 'nobody is named',
    'unknown-member': ({ who, near }) => `“${who}” is not in the team${near === undefined ? '' : `; ${near}?`}`,
    'other-code': ({ who, code, known }) =>
      `“${who}” has the code ${known} in the team, here it is ${code}; mend the code; if that column holds no codes, add --map none=COLUMN; if it is somebody else, add --create-members`,
    'ambiguous-member': ({ who }) => `“${who}” could be several people; a code is needed`,
    'mismatched-member': ({ who }) => `code and name do not go together: ${who}`,
    'bad-name': () => 'the name holds invisible characters',
    'divided-name': ({ who }) =>
      `“${who}”: a comma, a semicolon or a colon divides people here; write the name without, or a person a row`,
    'long-name': ({ who }) => `“${who}…” is too long for a name`,
    'no-day': () => 'no day is given',
    'bad-day': ({ value }) => `“${value}” is no day`,
    'cut-off-day': ({ value }) =>
      `“${value}” may be ${String(value).replace('.', '/')}, or ${value}0 that lost its 0; write ${String(value).replace('.', '/')} or ${String(value).replace('.', '/')}0`,
    'future-day': ({ day }) => `${day} has not come yet`,
    'too-early-day': ({ day }) => `${day} is too long ago to be meant`,
    'outside-membership': ({ who, day }) => `${who} was not in the team on ${day}`,
    'merged-target': ({ column, value }) =>
      `“${column}”: ${value} stands in a merged cell, so nobody knows whether it is each one’s or all of theirs; unmerge it and write each row’s own`,
    'no-metric': ({ column }) => `“${column}” is empty: nobody knows which measure the target is of`,
    'several-people': ({ who }) =>
      `“${who}” are several people, and nobody knows whose it is; give each a row, or name one`,
    'only-code': ({ who }) =>
      `“${who}” is a staff number of nobody here; first add whose it is: teamctl member add ${shellWord(`NAME:${who}`)}`,
    telephone: ({ who }) =>
      `“${who}” is a telephone number and says nothing of who called; if a column does, name it with --map name=COLUMN`,
    'unknown-metric': ({ value, own }) =>
      `“${value}” is no known measure: dials, connects, effective calls, deals, amount${own ? `, and the playbook's ${String(own).replaceAll('、', ', ')}` : ''}`,
    'bad-value': ({ column, value }) => `“${value}” in “${column}” is no number`,
    negative: ({ column, value }) => `“${value}” in “${column}” is below 0`,
    'not-whole': ({ column, value }) => `“${value}” in “${column}” is no whole number`,
    'share-or-per-cent': ({ column, value }) =>
      `“${value}” in “${column}” could be ${value}% or ${Number((Number(value) * 100).toPrecision(12))}%: write the sign with it`,
    'too-large': ({ column, value }) => `“${value}” in “${column}” is too large to be true`,
    impossible: ({ rule }) => `the numbers cannot be: ${impossible[String(rule)] ?? rule}`,
    'formula-without-value': ({ column }) =>
      `the formula in “${column}” has no stored value; open and save the file in Excel first`,
    'error-cell': ({ column, value }) => `“${column}” holds the error ${value}`,
    'ragged-row': () => 'the row has not as many cells as the header',
    'open-quote': ({ to, lines }) =>
      `a quote opens here and closes on line ${to}, so ${counted(lines, 'line')} became one`,
    'unclear-duration': ({ column, value }) => `“${value}” in “${column}” has no unit; say it with --unit`,
    'unclear-number': ({ column, value }) =>
      `“${value}” in “${column}” may be over a thousand or a little over one; say it with --decimal`,
    'other-currency': ({ value }) => `“${value}” is in another currency; choose one with --currency`,
    'several-rows': ({ day, line }) =>
      line === undefined
        ? `several rows for ${day}; --add-up adds them up`
        : `${day} stands on line ${line} too; --add-up adds them up`,
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
    amend: 'The file amends what is stored as shown. Change it?',
    encoding: (file) => `The encoding of ${file} is unclear. Which is it?`,
    dateOrder: 'In a date like 03/04/2026, what comes first?',
    dateOrders: { mdy: 'month first (March 4)', dmy: 'day first (3 April)', ymd: 'year first' },
    unit: (header, examples) => `Which unit do the numbers of “${header}” have (${examples})?`,
    units: {
      ms: 'milliseconds',
      s: 'seconds',
      min: 'minutes',
      h: 'hours',
      day: 'parts of a day',
      ...moneyUnits,
      'h:mm': '3:45 is 3 hours 45 minutes',
      'mm:ss': '3:45 is 3 minutes 45 seconds',
    },
    currency: 'Which currency should be read?',
    decimal: 'Which number is 1.234?',
    decimals: { point: 'a little over one', comma: 'over a thousand' },
    countOrMoney: (header) => `What does “${header}” hold?`,
    perCent: (title, value) => `Which is ${value} of ${title}?`,
    addOrReplace: 'Other numbers are stored for days of this file:',
    addOrReplaceChoices: { add: 'add to them', replace: 'replace them' },
    idElsewhere: 'Some ids are stored for another day or person:',
    idElsewhereChoices: { amended: 'they are the same rows, amended', others: 'they are other rows, and add' },
    equalRows: 'Some rows are equal and have no id:',
    equalRowsChoices: { none: 'each counts', row: 'they are repeats and count once' },
    lines: 'An order has several lines with the same amount:',
    linesChoices: { add: 'parts of it: add them up', once: 'each line says the whole: count it once' },
    wholeFile: '(none: the whole file is one day)',
    onDay: 'Which day? As 2026-11-02:',
    year: 'Which year? As 2026:',
    several: (days) => `Several rows of one person and day, with different numbers (${counted(days, 'person’s day')}):`,
    severalChoices: { add: 'they are hours, queues or shifts: add them up', leave: 'leave those days out' },
    month: 'Which month is this table of?',
    mark: (mark, legend) => `What is “${mark}”?${legend === '' ? '' : ` (The table says: ${legend})`}`,
    marks: markNames,
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
    'import-partial': ({ refused, file, mend }) => ({
      message: `${rows(refused)} of ${file} could not be stored; the others were.`,
      fix:
        mend === 'replace'
          ? 'They differ from what is stored, as shown above: to take the values of the file add --replace.'
          : 'Mend those rows by the reasons above and import again; what is stored is not stored twice.',
    }),
    'import-would-be-partial': ({ refused, file }) => ({
      message: `${rows(refused)} of ${file} cannot be stored. This was a dry run; nothing was written.`,
      fix: 'Mend those rows by the reasons above, or leave them out: the others can be stored all the same.',
    }),
    'import-strict': ({ refused, file }) => ({
      message: `${rows(refused)} of ${file} cannot be stored, so with --strict nothing was.`,
      fix: 'Mend those rows, or leave out --strict.',
    }),
    'import-nothing-stored': ({ refused, file, unmatched, mend }) => ({
      message: `None of the ${rows(refused)} of ${file} could be stored.`,
      fix:
        unmatched > 0
          ? 'People who are not known are added with --create-members; other reasons are above.'
          : mend === 'add-or-replace'
            ? 'To add the file to what is stored add --add; to take its values instead, --replace.'
            : mend === 'replace'
              ? 'They differ from what is stored, as shown above: to take the values of the file add --replace.'
              : mend === 'add-up'
                ? 'To add up the rows of one person and day add --add-up; other reasons are above.'
                : 'Mend them by the reasons above and import again.',
    }),
    'import-empty': ({ file }) => ({ message: `${file} is empty.`, fix: 'Export it again.' }),
    'import-binary': ({ file }) => ({ message: `${file} is no table.`, fix: 'Take a CSV, XLSX or XLS file.' }),
    'import-bomb': ({ file, megabytes }) => ({
      message: `${file} unpacks to more than ${megabytes} MB, which is not safe; it was not opened.`,
      fix: 'Delete spare sheets and empty rows in Excel, save it anew and import that.',
    }),
    'import-bomb-unstated': ({ file, megabytes }) => ({
      message: `${file} unpacks to over ${megabytes} MB more than it says, which is not safe; it was not opened.`,
      fix: 'It is damaged, or somebody tampered with it: ask whoever sent it for another copy.',
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
    'import-inbound-queue': ({ headers }) => ({
      message: `${headers.map((each) => `“${each}”`).join(', ')} ${headers.length > 1 ? 'are' : 'is'} what calls have that came in, and no column says which way these went.`,
      fix: `Calls that came in are not dialled: leave them. If they were dialled, add --map ${shellWord(`none=${headers[0]}`)}${headers.length > 1 ? ', and the same for the others' : ''}.`,
    }),
    'import-spans': ({ header, day, count, line, where }) => ({
      message: `“${header}” is later than “${day}” in ${count} ${count === 1 ? 'row' : 'rows'}, first in line ${line}: those are sums of several days, and no day’s work.`,
      fix: `${where === undefined ? 'Export it by the day.' : `Export those by the day, or have the others alone with --where ${shellWord(where)}.`} To put each sum on its first day all the same, where it will stand out, add --map ${shellWord(`none=${header}`)}.`,
    }),
    'import-other-channels': ({ header, others, call }) => ({
      message: `“${header}” holds ${others.map((each) => `“${each}”`).join(', ')}: no telephone calls, and each row would count as dialled.`,
      fix: `${call === undefined ? 'Visits and messages are not dialled: leave them.' : `To have the calls alone add --where ${shellWord(`${header}=${call}`)}.`} If each row was dialled all the same, add --map ${shellWord(`none=${header}`)}.`,
    }),
    'import-unknown-ways': ({ header, ways }) => ({
      message: `Which of ${ways.map((each) => `“${each}”`).join(', ')} in “${header}” is a call that was dialled is not known, and calls that came in are not dialled.`,
      fix: `To have the dialled ones alone add --where ${shellWord(`${header}=${ways[0]}`)}, with the value that means so; if each row was dialled, add --map ${shellWord(`none=${header}`)}.`,
    }),
    'import-open-deals': ({ headers, all }) => ({
      message: `${headers.map((each) => `“${each}”`).join(', ')} ${headers.length > 1 ? 'are' : 'is'} what deals have that are still open, and no column says which of them are won.`,
      fix: `Point to the column that says so with --map status=COLUMN (the columns are: ${all.join(', ')}); if every row is won, add --map ${shellWord(`none=${headers[0]}`)}${headers.length > 1 ? ', and the same for the others' : ''}.`,
    }),
    'import-bare-xls': ({ file }) => ({
      message: `${file} is in a very old form of Excel, which is not read here.`,
      fix: 'Open it in Excel or WPS, save it as .xlsx and import that.',
    }),
    'import-cut': ({ file }) => ({
      message: `${file} is not complete and cannot be opened.`,
      fix: 'Export or download it again.',
    }),
    'import-date-order': ({ file, value }) => ({
      message: `In ${file}, days such as ${value ?? '03/04/2026'} do not show which of year, month and day is first.`,
      fix: 'Add --date-order mdy (month first), dmy (day first) or ymd (year first).',
    }),
    'import-two-orders': ({ line, value, other, otherValue }) => ({
      message: `The day column is written in two ways: “${value}” on line ${line} cannot have the month first, “${otherValue}” on line ${other} cannot have the day first.`,
      fix: 'Mend the file; or choose one with --date-order, and rows of the other are named and not stored.',
    }),
    'import-year-unclear': ({ file }) => ({
      message: `The days of ${file} have no year, and nothing tells it.`,
      fix: 'Add --year, as in --year 2026.',
    }),
    'import-period-not-day': ({ period }) => ({
      message: `These are ${{ month: 'months', week: 'weeks', quarter: 'quarters' }[period] ?? 'periods'}, not days; records are stored by the day.`,
      fix: 'Export it by the day; for targets add --grain target. Sums of one period only can be put on one day with --on DAY, which will stand out.',
    }),
    'import-title-period': ({ from, to }) => ({
      message: `There is no column with the day, and the title says ${from} to ${to}: that cannot be split into days.`,
      fix: 'Export it with a day column. Where there are only sums, --on DAY puts all of them on that day, which will stand out.',
    }),
    'import-attendance': ({ headers }) => ({
      message: `This sums up attendance over some time (${headers.join(', ')}, …); it has no numbers of single days.`,
      fix: 'For hours of attendance export each day, a row a person and day; for the people alone add --grain roster.',
    }),
    'import-several-rows': ({ days, who, day, line, other }) => ({
      message: `One person and day has several rows with different numbers: ${days} times, as ${who} on ${day} in lines ${line} and ${other}. Nothing was stored.`,
      fix: 'If they are hours, queues or shifts, add them up with --add-up; where one of them is the whole day, choose those rows with --where.',
    }),
    'import-target-parts': ({ rows, who, day, line, other }) => ({
      message: `Several rows say one target, with other numbers: ${rows} rows, for example ${who === '' ? '' : `${who} `}${day} on lines ${line} and ${other}. Nothing was stored.`,
      fix: 'If they are parts, by product, customer or region, add --add-up; for one of them only use --where COLUMN=VALUE.',
    }),
    'import-unknown-mark': ({ mark, legend, marks }) => ({
      message: `Nobody can be sure what “${mark}” is${legend === '' ? '' : ` (the table says: ${legend})`}${marks.length > 1 ? `; nor ${list(marks.slice(1))}` : ''}.`,
      fix: `Say it with --mark, as in --mark ${shellWord(`${mark}=work`)}; there are work, rest, annual, sick, personal, out, leave, am (away in the morning), pm.`,
    }),
    'import-mark-syntax': ({ value }) => ({
      message: `--mark is not right: ${value}.`,
      fix: 'Write MARK=WORD, as in --mark A=work.',
    }),
    'import-title-otherwise': ({ header, month, year }) => ({
      message: `The title says ${month}, but the days in the header begin on ${header}: nobody can tell which of them holds.`,
      fix: `For the month of the title add --on ${month}-01; for the days of the header add --year ${year}.`,
    }),
    'import-roster-month': ({ header }) => ({
      message: `The days are bare numbers (from “${header}” on), and nothing says of which month.`,
      fix: 'Write the month into the title, the sheet’s or the file’s name; or name any day of that month, as in --on 2026-12-01.',
    }),
    'import-roster-day': ({ header }) => ({
      message: `Days stand across the columns, and “${header}” is no day of that month, or out of order.`,
      fix: 'Look at the month of the title and at the days, mend them and import again; --year or --on say another month.',
    }),
    'import-roster-weekday': ({ day, said }) => ({
      message: `The table says “${said}” of ${day}, the calendar does not: the month may be another one.`,
      fix: 'If the title has no year, add --year; if its month is wrong, mend it, or name any day of the right month with --on.',
    }),
    'import-approvals': ({ headers }) => ({
      message: `These are requests that somebody approves (${headers.join(', ')}): a row is one request, and there is nothing to count.`,
      fix: 'Requests for leave need a type of leave, a first and a last day; leave others aside; for the people alone add --grain roster.',
    }),
    'import-punches': ({ headers }) => ({
      message: `These are the punches of a clock (${headers.join(', ')}): they say when somebody came, and there is nothing to count.`,
      fix: 'For hours of attendance export the daily report, a row a person and day, with when they came and went or the hours worked; for the people alone add --grain roster.',
    }),
    'import-planned-shifts': ({ headers }) => ({
      message: `These are shifts from an hour to an hour (${headers.join(', ')}): there is nothing to count, and nobody can tell who has a day off.`,
      fix: 'For days off export a roster with a mark a person and day (early, late, off); for hours of attendance the hours worked; for the people alone add --grain roster.',
    }),
    'import-two-flows': ({ header, sold, paid }) => ({
      message: `“${header}” holds what was sold (“${sold}”) and the money that came in for it later (“${paid}”): together they would count twice.`,
      fix: `For what was sold add --where ${shellWord(`${header}=${sold}`)}; for the money that came in --where ${shellWord(`${header}=${paid}`)}; for all of it write both.`,
    }),
    'import-attendance-marks': ({ header }) => ({
      message: `This is an attendance sheet with days across (from “${header}”), but most cells are numbers, and nobody can tell of what.`,
      fix: `Hours at work: add --map ${shellWord(`attended=${header}`)}. Days of leave: write marks (√, AL, SL, Off) instead, or note them with teamctl away.`,
    }),
    'import-header-row': ({ line }) => ({
      message: `There is no header on line ${line}.`,
      fix: 'Give the line of the header with --header-row; if there is none, --no-header.',
    }),
    'import-data-above-header': ({ line, above, text }) => ({
      message: `Line ${line} looks like the header, but line ${above} above it is data already: ${text}.`,
      fix: 'If it is the header add --header-row LINE; if there is none, --no-header and --map FIELD=NUMBER.',
    }),
    'import-count-or-money': ({ header }) => ({
      message: `“${header}” may be a number of deals or money.`,
      fix: `Add --map ${shellWord(`deals=${header}`)} or --map ${shellWord(`amount=${header}`)}.`,
    }),
    'import-inbound-in-total': ({ header, inbound }) => ({
      message: `“${header}” holds “${inbound}” too, and inbound calls are not dialled.`,
      fix: `Point to the outbound column with --map dials=COLUMN; to take it all the same add --map ${shellWord(`dials=${header}`)}; to leave it out --map ${shellWord(`none=${header}`)}.`,
    }),
    'import-whose-name': ({ header, own, example, why = '', beside = '' }) => ({
      message: `“${header}” (${example.join(', ')}) may be your own people or the customers${
        why === 'beside'
          ? `: “${beside}” stands beside`
          : why === 'once'
            ? ': nearly every row has another name'
            : why === 'places'
              ? ': they look like shops or firms'
              : ''
      }.`,
      fix: `If they are your people add --map ${shellWord(`${own}=${header}`)}; else point to the column with --map name=COLUMN.`,
    }),
    'import-mixed-decimals': ({ header, line, other }) => ({
      message: `“${header}” has two decimal signs: a point on line ${line}, a comma on line ${other}.`,
      fix: 'Mend the file; or choose one with --decimal point or comma, and rows of the other are named and not stored.',
    }),
    'import-decimal-unclear': ({ header, line }) => ({
      message: `Numbers such as 1.234 in “${header}” (line ${line}) may be over a thousand or a little over one.`,
      fix: 'Add --decimal comma (1.234 is over a thousand) or --decimal point (it is a little over one).',
    }),
    'import-duration-unclear': ({ header, units, examples }) => ({
      message: `“${header}” does not show its unit: ${examples.join(', ')} may be ${units.join(' or ')}.`,
      fix: units.includes('yuan')
        ? `Add ${units.map((unit) => `--unit "${plain(header)}=${unit}" (${moneyUnits[unit] ?? unit})`).join(' or ')}.`
        : `Add --unit "${plain(header)}=${units[0]}"; ms, s, min, h, day (parts of a day), h:mm or mm:ss.`,
    }),
    'import-currencies': ({ header, currencies }) => ({
      message: `“${header}” holds several currencies, ${currencies.join(', ')}, which cannot be added up.`,
      fix: `Choose one with --currency, as in --currency ${currencies[0]}; or choose rows with --where.`,
    }),
    'import-weekdays-across': ({ header }) => ({
      message: `Only days of the week are named (“${header}”), and nothing says of which week.`,
      fix: 'Write that week into the title or the file name, as in 2026-03-09至2026-03-13; or make them dates.',
    }),
    'import-days-across': ({ header, field }) => ({
      message: `Days stand across the columns, from “${header}” on, and nothing says what the cells count.`,
      fix: `Add --map ${shellWord(`${field}=${header}`)}, with what it is in the place of ${field}; every day is read like that.`,
    }),
    'import-currency-not-there': ({ currency, currencies }) => ({
      message: `There are no amounts in ${currency}.`,
      fix: `There are: ${currencies.join(', ')}.`,
    }),
    'import-sheets-overlap': ({ sheets, line, other }) => ({
      message: `Line ${line} of “${sheets[0]}” and line ${other} of “${sheets[1]}” are the same row: read together they would count twice.`,
      fix: `Choose with --sheet (several with commas), as in --sheet ${shellWord(sheets[0] ?? '')}.`,
    }),
    'import-where-syntax': ({ value, flag }) => ({
      message: `${flag} is not right: ${value}.`,
      fix: `Write COLUMN=VALUE, as in ${flag} Type=Call.`,
    }),
    'import-where-column': ({ header, headers }) => ({
      message: `There is no column “${header}”.`,
      fix: `The columns are: ${heads(headers)}.`,
    }),
    'import-where-value': ({ header, value, values }) => ({
      message: `“${value}” does not occur in “${header}”.`,
      fix: `It holds: ${values.join(', ')}.`,
    }),
    'import-id-column': ({ header, headers }) => ({
      message: `The column “${header}” of --id is not there.`,
      fix: `The columns are: ${heads(headers)}; without ids write --id none.`,
    }),
    'import-equal-rows': ({ line, other, counter }) => ({
      message: `Lines ${line} and ${other} are equal and have ${counter === null ? 'neither an id nor a clock' : `no id (“${counter}” begins at 1 again and again)`}: two of them, or one twice?`,
      fix: 'If each counts add --id none; if they are repeats add --id row.',
    }),
    'import-add-or-replace': ({ days, who, day, measure, stored, given }) => ({
      message: `Other numbers are stored for ${days} ${days === 1 ? 'day' : 'days'} of people in this file: ${measureName(measure)} of ${who} on ${day} ${stored}, in the file ${given}. Does the file add to them or replace them?`,
      fix: 'If it adds write --add; if it replaces write --replace.',
    }),
    'import-add-and-replace': () => ({
      message: '--add and --replace exclude each other.',
      fix: 'Write --add to add the file to what is stored, or --replace to take its values instead.',
    }),
    'import-id-elsewhere': ({ header, line, day, rows }) => ({
      message: `The ids of ${rows} ${rows === 1 ? 'row' : 'rows'} are stored for another day or person (line ${line}: ${day}): the same rows, amended, or other ones?`,
      fix: `If they are the same rows add --id ${header === '' ? 'COLUMN' : shellWord(header)}; if they are other rows add --add.`,
    }),
    'import-order-lines': ({ line, other }) => ({
      message: `Lines ${line} and ${other} are of one order and have the same amount: parts of it, or the whole on each line?`,
      fix: 'If they are parts add --lines add; if each line says the whole add --lines once.',
    }),
    'import-status-not-there': ({ flag, value, statuses }) => ({
      message: `“${value}” of ${flag} does not occur in the file.`,
      fix: `The file has: ${statuses.join(', ')}.`,
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
      fix: `The columns are: ${heads(headers)}. A number will do too.`,
    }),
    'import-map-syntax': ({ value }) => ({
      message: `--map is not right: ${value}.`,
      fix: 'Write FIELD=COLUMN, such as --map dials=Calls or --map day=2.',
    }),
    'import-map-field': ({ field, near, fields }) => ({
      message: `There is no field ${field}.`,
      fix: `${near.length > 0 ? `Did you mean ${near.join(', ')}? ` : ''}The fields are: ${fields.join(', ')}. On the right stands a header of the file, or the number of a column.`,
    }),
    'import-missing-field': ({ field, headers, of, days = [] }) => ({
      message:
        of === 'target'
          ? 'Nothing says of which month these targets are.'
          : field === 'target-amount'
            ? 'There is no column with targets.'
            : field === 'day'
              ? days.length > 0
                ? `There are days in ${list(days.slice(0, 4))}, and it is not sure which day a row is of.`
                : 'There is no column with the day.'
              : field === 'name'
                ? 'There is no column with a name or a code.'
                : `There is no column for ${field}.`,
      fix:
        of === 'target'
          ? `Add --on with a day of that month and --period month (or quarter, week, day); where a column has the months, --map day=COLUMN; for the people alone, --grain roster. The columns are: ${heads(headers)}.`
          : `Point to it with --map ${field}=COLUMN${field === 'day' ? ', or give the day of the whole file with --on' : ''}. The columns are: ${heads(headers)}.`,
    }),
    'import-no-connected': ({ statuses }) => ({
      message: `None of the call results is known: ${statuses.join(', ')}.`,
      fix: 'Name those that count with --connected; it may be given several times.',
    }),
    'import-no-won': ({ statuses }) => ({
      message: `None of the statuses is known: ${statuses.join(', ')}.`,
      fix: 'Name those that count as a deal with --won; it may be given several times.',
    }),
    'import-no-grain': ({ headers, known }) => ({
      message: `It is not clear what a row of this table is: ${known.length > 0 ? `only ${list(known.slice(0, 6))} ${known.length > 1 ? 'are' : 'is'} known` : 'no column is known'}, and no number of dials, connects, deals, money or attendance. Its columns: ${heads(headers)}.`,
      fix: 'Say what a row is: somebody’s day --grain day, a call --grain call, a deal --grain deal, a person --grain roster, a target --grain target; point to the column with the numbers with --map, such as --map dials=COLUMN or --map amount=COLUMN.',
    }),
    'import-no-header': ({ file }) => ({
      message: `No header was recognised in ${file}.`,
      fix: 'Name the columns with --map, such as --map name=1 --map day=2 --map dials=3. A list with a name a line: paste it into teamctl member add --paste.',
    }),
    'import-empty-roster': ({ file }) => ({
      message: `${file} is a roster or an attendance sheet in which nothing is filled in.`,
      fix: 'Fill it in first; for the people alone, paste their names into teamctl member add --paste.',
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
    'import-too-many-sheets': ({ file, sheets }) => ({
      message: `${file} has more than ${sheets} sheets.`,
      fix: 'Copy those that you want into a workbook of their own.',
    }),
    'import-line-too-long': ({ line, characters }) => ({
      message: `Line ${line} has more than ${characters} characters and is no row of a table.`,
      fix: 'Look at that line: most likely one cell holds a whole document. Empty it, or export again.',
    }),
    'import-too-wide': ({ file, columns }) => ({
      message: `${file} has more than ${columns} columns.`,
      fix: 'Delete those that are not needed.',
    }),
    'import-two-columns': ({ field, headers, numbers }) => ({
      message: `“${headers.join('” and “')}” (columns ${numbers.join(' and ')}) look like the same thing; which one is it?`,
      fix: `Choose by number: --map ${field}=${numbers[0]} or --map ${field}=${numbers[1]}${isSum(field) ? '; where they are counted apart and belong together, write both' : ''}.`,
    }),
    'import-parts': ({ field, headers }) => ({
      message: `“${headers.join('” and “')}”: neither holds the other; they look like two kinds of calls that are counted apart. Which one is it, or both?`,
      fix: `For one add --map ${shellWord(`${field}=${headers[0]}`)}; to add them up write all of them: ${headers.map((header) => `--map ${shellWord(`${field}=${header}`)}`).join(' ')}.`,
    }),
    'import-two-sums': ({ field, headers }) => ({
      message: `“${headers.join('” and “')}” are not the same: one is what was signed for, the other what has come in, and nobody says which amounts are meant.`,
      fix: `Name the one to use: ${headers.map((header) => `--map ${shellWord(`${field}=${header}`)}`).join(' or ')}.`,
    }),
    'import-map-twice': ({ field, headers }) => ({
      message: `${field} can be one column only, and here are ${headers.length}: ${list(headers)}.`,
      fix: `Keep one --map ${field}=COLUMN. In tables with a row a day, columns of one count add up.`,
    }),
    'import-target-span': ({ headers, period }) => ({
      message: `${list(headers)} ${headers.length === 1 ? 'is no target' : 'are no targets'} of a ${period}, and the table has no other that could be stored.`,
      fix: 'Put targets of a day into a table with a row a day, or set them with teamctl target set; where they are meant for the whole time, take the word for the shorter one out of the header.',
    }),
    'import-unclosed-quote': ({ line }) => ({
      message: `A quote that opens on line ${line} is never closed.`,
      fix: 'Close it or delete it, then import again.',
    }),
    'import-header-quote': ({ line, to, lines }) => ({
      message: `A quote that opens on line ${line} closes on line ${to}, so ${counted(lines, 'line')} became one header and data would be lost.`,
      fix: 'Delete the quote that is too many, then import again.',
    }),
    'import-json': ({ file }) => ({
      message: `${file} is JSON, and no list of records was found in it, or it breaks off.`,
      fix: 'Export it again, as a list with a record for each row, or as CSV or XLSX.',
    }),
    'import-xml': ({ file }) => ({
      message: `${file} is XML, which is not read.`,
      fix: 'Open it in Excel and save it as XLSX or CSV.',
    }),
  },
};

import { type Day, dayNumber } from '../domain/calendar/day.ts';
import { isMemberOn } from '../domain/team/team.ts';
import { codeAndName } from './code-and-name.ts';
import { indexOf } from './columns.ts';
import type { CalledOff } from './entry-batch.ts';
import { firstLast, lastFirstIn } from './last-first.ts';
import type { Naming, People, Person, Resolved } from './people.ts';
import type { Refusals } from './refusals.ts';
import type { Field, PersonField, RefusalCode, Row } from './types.ts';
import { type Section, sheetOf, type Understanding } from './understand.ts';
import { isCutOff, parseDay } from './values/day.ts';
import { monthNamed } from './values/month-names.ts';
import { cleanCell, isNothing } from './values/number.ts';
import { inZone, zoneOfHeader } from './values/zone.ts';

/** Nothing of a telesales team is older; such days are serials or slips. */
const EARLIEST: Day = '1980-01-01';
const LATEST_CACHED = 20_000;
const LONGEST_MOMENT = 24;
/** A longer part of a text keeps the whole text in memory. */
const LONGEST_COPIED = 12;
const PERSON_FIELDS: readonly (PersonField | 'caller')[] = ['code', 'name', 'firstName', 'lastName', 'email', 'caller'];

export interface RowContext {
  understanding: Understanding;
  refusals: Refusals;
  today: Day;
}

export interface PersonContext extends RowContext {
  people: People;
}

/** `--`, 无, N/A in a column of codes: taken for one, all of a file would be one person. */
const isNoCode = (text: string): boolean => isNothing(text) || /^0*$/.test(text) || !/[\p{L}\p{N}]/u.test(text);

const isDigitAt = (text: string, at: number): boolean => text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39;

/** Where a plain clock, ` 09:30` or `T09:30:05`, begins at the end of a short cell; 0 where none does. */
function clockAt(cell: string): number {
  if (cell.length > LONGEST_MOMENT) return 0;
  const hasSeconds = cell[cell.length - 6] === ':';
  const from = cell.length - (hasSeconds ? 9 : 6);
  if (from < 4 || (cell[from] !== ' ' && cell[from] !== 'T') || !isDigitAt(cell, from - 1)) return 0;
  for (let at = from + 1; at < cell.length; at += 3)
    if (!isDigitAt(cell, at) || !isDigitAt(cell, at + 1) || (at + 2 < cell.length && cell[at + 2] !== ':')) return 0;
  return from;
}

/** Reads the cells of a row of one table; refuses with line and reason. */
export class RowReader {
  readonly at: ReadonlyMap<Field, number>;
  readonly sheet: string | null;
  protected readonly context: RowContext;
  private readonly section: Section;
  private readonly zone: string | null;
  private readonly dayAt: number | undefined;
  private readonly hasYear: boolean;
  private readonly isLastFirst: boolean;
  private readonly days = new Map<string, Day | null | undefined>();
  /** By what stands before the clock. */
  private readonly clocked = new Map<string, Day | null | undefined>();

  constructor(section: Section, context: RowContext) {
    this.at = indexOf(section.columns);
    this.sheet = sheetOf(context.understanding, section);
    this.section = section;
    this.context = context;
    this.dayAt = this.at.get('day');
    this.zone = zoneOfHeader(section.headers[this.dayAt ?? -1] ?? '');
    this.hasYear = this.at.has('year');
    this.isLastFirst = lastFirstIn(section) !== null;
  }

  text(row: Row, field: Field): string {
    const at = this.at.get(field);
    return at === undefined ? '' : cleanCell(row.cells[at] ?? '');
  }

  refuse(row: Row, code: RefusalCode, data: Readonly<Record<string, string | number>> = {}): null {
    this.context.refusals.add(row.line, code, data, this.sheet);
    return null;
  }

  /** The full name, from one column or two; Chinese puts the family name first and no blank between. */
  name(row: Row): string {
    const whole = this.text(row, 'name');
    if (whole !== '') return this.isLastFirst ? firstLast(whole) : whole;
    const [first, last] = [this.text(row, 'firstName'), this.text(row, 'lastName')];
    return /\p{Script=Han}/u.test(first + last) ? last + first : `${first} ${last}`.trim();
  }

  /** All that a row says about who is meant. */
  naming(row: Row): Naming {
    const code = [this.text(row, 'code'), this.text(row, 'caller')].find((text) => !isNoCode(text)) ?? '';
    const both = codeAndName(code);
    if (both !== null) return { ...both, email: this.text(row, 'email') };
    return { code, name: this.name(row), email: this.text(row, 'email') };
  }

  private parse(cell: string, year: number | null): Day | null | undefined {
    const { dateOrder, grain } = this.context.understanding;
    const moment = this.zone === null ? cell : inZone(cell, this.zone);
    return parseDay(moment, { order: dateOrder, periods: grain === 'target', year });
  }

  /** `undefined` when it is no day. */
  readDay(cell: string): Day | null | undefined {
    // A clock moves no day, unless there is a zone: calls of one day are one day, however many moments it has.
    const length = this.zone === null ? clockAt(cell) : 0;
    const [days, key] = length === 0 ? [this.days, cell] : [this.clocked, cell.slice(0, length)];
    let day = days.get(key);
    if (day === undefined && !days.has(key)) {
      day = this.parse(cell, this.section.year);
      const isBefore = this.section.turnsYear === true && day !== null && day !== undefined && day.slice(5) >= '07';
      if (isBefore && this.section.year !== null) day = this.parse(cell, this.section.year - 1);
      if (days.size < LATEST_CACHED) days.set(key, day);
    }
    return day;
  }

  /** `11月`, `November` or `Q4` beside a column with the year. */
  private withYear(row: Row, cell: string): string {
    if (!this.hasYear) return cell;
    const year = this.text(row, 'year').replace('年', '');
    if (year === '') return cell;
    const quarter = /^\s*(?:q\s?([1-4])|第?([1-4])季度?)\s*$/i.exec(cell);
    if (quarter !== null) return `${year}Q${quarter[1] ?? quarter[2]}`;
    const month = /^\s*(\d{1,2})月?\s*$/.exec(cell)?.[1] ?? monthNamed(cell.trim())?.toString();
    return month === undefined ? cell : `${year}-${month.padStart(2, '0')}`;
  }

  /** The day that a row says, or that was told of all of them; `undefined` where its cell is none. */
  saidDay(row: Row): Day | null | undefined {
    const at = this.dayAt;
    return this.section.on ?? (at === undefined ? null : this.readDay(this.withYear(row, row.cells[at] ?? '')));
  }

  /** The day of a row, checked against the calendar: neither missing nor in the future. */
  day(row: Row, allowFuture = false): Day | null {
    const day = this.saidDay(row);
    if (day === null) return this.refuse(row, 'no-day');
    if (day === undefined) {
      const cell = row.cells[this.dayAt as number] ?? '';
      return this.refuse(row, isCutOff(cell) ? 'cut-off-day' : 'bad-day', { value: cell.slice(0, 40) });
    }
    if (day < EARLIEST) return this.refuse(row, 'too-early-day', { day });
    if (day > this.context.today && !allowFuture) return this.refuse(row, 'future-day', { day });
    return day;
  }
}

/** Reads who and when; the people of a file are looked up among the members. */
export class PersonReader extends RowReader {
  private readonly people: People;
  private readonly columns: readonly number[];
  /** By the cells as they stand: cleaning them is dear, and a file repeats its people all the time. */
  private readonly known = new Map<string, Resolved>();
  /** The last row of each who is called so in the first of these columns. */
  private readonly last = new Map<string, { cells: readonly string[]; found: Resolved }>();
  /** One for all rows of a person. */
  private readonly namings = new Map<string, Naming>();

  constructor(section: Section, context: PersonContext) {
    super(section, context);
    this.people = context.people;
    this.columns = PERSON_FIELDS.flatMap((field) => this.at.get(field) ?? []);
  }

  private cellsOf(row: Row): string {
    let key = '';
    for (const at of this.columns) key += `${row.cells[at] ?? ''}\u0000`;
    return key;
  }

  private resolve(row: Row): Resolved {
    const { cells } = row;
    const last = this.last.get(cells[this.columns[0] as number] ?? '');
    if (last !== undefined && this.columns.every((at, i) => cells[at] === last.cells[i])) return last.found;
    const found = this.resolveAnew(row);
    const own = this.columns.map((at) => cells[at] ?? '');
    if (this.last.size < LATEST_CACHED && own.every((cell) => cell.length <= LONGEST_COPIED))
      this.last.set(own[0] ?? '', { cells: own, found });
    return found;
  }

  private resolveAnew(row: Row): Resolved {
    const key = this.cellsOf(row);
    let found = this.known.get(key);
    if (found === undefined) {
      found = this.people.resolve(this.naming(row));
      if (this.known.size < LATEST_CACHED) this.known.set(key, found);
    }
    return found;
  }

  /** True where a row says nothing of who is meant. */
  isNobodys(row: Row): boolean {
    return this.columns.every((at) => (row.cells[at] ?? '').trim() === '');
  }

  /** Index of the person. */
  person(row: Row): number | null {
    const found = this.resolve(row);
    return 'index' in found ? found.index : this.refuse(row, found.refusal, { who: found.who, ...found.data });
  }

  /**
   * Whom a row names and of which day it is, where the day is plain; nothing is refused, nobody is looked for yet. What
   * was called off before it was paid has no day: then it is kept under today, for it counts nothing on any.
   */
  plainly(row: Row): CalledOff | null {
    const said = this.saidDay(row);
    const day = said === null ? this.context.today : said;
    if (day === undefined || day > this.context.today) return null;
    const key = this.cellsOf(row);
    const naming = this.namings.get(key) ?? this.naming(row);
    if (this.namings.size < LATEST_CACHED) this.namings.set(key, naming);
    return { naming, day: dayNumber(day) };
  }

  /** Person and day together: the person was on the team that day. */
  personDay(row: Row): { person: number; day: number } | null {
    const person = this.person(row);
    if (person === null) return null;
    const day = this.day(row);
    if (day === null) return null;
    const who = this.people.all[person] as Person;
    if (!isMemberOn(who, day)) return this.refuse(row, 'outside-membership', { who: who.name, day });
    return { person, day: dayNumber(day) };
  }
}

import type { RecordsPage, RecordsView } from '../app/record/list.ts';
import type { AddedRecord } from '../app/record/record.ts';
import { type DayRecord, type Measure, measures } from '../domain/records/day-record.ts';
import type { OwnMeasure } from '../domain/records/own-measure.ts';
import type { Member } from '../domain/team/team.ts';
import { teamWords } from '../i18n/areas/team.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Block, Report } from './document.ts';
import { presentDone } from './done.ts';

interface Heads {
  words: ReturnType<typeof teamWords>;
  members: ReadonlyMap<number, Member>;
  used: readonly Measure[];
  usedOwn: readonly OwnMeasure[];
}

/** A year of a large team is many rows: only the form that is asked for is made, and a page at a time. */
export function presentRecords({ members, used, usedOwn, more, ...first }: RecordsView, locale: Locale): Report {
  const heads = { words: teamWords(locale), members: new Map(members.map((each) => [each.id, each])), used, usedOwn };
  const page = pageReport(first, heads);
  if (more === null) return page;
  return Object.defineProperty(page, 'more', {
    value: async function* () {
      for await (const next of more()) yield pageReport(next, heads);
    },
  });
}

/** One page in all its forms. */
function pageReport({ records, figures }: RecordsPage, { words, members, used, usedOwn }: Heads): Report {
  const said = new Map(figures.map((each) => [`${each.memberId} ${each.day} ${each.measure}`, each.value]));
  const memberOf = ({ memberId }: DayRecord) => members.get(memberId) as Member;
  const ownOf = ({ memberId, day }: DayRecord) => usedOwn.map(({ id }) => said.get(`${memberId} ${day} ${id}`) ?? null);
  const asData = (record: DayRecord) => {
    const { memberId: _, day, ...numbers } = record;
    const { name, code } = memberOf(record);
    const known = ownOf(record).flatMap((value, i) => (value === null ? [] : [[(usedOwn[i] as OwnMeasure).id, value]]));
    const figured = known.length === 0 ? {} : { figures: Object.fromEntries(known) };
    return { member: name, code, date: day, ...numbers, ...figured };
  };
  return {
    get data() {
      return { schema: 'teamctl.records/1', records: records.map(asData) };
    },
    get document(): Block[] {
      if (records.length === 0) return [{ kind: 'paragraph', text: words.nothingYet }];
      const right = (title: string) => ({ title, align: 'right' as const });
      const text = (value: number | null) => (value === null ? '–' : String(value));
      const rows = records.map((record) => [
        record.day,
        memberOf(record).name,
        memberOf(record).code ?? '',
        ...used.map((measure) => text(record[measure])),
        ...ownOf(record).map(text),
      ]);
      const { day, name, code } = words.columns;
      const numbers = [...used.map((measure) => words.measures[measure]), ...usedOwn.map(({ title }) => title)];
      return [
        { kind: 'table', columns: [...[day, name, code].map((title) => ({ title })), ...numbers.map(right)], rows },
      ];
    },
    get sheet() {
      return {
        columns: ['date', 'member', 'code', ...measures, ...usedOwn.map(({ id }) => id)],
        rows: records.map((record) => [
          record.day,
          memberOf(record).name,
          memberOf(record).code,
          ...measures.map((measure) => record[measure]),
          ...ownOf(record),
        ]),
      };
    },
  };
}

/** A day that was typed. @param typed its date and the measures that every team has */
export function presentAdded(
  { member, figures, odd }: AddedRecord,
  typed: { date: string } & Record<string, unknown>,
  locale: Locale,
): Report {
  const words = teamWords(locale);
  const own = Object.fromEntries(figures.map(({ measure, value }) => [measure.id, value]));
  const report = presentDone(words.recordStored(member.name, typed.date), {
    member: member.name,
    ...typed,
    ...(figures.length === 0 ? {} : { figures: own }),
    ...(odd.length === 0 ? {} : { odd }),
  });
  const text = odd.map(({ measure, value, usual }) => words.recordOdd(words.measures[measure], value, usual));
  return text.length === 0
    ? report
    : { ...report, document: [...report.document, { kind: 'notice', tone: 'warn', text }] };
}

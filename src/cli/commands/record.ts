import type { Command } from 'commander';
import { requireMember } from '../../app/find/member.ts';
import { type Measure, type Measures, measures } from '../../domain/records/day-record.ts';
import { impossibility } from '../../domain/records/plausible.ts';
import { isMemberOn } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import { teamWords } from '../../i18n/areas/team.ts';
import type { Context } from '../context.ts';
import { parseAmount, parseCount, parseDay } from '../line/options.ts';

const present = () => import('../../present/team.ts');
const reading = () => import('../../store/team-reader.ts');

type Options = Partial<Record<Measure, string>> & { on: string };

const flagOf = (measure: Measure) => `--${measure.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

export function define(program: Command, context: Context): void {
  const { help } = teamWords(context.locale);
  const record = program.command('record').description(help.record);
  const add = record.command('add <member>').description(help.recordAdd).requiredOption('--on <date>', help.on);
  for (const measure of measures) add.option(`${flagOf(measure)} <n>`, help.measures[measure]);
  add.action((who: string, options: Options) => addRecord(context, who, options));
  record
    .command('list')
    .description(help.recordList)
    .option('--from <date>', help.from)
    .option('--to <date>', help.to)
    .option('--member <member>', help.ofMember)
    .action((options: ListOptions) => listRecords(context, options));
}

function readMeasures(options: Options): Partial<Measures> {
  const given: Partial<Measures> = {};
  for (const measure of measures) {
    const text = options[measure];
    if (text !== undefined)
      given[measure] = measure === 'amount' ? parseAmount(text, '--amount') : parseCount(text, flagOf(measure));
  }
  if (Object.keys(given).length === 0) throw new TeamctlError('usage', 'record-empty');
  return given;
}

export async function addRecord(context: Context, who: string, options: Options): Promise<void> {
  const day = parseDay(options.on, '--on');
  const given = readMeasures(options);
  if (day > context.today) throw new TeamctlError('invalid', 'day-in-future', { day, flag: '--on' });
  const team = await context.team();
  const db = await context.reader();
  const member = await requireMember(await (await reading()).readMembers(db, team.id), who);
  if (!isMemberOn(member, day)) throw new TeamctlError('invalid', 'not-a-member-then', { name: member.name, day });
  const { readDayRecords } = await import('../../store/record-reader.ts');
  const [stored] = await readDayRecords(db, [member.id], day, day);
  const wrong = impossibility({ ...stored, ...given });
  if (wrong) throw new TeamctlError('invalid', 'record-impossible', { what: wrong });
  const { upsertDayRecord } = await import('../../store/record-writer.ts');
  await context.write('record add', async ({ db: writer, journalId, summarize }) => {
    await upsertDayRecord(writer, member.id, day, given, journalId);
    summarize(day);
  });
  await context.show(
    (await present()).presentDone(teamWords(context.locale).recordStored(member.name, day), {
      member: member.name,
      date: day,
      ...given,
    }),
  );
}

interface ListOptions {
  from?: string;
  to?: string;
  member?: string;
}

export async function listRecords(context: Context, options: ListOptions): Promise<void> {
  const from = options.from === undefined ? '1900-01-01' : parseDay(options.from, '--from');
  const to = options.to === undefined ? '2199-12-31' : parseDay(options.to, '--to');
  const team = await context.team();
  const db = await context.reader();
  const all = await (await reading()).readMembers(db, team.id);
  const members = options.member === undefined ? all : [await requireMember(all, options.member)];
  const { readDayRecords } = await import('../../store/record-reader.ts');
  const records = await readDayRecords(
    db,
    members.map((member) => member.id),
    from,
    to,
  );
  const code = new Map(members.map((member) => [member.id, member.code ?? '']));
  const codeOf = (memberId: number) => code.get(memberId) as string;
  records.sort((a, b) =>
    a.day !== b.day ? (a.day < b.day ? -1 : 1) : codeOf(a.memberId) < codeOf(b.memberId) ? -1 : 1,
  );
  await context.show((await present()).presentRecords(records, all, context.locale), ['csv']);
}

import type { Day } from '../domain/calendar/day.ts';
import type { Role } from '../domain/team/team.ts';
import { eachRow } from './each-row.ts';
import type { RowHandler } from './gather-days.ts';
import { LeftOut } from './left-out.ts';
import type { Naming } from './people.ts';
import { Refusals } from './refusals.ts';
import { RowReader } from './row-reader.ts';
import type { Row } from './types.ts';
import type { Section, Understanding } from './understand.ts';

/** One person of a list of members, as the file says. */
export interface RosterRow {
  line: number;
  sheet: string | null;
  naming: Naming;
  /** Text of the column that names teams; empty where there is none. */
  team: string;
  joinedOn: Day | null;
  leftOn: Day | null;
  role: Role | null;
  /** Another name that the person goes by; empty where there is none. */
  alias: string;
}

export interface Roster {
  rows: readonly RosterRow[];
  refusals: Refusals;
  read: number;
  passedOver: number;
  leftOut: LeftOut;
  /** Header of the column that names teams. */
  teamHeader: string | null;
}

const roleWords: readonly (readonly [pattern: RegExp, role: Role])[] = [
  [/组长|主管|经理|队长|班长|lead|manager|supervisor/i, 'lead'],
  [/导师|师傅|师父|带教|mentor|trainer/i, 'mentor'],
  [/专员|坐席|座席|业务员|销售|顾问|组员|agent|rep/i, 'agent'],
];

/** Roles in any words; what is none of them says nothing. */
const roleOf = (text: string): Role | null => roleWords.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/** Somebody who is no longer there, by a column of states; without the day of leaving they are nobody to be added. */
const GONE = /^(?:已?离职|已离开|离开|辞职|已辞职|退出|停用|禁用|注销|left|resigned|terminated|inactive|disabled)/i;

/** What stands in place of the day of leaving of somebody who has not left. */
const STILL_THERE = /^(?:在职|在岗|未离职|至今|正式|试用期?|present|current|active|n\/?a)?$/i;

/** A day that may lie in the future; `undefined` when the cell holds something that is no day. */
function dayIn(reader: RowReader, row: Row, field: 'joined' | 'left'): Day | null | undefined {
  const at = reader.at.get(field);
  const cell = at === undefined ? '' : (row.cells[at] ?? '');
  return STILL_THERE.test(cell.trim()) ? null : reader.readDay(cell);
}

/** 无, N/A and a bare number in the column of other names are what forms are filled with, and nobody's name. */
const NO_NAME = /^(?:无|没有|暂无|未填|不详|空|n\/?a|nil|null|none|no|yes|[\d\p{P}\s]{1,3})$/iu;
const aliasIn = (text: string): string => (NO_NAME.test(text) ? '' : text);

/** Reads a list of members. */
export async function gatherRoster(understanding: Understanding, today: Day): Promise<Roster> {
  const refusals = new Refusals();
  const rows: RosterRow[] = [];
  const leftOut = new LeftOut();
  const handlerOf = (section: Section): RowHandler => {
    const reader = new RowReader(section, { understanding, refusals, today });
    return (row) => {
      const naming = reader.naming(row);
      // A header merged over two lines is filled down into the second.
      if (naming.name !== '' && naming.name === section.headers[reader.at.get('name') ?? -1]) {
        leftOut.add('header-again', row.line, naming.name);
        return 'left-out';
      }
      const [joinedOn, leftOn] = [dayIn(reader, row, 'joined'), dayIn(reader, row, 'left')];
      const bad = joinedOn === undefined ? 'joined' : leftOn === undefined ? 'left' : null;
      if (bad !== null || joinedOn === undefined || leftOn === undefined) {
        reader.refuse(row, 'bad-day', { value: reader.text(row, bad ?? 'joined').slice(0, 40) });
        return 'refused';
      }
      if (leftOn === null && GONE.test(reader.text(row, 'status'))) {
        leftOut.add('gone', row.line, naming.name || naming.code);
        return 'left-out';
      }
      rows.push({
        line: row.line,
        sheet: reader.sheet,
        naming,
        team: reader.text(row, 'team'),
        joinedOn,
        leftOn,
        role: roleOf(reader.text(row, 'role')),
        alias: reader.at.has('name') || reader.at.has('firstName') ? aliasIn(reader.text(row, 'alias')) : '',
      });
      return 'taken';
    };
  };
  const counts = await eachRow(understanding, { refusals, leftOut }, handlerOf);
  const teamHeader = understanding.sections[0]?.columns.find((column) => column.field === 'team')?.header ?? null;
  return { rows, refusals, leftOut, ...counts, teamHeader };
}

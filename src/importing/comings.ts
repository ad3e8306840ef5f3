import type { ColumnFacts } from './column-facts.ts';
import { indexOf } from './columns.ts';
import { put, type Settled, type Table } from './settled.ts';

const CAME_OR_WENT =
  /^(?:entry|exit|(?:check|clock|punch|log|sign)(?:ed)?[-_ ]?(?:in|out)|time[-_ ]?(?:in|out)|(?:break|lunch)[-_ ]?(?:in|out|start|end)|上班|下班|签到|签退|进|出|进门|出门|上班打卡|下班打卡|entrada|salida|saída|saida|arrivée|départ|kommen|gehen|masuk|keluar|pulang|出勤|退勤|출근|퇴근)$/i;
/** A row that says whether somebody came or went. */
export const isComing = ({ words }: ColumnFacts): boolean =>
  words.size >= 2 && words.size <= 6 && [...words].every((word) => CAME_OR_WENT.test(word));

/** Ways in and out of the house, `login` and `logout`, are none of calls. */
export function comings({ facts, told }: Table, settled: Settled): void {
  const at = indexOf(settled.columns).get('direction');
  if (at === undefined || told.has('direction')) return;
  const { words } = facts[at] as ColumnFacts;
  if ([...words].some((word) => /log|check|clock|punch|打卡|签/.test(word)) && isComing(facts[at] as ColumnFacts))
    put(settled.columns, at, null);
}

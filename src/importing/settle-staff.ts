import type { ColumnFacts } from './column-facts.ts';
import { indexOf, type MappedColumn } from './columns.ts';
import { begunDay } from './profiles/aliases.ts';
import { keyOf, put, type Settled, type Table } from './settled.ts';
import { foldStatus } from './status.ts';
import type { Field } from './types.ts';

/** What accounts and posts have, and customers have not. */
const OF_ACCOUNT =
  /^(?:username|login|loginname|password|passwordhash|userlevel|isadmin|isstaff|permissions?|currentposition|position|designation|upline|immediateupline|manager|supervisor|reportsto|linemanager|teamleader|直属上级|上级|直接上级)$/;

/** What somebody who works here is: a deal of that state is none. */
const STATE_OF_STAFF =
  /^(?:active|inactive|enabled|disabled|suspended|blocked|archived|deleted|probation|onboarding|resigned|terminated|left|onleave|fulltime|parttime|activ[oae]|inactiv[oae]|ativ[oa]|inativ[oa]|actif|inactif|aktiv|inaktiv|在职|离职|试用|试用期|实习|休假|停薪留职|正常|停用|启用|禁用|在籍|退職|休職|재직|퇴사|휴직)$/;

/** A list of accounts or posts tells when each was written down, which is no day of anybody's work. */
export function staffLists({ facts, sample, told }: Table, settled: Settled): void {
  const at = indexOf(settled.columns);
  const [day, name] = [at.get('day'), at.get('name') ?? at.get('firstName') ?? at.get('code')];
  if (day === undefined || name === undefined || told.has('day')) return;
  if (!begunDay.test(keyOf(settled.columns[day] as MappedColumn))) return;
  const isOfStaff =
    at.has('role') || at.has('joined') || settled.columns.some((column) => OF_ACCOUNT.test(keyOf(column)));
  const others: readonly Field[] = ['customer', 'product', 'amount', 'rowId', 'kind', 'talkSeconds', 'dials'];
  const status = at.get('status');
  const states = status === undefined ? [] : (facts[status] as ColumnFacts).cells.map(({ text }) => foldStatus(text));
  if (!states.every((word) => STATE_OF_STAFF.test(word)) || told.has('status')) return;
  const names = sample.map(({ cells }) => (cells[name] ?? '').trim()).filter((text) => text !== '');
  const standOnce = new Set(names).size >= names.length * 0.9;
  if (!standOnce || others.some((field) => at.has(field))) return;
  // An account that is active, and was made on some day, is no deal of that day, whoever has it.
  if (status !== undefined) put(settled.columns, status, null);
  if (!isOfStaff) return;
  put(settled.columns, day, null);
  const full = settled.columns.findIndex(
    (column) => column.field === null && /^(?:full|real|display)name$/.test(keyOf(column)),
  );
  if (full === -1 || told.has('name') || !/^user(?:name)?$/.test(keyOf(settled.columns[name] as MappedColumn))) return;
  put(settled.columns, name, null);
  put(settled.columns, full, 'name');
}

import { TeamctlError } from '../errors.ts';
import type { ColumnFacts } from './column-facts.ts';
import { findColumn, indexOf } from './columns.ts';
import { foldHeader, ofKeys } from './fold-header.ts';
import type { ImportProfile } from './profiles/profile.ts';
import type { Section } from './section.ts';
import { isNothing } from './values/number.ts';

/** What only calls have that came in and waited for somebody: `Wait time`, `Speed of answer`. */
const WAITED = ofKeys(
  /^(?:(?:total|avg|average)?(?:in)?(?:queue|wait|waiting|hold){1,2}(?:ing)?(?:time|secs?|seconds|duration|minutes)\S{0,7}|timein(?:queue|wait)|(?:avg|average)?speedof?answer\S{0,14}|asa|queuename|(?:排队|等待)(?:时[长间]|秒数?)|(?:(?:tempo|tiempo|temps|duree)?(?:de|d|em|en)?)(?:espera|fila|cola|attente)(?:cliente|media|segundos|seg|s)?|wartezeit\S{0,9}|待ち時間|待機時間|대기시간)$/,
);
/** What help desks keep of a call, and who dials for a living does not. */
const SERVED =
  /^(?:csat|customersatisfaction|satisfaction|sla)(?:score|rating|met|status|level)?$|^(?:is|issue|call)?resolved$|^(?:fcr|firstcallresolution|firstcontactresolution)$|^(?:问题)?是否解决$|^(?:resolution|issue|complaint|problem)(?:status|time|type|category|reason)$/;

/** How many calls somebody took, as help desks count them. */
const HANDLED =
  /^(?:(?:total|no|num|number)(?:of)?)?calls?(?:handled|taken|received|accepted|served|attended)$|^(?:handled|taken|received|accepted)calls?$|^(?:接待|受理|处理)(?:电话|通话|来电)?(?:量|数|数量|次数)$|^llamadasatendidas$|^chamadasatendidas$|^appelstraites$/;
const isHandled = (header: string | undefined): boolean => header !== undefined && HANDLED.test(foldHeader(header).key);

const isOfQueue = (header: string): boolean => [WAITED, SERVED].some((each) => each.test(foldHeader(header).key));

/** 0 seconds in a queue is what an outward call shows, too. */
const saysSomething = ({ cells }: ColumnFacts): boolean =>
  cells.some(({ text }) => !isNothing(text) && !/^[0:.\s]*$/.test(text));

/**
 * Calls without a direction beside what only calls have that came in: each would count as dialled. Whoever dialled them says
 * that the column means nothing.
 * @throws TeamctlError `usage`
 */
export function refuseInbound(
  { headers, columns, facts }: Section,
  { columns: told }: ImportProfile,
  file: string,
  grain: 'call' | 'day' = 'call',
): void {
  const at = indexOf(columns);
  if (at.has('direction') || at.has('caller')) return;
  // What somebody dialled is not called handled; where the header says `dials`, a queue beside it changes nothing.
  if (grain === 'day' && (told?.dials !== undefined || !isHandled(columns[at.get('dials') ?? -1]?.header))) return;
  const unheeded = new Set([told?.none ?? []].flat().map((each) => findColumn(headers, each)));
  const queued = headers.filter(
    (header, i) =>
      columns[i]?.field === null && !unheeded.has(i) && isOfQueue(header) && saysSomething(facts[i] as ColumnFacts),
  );
  if (queued.length > 0)
    throw new TeamctlError('usage', 'import-inbound-queue', { file, headers: queued.slice(0, 4) }, { file });
}

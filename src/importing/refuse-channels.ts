import { TeamctlError } from '../errors.ts';
import { findColumn } from './columns.ts';
import { foldHeader, ofKeys } from './fold-header.ts';
import { callWords, directionOf, foldWord, isNoTelephone } from './profiles/kinds.ts';
import type { ImportProfile } from './profiles/profile.ts';
import type { Section } from './section.ts';
import { filterOf } from './where.ts';

/** How two people reached each other; where a lead came from (`lead source`) is not asked. */
const WAY =
  /^(?:call|contact|comm|communication|interaction|conversation|case|service|support|customer|visit|meeting|appointment|touch(?:point)?|engagement)s?(?:channel|type|mode|medium|method|kind|media)$|^(?:channel|mode|medium|media)(?:type|name|of(?:contact|communication))?$|^(?:沟通|联系|跟进|服务|接待|拜访|受理|来访|接入|咨询|会话)(?:方式|渠道|类型|形式|途径)$|^渠道(?:类型)?$|^(?:canal|medio|tipo|forma)(?:de)?(?:contacto|contato|atencion|atendimento|comunicacion|llamada|visita)?$|^via(?:de)?(?:contacto|contato|atencion|atendimento|comunicacion)$|^(?:kontakt|anruf|besuchs)(?:art|kanal|weg)$|^(?:対応|連絡|接触|コンタクト)(?:方法|手段|チャネル)$/;
const MOST_WORDS = 12;

/**
 * Rows of calls beside chats, forms or visits, as a column of channels names them: a pharmaceutical `call` is a visit, and a
 * contact centre writes down whatever came. Each would count as dialled.
 * @throws TeamctlError `usage` with the condition that keeps the calls
 */
export function refuseChannels({ headers, columns, facts }: Section, profile: ImportProfile, file: string): void {
  const unheeded = new Set([profile.columns?.none ?? []].flat().map((each) => findColumn(headers, each)));
  const filtered = filterOf(profile, headers, file)?.columns;
  facts.forEach(({ cells }, i) => {
    const field = columns[i]?.field;
    if (unheeded.has(i) || filtered?.has(i) || (field !== null && field !== 'direction')) return;
    if (!WAY.test(foldHeader(headers[i] ?? '').key)) return;
    const all = [...new Set(cells.map(({ text }) => text.trim()))].filter((text) => text !== '');
    const others = all.filter(isNoTelephone);
    if (others.length === 0 || all.length > MOST_WORDS) return;
    const rest = all.filter((text) => !isNoTelephone(text));
    const call = rest.find((text) => callWords.has(foldWord(text))) ?? rest[0];
    throw new TeamctlError(
      'usage',
      'import-other-channels',
      { file, header: headers[i] as string, others: others.slice(0, 4), ...(call === undefined ? {} : { call }) },
      { file },
    );
  });
}

/** What a column is called in which nothing but the way of a call stands. */
const DIRECTION = ofKeys(
  /^(?:call)?(?:direction|inout|inboundoutbound|inoutbound)$|^(?:呼叫|通话|通話|来去电)?方向$|^来去电$|^呼入呼出$|^(?:anruf)?richtung$|^sens(?:appel|deappel|delappel)?$|^sentido(?:llamada|chamada)?$|^dire(?:ccion|cao|zione)(?:llamada|chamada)?$|^направление(?:звонка|вызова)?$|^aramay[oö]n[uü]$|^h[ươu]+nggo[iị]$|^arah(?:panggilan)?$|^発着信(?:区分)?$|^수발신(?:구분)?$/,
);
const FEWEST_WAYS = 2;
const MOST_WAYS = 6;

/**
 * A column of ways of which nobody knows which one is outward: read as if it were not there, calls that came in would
 * count as dialled.
 * @throws TeamctlError `usage` with the condition that keeps what was dialled
 */
export function refuseUnknownWays({ headers, columns, facts }: Section, profile: ImportProfile, file: string): void {
  if (columns.some(({ field }) => field === 'direction')) return;
  const unheeded = new Set([profile.columns?.none ?? []].flat().map((each) => findColumn(headers, each)));
  const filtered = filterOf(profile, headers, file)?.columns;
  columns.forEach(({ field, header }, i) => {
    if (field !== null || unheeded.has(i) || filtered?.has(i) || !DIRECTION.test(foldHeader(header).key)) return;
    const ways = [...new Set(facts[i]?.cells.map(({ text }) => text.trim()) ?? [])];
    if (ways.length < FEWEST_WAYS || ways.length > MOST_WAYS || ways.every((way) => directionOf(way) !== null)) return;
    throw new TeamctlError('usage', 'import-unknown-ways', { file, header, ways }, { file });
  });
}

import { TeamctlError } from '../errors.ts';
import { findColumn } from './columns.ts';
import { foldHeader } from './fold-header.ts';
import { callWords, foldWord, isNoTelephone } from './profiles/kinds.ts';
import type { ImportProfile } from './profiles/profile.ts';
import type { Section } from './section.ts';
import { filterOf } from './where.ts';

/** How two people reached each other; where a lead came from (`lead source`) is not asked. */
const WAY =
  /^(?:call|contact|comm|communication|interaction|conversation|case|service|support|customer|visit|meeting|appointment|touch(?:point)?|engagement)s?(?:channel|type|mode|medium|method|kind|media)$|^(?:channel|mode|medium|media)(?:type|name|of(?:contact|communication))?$|^(?:沟通|联系|跟进|服务|接待|拜访|受理|来访|接入|咨询|会话)(?:方式|渠道|类型|形式|途径)$|^渠道(?:类型)?$|^(?:canal|medio|tipo|forma|via)(?:de)?(?:contacto|contato|atencion|atendimento|comunicacion|llamada|visita)?$|^(?:kontakt|anruf|besuchs)(?:art|kanal|weg)$|^(?:対応|連絡|接触|コンタクト)(?:方法|手段|チャネル)$/;
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

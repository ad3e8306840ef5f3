import { TeamctlError } from '../errors.ts';
import { indexOf, isGenericName, type MappedColumn } from './columns.ts';
import { foldHeader, ofKeys } from './fold-header.ts';
import type { ImportProfile } from './profiles/profile.ts';
import type { Section } from './section.ts';
import type { Grain } from './types.ts';

/** Lists of leads and contacts: whoever is in them was sold to. */
const OF_LEAD =
  /^(?:lead|contact|prospect|customer|client)s?(?:id|no|number|source|status|score\S{0,10}|owner)?$|^(?:company|companyname|organi[sz]ation|account|accountname|jobtitle|industry|website)$/;
const LEAST_OF_LEAD = 2;

/** `first_name`, `last_name` beside a company and a source are those of the lead. @throws TeamctlError `usage` */
function refuseLeads(section: Section, columns: ImportProfile['columns'], file: string): void {
  const { headers, sample } = section;
  const at = indexOf(section.columns);
  const [first, last] = [at.get('firstName'), at.get('lastName')];
  if (first === undefined || at.has('name') || at.has('code') || columns?.firstName !== undefined) return;
  const full = sample
    .map(({ cells }) => `${cells[first] ?? ''} ${last === undefined ? '' : (cells[last] ?? '')}`.trim())
    .filter((each) => each !== '');
  const isOfLeads = headers.filter((each) => OF_LEAD.test(foldHeader(each).key)).length >= LEAST_OF_LEAD;
  const areNew = areNearlyAll(full);
  if (!isOfLeads && !areNew) return;
  throw new TeamctlError(
    'usage',
    'import-whose-name',
    {
      file,
      header: headers[first] as string,
      field: 'name',
      own: 'firstName',
      example: full.slice(0, 3),
      headers: headers.filter((each) => each !== ''),
    },
    { file },
  );
}

/** What is kept of whoever buys, comes or learns, and of no salesperson's day. */
const OF_BUYER =
  /^(?:收货|配送|邮寄|送货|家庭)?地址$|^(?:年龄|病情|诊断|学号|年级|数量|购买数量|件数|年齢|住所|나이|수량)$|^(?:(?:shipping|billing|delivery|home)?address|age|quantity|qty|units|diagnosis|gender|direccion|edad|cantidad|endereco|idade|quantidade|adresse|alter|menge|quantite)$/;
/** In a list of people these tell that it is one of goods, patients or pupils. */
const OF_NO_STAFF =
  /^(?:价格|售价|单价|原价|进价|病情|诊断|学号|年级)$|^(?:price|unitprice|listprice|fee|diagnosis|grade|precio|preco|preis|prix)$/;
/** Only of pupils, patients and players: a post or a team beside it is one in a class or on a field. */
const OF_OTHERS =
  /^(?:病情|诊断|学号|学籍号|年级|病历号|住院号|球衣号?|号码布|diagnosis|patientid|studentid|studentno|foot|preferredfoot|strongfoot|jersey(?:no|number)?|shirtnumber|squadnumber|spielernummer|学籍番号|背番号)$/;
/** Shops, firms and stores, not people. */
const OF_PLACE =
  /.(?:店|门店|分店|商行|超市|公司|集团|中心|校区|仓库?|学校|医院)$|\b(?:inc|llc|ltd|gmbh|corp|store|shop|branch|s\.?a\.?)\.?$/i;
const FEWEST_DAYS = 3;
const FEWEST_ROWS = 10;

/** Firms that buy or supply: of a list of them the person in a row is theirs. */
const OF_PARTNER = ofKeys(
  /^(?:客户|客戶|公司|企业|企業|单位|單位|供应商|供應商|经销商|代理商|合作方|合作伙伴|往来单位|门店|店铺)(?:名称|名稱|名|简称|全称)?$|^(?:거래처|고객사|업체|회사|매장)(?:명|이름)?$|^(?:取引先|得意先|仕入先|顧客|会社)(?:名|企業)?$|^(?:customer|client|account|company|partner|supplier|vendor|dealer|distributor|store|shop|organi[sz]ation|firma|kunde|lieferant|cliente|empresa|fornecedor|proveedor|fournisseur|client|entreprise|societe|pelanggan|perusahaan|khachhang|congty|musteri|sirket|клиент|компания|контрагент|организация)(?:name|nombre|nome|nom|adi)?$/,
);

const isStaffs = ({ columns }: Section, grain: Grain): boolean =>
  columns.some(
    ({ field, header }) =>
      field === 'code' ||
      field === 'role' ||
      (field === 'team' && !OF_LEAD.test(foldHeader(header).key)) ||
      (grain !== 'roster' && (field === 'dials' || field === 'shift')),
  );

const hasJoined = ({ columns }: Section): boolean =>
  columns.some(({ field }) => field === 'joined' || field === 'left');

const valuesIn = ({ sample }: Section, at: number | undefined): string[] =>
  at === undefined ? [] : sample.map(({ cells }) => (cells[at] ?? '').trim()).filter((value) => value !== '');

const besides = ({ columns }: Section, is: RegExp): string | undefined =>
  columns.find(({ header }) => is.test(foldHeader(header).key))?.header;

/** Nearly each row has another value. */
const areNearlyAll = (values: readonly string[]): boolean =>
  values.length >= 3 && new Set(values).size * 10 >= values.length * 9;

type Doubt = { why: 'once' | 'places' } | { why: 'beside'; beside: string };

/**
 * Why the values under a bare 姓名 or `Name` may be no people of the team: sellers come again and again, and have a
 * code, a post or a team; buyers stand once, beside an address, an age or a quantity. From the rows looked at.
 */
function doubtOf(section: Section, grain: Grain, names: readonly string[]): Doubt | null {
  const distinct = new Set(names).size;
  if (names.length < 3) return null;
  if (names.filter((name) => OF_PLACE.test(name)).length * 2 > names.length) return { why: 'places' };
  const others = besides(section, OF_OTHERS);
  if (grain === 'roster' && others !== undefined && !hasJoined(section)) return { why: 'beside', beside: others };
  if (isStaffs(section, grain)) return null;
  const beside = besides(section, grain === 'roster' ? OF_NO_STAFF : OF_BUYER);
  if (beside !== undefined && distinct * 3 >= names.length) return { why: 'beside', beside };
  const days = new Set(valuesIn(section, indexOf(section.columns).get('day'))).size;
  const isMany = days >= FEWEST_DAYS && names.length >= FEWEST_ROWS;
  return grain !== 'roster' && isMany && distinct * 10 >= names.length * 9 ? { why: 'once' } : null;
}

/** One code with several names: the code is of one who sells to all of them. */
function isShared({ columns, sample }: Section, name: number): boolean {
  const code = indexOf(columns).get('code');
  const byCode = new Map<string, string>();
  return (
    code !== undefined &&
    sample.some(({ cells }) => {
      const [key, value] = [(cells[code] ?? '').trim(), (cells[name] ?? '').trim()];
      if (key === '' || value === '') return false;
      const before = byCode.get(key) ?? value;
      byCode.set(key, before);
      return before !== value;
    })
  );
}

/**
 * An e-mail alone names whoever buys as well as whoever sells: a seller's comes again, and no telephone or customer of the
 * same row stands beside it.
 */
function doubtOfEmail(section: Section, grain: Grain): Doubt | null {
  const at = indexOf(section.columns);
  const email = at.get('email');
  if (email === undefined || (['name', 'code', 'firstName', 'caller'] as const).some((field) => at.has(field)))
    return null;
  if (grain === 'roster') return null;
  if (areNearlyAll(valuesIn(section, email))) return { why: 'once' };
  const beside = besides(section, OF_BUYER);
  return beside === undefined ? null : { why: 'beside', beside };
}

/** In a list of firms the person whom each row has another of is the firm's, whatever the column is called. */
function doubtOfPartner(section: Section, grain: Grain, names: readonly string[]): Doubt | null {
  if (grain !== 'roster' || isStaffs(section, grain) || hasJoined(section) || !areNearlyAll(names)) return null;
  const beside = besides(section, OF_PARTNER);
  return beside === undefined ? null : { why: 'beside', beside };
}

/**
 * A bare `Name` may be the customer's, the patient's or the product's. Nobody becomes a member from one without
 * evidence: where every row has another name, one code has several, or what stands beside is kept of buyers, only the
 * user knows.
 * @throws TeamctlError `usage`
 */
export function requireOwner(
  sections: readonly Section[],
  { columns }: ImportProfile,
  { file, grain }: { file: string; grain: Grain },
): void {
  const isOfEvents = grain === 'deal' || grain === 'call';
  for (const section of sections) {
    const at = indexOf(section.columns);
    const refuse = (field: 'name' | 'email', doubt: Doubt | null): never => {
      const place = at.get(field) as number;
      throw new TeamctlError(
        'usage',
        'import-whose-name',
        {
          file,
          header: (section.columns[place] as MappedColumn).header,
          field: 'name',
          own: field,
          example: valuesIn(section, place).slice(0, 3),
          headers: section.headers.filter((each) => each !== ''),
          ...doubt,
        },
        { file },
      );
    };
    if (isOfEvents) refuseLeads(section, columns, file);
    const ofEmail = columns?.email === undefined ? doubtOfEmail(section, grain) : null;
    if (ofEmail !== null) refuse('email', ofEmail);
    const name = at.get('name');
    if (name === undefined || columns?.name !== undefined) continue;
    const { header } = section.columns[name] as MappedColumn;
    const values = valuesIn(section, name);
    const ofPartner = doubtOfPartner(section, grain, values);
    if (ofPartner !== null) refuse('name', ofPartner);
    if (!isGenericName(header)) continue;
    const isAlwaysNew =
      isOfEvents &&
      !at.has('code') &&
      /^[\x20-\x7e]+$/.test(header) &&
      values.length >= 3 &&
      new Set(values).size === values.length;
    const doubt = doubtOf(section, grain, values);
    if (doubt !== null || isAlwaysNew || (isOfEvents && isShared(section, name))) refuse('name', doubt);
  }
}

import { TeamctlError } from '../errors.ts';
import { indexOf, isGenericName, type MappedColumn } from './columns.ts';
import { foldHeader } from './fold-header.ts';
import type { ImportProfile } from './profiles/profile.ts';
import type { Section } from './section.ts';

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
  const areNew = full.length >= 3 && new Set(full).size * 10 >= full.length * 9;
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

/**
 * A bare `Name` in a list of deals or calls may be the customer's. Salespeople come again and again; where every row
 * has another name, or one code has several, only the user knows.
 * @throws TeamctlError `usage`
 */
export function requireOwner(sections: readonly Section[], { columns }: ImportProfile, file: string): void {
  for (const section of sections) {
    const at = indexOf(section.columns);
    const name = at.get('name');
    refuseLeads(section, columns, file);
    if (name === undefined || columns?.name !== undefined) continue;
    const { header } = section.columns[name] as MappedColumn;
    if (!isGenericName(header)) continue;
    const code = at.get('code');
    const values = section.sample.map((row) => (row.cells[name] ?? '').trim()).filter((value) => value !== '');
    const byCode = new Map<string, string>();
    const clashes =
      code !== undefined &&
      section.sample.some(({ cells }) => {
        const [key, value] = [(cells[code] ?? '').trim(), (cells[name] ?? '').trim()];
        if (key === '' || value === '') return false;
        const before = byCode.get(key) ?? value;
        byCode.set(key, before);
        return before !== value;
      });
    const isLatin = /^[\x20-\x7e]+$/.test(header);
    const isAlwaysNew = code === undefined && isLatin && values.length >= 3 && new Set(values).size === values.length;
    if (clashes || isAlwaysNew)
      throw new TeamctlError(
        'usage',
        'import-whose-name',
        {
          file,
          header,
          field: 'name',
          own: 'name',
          example: values.slice(0, 3),
          headers: section.headers.filter((each) => each !== ''),
        },
        { file },
      );
  }
}

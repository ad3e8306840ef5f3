import { TeamctlError } from '../errors.ts';
import { indexOf, isGenericName, type MappedColumn } from './columns.ts';
import type { ImportProfile } from './profiles/profile.ts';
import type { Section } from './section.ts';

/**
 * A bare `Name` in a list of deals or calls may be the customer's. Salespeople come again and again; where every row
 * has another name, or one code has several, only the user knows.
 * @throws TeamctlError `usage`
 */
export function requireOwner(sections: readonly Section[], { columns }: ImportProfile, file: string): void {
  for (const section of sections) {
    const at = indexOf(section.columns);
    const name = at.get('name');
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
          example: values.slice(0, 3),
          headers: section.headers.filter((each) => each !== ''),
        },
        { file },
      );
  }
}

import type { Spell } from '../domain/team/find-member.ts';

/** Full pinyin and initials of a Chinese name, surnames read as surnames (单 is Shàn). Loads its table on first use. */
export async function loadSpelling(): Promise<Spell> {
  const { pinyin } = await import('pinyin-pro');
  return (name) => {
    const options = { toneType: 'none', surname: 'all', type: 'array' } as const;
    return [pinyin(name, options).join(''), pinyin(name, { ...options, pattern: 'first' }).join('')];
  };
}

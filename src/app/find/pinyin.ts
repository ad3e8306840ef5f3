import type { Spell } from '../../domain/team/find-member.ts';

/** Full pinyin and initials of a Chinese name, surnames read as surnames (单 is Shàn). Loads its table on first use. */
export async function loadSpelling(): Promise<Spell> {
  const { pinyin } = await import('pinyin-pro');
  return (name) => {
    const options = { toneType: 'none', surname: 'all', type: 'array' } as const;
    return [pinyin(name, options).join(''), pinyin(name, { ...options, pattern: 'first' }).join('')];
  };
}

/** The syllables of a Chinese name, for names written apart or the other way round. */
export async function loadSyllables(): Promise<(name: string) => readonly string[]> {
  const { pinyin } = await import('pinyin-pro');
  return (name) => pinyin(name, { toneType: 'none', surname: 'all', type: 'array' });
}

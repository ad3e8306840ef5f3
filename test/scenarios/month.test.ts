import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Language, transcript } from './month.ts';

const stored = (language: Language) => readFileSync(new URL(`month.${language}.txt`, import.meta.url), 'utf8');

// Changed on purpose? `npx vitest run test/scenarios -u`, and read the difference aloud.
test.each(['zh-CN', 'en'] as const)('a month of the example team reads as it did, in %s', async (language) => {
  await expect(await transcript(language)).toMatchFileSnapshot(`month.${language}.txt`);
});

test('no two mornings of the month read alike', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const mornings = stored(language)
      .split(/^(?=\d{4}-\d\d-\d\d \$ )/m)
      .filter((part) => part.includes('$ teamctl agenda morning'));
    expect(mornings.length).toBeGreaterThan(18);
    const bodies = mornings.map(
      (text) =>
        new Set(
          text
            .split('\n')
            .slice(5)
            .filter((line) => line.trim() !== ''),
        ),
    );
    const alike = (a: Set<string>, b: Set<string>) => [...a].filter((line) => b.has(line)).length / a.size;
    for (const [i, a] of bodies.entries())
      for (const b of bodies.slice(i + 1)) expect(alike(a, b), [...a].join('\n')).toBeLessThan(0.6);
  }
});

test('the meetings of the month keep their promises', () => {
  const text = stored('zh-CN');
  // Nothing failed but what was meant to.
  expect(text).not.toMatch(/^exit /m);
  // Twice missed: it comes up in the weekly.
  const weekly = text.split(/^(?=\d{4}-\d\d-\d\d \$ )/m).filter((part) => part.includes('$ teamctl agenda weekly'));
  expect(weekly.some((part) => part.includes('给老客户打三通不卖东西的电话'))).toBe(true);
});

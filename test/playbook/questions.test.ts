import { expect, test } from 'vitest';
import { type AnswerKind, degreesFor } from '../../src/domain/diagnosis/levels.ts';
import { partsIn } from './bundled.ts';

// Counting thresholds cannot be answered with "often": more than half, three or more, eight of ten.
const THRESHOLD = {
  'zh-CN': /以上|一半|三分之一|[两二三四五六七八九十\d]成以|有没有/,
  en: /\b(more than|or more|half of|a third|at least|two or|three or|of ten)\b/i,
};
const PERIOD = {
  'zh-CN': /最近|这几周|上个月|跟.+比/,
  en: /past|last|these two weeks|compared/i,
};

const BUNDLED = ['telesales', 'insurance-telesales', 'ecommerce-sales'] as const;

test.each(BUNDLED.flatMap((id) => [[id, 'zh-CN'] as const, [id, 'en'] as const]))(
  'every question of %s in %s can be answered by degree, names a period and asks one thing',
  (playbook, locale) => {
    const { signs, concerns, memberSigns } = partsIn(playbook, locale).core;
    expect(signs.length).toBeGreaterThanOrEqual(38);
    const asked = [...signs, ...concerns, ...memberSigns.map((sign) => ({ ...sign, answers: 'degrees' }))];
    for (const { id, ask, answers } of asked) {
      expect(degreesFor[answers as AnswerKind], id).toContain('unsure');
      expect(ask, id).toMatch(PERIOD[locale]);
      expect(ask, id).toMatch(/[？?]$/);
      if (answers === 'degrees') expect(ask, id).not.toMatch(THRESHOLD[locale]);
      if (answers === 'degrees') expect(ask, id).toMatch(locale === 'en' ? /\b(often|usually|kept)\b/i : /常|一直/);
      // “The past six weeks, this week” is two times in one question.
      expect(ask, id).not.toMatch(/最近.*这周的.*上一周/);
      if (answers === 'change') expect(ask, id).toMatch(locale === 'en' ? /compared/i : /比/);
      // One thing: no "and also", no second question.
      expect(ask.match(/[？?]/g)?.length, id).toBe(1);
      expect(ask, id).not.toMatch(/而且|或者说|, and (do|did|is|are|was)\b|, or did\b/);
    }
  },
);

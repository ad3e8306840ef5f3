import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { widthOf } from '../../src/render/width.ts';

/** Characters that names, notes and playbooks are made of, and those that break terminals. */
const char = fc.oneof(
  fc.constantFrom(...'aZ0 ~·–—…“”‘’「」，。（）：；％￥', 'é', 'ü', 'e\u0301', '\u00ad', '\u200b', '\u0007', '\ufeff'),
  fc.constantFrom('👏', '👍🏽', '👨‍👩‍👧', '🇨🇳', '☎️', '1️⃣', '✅', '⭐', '한', 'ｱ', 'ﾊ', 'ア', '𠮷', '䶮', '㈱', '①', '№'),
  fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0x20000, max: 0x2a6df }).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0xa0, max: 0x2ff }).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0x2010, max: 0x27bf }).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0x3000, max: 0x33ff }).map((code) => String.fromCodePoint(code)),
);

test('text is as wide as string-width says', () => {
  fc.assert(
    fc.property(fc.array(char, { maxLength: 12 }), (chars) => {
      // A mark on an emoji: string-width says 1, terminals and we say 2.
      const text = chars.filter((each) => !/^\p{Mark}/u.test(each)).join('');
      expect({ text, width: widthOf(text) }).toEqual({ text, width: stringWidth(text) });
    }),
    { numRuns: 3000 },
  );
});

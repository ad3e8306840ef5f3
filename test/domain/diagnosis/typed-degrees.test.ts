import { expect, test } from 'vitest';
import { stageWords } from '../../../src/i18n/areas/stage.ts';
import { degreeTyped } from '../../../src/i18n/typed-words.ts';

test.each(['zh-CN', 'en'] as const)('whatever word a question offers can be typed, too (%s)', (locale) => {
  const { degrees, changes } = stageWords(locale);
  const offered = [degrees, changes].flatMap((words) => Object.entries(words));
  const degree = offered.filter(([id]) => id !== 'back' && id !== 'stop');
  expect(degree.map(([, word]) => degreeTyped(word))).toEqual(degree.map(([id]) => id));
});

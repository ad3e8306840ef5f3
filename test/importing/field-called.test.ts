import { expect, test } from 'vitest';
import { fieldCalled } from '../../src/importing/columns.ts';

test.each([
  ['拨打量', 'dials'],
  ['外呼', 'dials'],
  ['姓名', 'name'],
  ['工号', 'code'],
  ['成单数', 'deals'],
  ['dials', 'dials'],
  ['Agent', 'name'],
  ['没有的', undefined],
])('a field may be called %s', (word, field) => expect(fieldCalled(word)).toBe(field));

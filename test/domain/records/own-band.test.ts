import { expect, test } from 'vitest';
import { ownBands } from '../../../src/domain/records/own-band.ts';

test('quartiles of the eight weeks before, never of the week itself nor of older ones', () => {
  const bands = ownBands([100, 1, 2, 3, 4, 5, 6, 7, 8, 999]);
  expect(bands[9]).toEqual({ low: 2.75, high: 6.25 });
  expect(bands[4]).toEqual({ low: 1.75, high: 27.25 });
});

test('fewer than four known weeks say nothing; unknown ones are passed over', () => {
  expect(ownBands([1, 2, 3, 4, 5]).map((band) => band === null)).toEqual([true, true, true, true, false]);
  expect(ownBands([10, null, 20, null, 30, 40, null])[6]).toEqual({ low: 17.5, high: 32.5 });
  expect(ownBands([10, null, 20, null, 30, null])[5]).toBeNull();
});

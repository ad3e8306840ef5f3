import { expect, test } from 'vitest';
import { commands } from '../../src/cli/commands/registry.ts';
import { audienceOf } from '../../src/present/audience.ts';

test('every verb says for whom its output is', () => {
  expect(Object.keys(commands).filter((verb) => audienceOf([verb]) === undefined)).toEqual([]);
  expect(audienceOf(['report', '--private'])).toBe('manager');
});

import { nodeAt } from '../located.ts';
import type { WholeModule } from '../parts.ts';
import { problem } from '../problem.ts';
import type { Check } from './check.ts';

/** A course that must be passed before live customers says from which mark on it is passed: having sat in it is no pass. */
export const checkGates: Check = ({ values }) =>
  values.modules.flatMap(({ id, value, node }) => {
    const { gatesLiveCalls, passMark } = value as unknown as WholeModule;
    if (!gatesLiveCalls || passMark !== undefined) return [];
    return [problem('gate-no-mark', nodeAt(node, ['gatesLiveCalls']).place, { id })];
  });

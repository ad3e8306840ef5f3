import { nodeAt } from '../located.ts';
import type { WholeModule } from '../parts.ts';
import { problem } from '../problem.ts';
import type { Check } from './check.ts';

/**
 * A course that must be passed before live customers says from which mark on it is passed: having sat in it is no pass. Nor
 * are sales, which let nobody off it.
 */
export const checkGates: Check = ({ values }) =>
  values.modules.flatMap(({ id, value, node }) => {
    const { gatesLiveCalls, passMark, skip = [] } = value as unknown as WholeModule;
    if (!gatesLiveCalls) return [];
    const sold = skip.flatMap((each, i) =>
      'deals' in each ? [problem('gate-skipped-by-deals', nodeAt(node, ['skip', i]).place, { id }, 'warning')] : [],
    );
    return passMark === undefined
      ? [problem('gate-no-mark', nodeAt(node, ['gatesLiveCalls']).place, { id }), ...sold]
      : sold;
  });

import { checkAnswers, checkQuick } from './checks/brevity.ts';
import type { Check } from './checks/check.ts';
import { checkComputed } from './checks/computed.ts';
import { checkConditions } from './checks/conditions.ts';
import { checkHarm } from './checks/harm.ts';
import { checkUnique, checkUsed } from './checks/ids.ts';
import { checkLinks } from './checks/links.ts';
import { checkMeetingMinutes, checkModuleMinutes } from './checks/minutes.ts';
import { checkModuleCycles, checkStageOrder } from './checks/order.ts';
import { checkModel, checkProbabilities } from './checks/probabilities.ts';
import { checkStrayTexts, checkTranslations } from './checks/translations.ts';
import { byPlace, type Problem } from './problem.ts';
import type { Resolved } from './resolve.ts';

/** Every rule that an otherwise well-formed playbook must keep; a new one is a file and a line here. */
const checks: readonly Check[] = [
  checkLinks,
  checkUnique,
  checkUsed,
  checkProbabilities,
  checkComputed,
  checkModel,
  checkStageOrder,
  checkMeetingMinutes,
  checkModuleMinutes,
  checkModuleCycles,
  checkConditions,
  checkQuick,
  checkAnswers,
  checkTranslations,
  checkStrayTexts,
  checkHarm,
];

/** All problems at once, in the order of the files. */
export const checkPlaybook = (playbook: Resolved): Problem[] =>
  checks.flatMap((check) => check(playbook)).sort(byPlace);

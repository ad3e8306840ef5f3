import { addMonths, type Day, startOfMonth } from '../../domain/calendar/day.ts';
import {
  type AssessmentOnRecord,
  type Standard,
  standardsOf,
  type TrainingOnRecord,
  trainingOf,
} from '../../domain/coaching/evidence.ts';
import { type DocumentOnFile, type GateStatus, gateStatuses } from '../../domain/coaching/gates.ts';
import type { TrainingModule } from '../../playbook/parts.ts';
import { readDocuments } from '../../store/coaching-reader.ts';
import { readDayRecords } from '../../store/record-reader.ts';
import { readTargets } from '../../store/target-reader.ts';
import { readMembers } from '../../store/team-reader.ts';
import { readResults, readTraining } from '../../store/training-reader.ts';
import { requireMember } from '../find/member.ts';
import type { Scope } from '../scope.ts';

const EVIDENCE_MONTHS = 12;

/** The dated record of a member for the gates: what is on file and what is not. */
export interface EvidenceView {
  member: { id: number; name: string };
  asOf: Day;
  documents: readonly DocumentOnFile[];
  standards: readonly Standard[];
  training: readonly TrainingOnRecord[];
  assessments: readonly AssessmentOnRecord[];
  modules: readonly { id: string; title: string }[];
  statuses: readonly GateStatus[];
  gates: readonly {
    id: string;
    title: string;
    opens: string;
    requires: readonly { id: string; title: string; remedy: string; after?: string | undefined }[];
  }[];
}

/** What day records, targets and training say about a member: dates and numbers only. */
async function recordOf(scope: Scope, teamId: number, memberId: number, modules: readonly TrainingModule[]) {
  const { today } = scope;
  const db = await scope.reader();
  const from = startOfMonth(addMonths(today, -EVIDENCE_MONTHS));
  const targets = await readTargets(db, teamId, from, today);
  const records = await readDayRecords(db, [memberId], from, today);
  const held = (await readTraining(db, teamId)).filter((session) => session.state === 'held' && session.date >= from);
  const telling = new Set(modules.filter((module) => module.belongsTo === 'member').map((module) => module.id));
  return {
    standards: standardsOf(targets, records, memberId, today),
    ...trainingOf(held, await readResults(db, [memberId]), memberId, telling),
  };
}

/** @param who a word that names the member */
export async function coachEvidence(scope: Scope, who: string): Promise<EvidenceView> {
  const team = await scope.team();
  const db = await scope.reader();
  const { id, name } = await requireMember(await readMembers(db, team.id), who);
  const playbook = await scope.playbook(team);
  const [{ gates }, { modules }] = [await playbook.core(), await playbook.curricula()];
  const documents = await readDocuments(db, id);
  return {
    member: { id, name },
    asOf: scope.today,
    documents,
    statuses: gateStatuses(gates, documents),
    gates,
    modules,
    ...(await recordOf(scope, team.id, id, modules)),
  };
}

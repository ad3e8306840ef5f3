import type { AbsenceTable } from './absence-table.ts';
import type { PrivateCoachPlanTable, PrivateCoachStepTable, PrivateDocumentTable } from './coaching-table.ts';
import type { ConfirmationTable } from './confirmation-table.ts';
import type { DayRecordTable } from './day-record-table.ts';
import type { DrillReviewTable } from './drill-table.ts';
import type { EntryTable } from './entry-table.ts';
import type { HintDoneTable } from './hint-table.ts';
import type { ChangeTable, JournalCurrentTable, JournalTable } from './journal-table.ts';
import type { MeetingTable, TodoTable } from './meeting-table.ts';
import type { MemberTable } from './member-table.ts';
import type { ObservationTable, PrivateObservationTable } from './observation-table.ts';
import type { PrivateRemarkTable } from './remark-table.ts';
import type { TargetHistoryTable } from './target-history-table.ts';
import type { TargetTable } from './target-table.ts';
import type { TeamEventTable } from './team-event-table.ts';
import type { TeamTable } from './team-table.ts';
import type { TrainingAttendanceTable, TrainingResultTable, TrainingSessionTable } from './training-table.ts';

/** Every table by its name in SQL. */
export interface DatabaseSchema {
  absence: AbsenceTable;
  team: TeamTable;
  member: MemberTable;
  team_event: TeamEventTable;
  day_record: DayRecordTable;
  entry: EntryTable;
  target: TargetTable;
  target_history: TargetHistoryTable;
  observation: ObservationTable;
  private_observation: PrivateObservationTable;
  confirmation: ConfirmationTable;
  hint_done: HintDoneTable;
  meeting: MeetingTable;
  todo: TodoTable;
  private_coach_plan: PrivateCoachPlanTable;
  private_coach_step: PrivateCoachStepTable;
  private_document: PrivateDocumentTable;
  private_remark: PrivateRemarkTable;
  training_session: TrainingSessionTable;
  training_attendance: TrainingAttendanceTable;
  training_result: TrainingResultTable;
  drill_review: DrillReviewTable;
  journal: JournalTable;
  change: ChangeTable;
  journal_current: JournalCurrentTable;
}

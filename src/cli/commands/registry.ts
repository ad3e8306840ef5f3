import type { Command } from 'commander';
import type { Context } from '../context.ts';

/** A command module: puts itself on the program; loads what it needs only when it runs. */
export interface CommandModule {
  define(program: Command, context: Context): void;
}

/** Every verb and where it lives, in the order of the help. Only the module of the verb typed is loaded. */
export const commands: Readonly<Record<string, () => Promise<CommandModule>>> = {
  today: () => import('./today.ts'),
  init: () => import('./init/init.ts'),
  demo: () => import('./demo.ts'),
  team: () => import('./team.ts'),
  member: () => import('./member/member.ts'),
  away: () => import('./away.ts'),
  calendar: () => import('./calendar.ts'),
  day: () => import('./day.ts'),
  import: () => import('./import/import.ts'),
  record: () => import('./record.ts'),
  target: () => import('./target.ts'),
  observe: () => import('./observe.ts'),
  note: () => import('./note.ts'),
  remark: () => import('./remark.ts'),
  stage: () => import('./stage/stage.ts'),
  board: () => import('./board.ts'),
  compare: () => import('./compare.ts'),
  agenda: () => import('./agenda/agenda.ts'),
  meeting: () => import('./meeting/meeting.ts'),
  screen: () => import('./meeting/screen.ts'),
  todo: () => import('./todo.ts'),
  hint: () => import('./hint.ts'),
  channel: () => import('./send/channel.ts'),
  send: () => import('./send/send.ts'),
  coach: () => import('./coach/coach.ts'),
  train: () => import('./train/train.ts'),
  drill: () => import('./drill/drill.ts'),
  playbook: () => import('./playbook/playbook.ts'),
  backup: () => import('./data/backup.ts'),
  restore: () => import('./data/restore.ts'),
  undo: () => import('./journal/undo.ts'),
  redo: () => import('./journal/redo.ts'),
  log: () => import('./journal/log.ts'),
  doctor: () => import('./data/doctor.ts'),
  org: () => import('./org.ts'),
  report: () => import('./report.ts'),
  completion: () => import('./describe/completion.ts'),
  complete: () => import('./describe/complete.ts'),
  man: () => import('./describe/man.ts'),
  export: () => import('./data/export.ts'),
};

import type { Command } from 'commander';
import type { Context } from '../context.ts';

/** A command module: puts itself on the program; loads what it needs only when it runs. */
export interface CommandModule {
  define(program: Command, context: Context): void;
}

/** Every verb and where it lives, in the order of the help. Only the module of the verb typed is loaded. */
export const commands: Readonly<Record<string, () => Promise<CommandModule>>> = {
  today: () => import('./today.ts'),
  init: () => import('./init.ts'),
  demo: () => import('./demo.ts'),
  team: () => import('./team.ts'),
  member: () => import('./member.ts'),
  import: () => import('./import.ts'),
  record: () => import('./record.ts'),
  target: () => import('./target.ts'),
  observe: () => import('./observe.ts'),
  note: () => import('./note.ts'),
  stage: () => import('./stage.ts'),
  board: () => import('./board.ts'),
  agenda: () => import('./agenda.ts'),
  meeting: () => import('./meeting.ts'),
  todo: () => import('./todo.ts'),
  coach: () => import('./coach.ts'),
  train: () => import('./train.ts'),
  drill: () => import('./drill.ts'),
  playbook: () => import('./playbook.ts'),
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
  undo: () => import('./undo.ts'),
  redo: () => import('./redo.ts'),
  log: () => import('./log.ts'),
  doctor: () => import('./doctor.ts'),
  report: () => import('./report.ts'),
  completion: () => import('./completion.ts'),
  complete: () => import('./complete.ts'),
  man: () => import('./man.ts'),
  export: () => import('./export.ts'),
  'import-export': () => import('./import-export.ts'),
};

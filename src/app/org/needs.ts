import type { RoleKind } from '../../store/organisation.ts';

/** What a command needs to see or change where rights are set up. Those who may, in the order in which one would ask them. */
export const needs = {
  /** Nothing of a team, or only what the database gives to anybody. */
  nothing: [],
  /** Figures, stages and trainings of a team. */
  results: ['manager', 'deputy', 'director'],
  /** The same of one person. */
  person: ['manager', 'deputy', 'director', 'coach'],
  /** The team's own day: agendas, meetings, to-dos. */
  daily: ['manager', 'deputy'],
  change: ['manager', 'deputy'],
  /** What is written about people. */
  private: ['manager'],
  coaching: ['manager', 'coach'],
  log: ['manager', 'deputy', 'coach', 'auditor'],
  undo: ['manager', 'deputy', 'coach'],
  found: ['manager'],
  roles: ['admin', 'manager', 'auditor'],
  giving: ['admin', 'manager'],
  /** Roles beside those of one's own team. */
  othersRoles: ['admin'],
  /** Playbooks for everybody. */
  publishing: ['admin'],
  /** Naming who coaches somebody. */
  coaches: ['manager'],
} as const satisfies Readonly<Record<string, readonly RoleKind[]>>;

export type Need = keyof typeof needs;

/** What more some of its flags need. */
interface WithFlags {
  need: Need;
  flags: Readonly<Record<string, Need>>;
}

/** Commands as they are typed; one that is not here changes something. */
const byCommand: Readonly<Record<string, Need | WithFlags>> = {
  demo: 'nothing',
  completion: 'nothing',
  complete: 'nothing',
  man: 'nothing',
  backup: 'nothing',
  restore: 'nothing',
  doctor: 'nothing',
  'org init': 'nothing',
  'org sql': 'nothing',
  'org push': 'found',
  'org pull': 'private',
  'org role list': 'roles',
  'org role add': 'giving',
  'org role remove': 'giving',
  init: 'found',
  'team add': 'found',
  'playbook list': 'nothing',
  'playbook show': 'nothing',
  'playbook lint': 'nothing',
  'playbook test': 'nothing',
  'playbook explain': 'nothing',
  'playbook diff': 'nothing',
  'playbook new': 'nothing',
  'playbook init': 'nothing',
  'playbook publish': 'publishing',
  'stage calibrate': 'nothing',
  'team list': 'person',
  'team show': 'results',
  'member list': 'person',
  'member show': { need: 'person', flags: { private: 'private' } },
  'member report': 'person',
  'record list': 'person',
  'target show': 'results',
  stage: 'results',
  'stage history': 'results',
  board: 'results',
  compare: 'results',
  report: { need: 'results', flags: { private: 'private' } },
  export: { need: 'results', flags: { private: 'private' } },
  train: 'daily',
  'train show': 'results',
  today: 'daily',
  agenda: 'daily',
  'meeting list': 'daily',
  'todo list': 'daily',
  hint: 'daily',
  'away list': 'daily',
  'calendar show': 'daily',
  'channel list': 'daily',
  'send list': 'daily',
  'drill report': 'daily',
  observe: { need: 'change', flags: { member: 'private' } },
  note: 'private',
  'note train': 'private',
  'remark list': 'private',
  'remark show': 'private',
  'remark forget': 'private',
  'member export': 'private',
  'member forget': 'private',
  coach: 'coaching',
  'coach step': 'coaching',
  'coach list': 'coaching',
  'coach close': 'coaching',
  'coach evidence': 'coaching',
  'coach file': 'coaching',
  // With people go the words about them.
  'member move': 'private',
  'team merge': 'private',
  log: 'log',
  undo: 'undo',
  redo: 'undo',
};

/** @param command as it is typed, without its arguments @param flags those that were given */
export function needOf(command: string, flags: Readonly<Record<string, unknown>>): Need {
  const known = Object.hasOwn(byCommand, command) ? byCommand[command] : 'change';
  if (typeof known !== 'object') return known ?? 'change';
  const more = Object.entries(known.flags).find(([flag]) => flags[flag] !== undefined && flags[flag] !== false);
  return more?.[1] ?? known.need;
}

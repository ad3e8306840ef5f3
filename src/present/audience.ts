/**
 * For whose eyes an output is. `team`: may be read out, hung up, posted. `manager`: what the manager heard, wrote down or
 * judged. `person`: about one person, for them and the manager. `nobody`: about the program and its files.
 */
export type Audience = 'team' | 'manager' | 'person' | 'nobody';

/**
 * Every command by the words that are typed; what a command has nothing about, the one above it says. With `--private`
 * each is for the manager. A test asks for every verb of the registry, and looks for what the manager was told in all
 * that is for the team.
 */
const audiences: Readonly<Record<string, Audience>> = {
  today: 'manager',
  init: 'nobody',
  demo: 'nobody',
  team: 'manager',
  member: 'manager',
  'member export': 'person',
  'member report': 'person',
  away: 'manager',
  calendar: 'nobody',
  day: 'manager',
  import: 'manager',
  record: 'manager',
  target: 'manager',
  observe: 'manager',
  note: 'manager',
  remark: 'manager',
  stage: 'manager',
  board: 'team',
  compare: 'manager',
  agenda: 'team',
  meeting: 'manager',
  'meeting run': 'team',
  screen: 'team',
  // What is not read out is marked there.
  todo: 'manager',
  coach: 'manager',
  train: 'manager',
  'train show': 'team',
  drill: 'person',
  hint: 'manager',
  channel: 'manager',
  send: 'team',
  org: 'nobody',
  playbook: 'nobody',
  backup: 'nobody',
  restore: 'nobody',
  undo: 'nobody',
  redo: 'nobody',
  log: 'nobody',
  doctor: 'nobody',
  report: 'team',
  completion: 'nobody',
  complete: 'nobody',
  man: 'nobody',
  export: 'manager',
};

/** For whom the output of a command line is: `['meeting', 'run', 'morning']`. Undefined: nobody has said. */
export function audienceOf(words: readonly string[]): Audience | undefined {
  if (words.includes('--private')) return 'manager';
  const own = audiences[words.slice(0, 2).join(' ')] ?? audiences[words[0] ?? ''];
  // One person's courses hold their scores.
  return own === 'team' && words.includes('--person') ? 'person' : own;
}

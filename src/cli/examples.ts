/**
 * Command lines shown below the help of a command; a test runs every one of them on the example team, in this
 * order. Names are those of the example team.
 */
export const examples: Readonly<Record<string, readonly string[]>> = {
  init: [
    'teamctl init',
    "teamctl init --no-input --name 青禾三组 --founded 2026-08-24 --member '沈雅宁:Q01:2026-08-24' --member 陈国栋:Q03",
  ],
  demo: ['teamctl demo', 'teamctl demo --lang en'],
  'team add': ['teamctl team add 四组 --founded 2026-11-02'],
  'team use': ['teamctl team use 青禾三组'],
  'team edit': ['teamctl team edit --set workWeek=six-day'],
  'team event': ['teamctl team event new-manager --on 2026-11-16'],
  'member add': ['teamctl member add 苏和 --code Q13 --joined 2026-11-23'],
  'member show': ['teamctl member show 林思远'],
  'member leave': ['teamctl member leave 苏和 --on 2026-11-24'],
  'record add': ['teamctl record add 陈国栋 --on 2026-11-24 --dials 120 --connects 36 --effective 11 --deals 1'],
  'record list': ['teamctl record list --member Q03 --from 2026-11-16'],
  'target set': [
    'teamctl target set deals 12 --member 陈国栋 --month 2026-11',
    'teamctl target set amount 230000 --whole-team --month 2026-11',
  ],
  'target show': ['teamctl target show'],
  board: ['teamctl board', 'teamctl board --by effective --period month', 'teamctl board --points'],
  observe: ['teamctl observe avoids-calling=often strong-novelty=no', 'teamctl observe trembling-hands --member Q09'],
  stage: [
    'teamctl stage',
    'teamctl stage --seen avoids-calling --answer performance-steady=no',
    'teamctl stage --explain unstable-performance',
  ],
  'stage confirm': ['teamctl stage confirm storming'],
  'stage history': ['teamctl stage history --weeks 8'],
  'agenda morning': ['teamctl agenda morning', 'teamctl agenda morning --absent 陈国栋 --minutes 22 --format markdown'],
  'agenda evening': ['teamctl agenda evening --format wecom'],
  'agenda weekly': ['teamctl agenda weekly --format ics'],
  train: ['teamctl train', 'teamctl train --weeks 2 --member 陈国栋', 'teamctl train --format csv'],
  drill: ['teamctl drill --list', 'teamctl drill 陈国栋 --list'],
  'drill grade': ['teamctl drill grade too-expensive 3 陈国栋'],
  'drill report': ['teamctl drill report'],
  'playbook lint': ['teamctl playbook lint telesales'],
  'playbook explain': ['teamctl playbook explain avoids-calling'],
  backup: ['teamctl backup'],
  log: ['teamctl log'],
  undo: ['teamctl undo -y'],
  redo: ['teamctl redo'],
  doctor: ['teamctl doctor'],
};

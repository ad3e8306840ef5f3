import type { Words } from '../../words.ts';
import type { SkeletonData, skeletons as zhSkeletons } from '../zh-CN/skeletons.ts';

export const skeletons: Words<typeof zhSkeletons> = {
  measure: ({ id }: SkeletonData) => `- id: ${id}
  title: Name of the measure
  # What stands behind the number: orders, points; '%' for a rate, 65 being 65 %
  unit: orders
  # more where more is better, less where less is
  direction: more
  # How days and people become one number: sum, mean, or last, the latest of each person.
  # A rate is a share of something: of policies that end, {weightedBy: the id of their measure}
  adds: sum
  # The largest that can be true, by which imports find slips; 100 for per cents, left out where there is none
  # most: 100
  # What columns of files call it, for instance [renewals, renewed]
  aliases: []
  # To have it watched, write in a sign computed: {detector: drop, measure: ${id}, drop: 0.1}
`,
  sign: ({ id, stages, clusters }: SkeletonData) => `- id: ${id}
  title: What one sees, in one line
  # What the manager is asked: one thing, with a period, that can be answered by how many
  ask: In the last two weeks, how many in the team were like this?
  # The stage in which it is seen most: ${stages.join(', ')}
  belongsTo: ${stages[0]}
  # Its group: ${clusters.join(', ')}
  cluster: ${clusters[0]}
  # Of the teams in each stage, the share that is like this, between 0 and 1
  probability: {${stages.map((stage, i) => `${stage}: ${i === 0 ? 0.6 : 0.3}`).join(', ')}}
  # How managers say it; this is how note hears it
  synonyms: [put your words here, and other words]
`,
  action: ({ id, stages }: SkeletonData) => `- id: ${id}
  title: What to do this week
  # Its stage: ${stages.join(', ')}
  belongsTo: ${stages[0]}
  # Hours a week that it costs the manager, meetings not counted
  hours: 1
  how:
    - The first step, small enough to tick off
    - The second step
  # How one sees that it was done and works; with a number
  measure: Done twice by Friday
  # When stages.yaml says {id: ${stages[0]}, addActions: [${id}]}, take the next line out
  spare: true
`,
  activity: ({ id }: SkeletonData) => `- id: ${id}
  title: Name of the activity
  purpose: What it is good for
  # Two to five steps to be read out; no forfeits, no touching, anybody may pass
  steps:
    - The first step
    - The second step
  minutes: {min: 3, max: 5}
  people: {min: 2, max: 30}
  # Comes before the bundled ones; 2 to 9, larger is sooner
  weight: 5
`,
  module: ({ id, stages }: SkeletonData) => `- id: ${id}
  title: Name of the course
  # Its stage: ${stages.join(', ')}, or all
  belongsTo: ${stages[0]}
  purpose: What one can do afterwards
  points: [First point, Second point]
  # lesson, practice, listening or assessment
  method: lesson
  # As many as those of the steps together
  minutes: 20
  # What it mends: teamctl playbook show signs, teamctl playbook show measures
  trains: {signs: [], measures: [effective]}
  # manager, lead, mentor, member
  trainers: [manager]
  opening: The first sentence
  steps:
    - {minutes: 10, text: What is told}
    - {minutes: 10, text: What is practised}
  # The minute or two in a meeting, for two people standing up, said in one breath
  quick: {minutes: 2, say: "One speaks, one listens, then change."}
  exercise: The practice of the course
  questions:
    - {question: One question?, answer: Its answer}
  # To have it in the timetable, write in stages.yaml {id: ${stages[0]}, addCurriculum: [${id}]}
`,
  objection: ({ id }: SkeletonData) => `- id: ${id}
  title: What the customer says to get away
  said:
    - How a customer says it
    - How another says it
  good:
    # One answer for each of said, in the same order
    answers:
      - Agree first, then ask one small question
      - Say one true thing, then fix a time
    why: Why it is good
  bad:
    answer: An answer that does harm
    why: Why it does
`,
  meeting: ({ id }: SkeletonData) => `- id: ${id}
  title: Name of the meeting
  # How short and how long it may be, and how long it usually is
  box: {min: 8, max: 12}
  minutes: 10
  start: '12:00'
  # Weekdays on which it is held, 1 is Monday; without this line every work day. Odd weeks only: weeks: odd
  weekdays: [1, 2, 3, 4, 5]
  items:
    - id: ${id}-hello
      element: added
      title: Everybody here
      purpose: To see who is there
      minutes: {min: 1, ideal: 1, max: 3}
      content: roll
      lines: ["Come over, ten minutes will do."]
    # What else content can be: teamctl playbook show contents
    - id: ${id}-figures
      element: added
      title: So far today
      purpose: To know where we are
      when: has-records
      minutes: {min: 1, ideal: 3, max: 4}
      content: figures
      lines: ["First, the figures up to now."]
    - id: ${id}-promises
      element: added
      title: What was promised
      purpose: Somebody asks about what was said
      when: has-todos
      minutes: {min: 1, ideal: 2, max: 3}
      content: promises
      lines: ["What was promised: where is it?"]
    - id: ${id}-close
      element: added
      title: The second half
      purpose: To go back with one sentence
      minutes: {min: 2, ideal: 4, max: 9}
      content: close
      lines: ["Take the sentence that went best, and on we go."]
`,
};

/** Ids of the playbook that a skeleton names. */
export interface SkeletonData {
  id: string;
  stages: readonly string[];
  clusters: readonly string[];
}

/** What an author begins with: whole entries that hold as they stand, with a word on each thing to fill in. */
export const skeletons = {
  measure: ({ id }: SkeletonData) => `- id: ${id}
  title: 指标的名字
  # 数后面跟着的字：单、分、元；百分数写 '%'，65 就是 65%
  unit: 单
  # 越多越好写 more，越少越好写 less
  direction: more
  # 几天、几个人的数怎么合成一个：sum 加起来，mean 取平均，last 取最近一次。
  # 比率要看它是什么里的几成：续保率按到期单数摊，写 {weightedBy: 到期单数的 id}
  adds: sum
  # 不会比这更大的数，导入时多出来的会挑出来；百分数写 100，没有就不写
  # most: 100
  # 表格里这一列还叫什么，例如 [续保比例, 续保成功率]
  aliases: []
  # 让程序盯着它，在迹象里写 computed: {detector: drop, measure: ${id}, drop: 0.1}
`,
  sign: ({ id, stages, clusters }: SkeletonData) => `- id: ${id}
  title: 一句话说清看到了什么
  # 问管理者的话：一件事、带上多久、能答有多少
  ask: 最近两周，队里有多少人这样？
  # 最常出现在哪个阶段：${stages.join('、')}
  belongsTo: ${stages[0]}
  # 归到哪一组：${clusters.join('、')}
  cluster: ${clusters[0]}
  # 每个阶段的团队里，一百个有几个会这样（0 到 1 之间）
  probability: {${stages.map((stage, i) => `${stage}: ${i === 0 ? 0.6 : 0.3}`).join(', ')}}
  # 管理者平时怎么说它，note 靠这些听懂
  synonyms: [换成你们的说法, 再来一种说法]
`,
  action: ({ id, stages }: SkeletonData) => `- id: ${id}
  title: 这周做什么
  # 属于哪个阶段：${stages.join('、')}
  belongsTo: ${stages[0]}
  # 除了开会，一周要花管理者几小时
  hours: 1
  how:
    - 第一步，小到能打钩
    - 第二步
  # 怎么看做没做、管不管用，带上一个数
  measure: 周五前做完两次
  # 在 stages.yaml 里写上 {id: ${stages[0]}, addActions: [${id}]} 以后，把下面这行删掉
  spare: true
`,
  activity: ({ id }: SkeletonData) => `- id: ${id}
  title: 活动的名字
  purpose: 做它图什么
  # 两到五步，照着念就能做；不罚、不碰、谁都可以不参加
  steps:
    - 第一步
    - 第二步
  minutes: {min: 3, max: 5}
  people: {min: 2, max: 30}
  # 先于自带的活动；2 到 9，越大越先
  weight: 5
`,
  module: ({ id, stages }: SkeletonData) => `- id: ${id}
  title: 课的名字
  # 属于哪个阶段：${stages.join('、')}；哪个阶段都讲就写 all
  belongsTo: ${stages[0]}
  purpose: 学完能做到什么
  points: [第一点, 第二点]
  # lesson 讲、practice 练、listening 听录音、assessment 考
  method: lesson
  # 和 steps 的分钟数加起来一样
  minutes: 20
  # 练的是哪个迹象、哪个指标：teamctl playbook show signs，teamctl playbook show measures
  trains: {signs: [], measures: [effective]}
  # manager、lead、mentor、member
  trainers: [manager]
  opening: 开场的一句话
  steps:
    - {minutes: 10, text: 讲什么}
    - {minutes: 10, text: 练什么}
  # 会上两个人站着练的一两分钟，一口气说得完
  quick: {minutes: 2, say: 一个说、一个听，说完换过来。}
  exercise: 课上的练习
  questions:
    - {question: 考一个问题？, answer: 答案}
  # 排进课表：stages.yaml 里写 {id: ${stages[0]}, addCurriculum: [${id}]}
`,
  objection: ({ id }: SkeletonData) => `- id: ${id}
  title: 客户的一句推辞
  said:
    - 客户怎么说
    - 客户还会怎么说
  good:
    # 每种说法一句答话，顺序和 said 一样
    answers:
      - 先接住，再问一个小问题
      - 先说一件真事，再约个时间
    why: 好在哪里
  bad:
    answer: 不好的答话
    why: 不好在哪里
`,
  meeting: ({ id }: SkeletonData) => `- id: ${id}
  title: 会的名字
  # 能开多短、多长，平常几分钟
  box: {min: 8, max: 12}
  minutes: 10
  start: '12:00'
  # 星期几开，1 是周一；每个上班日都开就删掉这行。只在单周开，写 weeks: odd
  weekdays: [1, 2, 3, 4, 5]
  items:
    - id: ${id}-hello
      element: added
      title: 人齐了
      purpose: 看看谁在
      minutes: {min: 1, ideal: 1, max: 3}
      content: roll
      lines: [站过来，十分钟就好。]
    # content 里还能放什么：teamctl playbook show contents
    - id: ${id}-figures
      element: added
      title: 到现在打了多少
      purpose: 心里有数
      when: has-records
      minutes: {min: 1, ideal: 3, max: 4}
      content: figures
      lines: [先看看到现在的数。]
    - id: ${id}-promises
      element: added
      title: 说好的事
      purpose: 说过的有人问
      when: has-todos
      minutes: {min: 1, ideal: 2, max: 3}
      content: promises
      lines: [说好的事，对一下。]
    - id: ${id}-close
      element: added
      title: 下半场
      purpose: 带着一句话回去打
      minutes: {min: 2, ideal: 4, max: 9}
      content: close
      lines: [下半场挑最顺手的那句，接着打。]
`,
};

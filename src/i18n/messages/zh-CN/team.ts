import { shellWord } from '../../shell-word.ts';

interface AtATime {
  id: string;
  title: string;
  start: string;
  minutes: number;
}
interface Colliding {
  meeting: AtATime;
  other: AtATime;
  weekdays: readonly number[];
}
/** The whole working week needs no names. */
const dayNames = (days: readonly number[]) =>
  days.length >= 5 ? '' : days.map((day) => `周${'一二三四五六日'[day - 1] ?? day}`).join('、');

export const team = {
  help: {
    init: '建一个团队：名称、成立日期、成员；没写的会一项项问',
    initName: '团队名称',
    founded: '成立日期，如 2026-08-09、8月9日',
    playbook: '手册 id 或目录',
    initMember: '成员：名字、名字:工号 或 名字:工号:入职日期；可以写多次',
    team: '管理多个团队',
    teamAdd: '再建一个团队，并改用它',
    teamList: '列出团队',
    teamShow: '看一个团队的设置',
    teamUse: '以后默认用这个团队',
    teamEdit: '改团队的名称、日期、手册或设置',
    teamEvent: '记下一件动摇团队的事：换经理、换产品、换名单、换提成方案',
    teamArchive: '收起一个团队，不再出现在 --all 里',
    teamMerge: '把一个团队并到另一个：人、记录、私下的话都过去，原来的归档',
    memberMove: '让一个人去别的团队，记录和私下的话都跟着走；--team 写去哪儿',
    moveDryRun: '只看会动什么，不动',
    eventKind: 'new-manager、new-product、new-list 或 new-scheme',
    on: '哪一天，如 11-27、昨天；不写就是今天',
    note: '一句说明',
    newName: '新名称',
    set: '设置，写成 键=值；用 team show 看有哪些键',
    member: '管理成员',
    memberAdd: '添一位成员：名字、名字:工号 或 名字:工号:入职日期',
    paste: '从接龙或表里整段贴：不写文件就贴在这里，先给你看认出了谁',
    alias: '别的叫法：文件里、群里怎么叫这个人',
    aliasAdd: '添叫法：以后凡是写成员的地方、导入的文件里，这样叫也认得',
    aliasRemove: '去掉叫法',
    memberList: '列出成员',
    memberShow: '看一位成员的成长：入职以来每周的日均，和新人通常的样子',
    curveBy: '看哪一项：deals amount effective connects dials leads',
    private: '连同你说过这个人的话（note），只给你自己看',
    memberEdit: '改名字、工号、入职日期或角色',
    memberLeave: '记下一位成员离开',
    memberRejoin: '离开的人回来了：工号、记录、学过的都接上，不在的日子不算',
    code: '工号',
    joined: '入职日期，如 2026-11-02、11月2日',
    role: '角色：agent 坐席、mentor 师傅、lead 组长',
    all: '连已离开的一起列出',
    record: '手工记一天，或看存了什么',
    recordAdd: '记下一位成员一天的数；没写的项保持原样',
    recordList: '列出存下的日记录',
    from: '从哪天起',
    to: '到哪天止',
    ofMember: '只看这位成员',
    figure: '手册自定的指标，写成 指标=数，例如 质检分=92；可以写多次',
    measures: {
      attendedMinutes: '出勤分钟',
      dials: '拨打量',
      connects: '接通量',
      effective: '有效通话数',
      talkSeconds: '通话秒数',
      leads: '自找名单数',
      intentA: 'A 类意向（一个月内）',
      intentB: 'B 类意向（三个月内）',
      intentC: 'C 类意向（半年内）',
      deals: '成单数',
      assisted: '其中经理助单数',
      amount: '业绩金额',
    },
  },
  ask: {
    name: '团队叫什么名字？',
    usualName: '我的团队',
    founded: '哪天成立的？（如 2026-08-09、8月9日，不记得就直接回车；打 < 回上一问）',
    playbook: '用哪本手册？',
    back: '← 回上一问',
    members:
      '队里有谁？可以从群里、表里整段贴过来，一行一个或用顿号隔开都行，也可以写成 名字:工号。\n空行结束；以后再添就直接回车；打 < 回上一问。',
    badDay: '写成 2026-11-24 这样，或者直接回车。',
    futureDay: '这一天还没到，再看一眼。',
    unread: (pieces: readonly string[]) =>
      `这些没有记：${pieces.join('、')}。同名的两个人要写成 名字:工号，别的以后用 teamctl member add 补。`,
    right: (name: string, founded: string, playbook: string, names: readonly string[]) =>
      `「${name}」，${founded === '' ? '成立日期先不写' : `${founded} 成立`}，手册：${playbook}，${
        names.length === 0 ? '先不添人' : `${names.length} 个人：${names.join('、')}`
      }。回车就建，打 < 回去改`,
    enterOrBack: '回车就建，打 < 回去改。',
  },
  playbooks: { 'insurance-telesales': '保险电话销售', telesales: '通用电话销售', 'ecommerce-sales': '电商销售' },
  roles: { agent: '坐席', mentor: '师傅', lead: '组长' },
  measures: {
    attendedMinutes: '出勤（分）',
    dials: '拨打',
    connects: '接通',
    effective: '有效',
    talkSeconds: '通话（秒）',
    leads: '名单',
    intentA: 'A 类',
    intentB: 'B 类',
    intentC: 'C 类',
    deals: '成单',
    assisted: '助单',
    amount: '业绩',
  },
  /** Numbers of a day that cannot all be true, by the rule that they break. */
  events: {
    'new-manager': '换了经理',
    'new-product': '换了产品',
    'new-list': '换了名单',
    'new-scheme': '换了提成方案',
  } as Record<string, string>,
  columns: {
    name: '名字',
    code: '工号',
    role: '角色',
    joined: '入职',
    left: '离开',
    aliases: '也叫',
    team: '团队',
    founded: '成立',
    playbook: '手册',
    members: '人数',
    day: '日期',
    inUse: '在用',
    id: '编号',
    setting: '设置',
    asTyped: '现在是',
  },
  settingsTitle: '设置',
  settingsHow: '改一项：teamctl team edit --set workWeek=six-day。能写什么，写错了会告诉你。',
  /** By the key that is typed. */
  settings: {
    workWeek: '一周怎么上班：双休、单休、大小周，店天天开、大家轮休',
    workedSaturdayWeek: '大小周：从哪一周起算，那周六上班',
    workHours: '上下班',
    morning: '早会',
    evening: '夕会',
    weekly: '周会：星期几@几点',
    trainingSlots: '可以培训的时段',
    callingHours: '最好联系客户的时段，不排培训',
    trainingRooms: '能同时开几场培训',
    trainingHoursPerWeek: '老队员一周最多培训几小时',
    hoursPerWeek: '开会以外，你一周给团队几小时',
    effectiveCallSeconds: '打电话的队：聊满几秒算有效',
    privateRetentionDays: '只给你看的记录留几天',
    has: '手边有什么，活动用得上',
    board: '要不要龙虎榜',
    companyBoard: '本组的合计上不上全公司的榜',
    payDay: '每月几号发工资',
    weeklyEndsDay: '开周会那天不再开夕会',
  } as Record<string, string>,
  created: (name: string, members: number) => `团队「${name}」建好了，${members} 位成员。`,
  nextStep: '接下来：teamctl import 文件.csv 把数据放进来，或者 teamctl stage --ask 先看看团队在哪个阶段。',
  inUse: (name: string) => `现在用的是「${name}」。`,
  archived: (name: string) => `「${name}」收起来了。数据还在，teamctl team edit --restore 可以放回来。`,
  collides: ({ meeting, other, weekdays }: Colliding) =>
    `${dayNames(weekdays)}「${meeting.title}」（${meeting.start} 起 ${meeting.minutes} 分钟）和「${other.title}」（${other.start} 起 ${other.minutes} 分钟）撞上了。挪开一个：teamctl team edit --set ${meeting.id}=${meeting.id === 'weekly' ? `${weekdays[0]}@` : ''}几点`,
  displaces: (count: number) => `课表里有 ${count} 节课跟着就放不下了，挪一挪：teamctl train replan`,
  edited: (name: string) => `「${name}」改好了。`,
  eventStored: (kind: string, day: string) => `记下了：${day} ${kind}。`,
  memberAdded: (name: string, isUnplanned: boolean) =>
    `${name} 进队了。${isUnplanned ? '课表里还没有这个人，要上的课、要过的考排进去：teamctl train replan' : ''}`,
  separator: '、',
  aliases: (name: string, aliases: readonly string[]) =>
    aliases.length === 0 ? `${name} 没有别的叫法了。` : `${name} 也叫：${aliases.join('、')}。`,
  paste: {
    ask: '把名单贴在这里：接龙、表格、一行一个都行，工号跟在名字后面。空行结束。',
    known: (names: readonly string[]) => `队里已经有了：${names.join('、')}。`,
    unread: (pieces: readonly string[]) => `不是名字，没有记：${pieces.join('、')}。`,
    sure: (count: number) => `就添这 ${count} 个人？`,
    stored: (count: number) => `添了 ${count} 个人。`,
  },
  memberEdited: (name: string) => `${name} 的资料改好了。`,
  memberLeft: (name: string, day: string) => `记下了：${name} ${day} 离开。以前的记录都还在。`,
  leftBefore: (day: string) => `原来记的是 ${day} 离开，现在按新的日子算；改错了就 teamctl undo。`,
  memberBack: (name: string, day: string, left: string, todos: string) =>
    `${name} ${day} 回来了，还是原来的工号和记录。${left} 以后不在的日子不算工龄，学过的、考过的还算数。${todos === '' ? '' : `走之前没做完的待办 ${todos} 从今天重新算，不算拖。`}`,
  leftOpen: (name: string) => `${name}手上还有这些，今天就找人接，别等到周会：`,
  leftTodo: (id: number, text: string, due: string) => `待办 #${id}：${text}（${due}）`,
  leftHandOver: (id: number) =>
    `有人接：teamctl todo add "要做的事" --from ${id} --owner 名字；不用做了：teamctl todo drop ${id} --reason "一句话"。手上的客户、约好的回电，也今天分好。`,
  leftLeads: (ids: readonly string[]) => `要带的课：${ids.join('、')}。另找人带：teamctl train replan`,
  leftCoached: (name: string) => `带教还开着：teamctl coach close ${shellWord(name)} --reason "离开"`,
  recordStored: (name: string, day: string) => `存好了：${name} ${day}。`,
  recordOdd: (measure: string, value: number, usual: number | null) =>
    `${measure} ${value}，${usual === null ? '一个人一天很少有这么多' : `平时在 ${usual} 上下`}，看看是不是写错了。反悔的话：teamctl undo`,
  nothingYet: '还没有记录。',
  noMembers: '还没有成员。teamctl member add 名字',
  restore: '把收起来的团队放回来',
  yes: '是',
  stowed: '已收起',
  unknown: '不详',
  move: {
    would: (names: readonly string[], from: string, to: string) =>
      `${names.join('、') || '没有人'}会从「${from}」去「${to}」（${names.length} 位）。跟着走的：`,
    done: (names: readonly string[], from: string, to: string) =>
      `${names.join('、') || '没有人'}从「${from}」到了「${to}」（${names.length} 位）。跟着走的：`,
    along: (table: string, rows: number) => `${table}：${rows} 条`,
    alias: (name: string, alias: string) => `${name} 的别名“${alias}”那边有人在用，不带过去`,
    stays: (from: string) =>
      `大家的待办、私下的话、群也过去；开过的会、排过的课、对团队的观察留在「${from}」，它归档了`,
    courses: '原来团队后面的课不再等人，课要重新排：teamctl train replan',
    undo: '走错了：teamctl undo',
  },
  errors: {
    'move-conflict': ({ names, to }: { names: readonly string[]; to: string }) => ({
      message: `到了「${to}」会分不清人：${names.join('、')}，那边已经有同样的名字或工号。没动。`,
      fix: '先改工号或名字：teamctl member edit 名字 --code 新工号；本来就是同一个人的，先想好留哪一份',
    }),
    'move-there': ({ name, team }: { name: string; team: string }) => ({
      message: `${name} 已经在「${team}」了。`,
      fix: '--team 写要去的那个团队；有哪些：teamctl team list',
    }),
    'move-same': ({ team }: { team: string }) => ({
      message: `「${team}」不能并到自己。`,
      fix: '写两个团队：先写要并过去的',
    }),
    'move-needs-team': () => ({ message: '没说去哪个团队。', fix: '加 --team 团队名' }),
    'setting-syntax': ({ value }: { value: string }) => ({
      message: `设置写得不对：${value}。`,
      fix: '写成 键=值，例如 workWeek=six-day。',
    }),
    'setting-unknown': ({ key, near, keys }: { key: string; near: readonly string[]; keys: readonly string[] }) => ({
      message: `没有 ${key} 这项设置。`,
      fix: near.length > 0 ? `是不是想写 ${near.join('、')}？` : `可以设：${keys.join('、')}。`,
    }),
    'evening-before-morning': ({ morning, evening }: { morning: string; evening: string }) => ({
      message: `夕会 ${evening} 不能排在早会 ${morning} 前头。`,
      fix: '两个一起改也行：teamctl team edit --set morning=09:00 --set evening=17:40',
    }),
    'weekly-on-rest-day': ({ weekday }: { weekday: number }) => ({
      message: `${dayNames([weekday])}不上班，周会就开不成了。`,
      fix: '换到上班的日子：teamctl team edit --set weekly=5@17:00',
    }),
    'setting-value': ({ key, value, wants }: { key: string; value: string; wants: string }) => ({
      message: `${key} 不能设成 ${value}。`,
      fix: `可以写：${wants}。`,
    }),
  },
};

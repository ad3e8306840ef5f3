import type { ErrorSentence, ErrorSentences } from '../../sentence.ts';
import { shellPath, shellWord } from '../../shell-word.ts';

type Lists = 'near' | 'known' | 'choices' | 'fields';
type Texts = 'expected' | 'what' | 'field' | 'example' | 'encoding';
type Data<Key extends string> = {
  readonly [Each in Key]: Each extends Lists ? readonly string[] : Each extends Texts ? string : string | number;
};

const say = (message: string, fix: string): ErrorSentence => ({ message, fix });
const nearText = (near: readonly string[], otherwise: string) =>
  near.length > 0 ? `是不是想写 ${near.join('、')}？` : otherwise;
/** What people call the fields of an entry and the lists of a playbook. */
const fieldWords: Readonly<Record<string, RegExp>> = {
  title: /^(?:标题|名称|名字|题目)$/,
  source: /^(?:作者|来源|出处)$/,
  note: /^(?:备注|说明|remark|comment)$/i,
  weeks: /^周数$/,
  ask: /^问(?:题|法)?$/,
  question: /^问题?$/,
  answer: /^(?:答|答案|回答)$/,
  how: /^(?:做法|怎么做|步骤)$/,
  steps: /^步骤$/,
  purpose: /^(?:目的|目标|用途)$/,
  minutes: /^(?:分钟|时长|时间)$/,
  people: /^人数$/,
  weight: /^(?:权重|优先级?)$/,
  belongsTo: /^(?:阶段|所属阶段)$/,
  unit: /^单位$/,
  aliases: /^(?:别名|列名)$/,
  probability: /^概率$/,
  start: /^(?:开始|开始时间|几点)$/,
  measure: /^(?:衡量|标准|怎么算)$/,
  hours: /^(?:小时|工时)$/,
  actions: /^(?:做法|行动)$/,
  signs: /^(?:迹象|信号)$/,
  activities: /^(?:活动|游戏)$/,
  modules: /^(?:课|课程|培训)$/,
  meetings: /^(?:会|会议|早会)$/,
  measures: /^指标$/,
  stages: /^阶段$/,
};
/** Whether an entry may be called so. */
const isId = (text: unknown) => /^[a-z][a-z0-9-]*$/.test(String(text));
const calledSo = (said: string, known: readonly string[]) =>
  known.filter((each) => fieldWords[each]?.test(said)).slice(0, 1);
const harm =
  (what: string, fix: string) =>
  ({ words }: Data<'words'>) =>
    say(`${what}（${words}）。`, fix);
const kinds: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  integer: '整数',
  boolean: 'true 或 false',
  array: '一串（每项前面加「- 」）',
  list: '一串（每项前面加「- 」）',
  tuple: '方括号里的一组',
  object: '「键: 值」',
  record: '「键: 值」',
  map: '「键: 值」',
};
/** What a file is that is no text. */
const fileKinds: Readonly<Record<string, string>> = {
  word: ' Word 文档',
  excel: ' Excel 表格',
  powerpoint: ' PPT',
  office: ' Office 文档（Word 或 Excel）',
  pdf: ' PDF',
  zip: '压缩包',
  picture: '图片',
};
const kebab = (word: unknown) => String(word).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const kindOf = (expected: string) => kinds[expected] ?? expected;
/** What one can copy comes first. */
const write = (example: string | undefined, otherwise = '') => (example ? `写成 ${example}` : otherwise);
const unit = (what: string) => (what === 'string' ? '个字' : what === 'array' ? '项' : '');
const where = (field: string) => (field === '' ? '这里' : `${field} `);

interface Others {
  others?: number;
  playbook?: string;
}
type Told<T extends ErrorSentences> = {
  [Code in keyof T]: (data: Parameters<T[Code]> extends [infer Data] ? Data & Others : Others) => ErrorSentence;
};

/** When a command stops at the first of many faults, it says how to see the others. */
const tellOthers = <T extends ErrorSentences>(sentences: T): Told<T> =>
  Object.fromEntries(
    Object.entries(sentences).map(([code, sentence]) => [
      code,
      (data: Others) => {
        const { message, fix } = sentence(data);
        const more =
          (data.others ?? 0) > 0
            ? `还有 ${data.others} 处，全部列出：teamctl playbook lint ${shellPath(data.playbook ?? '')}`
            : '';
        return { message, fix: `${fix ?? ''}${more}` };
      },
    ]),
  ) as unknown as Told<T>;

export const playbook = {
  help: {
    playbook: '手册：看、查、试、改成自己的',
    list: '有哪些手册',
    show: '一本手册里有什么；写 signs、actions、modules、activities、detectors、measures 这些词，就列出 id',
    what: '手册，或要列出的一类：signs、actions、modules、activities、clusters、detectors、measures、conditions、contents……',
    new: '在自己的手册里添一条：写好带注释的样子，照着改',
    kind: 'measure、sign、action、activity、module、objection 或 meeting',
    newId: '新条目的 id：小写英文、数字和连字符',
    lint: '检查手册，把所有问题一次说清',
    test: '跑手册自带的例子，看阶段判得对不对',
    explain: '一项内容的每个值写在哪个文件哪一行',
    diff: '两本手册差在哪里；只写一本时和它的基础比',
    publish: '把自己的手册发布到服务器上，按它的 id 和版本；发布过的不再改',
    publishedFolder: '手册的目录',
    pin: '让一个组用发布过的手册，一直用这一版，直到换别的',
    pinned: '发布过的手册，如 ours 或 ours@1.2.0；不写版本就是最新的',
    replace: '这个组原来用自己目录里的手册，不再用它（目录不动）',
    init: '起一本自己的手册：在内置手册上改几处',
    which: '内置手册的 id，或自己的目录',
    entry: '条目的 id，或 model',
    other: '另一本；不写就和它的基础比',
    folder: '新手册的目录',
    extends: '以哪本手册为底',
    id: '新手册的 id；不写就用目录名',
  },
  bundled: '自带',
  shared: {
    title: '发布在服务器上的',
    digest: '摘要',
    on: '哪天发布',
    by: '谁发布',
    teams: '哪些组在用',
    published: ({ id, version, digest, isNew }: { id: string; version: string; digest: string; isNew: boolean }) =>
      isNew
        ? `${id} ${version} 发布了（摘要 ${digest.slice(0, 12)}）。各组自己决定什么时候用：teamctl playbook pin ${shellWord(`${id}@${version}`)}`
        : `${id} ${version} 早就发布过，内容一样，没有再发。`,
    pinnedTo: (team: string, pin: string) => `${team} 从现在起用 ${pin}。反悔的话：teamctl undo`,
  },
  columns: {
    id: 'id',
    title: '名称',
    version: '版本',
    extends: '以谁为底',
    where: '位置',
    value: '值',
    path: '哪一项',
    before: '原来',
    from: '从',
    to: '到',
    stage: '阶段',
    months: '月份',
    focus: '管理重点',
  },
  counts: '里面有',
  lists: {
    principles: '原则',
    stages: '阶段',
    gaps: '空白',
    clusters: '迹象分组',
    signs: '团队迹象',
    memberSigns: '个人迹象',
    reports: '说起率',
    actions: '做法',
    gates: '门槛',
    elements: '会议要素',
    meetings: '会议',
    activities: '活动',
    themes: '分享主题',
    seasons: '行业日历',
    leads: '添的开场话',
    modules: '课程',
    objections: '异议',
    cards: '练习卡',
    handouts: '打印材料',
    hypotheses: '原因',
    questions: '辅导问题',
    coping: '应对',
    ladder: '台阶',
    referrals: '转介',
    incentives: '激励',
    cases: '例子',
    sayings: '更多说法',
    heard: '听过的句子',
    sentences: '句子',
    model: '模型',
    concerns: '要留心的事',
    asked: '问答率',
    detectors: '能从记录里看出来的',
    measures: '指标',
    conditions: '什么时候（when）',
    contents: '会议内容（content）',
  } as Record<string, string>,
  /** Words that the program knows and a playbook may name: measures, conditions, contents. */
  programWords: {
    attendedMinutes: '出勤分钟',
    dials: '拨打',
    connects: '接通',
    effective: '有效沟通',
    talkSeconds: '通话秒数',
    leads: '留下的客户',
    intentA: 'A 类意向',
    intentB: 'B 类意向',
    intentC: 'C 类意向',
    deals: '出单',
    assisted: '主管帮着成的单',
    amount: '金额',
    'has-results': '上个工作日有人出单',
    'has-news': '有好消息可说',
    'has-records': '有数字可看',
    'has-todos': '有到期的待办',
    'has-training': '今天排了培训',
    'has-practice': '有可练的',
    'has-targets': '有人有目标',
    several: '到场两人以上',
    'pair-day': '两人一组分享的晚上',
    'top-sharing-day': '一个人分享的晚上',
    'before-weekend': '明天休息',
    'first-of-week': '这周第一个工作日',
    'last-of-week': '这周最后一个工作日',
    'good-day': '有效沟通比平常多一成半以上',
    'hard-day': '有效沟通比平常少两成以上',
    spring: '春',
    summer: '夏',
    autumn: '秋',
    winter: '冬',
    'feast-at-work': '法定节日照常上班的那天',
    'after-holiday': '长假后第一天',
    'before-holiday': '长假前一天',
    'month-start': '月初头三个工作日',
    'month-end': '月末三个工作日',
    'year-end': '十二月最后五个工作日',
    'shopping-festival': '618、双十一、双十二和前两天',
    'pay-day': '发工资那天',
    'week-up': '这周比上周好得多',
    'week-down': '这周比上周差得多',
    'team-target': '全队到了目标',
    'target-reached': '有人或全队到了目标',
    'first-deal': '有人开了第一单',
    farewell: '有人最后一天',
    newcomer: '有人第一天',
    'late-first-call': '每天第一通打得晚，不用给数',
    roll: '打招呼、看谁到了',
    activity: '今天的小活动',
    news: '昨天的进展',
    story: '成功案例',
    goals: '今天每人的目标',
    practice: '两人一组练一段',
    promises: '到期的待办',
    close: '鼓劲收尾',
    figures: '当天或当周的数字',
    reflection: '一得一失',
    sharing: '结对或一个人分享',
    tomorrow: '明天的名单',
    review: '这周两个亮点',
    problems: '队里两个问题和办法',
    'next-week': '下周的目标',
    theme: '培训主题',
    training: '今天的培训',
    recognition: '这周谁进步了',
  } as Record<string, string>,
  wordWithGaps: (word: string, gaps: readonly string[]) => `${word}；话里能填 ${gaps.join('、')}`,
  parameterKinds: {
    share: '0 到 1',
    ratio: '0 到 2',
    count: '整数',
    number: '数',
    level: '0 或更大的数',
    measure: '指标的 id',
  } as Record<string, string>,
  oldCopy: (where: string, message: string, fix: string | null, playbook: string) =>
    `手册先照上次好的那份走：${where ? `${where} ` : ''}${message}${fix ?? `改好就换上新的：teamctl playbook lint ${shellPath(playbook)}`}`,
  severities: { error: '错误', warning: '提醒' },
  fine: (title: string) => `${title}：没有问题。`,
  found: (errors: number, warnings: number) =>
    [errors > 0 ? `${errors} 处错误` : '', warnings > 0 ? `${warnings} 处提醒` : '']
      .filter((part) => part !== '')
      .join('，'),
  remedy: (fix: string) => `怎么办：${fix}`,
  casesTitle: '手册自带的例子',
  caseRight: (title: string, stage: string, percent: number) => `${title}：${stage}（${percent}%）`,
  caseWrong: (title: string, expect: string, found: string, percent: number) =>
    `${title}：应是${expect}，判成了${found}（${percent}%）`,
  casesDone: (right: number, all: number) => `${all} 个例子，对了 ${right} 个。`,
  baseCases: (right: number, all: number, wrong: readonly string[]) =>
    `底本的 ${all} 个例子，按你的数字对了 ${right} 个${wrong.length > 0 ? `，不再对的（不算你的错）：${wrong.join('；')}` : ''}。`,
  noCases: '这本手册没有例子。写一个 cases.yaml，改数字时就知道有没有改坏。',
  sentences: {
    title: '手册自带的句子（teamctl note）',
    all: '全部',
    tuned: '调词用的一半',
    heldOut: '只考不调的一半',
    desk: {
      title: '你点过头、摇过头的（只在这台电脑上）',
      columns: { sign: '迹象', kept: '打好勾留下', unticked: '打好勾去掉', added: '没打勾补上', left: '没打勾不要' },
    },
    columns: { right: '迹象都在前三', sure: '直接认出', falseAlarms: '听错', named: '认对人' },
    missed: (count: number) => `没听对的 ${count} 句，给这些迹象多写几种说法：`,
    missedWithin: (count: number) => `没听对的有 ${count} 句，整本过了线，不用改：`,
    wrong: (text: string, expect: string, heard: string) =>
      `${text}：应是 ${expect || '（没有）'}，听成 ${heard || '（没有）'}`,
    enough: (topThree: number, falseAlarms: number) =>
      `过了线：前三个里对的不少于 ${topThree}%，听错的不多于 ${falseAlarms}%。`,
    short: (topThree: number, falseAlarms: number) =>
      `没过线：前三个里对的要到 ${topThree}%，听错的不能多于 ${falseAlarms}%。`,
  },
  repertoire: {
    title: (days: number) => `够听多久：${days} 个工作日，什么也不录`,
    columns: { what: '听到的', times: '说了几回', distinct: '不重样', gap: '最近隔几天', bar: '要到' },
    what: {
      lines: (meeting: string, item: string) => `${meeting}「${item}」开场的话`,
      activities: (meeting: string, item: string) => `${meeting}「${item}」做的活动`,
      questions: () => '分享时问的问题',
    },
    never: '没重过',
    bar: (distinct: number, gap: number) => `${distinct}，隔 ${gap} 天`,
    thirds: (share: number, most: number) => `头两个月听到第三遍的，占 ${share}%（最多 ${most}%）。`,
    unasked: '打「·」的重得快，那一项没写 distinct，就不算没过；想让它不重样，写上 distinct: 20，再多写几句 lines。',
    enough: '过了线。',
    short: '没过线。',
  },
  translation: (language: string) => `译文（${language}）`,
  added: '多了',
  removed: '少了',
  changed: '改了',
  same: '没有差别。',
  upgrade: {
    title: (base: string, pinned: string, version: string) => `${base} 从 ${pinned} 到 ${version}，这本手册跟着变的`,
    unknown: (pinned: string) =>
      `这台电脑上没留着 ${pinned} 的底本，比不出来。下次写明版本以后，升级前跑一次 lint，就比得出了。`,
    own: '你自己改的',
  },
  made: (folder: string, id: string) => `建好了：${folder}，id 是 ${id}。`,
  newMade: (id: string, file: string) => `${id} 写进了 ${file}，照着注释改成你们的。`,
  madeNext: (folder: string) => `打开里面的文件照着改，改完检查一遍：teamctl playbook lint ${shellPath(folder)}`,
  starter: {
    title: '我们团队的手册',
    otherTitle: 'Our playbook',
    source: '在内置手册上按我们团队的情况改的',
    header: '这本手册只写和底本不同的地方；没写的都照底本。',
    remove: '不要的条目，把 id 写进方括号，例如 [some-activity]',
    signs: '只改一个数：写上 id 和要改的那个数，别的不用抄。下面这行的意思是：电话量掉三成才算「能拖就拖」。',
    signsMore: '想知道一项现在写在哪里：teamctl playbook explain avoids-calling',
    cases: '自己的例子：看到什么，应该是哪个阶段。改完数字跑 teamctl playbook test，看还对不对。',
    caseTitle: '三个月，电话拖着不打，有人想走',
    text: '英文说法（可以不写）：id 下面写要换的文字。',
  },
  errors: tellOthers({
    'playbook-missing': ({ playbook: name, near }: Data<'playbook'> & { near?: readonly string[] }) =>
      say(
        `没有 ${name} 这本手册，或者目录里没有 playbook.yaml。`,
        near?.length
          ? `是不是想写 ${near.join('、')}？`
          : '用 teamctl playbook list 看看有哪些；自己的目录要写成路径，例如 ./my-playbook。',
      ),
    'playbook-misnamed': ({ playbook: name, file }: Data<'playbook'> & { file: string }) =>
      say(`${name} 里没有 playbook.yaml，有一个 ${file}。`, `把 ${file} 改名为 playbook.yaml（全小写，后缀 .yaml）。`),
    'playbook-below': ({ playbook: name, folder }: Data<'playbook'> & { folder: string }) =>
      say(`${name} 里没有 playbook.yaml，它在里面一层。`, `目录写到那一层：${shellPath(folder)}`),
    'playbook-moved': ({ playbook: name }: Data<'playbook'>) =>
      say(`手册目录 ${name} 不在了。`, '搬到了别处，就告诉程序新位置：teamctl team edit --playbook 新位置'),
    'playbook-not-here': ({ playbook: name }: Data<'playbook'>) =>
      say(
        `手册目录 ${name} 不在这台电脑上。`,
        '多半在这个组经理的电脑上：请管理员把它发布出来（teamctl playbook publish），经理再换成发布的那版（teamctl playbook pin），大家就都打得开。',
      ),
    'publish-bundled': ({ playbook: name }: Data<'playbook'>) =>
      say(`${name} 是程序自带的，人人都有，不用发布。`, '发布的是自己的手册：teamctl playbook publish ./手册目录'),
    'publish-base': ({ base }: Data<'base'>) =>
      say(
        `这本手册以 ${base} 为底，而发布只带走它自己的目录，别人那里就打不开。`,
        'extends 改成自带的手册；要用到的内容，抄进这个目录里。',
      ),
    'publish-faulty': ({ errors, folder }: Data<'errors' | 'folder'>) =>
      say(`手册里还有 ${errors} 处错，没有发布。`, `一处一处看：teamctl playbook lint ${shellPath(String(folder))}`),
    'publish-version': ({ id, version }: Data<'id' | 'version'>) =>
      say(
        `${id} ${version} 已经发布过，内容不一样；用着它的组不该在不知道的时候变。`,
        'playbook.yaml 里的 version 加一，再发布。',
      ),
    'playbook-unpublished': ({ playbook: name, near }: Data<'playbook' | 'near'>) =>
      say(
        `没有发布过 ${name}，这台机器上也没有留着。`,
        near.length > 0 ? `发布过的有：${near.join('、')}` : '连上公司的库再试一次；看有哪些：teamctl playbook list',
      ),
    'playbook-own-kept': ({ team, folder, playbook: name }: Data<'team' | 'folder' | 'playbook'>) =>
      say(
        `${team} 用的是自己的手册 ${folder}，没有动它。`,
        `真要换：teamctl playbook pin ${shellWord(name)} --replace（目录还留着，随时可以 team edit --playbook 换回来）`,
      ),
    'playbook-link': ({ file }: Data<'file'>) =>
      say(`${file} 是个链接或特殊文件，可能通到手册目录外面，所以不读。`, '把真正的文件放进手册目录。'),
    'playbook-outside': ({ base }: Data<'base'>) =>
      say(
        `extends 写的 ${base} 在手册所在的文件夹外面，所以不读。`,
        '把底本放在这本手册旁边，写成 ../底本目录；或者写内置手册的 id。',
      ),
    'playbook-files': ({ files, most }: Data<'files' | 'most'>) =>
      say(`手册里有 ${files} 个文件，最多 ${most} 个。`, '把小文件并起来，或者把不属于手册的移走。'),
    'unknown-language': ({ language, choices }: Data<'language' | 'choices'>) =>
      say(`译文的语言 ${language} 不认识。`, `改名：文件夹或文件可以叫 ${choices.join('、')}。`),
    'yaml-too-big': ({ kilobytes, most }: Data<'kilobytes' | 'most'>) =>
      say(`文件太大：${kilobytes} KB，最多 ${most} KB。`, '拆成几个文件，同一个列表会合在一起。'),
    'yaml-encoding': ({ encoding }: Data<'encoding'>) =>
      say(
        `文件不是 UTF-8 编码${encoding ? `，看着是 ${encoding}` : ''}。`,
        '用记事本打开，点「另存为」，编码选 UTF-8。',
      ),
    'file-not-text': ({ kind, example }: Data<'example'> & { kind: string }) =>
      say(
        `这其实是${fileKinds[kind] ?? '别的文件'}，后缀改成 .yaml 也读不了。`,
        kind === 'zip'
          ? '把它解开，里面的 .yaml 文件放进手册目录；这个压缩包移到目录外面。'
          : kind === 'picture'
            ? `把要用的字打进 ${example}；图片移到手册目录外面。`
            : `打开它，把要用的字复制到记事本里，存成 ${example}（编码选 UTF-8）；原来的文件移到手册目录外面。`,
      ),
    'yaml-empty': () =>
      say(
        '这个文件是空的。',
        '写上内容，例如 signs: 下面一行「  - {id: avoids-calling, title: 拖着不打}」；还没想好就先把文件移走。',
      ),
    'file-not-read': ({ file, example }: Data<'file' | 'example'>) =>
      say(
        `${file} 不会被读到：手册只读以 .yaml 结尾的文件。`,
        /\.(?:docx?|xlsx?|et|wps|csv)$/i.test(String(file))
          ? `把要用的内容抄进 ${example}，这个文件移到手册目录外面。`
          : `改名为 ${example}（电脑若藏着后缀，先让它显示出来）；和手册无关的移到别处。`,
      ),
    'yaml-bullet': ({ example }: Data<'example'>) =>
      say('这个符号不能当列表的开头。', `每项前面写半角减号加一个空格：${example}`),
    'yaml-no-space': ({ example }: Data<'example'>) => say('冒号或减号后面少了一个空格。', write(example)),
    'yaml-wide-space': () =>
      say('这里的空格不是普通空格，多半是从 Word 或网页粘来的。', '删掉这些空格，用空格键重打：每层两个。'),
    'yaml-table': ({ example }: Data<'example'>) =>
      say(
        '这一行像是从表格里粘来的。',
        example
          ? `写成 ${example}${/^-/.test(example) ? '，一行一项' : ''}${/…/.test(example) ? '；「…」换成你们的' : ''}`
          : '每项写成一行，例如：- {id: avoids-calling, title: 拖着不打}',
      ),
    'yaml-prompt': () => say('这一行是命令，不是手册的内容。', '去掉这一行。'),
    'yaml-quote-whole': ({ example }: Data<'example'>) =>
      say('这句文字里的符号会被当成格式。', `整句加引号：${example}；要是两行粘成了一行，就拆开。`),
    'yaml-gap-in-flow': ({ example }: Data<'example'>) =>
      say('方括号、花括号里的话又带了花括号，会被当成格式。', `给这句话加引号：${example}`),
    'yaml-open-quote': () =>
      say('这里的引号只有一半。', "整句首尾各写一个同样的引号，例如 title: '拖着不打'；文字里面的引号用「」。"),
    'yaml-open-bracket': ({ example }: Data<'example'>) => say('这里的括号只有一半。', `在这一行末尾补上 ${example}`),
    'yaml-indent': ({ spaces, have }: Data<'spaces' | 'have'>) =>
      say(`这一行前面有 ${have} 个空格，和它上面的对不齐。`, `前面写 ${spaces} 个空格，和同一项的其他行对齐。`),
    'yaml-unseen': ({ char }: Data<'char'>) =>
      say(`这一行有看不见的字符 ${char}。`, '删掉它：多半是从网页或聊天里粘来的，重打一遍最快。'),
    'yaml-too-deep': () => say('嵌套太深，超过 40 层。', '把缩进或括号理平；手册用不到这么深。'),
    'yaml-too-many': () => say('文件里的内容太多，超过 20000 项。', '拆成几个文件。'),
    'yaml-alias': () => say('这里用了 * 引用，手册里不许用。', '把内容照抄一遍；如果只是文字，请加引号。'),
    'yaml-anchor': () => say('这里用了 & 锚点，手册里不许用。', '去掉它；如果只是文字，请加引号。'),
    'yaml-tag': () => say('这里用了 ! 标签，手册里不许用。', '去掉它；如果只是文字，请加引号。'),
    'yaml-documents': () => say('一个文件里有好几份文档（中间有 ---）。', '去掉 ---，或者拆成几个文件。'),
    'yaml-key': ({ key }: Data<'key'>) => say(`键不能叫 ${key}。`, '换个名字；这个词程序留着另有用处。'),
    'yaml-duplicate-key': ({ key }: Data<'key'>) =>
      say(
        `同一处写了两个 ${key}，不知道听哪个。`,
        '两段都要就把后一段的内容并到前一段下面；这里另有一项的话，前面加「- 」另起。',
      ),
    'yaml-full-width': ({ char, example }: Data<'char' | 'example'>) =>
      say(`这里用了全角的「${char}」，程序认的是半角。`, write(example)),
    'yaml-one-item': ({ char, example }: Data<'char' | 'example'>) =>
      say(`方括号里的「${char}」是全角，前后只算一项。`, `要分成几项，写成 ${example}；本来就是一句话，整句加引号。`),
    'yaml-tab': () => say('缩进用了制表符（Tab）。', '换成空格，每层两个。'),
    'yaml-comma': ({ example }: Data<'example'>) => say('花括号里两项之间要用半角逗号隔开。', write(example)),
    'yaml-number-comma': ({ example }: Data<'example'>) => say('这个数里有逗号，会被当成两项。', write(example)),
    'yaml-not-colon': ({ char, example }: Data<'char' | 'example'>) =>
      say(`这里用的是「${char}」，要用半角冒号加一个空格。`, write(example)),
    'yaml-not-brace': ({ char, example }: Data<'char' | 'example'>) =>
      say(`这里用的是圆括号「${char}」，几项写在一起要用花括号。`, write(example)),
    'yaml-wrong-bracket': ({ char, example }: Data<'char' | 'example'>) =>
      say(`这里的「${char}」配不上前面的括号。`, write(example)),
    'yaml-stray-sign': ({ char, example }: Data<'char' | 'example'>) =>
      say(`这里多了一个「${char}」。`, write(example)),
    'yaml-two-lines': ({ first, second }: Data<'first' | 'second'>) =>
      say('这一行里有两项，像是两行粘成了一行。', `拆成两行：${first}（换行）${second}。前面的空格，照上下同样的行。`),
    'yaml-space-for-colon': ({ example }: Data<'example'>) => say('名字后面少了冒号。', write(example)),
    'yaml-no-brace': ({ example }: Data<'example'>) => say('几项写在一行里，要用花括号括起来。', write(example)),
    'yaml-not-listed': ({ example }: Data<'example'>) => say('这里不写成一串，直接写 id 加冒号。', write(example)),
    'unit-in-words': ({ unit, example }: Data<'unit' | 'example'>) =>
      say(`「${unit}」会跟在数后面念出来，程序也不知道 65 就是 65%。`, write(example)),
    'text-markup': ({ example }: Data<'example'>) =>
      say('这句话里有网页或聊天的格式符号，会照样念出来。', write(example)),
    'yaml-inner-field': ({ example }: Data<'example'>) =>
      say('一行里写了两个「名字: 」，后一个是前一个里面的。', `放进花括号，写成 ${example}`),
    'level-share': ({ value, example }: Data<'value' | 'example'>) =>
      say(`这个指标按百分数记，65 就是 65%；线画在 ${value}，几乎永远到不了。`, write(example)),
    'yaml-remark': ({ example }: Data<'example'>) =>
      say('这一行是说明，不是手册的内容。', `前面加「# 」，写成 ${example}；不要了就删掉。`),
    'yaml-loose': ({ example }: Data<'example'>) => say('这一行像是接着上一行的话，却没连上。', `写成一行：${example}`),
    'yaml-no-colon': ({ example }: Data<'example'>) => say('这一行末尾少了冒号。', write(example)),
    'yaml-fence': () =>
      say('这一行的 ``` 是从聊天或文档里一起粘来的，不是手册的内容。', '去掉这一行，里面的内容留着。'),
    'yaml-hash': ({ text, example }: Data<'text' | 'example'>) =>
      say(
        `空格后面的 # 起到行末不算内容：「${text}」没读进去。`,
        `要它算内容，写成 ${example}；本来就是备注，在 # 后面加一个空格。`,
      ),
    'file-no-list': ({ example }: Data<'example'>) =>
      say(
        '这个文件没写是哪一种内容，所以读不进去。',
        `第一行写 ${example}: ，下面每项前面空两格再写「- 」，例如「  - id: …」。`,
      ),
    'file-copy': ({ copy, original }: Data<'copy' | 'original'>) =>
      say(
        `${copy} 里的条目 ${original} 里都有，像是一份副本。`,
        `两份比一比，要的留在 ${original}，再把 ${copy} 移到手册目录外面。`,
      ),
    'text-list': ({ example }: Data<'example'>) =>
      say('译文不写成一串，也不写在列表名下面。', `直接从 id 写起：${example}`),
    'text-folder': ({ file, example }: Data<'example'> & { file: string }) =>
      say(`${file} 像是译文，可它不在 text 文件夹里，读不到。`, `移到 ${example}。`),
    'text-bare': ({ id, example }: Data<'id' | 'example'>) => say(`${id} 的译文没说是哪一样的。`, write(example)),
    'two-sides': ({ id, example }: Data<'id' | 'example'>) =>
      say(`${id} 写了 before，又写了 after，不知道听哪个。`, `留一个就行，例如 ${example}`),
    'extends-absent': ({ known }: Data<'known'>) =>
      say(
        '没写 extends，不知道照哪本手册补没写到的。',
        `在 playbook.yaml 里加一行 extends: ${known.includes('telesales') ? 'telesales' : known[0]}；可以写：${known.join('、')}。`,
      ),
    'yaml-syntax': () =>
      say(
        '这一行读不懂。',
        "看引号、括号有没有成对，每行有没有和同一项的其他行对齐；是一句文字的，整句加引号，例如 title: '注意：先听'。",
      ),
    'unknown-field': ({ field, near, known, example }: Data<'field' | 'near' | 'known'> & { example?: string }) =>
      say(
        `不认识 ${field} 这个字段。`,
        write(example) ||
          nearText(
            near.length > 0 ? near : calledSo(String(field), known),
            known.length > 0
              ? `可以写：${known.join('、')}。`
              : '改成这一项有的字段；只是给自己看的话，写成 note: 文字。',
          ),
      ),
    'missing-field': ({ field, near, examples = [] }: Data<'field' | 'near'> & { examples?: readonly string[] }) =>
      say(
        `少了 ${field}。`,
        near.length > 0
          ? `是不是想改底本的 ${near.join('、')}？要新写一项，就补上 ${field}。`
          : `在这一项里补上${examples.length === 0 ? ` ${field}` : `：${examples.join('；')}`}。`,
      ),
    'wrong-type': ({ field, expected, example }: Data<'field' | 'expected' | 'example'>) =>
      say(
        `${field === '' ? '' : `${field} `}这里要写${kindOf(expected)}。`,
        write(example, `改成${kindOf(expected)}。`),
      ),
    'not-whole': ({ field, below, above }: Data<'field'> & { below: number; above: number }) =>
      say(`${field} 要写整数。`, below === above ? `写成 ${below}` : `写成 ${below} 或者 ${above}`),
    'weight-circle': ({ id, circle, example }: Data<'id' | 'example'> & { circle: string }) =>
      say(
        String(circle).split(' → ').length > 2
          ? `几个指标互相加权，谁也算不出来：${circle}。`
          : `${id} 按它自己加权，算不出来。`,
        `把 ${id} 写成 ${example}`,
      ),
    'too-small': ({ field, least, what, example }: Data<'field' | 'least' | 'what' | 'example'>) =>
      what === 'string' && least === '1'
        ? say(`${where(field ?? '')}是空的。`, `在 ${field} 后面写上内容。`)
        : say(
            `${where(field ?? '')}太小或太少。`,
            (what === 'beyond' ? `要大于 ${least}。` : `至少要 ${least}${unit(what ?? '')}。`) + write(example),
          ),
    'too-big': ({ field, most, what, example }: Data<'field' | 'most' | 'what' | 'example'>) =>
      say(
        `${where(field ?? '')}太大或太多。`,
        (what === 'beyond' ? `要小于 ${most}。` : `最多 ${most}${unit(what ?? '')}。`) + write(example),
      ),
    'yaml-comma-in-text': ({ example }: Data<'example'>) =>
      say('花括号里，句子中间的半角逗号把一句话切成了两项。', `换成全角逗号，写成 ${example}；或者整句加引号。`),
    'changed-over': ({ first, second, example }: Data<'first' | 'second' | 'example'>) =>
      say(`${first} 和 ${second} 写反了。`, write(example)),
    'of-other-list': ({ id, list, example }: Data<'id' | 'list' | 'example'>) =>
      say(`${id} 是 ${list} 里的，不能写在这里。`, write(example)),
    'field-depth': ({ field, above, below }: Data<'field'> & { above: string; below: string }) =>
      say(
        `${field} 不写在这一层。`,
        above !== ''
          ? `往外挪：和这一大项的 id 对齐，前面的空格一样多。`
          : below === ''
            ? '往外挪：和这一项的 id 对齐。'
            : `写到 ${below === 'items' ? 'items（或者 changeItems、addItems）' : below} 的一项里面。`,
      ),
    'field-elsewhere': ({ field, lists, example }: Data<'field' | 'example'> & { lists: readonly string[] }) =>
      say(`${field} 不写在这里。`, `写到 ${lists.join('、')} 里的那一项去，像 ${example}`),
    'field-outside': ({ field, lists, example }: Data<'field' | 'example'> & { lists: readonly string[] }) =>
      say(
        `${field} 写到最外面去了，不知道是哪一项的。`,
        `它是 ${lists.join('、')} 里一项的：前面补空格，和那一项的 id 对齐，像 ${example}`,
      ),
    'not-beneath': ({ field, example }: Data<'field' | 'example'>) =>
      say(`${field} 下面的几行没有往里缩，不算它的。`, `写成 ${example}；或者那几行前面各多空两格。`),
    'entry-elsewhere': ({ id, list, here }: Data<'id' | 'list'> & { here: string }) =>
      say(
        `${id} 写的是 ${list} 的样子，却放在 ${here}: 下面。`,
        `把这一项整个挪到 ${list === 'items' ? '那个会的 addItems' : list}: 下面。`,
      ),
    'header-twice': ({ header }: { header: string }) =>
      say(
        `一本手册只有一个文件头，就是最外面的 ${header}；这里的不会读。`,
        '是另一本手册，就把这个文件夹移到外面去；不是的话，把要的几行并进最外面那个。',
      ),
    'neighbour-removed': ({ id, known }: Data<'id' | 'known'>) =>
      say(
        `${id} 写在 playbook.yaml 的 remove 里，已经去掉了，没法排在它旁边。`,
        `换一个还在的，例如 ${known.join('、')}；或者把 ${id} 从 remove 里拿掉。`,
      ),
    'list-and-addition': ({ field, target }: Data<'field'> & { target: string }) =>
      say(
        `这一项里 ${target} 整份重写了，又用 ${field} 添。`,
        `只是想添，留 ${field}，去掉 ${target}；要整份重写，就把 ${field} 里的并进 ${target}。`,
      ),
    'remove-own': ({ id, at }: Data<'id' | 'at'>) =>
      say(
        `${id} 是你自己写的（${at}），不在底本里，remove 只去掉底本的。`,
        `从 remove 里拿掉它；真不要这一项，就把 ${at} 那一段移走。`,
      ),
    'text-wrapped': ({ id }: Data<'id'>) =>
      say(`译文外面多套了一层 ${id}:，里面的都读不到。`, `去掉 ${id}: 这一行，下面各行往左移，让 id 顶格写。`),
    'gap-half': ({ name, example }: Data<'name' | 'example'>) =>
      say(`${name} 旁边的花括号只有一半，会照样念出来。`, `两边都写上：${example}`),
    'gap-not-filled': ({ name, field }: Data<'name' | 'field'>) =>
      say(`${field} 里的 {${name}} 没有人填，会照样显示。`, '花括号只写在 lines 和 say 里；这里换成一般的说法。'),
    'lines-cross': ({ above, below, example }: Data<'example'> & { above: number; below: number }) =>
      say(`高于 ${above} 或者低于 ${below}：什么数都算，等于没说。`, `只留一条；或者写反了，写成 ${example}`),
    'said-twice': ({ field, value }: Data<'field'> & { value: unknown }) =>
      say(`${field} 里的「${value}」写了两遍，第二遍不起作用。`, '去掉一个；本来想写别的，就改成那个。'),
    'numbered-text': ({ field, example }: Data<'field' | 'example'>) =>
      say(`${field} 的每一条程序会自己分开，不用写序号。`, write(example)),
    'narrow-marks': ({ example }: Data<'example'>) => say('中文里夹了半角的标点，念的人看着别扭。', write(example)),
    'text-foreign': ({ language, text }: Data<'language' | 'text'>) =>
      say(
        `「${text}」不是${language === 'en' ? '英文' : '中文'}，这本手册是${language === 'en' ? '英文' : '中文'}的。`,
        `换成${language === 'en' ? '英文' : '中文'}；这句写到 text/${language === 'en' ? 'zh-CN' : 'en'} 里。`,
      ),
    'channel-elsewhere': ({
      channel,
      channels,
      example,
    }: Data<'channel' | 'example'> & { channels: readonly string[] }) =>
      say(
        `这本手册的团队只用 ${channels.join('、')}，写了 ${channel} 的一直用不上。`,
        `两样都用，在 playbook.yaml 里写 ${example}；不是的话，去掉这个 channel。`,
      ),
    'module-in-no-stage': ({ id, example }: Data<'id' | 'example'>) =>
      say(
        `${id} 没排进哪个阶段，只有它练的迹象、指标出了问题才会上。`,
        `要按时上，在 stages.yaml 里写 ${example}；就是备着的，加 spare: true。`,
      ),
    'action-elsewhere': ({
      id,
      stage,
      stages,
      example,
    }: Data<'id' | 'stage' | 'example'> & { stages: readonly string[] }) =>
      say(
        `${id} 写的是 ${stage} 的，可它排在 ${stages.join('、')} 里。`,
        `写成 ${example}；或者在 stages.yaml 里把它挪到 ${stage}。`,
      ),
    'skip-itself': ({ id }: Data<'id'>) =>
      say(`${id} 的 skip 写的是它自己，等于没写。`, '写另一门能顶它的课，例如 skip: [{days: 180}]；没有就去掉 skip。'),
    'season-all-year': ({ title, days, example }: Data<'example'> & { title: string; days: number }) =>
      say(`「${title}」一年有 ${days} 天，多半是 from、to 写反了。`, write(example)),
    'yaml-sub-item': ({ spaces, example }: Data<'example'> & { spaces: number }) =>
      say(
        '这一行比上一条缩得深，会和上一条连成一句。',
        `前面空 ${spaces} 格，和上一条对齐：${example}；本来就是上一条里的话，接着写在上一行。`,
      ),
    'denies-itself': ({ id }: Data<'id'>) =>
      say(`${id} 说有它就没有它自己。`, '换成和它合不到一起的那个迹象的 id，或者不写 denies。'),
    'said-before': ({ field, text, at }: Data<'field' | 'text' | 'at'>) =>
      say(`「${text}」在 ${at} 已经写过，像是往下拖的时候没改。`, `换成这一项自己的 ${field}；真是同一项，就留一个。`),
    'items-anew': ({ id, before, example }: Data<'id' | 'example'> & { before: number }) =>
      say(
        `写 items，就是把 ${id} 整个会重写，底本的 ${before} 项都不要了。`,
        `只是想添，把 items 换成 addItems：${example}；真要整个重写，加上 title，一项一项写全。`,
      ),
    'minutes-bare-day': ({
      id,
      minutes,
      most,
      items,
      item,
      example,
    }: Data<'id' | 'minutes' | 'most' | 'example'> & { items: readonly string[]; item: string }) =>
      say(
        `${id} 要开 ${minutes} 分钟；什么都没有的那天只剩 ${items.join('、')}，最多撑 ${most} 分钟，排不出来。`,
        item === '' ? '添一项不带 when 的。' : `把 ${item} 写成 ${example}，或者把 minutes、box 改小。`,
      ),
    'told-sum': ({ sign, stage, sum, example }: Data<'stage' | 'sum' | 'example'> & { sign: string }) =>
      say(
        `${sign} 在 ${stage} 的 yes 和 no 加起来是 ${sum}，超过了 1。`,
        `说起「有」的和说起「没有」的合起来不过 1，例如 ${example}`,
      ),
    'ask-no-question': ({ example }: Data<'example'>) => say('ask 是问人的话，这里听不出在问。', `写成 ${example}`),
    'ask-how-many': () => say('问的是「多少」，却只能答有没有。', '去掉 answers 那一行，或者换成「是不是」的问法。'),
    'pairs-of-one': ({ min, example }: Data<'example'> & { min: number }) =>
      say(`两人一组的活动，${min} 个人做不了。`, write(example)),
    'several-in-one': ({ text, example }: Data<'text' | 'example'>) =>
      say(`「${text}」在这里只算一种说法。`, `是几种说法，写成 ${example}`),
    'measure-by-id': ({ id, example }: Data<'id' | 'example'>) =>
      say(`measure 是念给人听的一句话：怎么看出做到了。「${id}」会照样念出来。`, `写成一句带数的话，例如 ${example}`),
    'most-of-one': ({ example }: Data<'example'>) =>
      say('单位是 %，最多却写 1：报 80 会被当成太大。', `按百分数报的，写成 ${example}`),
    'cap-below-points': ({ cap, points, example }: Data<'example'> & { cap: number; points: number }) =>
      say(`做成一次 ${points} 分，一天最多却只给 ${cap} 分。`, `写成 ${example}，或者把 points 改小。`),
    'reaches-beyond': ({ reaches, most, example }: Data<'example'> & { reaches: number; most: number }) =>
      say(`这个指标最多 ${most}，永远到不了 ${reaches}，这几分没人拿得到。`, write(example)),
    'synonym-short': ({ text }: Data<'text'>) =>
      say(`「${text}」只有一个字，哪句话里都有，听不出来。`, `写长一点，像大家真说的那样，例如「一说就${text}」。`),
    'same-as-base': ({ id }: Data<'id'>) =>
      say(
        `${id} 这里写的和底本一模一样，写了等于没写。`,
        '把要改的那一样换成你们的；不改，这一段不用写，底本变了会跟着变。',
      ),
    'entry-replaces': ({ id, title, example }: Data<'id' | 'example'> & { title: string }) =>
      say(
        `${id} 是底本的「${title}」，这样写就把它整条换掉了。`,
        `想另外加一条，换个 id，例如 id: ${example}；就是要换，不用改。`,
      ),
    'target-percent': ({ value, example }: Data<'value' | 'example'>) =>
      say(`目标全完成是 1；拿 ${value} 来比，哪个队都一样。`, write(example)),
    'gap-elsewhere': ({ name, near, known }: Data<'name' | 'near' | 'known'>) =>
      say(
        `{${name}} 在这一项里没有东西可填，这句话一直轮不到。`,
        nearText(near, `去掉花括号；这一项里可以写：${known.map((each) => `{${each}}`).join('、')}。`),
      ),
    'gap-always': ({ name }: Data<'name'>) =>
      say(`这一项的话句句都要填 {${name}}，哪天没有，就没有开场的话了。`, '再写一句不用花括号的。'),
    'meeting-taken': ({ id, title, example }: Data<'id' | 'title' | 'example'>) =>
      say(
        `${id} 是底本的「${title}」，这样写，它原来的各项就都没了。`,
        `另开一个会，就换一个 id，例如 id: ${example}；要改它的几项，用 changeItems、addItems，不要的写进 remove。`,
      ),
    'activity-long': ({ id, min, most, example }: Data<'id' | 'min' | 'most' | 'example'>) =>
      say(
        `${id} 最少要 ${min} 分钟，会上留给活动的最多 ${most} 分钟，它一直轮不到。`,
        `写成 ${example}；或者把会上那一项的 max 改大。`,
      ),
    'activity-nowhere': ({ id, meeting }: Data<'id' | 'meeting'>) =>
      say(
        `${id} 一直轮不到：${meeting} 里没有放活动的项。`,
        `在 meetings 里换一个有活动的会，例如 meetings: [morning]；或者给 ${meeting} 添一项 content: activity。`,
      ),
    'probability-flat': ({ id }: Data<'id'>) =>
      say(`${id} 在每个阶段一样常见，看不看见它都分不出阶段。`, '在最常见的那个阶段写大一点，例如 0.6，别的写小。'),
    'probability-elsewhere': ({ id, stage, highest }: Data<'id' | 'stage' | 'highest'>) =>
      say(`${id} 写的是 ${stage}，可它在 ${highest} 最常见。`, `写成 belongsTo: ${highest}，或者改 probability。`),
    'percent-summed': ({ id, example }: Data<'id' | 'example'>) =>
      say(`${id} 是百分数，几个人的加起来就过了 100。`, write(example)),
    'peak-outside': ({ day, title, from, to }: Data<'day' | 'from' | 'to'> & { title: string }) =>
      say(`${day} 不在「${title}」里：它从 ${from} 到 ${to}。`, '改 peaks 里的日子，或者改 from、to。'),
    'quotes-shown': ({ field, example }: Data<'field' | 'example'>) =>
      say(`${field} 外面是中文引号，会和文字一起显示。`, `写成 ${example}；就要显示引号的话，不用改。`),
    'list-replaced': ({
      id,
      field,
      before,
      now,
      example,
    }: Data<'id' | 'field' | 'example'> & { before: number; now: number }) =>
      say(
        `底本的 ${id} 有 ${before} 条 ${field}，这样写就只剩你这 ${now} 条。`,
        `只是想添，写成 ${example}；就是要换掉，不用改。`,
      ),
    'removed-changed': ({ id }: Data<'id'>) =>
      say(`${id} 在这里去掉了，别处又只改它几样，没有东西可改。`, `把 ${id} 从 remove 里拿掉。`),
    'stage-like-none': ({ id, near, example, rename }: Data<'id' | 'near' | 'example'> & { rename: string }) =>
      say(
        `${id} 是新的阶段，没说和哪个阶段最像。`,
        near.length > 0
          ? `是不是想改底本的 ${near.join('、')}？要添一个阶段，就加一行 ${example}。`
          : `加一行 ${example}（和哪个阶段最像），没写到的都照那个阶段。${rename ? `只是给底本的阶段换个叫法，id 不能换，只写 title：${rename}` : ''}`,
      ),
    /** @param needing the entries that need it */
    'removed-used': ({ id, needing }: Data<'id'> & { needing: readonly string[] }) =>
      say(
        `${id} 去掉了，可还有 ${needing.length} 处离不开它：${needing.join('、')}。`,
        `把它留下；或者连它们一起去掉：remove: [${[id, ...needing].join(', ')}]；或者在自己的手册里把那几处改掉。`,
      ),
    'detector-unknown': ({ detector, near, known }: Data<'detector' | 'near' | 'known'>) =>
      say(`没有 ${detector} 这种算法。`, nearText(near, `可以写：${known.join('、')}。`)),
    'confidence-order': () => say('confidence 里的线要一条比一条高。', '让 leaning < likely < veryLikely。'),
    'floor-too-high': ({ most }: Data<'most'>) =>
      say('prior.floor 太大，几个阶段加起来超过了 1。', `要小于 ${most}（1 除以阶段数）。`),
    'bad-choice-value': ({ field, choices, near }: Data<'field' | 'choices' | 'near'>) =>
      say(`${where(field ?? '')}写的不在可选之列。`, `${nearText(near, '')}可以写：${choices.join('、')}。`),
    'bad-id': ({ value, example, near = [] }: Data<'value' | 'example'> & { near?: readonly string[] }) =>
      say(
        `id 不能写成 ${value}。`,
        near.length > 0
          ? `是不是想改底本的 ${near.join('、')}？要新写一项，id 用小写英文字母、数字和连字符。`
          : `用小写英文字母、数字和连字符，以字母开头，例如 ${example}。`,
      ),
    'bad-form': ({ field, value, example }: Data<'field' | 'value' | 'example'>) =>
      say(`${where(field ?? '')}的写法不对：${value}。`, write(example)),
    'duplicate-id': ({ id, list, at }: Data<'id' | 'list' | 'at'>) =>
      at === ''
        ? say(`${id} 底本的 ${list} 里已经有了。`, `换一个 id，例如 our-${id}。`)
        : say(
            `${id} 已经有了（在 ${list} 里，${at}）。`,
            `是同一个，就把这里的内容并到 ${at} 那一项；是另一个，换一个 id。`,
          ),
    'duplicate-text': ({ id, language, at }: Data<'id' | 'language' | 'at'>) =>
      say(`${id} 的 ${language} 译文写了两遍，另一处在 ${at}。`, `把两处并成一处，写在 ${at}。`),
    'remove-unknown': ({ id, near }: Data<'id' | 'near'>) =>
      say(`要去掉的 ${id} 在底本里没有。`, nearText(near, '从 remove 里拿掉它，或者改成对的 id。')),
    'id-taken': ({ id, list }: Data<'id' | 'list'>) =>
      say(`${list} 里已经有 ${id}。`, `换一个 id；要改已有的，在自己的文件里写上 id 和要改的那一项。`),
    'playbook-not-own': ({ playbook: name }: Data<'playbook'>) =>
      say(
        `${name} 是自带的手册，不能往里添。`,
        '先起一本自己的：teamctl playbook init ./our-playbook，再把它的目录写在后面。',
      ),
    'already-there': ({ id, field }: Data<'id' | 'field'>) =>
      say(
        `底本里已经有 ${id}，不用再加。`,
        field === 'addItems' ? `要改它，写成 changeItems: [{id: ${id}, …}]。` : `从 ${field} 里拿掉 ${id}。`,
      ),
    'no-neighbour': ({ id, near, known }: Data<'id' | 'near' | 'known'>) =>
      say(`before、after 后面的 ${id} 不在这个列表里。`, nearText(near, `可以写：${known.join('、')}。`)),
    'no-such-item': ({ id, near, known }: Data<'id' | 'near' | 'known'>) =>
      say(
        `这个会里没有 ${id || '这'} 一项，没法改。`,
        nearText(near, `可以改的：${known.join('、')}；要新加一项，写在 addItems 里。`),
      ),
    'base-has-more': ({ field, ids, add, base }: Data<'field' | 'add' | 'base'> & { ids: readonly string[] }) =>
      say(
        `底本的 ${field} 里多了 ${ids.join('、')}，你没有。`,
        `要的话，别整份抄，写成 ${add}；看过了、不要，就写 extends: ${base}，底本再变的时候再提醒你。`,
      ),
    'base-newer': ({
      base,
      pinned,
      version,
      changed,
      added,
      removed,
    }: Data<'base' | 'pinned' | 'version'> & { changed?: number; added?: number; removed?: number }) =>
      say(
        `这本手册照 ${base} ${pinned} 写的，现在的底本是 ${version}。${changed === undefined ? '' : `跟着变的：改了 ${changed} 处，多了 ${added ?? 0} 条，少了 ${removed ?? 0} 条。`}`,
        `看看是哪些：teamctl playbook diff 这本手册的目录；没问题就改成 extends: ${base}@${version}。`,
      ),
    'base-older': ({ base, pinned, version }: Data<'base' | 'pinned' | 'version'>) =>
      say(
        `这本手册要 ${base} ${pinned}，这台电脑上的是 ${version}。`,
        `${String(base).startsWith('.') ? `把 ${base} 换成 ${pinned} 的那份` : '升级 teamctl'}；要照现在这版写，就改成 extends: ${base}@${version}。`,
      ),
    'extends-cycle': ({ base }: Data<'base'>) => say(`extends 绕了一圈，又回到 ${base}。`, '去掉其中一处 extends。'),
    'extends-missing': ({ base, near, known }: Data<'base' | 'near' | 'known'>) =>
      say(
        `找不到底本 ${base}。`,
        nearText(near, `写内置手册的 id（${known.join('、')}），或者底本目录的相对路径，例如 ../base。`),
      ),
    dangling: ({ id, list, near, known, more }: Data<'id' | 'list' | 'near' | 'known'> & { more?: number }) =>
      say(
        `${list} 里没有 ${id}${more ? `（这个文件里另有 ${more} 处也写了它）` : ''}。`,
        nearText(
          near,
          known.length > 0
            ? `可以写：${known.join('、')}${isId(id) ? `；或者在 ${list} 里加上 ${id}` : ''}。`
            : `在 ${list} 里加上它，或者改成已有的 id。`,
        ),
      ),
    unused: ({ id, list, example }: Data<'id' | 'list' | 'example'>) =>
      say(
        `${list} 里的 ${id} 没有任何地方用到。`,
        `${example ? `在该用的地方写上它，例如 ${example}` : '在该用的地方写上它'}；想先留着，加 spare: true。`,
      ),
    'stage-without-numbers': ({ stage, signs, like, example }: Data<'stage' | 'signs' | 'like' | 'example'>) =>
      say(
        `新阶段 ${stage} 还没有数字：${signs} 个迹象没说它在这个阶段有多常见。`,
        `在这个阶段里写一行 like: ${like}（和哪个阶段最像），没写的数就照那个阶段；有几个不一样的，再单写，例如 ${example}。`,
      ),
    'stage-like-twin': ({ id, like, example }: Data<'id' | 'like' | 'example'>) =>
      say(`${id} 和 ${like} 没有一个迹象分得开，只看团龄。`, `添一个自己的迹象，两边的数写得不一样，例如 ${example}。`),
    'measure-built-in': ({ name, measure }: Data<'name' | 'measure'>) =>
      say(
        `${name} 是程序自带的指标${name === measure ? '' : ` ${measure}`}，每个团队都有，名字、单位改不了，自己的指标也不能叫这个。`,
        `真是另一个数，换一个 id 和名字，例如 id: our-${kebab(measure)}；就是想用它，这一项不用写，要用的地方直接写 ${measure}。`,
      ),
    'measure-takes-column': ({ name, field }: Data<'name' | 'field'>) =>
      say(
        `表格里的「${name}」本来认作 ${field}；写在这里，这一列就只算这个指标，${field} 就没数了。`,
        '真是另一个数，就留着；不是的话，换一个列名。',
      ),
    'measure-renamed': ({ id, figures, targets, near }: Data<'id' | 'figures' | 'targets' | 'near'>) =>
      say(
        `数据里有 ${id} 的 ${figures} 个数、${targets} 个目标，手册里没有叫这个 id 的指标，会上和报告里就看不到它们。`,
        `把 id 改回 ${id}${near.length > 0 ? `（现在写的是 ${near.join('、')}）` : ''}；想换叫法，只改 title。`,
      ),
    'name-taken': ({ name, other }: Data<'name' | 'other'>) =>
      say(`「${name}」已经是 ${other} 的叫法了，两处都写就不知道指哪个。`, '这里换一个说法，或者从其中一处去掉。'),
    'playbook-id-taken': ({ id, example }: Data<'id' | 'example'>) =>
      say(`${id} 是程序自带那本手册的 id。`, write(example)),
    'gate-no-mark': ({ id }: Data<'id'>) =>
      say(`${id} 要考过才能上线，却没写多少分算过。`, '在这门课里加一行，例如 passMark: 80。'),
    'gate-skipped-by-deals': ({ id }: Data<'id'>) =>
      say(
        `${id} 要考过才能上线，成了单不算考过，这一条不起作用。`,
        '去掉 skip 里的 deals；别的考试能顶它的，写 skip: [{passed: 那门课的 id}]。',
      ),
    'like-known': ({ id }: Data<'id'>) =>
      say(
        `${id} 是底本里就有的阶段，数都有了，like 用不上。`,
        '想添一个阶段，换个 id，像 - {id: leading, like: mature, …}。',
      ),
    'unknown-word': ({ word, field, near, known }: Data<'word' | 'field' | 'near' | 'known'>) =>
      say(`${where(field)}没有 ${word}。`, nearText(near, `可以写：${known.join('、')}。`)),
    'text-not-prose': ({ id, field, near, known }: Data<'id' | 'field' | 'near' | 'known'>) =>
      say(
        `${id} 的译文里写不了 ${field}。`,
        nearText(
          near,
          known.length > 0 ? `可以写：${known.join('、')}。` : `译文里只写文字；${field} 写到 ${id} 自己的那一项里。`,
        ),
      ),
    'text-too-deep': ({ id, inner }: Data<'id' | 'inner'>) =>
      say(
        `${inner} 写到 ${id} 里面去了，它是另一项。`,
        `把 ${inner} 这行和它下面的几行一起往左挪，挪到和 ${id} 对齐。`,
      ),
    'text-no-id': ({ fields }: Data<'fields'>) =>
      say(
        `${fields.join('、')} 没说是哪一项的译文。`,
        '上面加一行那一项的 id 和冒号，这几行前面各空两格，例如 avoids-calling: {title: …}。',
      ),
    'text-count': ({ id, field, have, want }: Data<'id' | 'field'> & { have: number; want: number }) =>
      say(
        `${id} 的 ${field} 原文有 ${want} 条，译文有 ${have} 条。`,
        have < want ? '少的补上，一条对一条。' : '多的去掉，或者原文里也添上，一条对一条。',
      ),
    'text-language': ({ language, text }: Data<'language' | 'text'>) =>
      say(
        `text/${language} 里的「${text}」不是${language === 'en' ? '英文' : '中文'}。`,
        `换成${language === 'en' ? '英文' : '中文'}的说法；还没译好，就先去掉这一行，会显示原文。`,
      ),
    'gap-unknown': ({ name, near, known }: Data<'name' | 'near' | 'known'>) =>
      say(
        `花括号里的 ${name} 程序不认识，会照样念出来，或者这句一直轮不到。`,
        nearText(near, `去掉花括号；要程序填的，可以写：${known.map((each) => `{${each}}`).join('、')}。`),
      ),
    'hash-only': ({ field, example }: Data<'field' | 'example'>) =>
      say(`${field} 后面从 # 起都算备注，等于没写。`, `写成 ${example}`),
    'excel-error': ({ field, text }: Data<'field' | 'text'>) =>
      say(`${field} 后面的 ${text} 是表格里没算出来的公式。`, `回表格里看一眼，把真正的内容写在 ${field} 后面。`),
    'none-unsaid': ({ id, left, example }: Data<'id' | 'example'> & { left: readonly string[] }) =>
      say(
        `${id} 的 probability 没写 none，也没写 ${left.join('、')}：没写到的都按 0.5 算，答「是」就不知道该往哪边偏。`,
        `补一个 ${example}（没有这些原因的人有多少会这样），没写到的都照它；有几样不一样的，再单写。`,
      ),
    'probability-missing': ({ id, stages, example }: Data<'id' | 'example'> & { stages: readonly string[] }) =>
      say(`${id} 没写这些阶段的概率：${stages.join('、')}。`, `每个阶段都补一个 0 到 1 之间的数，例如 ${example}。`),
    'stages-few': ({ stages }: Data<'stages'>) => say(`手册里只有 ${stages} 个阶段，没法判断。`, '至少写两个阶段。'),
    'model-missing': () =>
      say('手册里没有 model，没有数字就没法判断阶段。', '加一个 model.yaml，或者用 extends 接上内置手册。'),
    'transition-sum': ({ stage, sum }: Data<'stage' | 'sum'>) =>
      say(`从 ${stage} 出发的各项加起来是 ${sum}，不是 1。`, '改到正好等于 1。'),
    'months-order': ({ id, from, to, before, example }: Data<'id' | 'from' | 'to' | 'example'> & { before: number }) =>
      say(
        Number(from) >= Number(to)
          ? `${id} 的月份从 ${from} 到 ${to}，倒过来了。`
          : `${id} 从第 ${from} 个月起，可排在它前面的阶段从第 ${before} 个月才起。`,
        example ? write(example) : `从第 ${before + 1} 个月往后写；要不就把前后两个阶段的 months 一起挪。`,
      ),
    'minutes-outside-box': ({ id, minutes, min, max, example }: Data<'id' | 'minutes' | 'min' | 'max' | 'example'>) =>
      say(`${id} 定了 ${minutes} 分钟，不在 ${min}–${max} 分钟之内。`, `写成 ${example}，或者改 box。`),
    'days-of-usual': ({ id, field }: Data<'id' | 'field'>) =>
      say(
        `${id} 哪天开由组里定，手册里的 ${field} 没人看。`,
        '周会换一天：teamctl team edit --set weekly=5@17:00。想另外加一种会，换个 id 再写，例如 - {id: noon, weekdays: [1, 3], …}。',
      ),
    'meeting-id-setting': ({ id }: Data<'id'>) =>
      say(`「${id}」是团队设置里的一项，会不能再叫这个 id。`, `换一个，例如 id: ${id}-meeting。`),
    'meeting-id-word': ({ id }: Data<'id'>) =>
      say(`「${id}」在命令里是别的意思，会叫这个 id 就打不开了。`, `换一个，例如 id: ${id}-meeting。`),
    'meeting-title-taken': ({ title, other }: Data<'other'> & { title: string }) =>
      say(`「${title}」已经是 ${other} 这种会的叫法，打这个名字找不到这种会。`, '换一个 title，每种会各叫各的。'),
    'meetings-collide': ({ id, start, other, at }: Data<'id' | 'start' | 'other' | 'at'>) =>
      say(
        `${id}（${start}）和 ${other}（${at}）有一段在同一时间。`,
        '把 start 挪开，或者用 weekdays 让两种会不在同一天；组里也能自己挪：teamctl team edit --set。',
      ),
    'computed-reach': ({ fields, weeks, most, example }: Data<'weeks' | 'most' | 'example'> & { fields: string }) =>
      say(`${fields} 加起来要看 ${weeks} 周，记录只往回看 ${most} 周，再早的看不到。`, `改短一点，例如 ${example}。`),
    'minutes-too-long': ({
      id,
      stage,
      least,
      min,
      item,
      example,
      wider,
    }: Data<'id' | 'stage' | 'least' | 'min' | 'item' | 'example' | 'wider'>) =>
      say(
        `${id} 在 ${stage} 阶段再怎么压也要 ${least} 分钟，装不进 ${min} 分钟。`,
        item === ''
          ? '把几项的 min 改小，或者给能省的项加 when。'
          : `${item} 最长，把它写成 ${example}${wider === '' ? '' : `；或者把 box 的 min 改成 ${wider}`}。`,
      ),
    'minutes-too-short': ({ id, stage, most, max }: Data<'id' | 'stage' | 'most' | 'max'>) =>
      say(
        `${id} 在 ${stage} 阶段再怎么放也只有 ${most} 分钟，填不满 ${max} 分钟。`,
        '把几项的 max 改大，或者把 box 的 max 改小。',
      ),
    'range-order': ({ field, min, max, example }: Data<'field' | 'min' | 'max' | 'example'>) =>
      say(`${field} 里最少 ${min} 比最多 ${max} 还大。`, write(example)),
    placeholder: ({ text }: Data<'text'>) =>
      say(`“${text}”还不是要说的话。`, '换成你们自己的话；不要这一项就整段删掉。'),
    'minutes-order': ({ id, min, ideal, max, example }: Data<'id' | 'min' | 'ideal' | 'max' | 'example'>) =>
      say(`${id} 的分钟数顺序不对：${min}、${ideal}、${max}，要从小到大。`, write(example)),
    'module-minutes': ({ id, steps, minutes, example }: Data<'id' | 'steps' | 'minutes' | 'example'>) =>
      say(`${id} 各步加起来 ${steps} 分钟，整课写的是 ${minutes} 分钟。`, `整课写成 ${example}，或者改几步的分钟。`),
    'when-unknown': ({ when, near }: Data<'when' | 'near'>) =>
      say(
        `不认识 ${when} 这个 when，写了它的永远轮不到。`,
        nearText(near, '用 seasons 里的 id，或者 teamctl playbook show conditions 列出的条件。'),
      ),
    'quick-missing': ({ id }: Data<'id'>) =>
      say(
        `${id} 没有 quick，会上练不到它。`,
        '补一句两个人四分钟内、站着、不用纸就能练的：quick: {minutes: 3, say: …}。',
      ),
    'quick-long': ({ id, length, most }: Data<'id' | 'length' | 'most'>) =>
      say(`${id} 的 quick 有 ${length} 个字，最多 ${most} 个。`, '删到一口气说得完；长的练习写在 exercise 里。'),
    'answers-count': ({ id, answers, said }: Data<'id' | 'answers' | 'said'>) =>
      say(
        `${id} 有 ${said} 种说法，却有 ${answers} 个答法。`,
        '每种说法配一个答法，写在 answers 里，先后一样；都一样的写一个 answer。',
      ),
    'answer-long': ({ id, length, most }: Data<'id' | 'length' | 'most'>) =>
      say(`${id} 的一个答法有 ${length} 个字，最多 ${most} 个。`, '一次只说一两句，说完等客户开口。'),
    'module-cycle': ({ cycle }: Data<'cycle'>) => say(`课程互相等，谁也开不了：${cycle}。`, '去掉其中一个 after。'),
    untranslated: ({ id, language, fields, more }: Data<'id' | 'language' | 'fields'> & { more: number }) =>
      say(
        `${id} 还没有 ${language} 译文：${fields.join('、')}${more > 0 ? `，另有 ${more} 处` : ''}。`,
        `在 text/${language} 里补上；不补也能用，会显示原文。`,
      ),
    'stray-text': ({ id, language, near }: Data<'id' | 'language' | 'near'>) =>
      say(`${language} 译文里的 ${id} 对不上任何条目。`, nearText(near, '改成对的 id。')),
    'case-fails': ({ title, expect, found, percent }: Data<'title' | 'expect' | 'found' | 'percent'>) =>
      say(
        `例子「${title}」应该是 ${expect}，现在判成 ${found}（${percent}%）。`,
        '看看刚改的数字对不对；如果是例子过时了，就改例子。',
      ),
    'harm-diagnosis': harm('这里给人下了病名', '只写看得见的行为，例如「最近三天没拨电话」。'),
    'harm-therapy': harm('这里像是业余治疗', '换成陪打、练习、谈心；需要专业帮助时，请人找医生或专业人士。'),
    'harm-shame': harm('这里会让人当众难堪', '表扬公开说，不足单独谈；去掉垫底名单和检讨。'),
    'harm-penalty': harm('这里有处罚', '换成奖励做得好的，或者陪着补一次；罚钱还可能违法。'),
    'harm-overtime': harm('这里占了人家的工钱、休息或假期', '时间照算、工钱照发；假期、休息、病假是法律给的。'),
    'harm-privacy': harm('这里在翻看或外传别人的私事', '手机、家里、身体都别碰；本人同意的才说，客户资料留在系统里。'),
    'harm-discrimination': harm('这里因为人的身份另眼相待', '只看活儿要什么、人能做什么，对谁都一样。'),
    'harm-neglect': harm('这里把求助挡了回去', '先放下活儿，听他说，马上找医生、人事或求助热线。'),
    'harm-threat': harm('这里在吓唬人', '说清目标和能给的帮助，去掉后果恐吓。'),
    'harm-dismissal': harm('这里写了让人走，却没有门槛', '给这一步加上 gate，例如 gate: dismissal，或者删掉。'),
    'harm-promise': harm('这里对客户承诺了收益或零风险', '换成合同里写明的内容，风险照实说。'),
    'harm-pressure': harm('这里在逼客户或瞒客户', '换成讲清好处和代价，让客户自己定。'),
    'lint-found': ({ errors }: Data<'errors'>) =>
      say(`手册里有 ${errors} 处错误，见上。`, '照每一处的「怎么办」改，改完再查一遍。'),
    'test-found': ({ wrong }: Data<'wrong'>) =>
      say(`有 ${wrong} 个例子判得不对，见上。`, '看看刚改的数字；如果是例子过时了，就改例子。'),
    'sentences-short': () =>
      say(
        '听懂的句子不够多，或者听错的太多，见上。',
        '给认不出的迹象补几个 synonyms，删掉惹错的；及格线在 model 的 note 里。',
      ),
    'repertoire-short': () =>
      say(
        '话不够听，重得太快，见上面打叉的几行。',
        '给那几项多写几句 lines（或 leads）、活动、主题；要求写在每项的 distinct 里。',
      ),
    'new-kind-unknown': ({ wanted, choices }: { wanted: string; choices: readonly string[] }) =>
      say(
        `playbook new 写不了 ${wanted} 的样子。`,
        `能写的有：${choices.join('、')}（指标、迹象、做法、活动、课、异议、会）。例如：teamctl playbook new sign my-sign ./renewal`,
      ),
    'entry-unknown': ({ id, near, list = '' }: Data<'id' | 'near'> & { list?: string }) =>
      say(`手册里没有 ${id}。`, nearText(near, `用 teamctl playbook show${list && ` ${list}`} 看看有什么。`)),
    'show-what-unknown': ({ wanted, near, known }: Data<'wanted' | 'near' | 'known'>) =>
      say(
        `没有 ${wanted} 这一类，也没有叫这个的手册。`,
        near.length > 0
          ? `是不是想写 teamctl playbook show ${shellWord(near[0] as string)}？`
          : `可以列的：${known.join('、')}；手册有哪些，看 teamctl playbook list，自己的目录写成 ./目录。`,
      ),
    'init-exists': ({ folder }: Data<'folder'>) => say(`${folder} 已经在了，没有动它。`, '换一个目录名。'),
    'nothing-to-compare': ({ playbook: name }: Data<'playbook'>) =>
      say(`${name} 没有底本可比。`, '再写一本：teamctl playbook diff 甲 乙'),
  }),
};

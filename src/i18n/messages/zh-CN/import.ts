type Data = Record<string, string | number>;
type Listed = Record<string, string | number | readonly string[]>;

const list = (value: unknown) => (Array.isArray(value) ? value : [value]).map((each) => `“${each}”`).join('、');

export const imports = {
  help: {
    import: '把表格装进来：一天一行、一通电话一行、一单一行都行，名单和目标也行',
    files: 'CSV、TSV、XLSX、XLS，或系统导出的网页表格',
    profile: '按这份格式说明来读：days、calls、deals、roster、targets，或你自己存的',
    map: '指定哪一列是什么，如 dials=外呼数；列也可以写序号，如 day=2',
    dryRun: '只看会装进来什么，不写入',
    replace: '已经存过的数和文件里的不一样时，用文件里的',
    strict: '只要有一行装不进来，就一行都不装',
    createMembers: '团队里没有的人就新建',
    sheet: '读哪张工作表：名字或序号',
    encoding: '文字编码：utf-8、gbk、utf-16le、utf-16be、big5、windows-1252',
    grain: '一行是什么：day 一天，call 一通电话，deal 一单，roster 一个人，target 一个目标',
    dateOrder: '03/04/2026 怎么读：mdy 月在前，dmy 日在前',
    on: '文件里没有日期列时，算哪一天的',
    teamBy: '名单里哪一列写着团队；没有的团队会新建',
    period: '一个目标管多久：day、week、month、quarter（一季分到三个月）',
    connected: '哪个通话结果算接通；可以写几次',
    won: '哪个状态算成单；可以写几次',
    saveProfile: '把这次的读法存下来，下次用 --profile 叫它',
  },
  fields: {
    day: '日期',
    name: '姓名',
    firstName: '名',
    lastName: '姓',
    code: '工号',
    email: '邮箱',
    joined: '入职日期',
    left: '离职日期',
    team: '团队',
    role: '角色',
    rate: '接通率',
    status: '状态',
    rowId: '编号',
    'target-dials': '拨打目标',
    'target-connects': '接通目标',
    'target-effective': '有效通话目标',
    'target-deals': '成单目标',
    'target-amount': '业绩目标',
  } as Record<string, string>,
  grains: {
    day: '一行是一个人的一天',
    call: '一行是一通电话，按人和天加起来',
    deal: '一行是一单，按人和天加起来',
    roster: '一行是一个人',
    target: '一行是一个目标',
  } as Record<string, string>,
  labels: { encoding: '编码', sheet: '工作表', profile: '读法', grain: '每行', days: '日期' },
  notUsed: '不用',
  columnTitles: { header: '文件里的列', field: '当作' },
  noteTitle: '这样理解的',
  notes: {
    'date-order': ({ order }: Data) => (order === 'mdy' ? '日期是月在前、日在后。' : '日期是日在前、月在后。'),
    'seconds-assumed': ({ header }: Data) => `“${header}”没写单位，当作秒。`,
    'intent-ungraded': ({ header }: Data) => `“${header}”没分 A、B、C，记到 B 类。`,
    away: ({ days }: Data) => `写着请假、外出的有 ${days} 人次，记到不在的登记里了（teamctl away list）。`,
    'connects-from-rate': () => '接通量是用拨打量乘接通率算出来的。',
    'counted-connected': ({ statuses }: Listed) => `算接通的：${list(statuses)}。别的都不算。`,
    'counted-won': ({ statuses }: Listed) => `算成单的：${list(statuses)}。别的都不算。`,
    'unknown-call-status': ({ statuses }: Listed) => `不认识、没算接通的：${list(statuses)}。要算就加 --connected。`,
    'unknown-deal-status': ({ statuses }: Listed) => `不认识、没算成单的：${list(statuses)}。要算就加 --won。`,
    'connected-by-duration': () => '没有通话结果这一列，时长大于 0 的算接通。',
    'effective-seconds': ({ seconds }: Data) => `接通后说满 ${seconds} 秒的算有效通话。`,
    'no-final-newline': ({ line }: Data) => `最后一行（第 ${line} 行）没有换行，看看文件是不是被截断了。`,
    'team-column-ignored': ({ header, teams }: Listed) =>
      `“${header}”里的 ${list(teams)} 不是已有的团队，人都放进了当前团队。要按它分团队就加 --team-by ${header}。`,
    'period-assumed': ({ period }: Data) =>
      ({
        month: '一个目标管一个月。',
        quarter: '一个目标管一季，平分到三个月。',
        week: '一个目标管一周。',
        day: '一个目标管一天。',
      })[String(period)] ?? '',
    'quarter-spread': () => '季度目标平分到这一季的三个月。',
    'whole-team-targets': () => '没有写人，当作整个团队的目标。',
  } as Record<string, (data: never) => string>,
  result: {
    stored: (stored: number, records: number) => `装进来 ${stored} 行，成为 ${records} 条日记录。`,
    roster: (created: number, changed: number) =>
      `新建成员 ${created} 人${changed > 0 ? `，补全或改动 ${changed} 人` : ''}。`,
    targets: (count: number) => `存下目标 ${count} 个。`,
    nothingNew: '没有新东西，什么也没改。',
    nothing: '一行也没装进来。',
    dryRun: '这只是预演，什么都没写入。',
    strict: (refused: number) => `有 ${refused} 行装不进来，按 --strict 一行都没装。`,
    forTeams: (names: string) => `记在这个团队名下：${names}。`,
    unchanged: (rows: number) => `和已存的一样：${rows} 行。`,
    passedOver: (rows: number) => `没有要记的数：${rows} 行（没成的单、空着的天）。`,
    refused: (rows: number) => `装不进来：${rows} 行，原因在下面。`,
    created: (names: string, count: number) => `新成员 ${count} 人：${names}`,
    teams: (names: string, count: number) => `新团队 ${count} 个：${names}`,
    unmatched: (names: string, count: number) => `不认识 ${count} 人：${names}。要新建就加 --create-members。`,
    profileSaved: (name: string, file: string) => `读法存好了，下次写 --profile ${name}（${file}）。`,
    undo: '反悔的话：teamctl undo',
    more: (count: number) => `还有 ${count} 行，加 --json 看全部。`,
    comma: '、',
    days: (from: string, to: string) => (from === to ? from : `${from} 到 ${to}`),
  },
  refusalColumns: { line: '行', reason: '原因' },
  sheetLine: (sheet: string, line: number) => `${sheet} ${line}`,
  differencesTitle: (count: number) => `和已存的不一样的有 ${count} 处：`,
  differenceColumns: { line: '行', who: '谁', day: '哪天', measure: '什么', stored: '已存', given: '文件里' },
  needsReplace: '要用文件里的，就加 --replace。',
  refusals: {
    'no-member': () => '没写是谁的',
    'unknown-member': ({ who }: Data) => `团队里没有“${who}”`,
    'ambiguous-member': ({ who }: Data) => `“${who}”不止一个人，要写工号才分得清`,
    'mismatched-member': ({ who }: Data) => `工号和姓名对不上：${who}`,
    'bad-name': () => '名字里有看不见的字符',
    'no-day': () => '没写日期',
    'bad-day': ({ value }: Data) => `“${value}”不是日子`,
    'future-day': ({ day }: Data) => `${day} 还没到`,
    'too-early-day': ({ day }: Data) => `${day} 太早，像是写错了`,
    'outside-membership': ({ who, day }: Data) => `${day} 那天${who}不在团队里`,
    'bad-value': ({ column, value }: Data) => `“${column}”里的“${value}”读不成数`,
    negative: ({ column, value }: Data) => `“${column}”里的“${value}”小于 0`,
    'not-whole': ({ column, value }: Data) => `“${column}”里的“${value}”不是整数`,
    'too-large': ({ column, value }: Data) => `“${column}”里的“${value}”大得不像真的`,
    impossible: ({ rule }: Data) => `几个数对不上：${rule}`,
    'formula-without-value': ({ column }: Data) => `“${column}”里的公式没有算好的值；用 Excel 打开存一次再导`,
    'error-cell': ({ column, value }: Data) => `“${column}”里是错误值 ${value}`,
    'ragged-row': () => '这一行的列数和表头对不上',
    duplicate: ({ line, id }: Data) => (id === undefined ? `和第 ${line} 行重复` : `编号“${id}”前面出现过`),
    'duplicate-differs': ({ day, line }: Data) =>
      line === undefined ? `${day} 在文件里有几份不一样的数` : `${day} 和第 ${line} 行的数不一样`,
    'value-differs': ({ who, day, measure, stored, given }: Data) =>
      `${who} ${day} 的${measure}已存 ${stored}，文件里是 ${given}`,
    'member-differs': ({ who, field, stored, given }: Data) => `${who}的${field}已存 ${stored}，文件里是 ${given}`,
    'no-team': () => '没写是哪个团队',
    'left-before-joined': ({ who }: Data) => `${who}的离职日期早于入职日期`,
  } as Record<string, (data: Data) => string>,
  ask: {
    go: '这样装进来吗？',
    encoding: (file: string) => `${file} 的编码看不准，是哪一种？`,
    dateOrder: '像 03/04/2026 这样的日期，哪个在前？',
    dateOrders: { mdy: '月在前（3 月 4 日）', dmy: '日在前（4 月 3 日）' },
    grain: '这张表的一行是什么？',
    sheet: '读哪张工作表？',
    column: (field: string) => `哪一列是${field}？`,
    statuses: { connected: '哪个结果算接通？', won: '哪个状态算成单？' },
    create: (count: number, names: string) => `团队里没有这 ${count} 人：${names}。要新建吗？`,
    period: '一个目标管多久？',
    periods: { month: '一个月', quarter: '一季', week: '一周', day: '一天' },
  },
  progress: { read: '读文件', store: '写入' },
  errors: {
    'import-partial': ({ refused, file }: { refused: number; file: string }) => ({
      message: `${file} 有 ${refused} 行没有装进来，其余的存好了。`,
      fix: '按上面的原因改好那几行，再导一次；存过的不会重复。',
    }),
    'import-would-be-partial': ({ refused, file }: { refused: number; file: string }) => ({
      message: `${file} 有 ${refused} 行装不进来。这次是预演，什么都没写入。`,
      fix: '按上面的原因改好那几行；不改也行，其余的照样能存。',
    }),
    'import-strict': ({ refused, file }: { refused: number; file: string }) => ({
      message: `${file} 有 ${refused} 行装不进来，按 --strict 什么都没写入。`,
      fix: '改好那几行再导，或者去掉 --strict。',
    }),
    'import-nothing-stored': ({ refused, file, unmatched }: { refused: number; file: string; unmatched: number }) => ({
      message: `${file} 的 ${refused} 行一行也没装进来。`,
      fix: unmatched > 0 ? '不认识的人可以加 --create-members 新建；别的原因在上面。' : '按上面的原因改好，再导一次。',
    }),
    'import-empty': ({ file }: { file: string }) => ({ message: `${file} 是空的。`, fix: '重新导出一份再试。' }),
    'import-binary': ({ file }: { file: string }) => ({
      message: `${file} 不是表格。`,
      fix: '换成 CSV、XLSX 或 XLS 文件。',
    }),
    'import-bomb': ({ file, megabytes }: { file: string; megabytes: number }) => ({
      message: `${file} 解开后超过 ${megabytes} MB，不安全，没有打开。`,
      fix: '在 Excel 里删掉多余的工作表和空行，另存后再导。',
    }),
    'import-entities': ({ file }: { file: string }) => ({
      message: `${file} 里有 XML 实体，不安全，没有打开。`,
      fix: '用 Excel 打开它，另存后再导。',
    }),
    'import-broken-byte': ({ line, offset, encoding }: { line: number; offset: number; encoding: string }) => ({
      message: `第 ${line} 行（第 ${offset} 个字节）不是 ${encoding} 文字。`,
      fix: '文件可能坏了，重新导出；编码不对就用 --encoding 指定。',
    }),
    'import-changed': ({ file }: { file: string }) => ({
      message: `${file} 在读的时候变了，什么都没写入。`,
      fix: '等它写完再导。',
    }),
    'import-choose-sheet': ({ sheets }: { sheets: readonly string[] }) => ({
      message: `几张工作表装的东西不一样：${sheets.join('、')}。`,
      fix: '用 --sheet 选一张。',
    }),
    'import-cut': ({ file }: { file: string }) => ({
      message: `${file} 不完整，打不开。`,
      fix: '重新导出或下载一份。',
    }),
    'import-date-order': ({ file }: { file: string }) => ({
      message: `${file} 里像 03/04/2026 的日期，分不清月和日哪个在前。`,
      fix: '加 --date-order mdy（月在前）或 --date-order dmy（日在前）。',
    }),
    'import-encoding-unclear': ({ file, choices }: { file: string; choices: readonly string[] }) => ({
      message: `${file} 的编码看不准，可能是 ${choices.join(' 或 ')}。`,
      fix: `用 --encoding 指定，比如 --encoding ${choices[0]}。`,
    }),
    'import-encrypted': ({ file }: { file: string }) => ({
      message: `${file} 有密码，打不开。`,
      fix: '在 Excel 里去掉密码，另存后再导。',
    }),
    'import-map-header': ({
      field,
      header,
      headers,
    }: {
      field: string;
      header: string;
      headers: readonly string[];
    }) => ({
      message: `表头里没有“${header}”这一列，没法当作 ${field}。`,
      fix: `表头有：${headers.join('、')}。也可以写列的序号。`,
    }),
    'import-map-syntax': ({ value }: { value: string }) => ({
      message: `--map 写得不对：${value}。`,
      fix: '写成 字段=列，比如 --map dials=外呼数 或 --map day=2。',
    }),
    'import-map-field': ({
      field,
      near,
      fields,
    }: {
      field: string;
      near: readonly string[];
      fields: readonly string[];
    }) => ({
      message: `没有叫 ${field} 的字段。`,
      fix: near.length > 0 ? `是不是 ${near.join('、')}？` : `可用的字段：${fields.join('、')}。`,
    }),
    'import-missing-field': ({ field, headers }: { field: string; headers: readonly string[] }) => ({
      message:
        field === 'day'
          ? '找不到日期那一列。'
          : field === 'name'
            ? '找不到姓名或工号那一列。'
            : `找不到 ${field} 那一列。`,
      fix: `用 --map ${field}=列 指定${field === 'day' ? '，整份都是一天的就用 --on 日期' : ''}。表头有：${headers.join('、')}。`,
    }),
    'import-no-connected': ({ statuses }: { statuses: readonly string[] }) => ({
      message: `通话结果一个都不认识：${statuses.join('、')}。`,
      fix: '用 --connected 写出哪些算接通，可以写几次。',
    }),
    'import-no-won': ({ statuses }: { statuses: readonly string[] }) => ({
      message: `状态一个都不认识：${statuses.join('、')}。`,
      fix: '用 --won 写出哪些算成单，可以写几次。',
    }),
    'import-no-grain': ({ headers }: { headers: readonly string[] }) => ({
      message: `看不出这张表的一行是什么。表头：${headers.join('、')}。`,
      fix: '用 --grain day、call、deal、roster 或 target 指定，再用 --map 指定认不出的列。',
    }),
    'import-no-header': ({ file }: { file: string }) => ({
      message: `${file} 里找不到认得的表头。`,
      fix: '用 --map 指定列，比如 --map name=1 --map day=2 --map dials=3。',
    }),
    'import-no-rows': ({ file }: { file: string }) => ({
      message: `${file} 只有表头，没有数据。`,
      fix: '看看是不是导错了文件。',
    }),
    'import-not-a-file': ({ file }: { file: string }) => ({
      message: `${file} 不是普通文件。`,
      fix: '给一个表格文件的路径。',
    }),
    'import-not-a-workbook': ({ file }: { file: string }) => ({
      message: `${file} 是压缩包，不是 Excel 表格。`,
      fix: '解压后把里面的表格拿来导。',
    }),
    'import-period-unclear': () => ({
      message: '看不出一个目标管多久。',
      fix: '加 --period month、quarter、week 或 day。',
    }),
    'import-profile-exists': ({ name, file }: { name: string; file: string }) => ({
      message: `已经有叫 ${name} 的读法了（${file}）。`,
      fix: '换个名字，或者加 -y 盖掉它。',
    }),
    'import-profile-invalid': ({ file, key, wants }: { file: string; key: string; wants: string }) => ({
      message: `${file} 里的 ${key} 写得不对。`,
      fix: `可以写：${wants}。`,
    }),
    'import-profile-name': ({ name }: { name: string }) => ({
      message: `“${name}”不能当名字。`,
      fix: '用文字、数字和连字符，比如 --save-profile 呼叫中心。',
    }),
    'import-profile-unknown': ({
      name,
      near,
      known,
    }: {
      name: string;
      near: readonly string[];
      known: readonly string[];
    }) => ({
      message: `没有叫 ${name} 的读法。`,
      fix: near.length > 0 ? `是不是 ${near.join('、')}？` : `现有的：${known.join('、')}。`,
    }),
    'import-save-one': () => ({
      message: '--save-profile 一次只能配一个文件。',
      fix: '只写一个文件，存好读法再导别的。',
    }),
    'import-sheet-unknown': ({ sheet, sheets }: { sheet: string; sheets: readonly string[] }) => ({
      message: `没有叫“${sheet}”的工作表。`,
      fix: `有这几张：${sheets.join('、')}。`,
    }),
    'import-too-big': ({ file, megabytes }: { file: string; megabytes: number }) => ({
      message: `${file} 超过 ${megabytes} MB，没有打开。`,
      fix: '另存成 CSV 再导，CSV 大小不限。',
    }),
    'import-too-long': ({ file, rows }: { file: string; rows: number }) => ({
      message: `${file} 超过 ${rows} 行。`,
      fix: '按月拆开再导。',
    }),
    'import-too-wide': ({ file, columns }: { file: string; columns: number }) => ({
      message: `${file} 超过 ${columns} 列。`,
      fix: '把没用的列删掉再导。',
    }),
    'import-two-columns': ({ field, headers }: { field: string; headers: readonly string[] }) => ({
      message: `“${headers.join('”和“')}”像是同一样东西，不知道用哪一列。`,
      fix: `用 --map ${field}=列 选一个。`,
    }),
    'import-unclosed-quote': ({ line }: { line: number }) => ({
      message: `第 ${line} 行有个引号没有收尾。`,
      fix: '把那个引号补上或删掉再导。',
    }),
    'import-xml': ({ file }: { file: string }) => ({
      message: `${file} 是 XML，读不了。`,
      fix: '用 Excel 打开它，另存成 XLSX 或 CSV。',
    }),
  },
};

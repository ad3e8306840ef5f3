import type { ErrorSentence } from '../../sentence.ts';
import { shellWord } from '../../shell-word.ts';
import { impossible } from './impossible.ts';

type Data<Key extends string> = Readonly<Record<Key, string | number>>;
type Listed = { wanted: string; near: readonly string[] };

const say = (message: string, fix?: string): ErrorSentence => (fix === undefined ? { message } : { message, fix });
const orList = (near: readonly string[], otherwise: string) =>
  near.length > 0 ? `是不是想写 ${near.join('、')}？` : otherwise;

/** `text` is what was typed, for whoever asks which of the readings is meant. */
interface PerCentUnclear {
  title: string;
  value: number;
  text: string;
  readings: readonly string[];
}

export const general = {
  help: {
    description: '给销售团队经理的副手：看清团队在哪个阶段、为什么，这一周做什么。',
    version: '显示版本',
    helpOption: '显示帮助',
    helpCommand: '显示某个命令的帮助',
    examples: '例子：',
    defaultIs: (value: string) => `（不写就是 ${value}）`,
    placeholders: { '* ': '', '[options]': '[选项]', '[command]': '[命令]' },
    titles: {
      'Usage:': '用法：',
      'Options:': '选项：',
      'Commands:': '命令：',
      'Arguments:': '参数：',
      'Global Options:': '通用选项：',
    },
    globals: {
      db: '数据库文件（也可用 TEAMCTL_DB）',
      team: '哪个团队（也可用 TEAMCTL_TEAM）',
      playbook: '用哪本手册：内置的 id，或自己的目录',
      today: '把哪天当作今天，如 2026-11-27、昨天',
      lang: '语言：zh-CN 或 en',
      format: '输出格式，例如 terminal、markdown、json',
      json: '等于 --format json',
      output: '写进文件，不打在屏幕上（PowerShell 5.1 的 > 会改掉编码，别用它）',
      color: '总是用颜色',
      noColor: '不用颜色',
      plain: '不画线条和方块，只用宽度不会错的字符（代码页 936 的窗口里自动这样）',
      noPager: '长内容直接打完，不一页页看',
      noInput: '什么都不问',
      yes: '凡是确认都答「是」',
      quiet: '不打提示，只打结果',
      debug: '出错时给出技术细节',
    },
  },
  asking: {
    yes: '是',
    no: '否',
    unclear: '看不出是还是否：写 y（是）或 n（否）',
    choice: (fallback: boolean) => (fallback ? '（回车或 y＝是，n＝否）' : '（回车或 n＝否，y＝是）'),
    hidden: 'Ctrl+T 看一眼写的是什么，再按一次又藏起来',
    list: {
      keys: '上下键选，回车定；也可以直接打字',
      choose: '还没选：先用上下键选一个，或者打字，再回车',
      notListed: '没有这个选项，退格改一改，或者用上下键选',
      several: (names: readonly string[]) => `这样开头的不止一个：${names.join('、')}。再打一个字，或者退格用上下键选`,
    },
  },
  wrote: (file: string) => `已写进 ${file}。`,
  errorPrefix: '错误：',
  fixPrefix: '怎么办：',
  bug: (message: string) => `程序出了错，这不是你的问题：${message}`,
  bugFix: '数据没有被改动。加 --debug 再跑一次，把输出发给维护者。',
  typed: '没存下来。你打的字都在这里，问题解决了照着再来一次：',
  errors: {
    'unknown-option': ({ wanted, near }: Listed) =>
      say(`没有 ${wanted} 这个选项。`, orList(near, '加 --help 看看有哪些选项。')),
    'unknown-command': ({ wanted, near }: Listed) =>
      say(`没有 ${wanted} 这个命令。`, orList(near, '用 teamctl --help 看看有哪些命令。')),
    'unknown-verb': ({ wanted, command, near, known }: Listed & { command: string; known: readonly string[] }) =>
      say(
        `${command} 后面没有 ${wanted} 这一项。`,
        `${orList(near, '')}只写 ${command} 也行；后面可以跟：${known.join('、')}。`,
      ),
    'missing-argument': ({ wanted }: Data<'wanted'>) =>
      say(`少写了一项：${wanted}。`, '加 --help 看看这个命令怎么写。'),
    'excess-arguments': () => say('多写了几个词，这个命令用不上。', '名字里有空格时，请用引号括起来。'),
    'option-needs-value': ({ wanted }: Data<'wanted'>) => say(`${wanted} 后面要跟一个值。`, '加 --help 看看怎么写。'),
    'option-required': ({ wanted }: Data<'wanted'>) => say(`必须写上 ${wanted}。`, '加 --help 看看怎么写。'),
    'bad-value': ({ wanted }: Data<'wanted'>) => say(`这个值不对：${wanted}。`, '加 --help 看看怎么写。'),
    'subcommand-missing': () => say('还要说清做什么：这个命令下面有子命令。', '加 --help 看看有哪些。'),
    'bad-day': ({ value, flag }: Data<'value' | 'flag'>) =>
      say(`${flag} 的日期不对：${value}。`, '可以这样写：2026-11-27、11-27、明天、周五、下周一。'),
    'bad-count': ({ value, flag, least }: Data<'value' | 'flag' | 'least'>) =>
      say(`${flag} 要写整数，不小于 ${least}，现在是：${value}。`, '请换成一个整数。'),
    'bad-number': ({ value, flag }: Data<'value' | 'flag'>) =>
      say(`${flag} 要写数字，现在是：${value}。`, '例如 1200 或 1200.50，不带单位和逗号。'),
    'bad-choice': ({ value, flag, choices }: { value: string; flag: string; choices: readonly string[] }) =>
      say(`${flag} 不能是 ${value}。`, `可以写：${choices.join('、')}。`),
    'bad-format': ({ format, choices }: { format: string; choices: readonly string[] }) =>
      say(`这个命令没有 ${format} 格式。`, `可以用：${choices.join('、')}。`),
    'option-missing-no-input': ({ flag }: Data<'flag'>) =>
      say(`没法提问，所以必须写上 ${flag}。`, '在命令里补上它，或者到终端里直接运行。'),
    interrupted: () => say('已停下，什么都没有改。'),
    'interrupted-kept': () => say('已停下，前面记下的都留着。'),
    'cannot-write-output': ({ reason }: Data<'reason'>) =>
      say(`结果写不出去（${reason}）。`, '看看磁盘是不是满了，再跑一次。'),
    'bad-file-ending': ({ file, ending, choices }: { file: string; ending: string; choices: readonly string[] }) =>
      say(
        `不知道 ${file} 该写成什么样子：这个命令不会写 .${ending}。`,
        `能写的有：${choices.join('、')}；想留着这个文件名，就加 --format 说明格式。`,
      ),
    'no-browser': () =>
      say(
        '这台电脑上没找到能打印的浏览器（Chrome、Edge、Chromium），做不了 PDF。',
        '换成 -o 名字.docx；或者 -o 名字.html，用浏览器打开再打印成 PDF；浏览器装在别处就设 TEAMCTL_BROWSER',
      ),
    'print-failed': ({ browser }: Data<'browser'>) =>
      say(`${browser} 没能把这一页打成 PDF。`, '换成 -o 名字.docx；或者 -o 名字.html，用浏览器打开再打印'),
    'format-needs-file': ({ format }: Data<'format'>) =>
      say(`${format} 不是文字，打在屏幕上全是乱码。`, `写进文件：后面加上 -o 名字.${format}`),
    'cannot-write-file': ({ file, reason, hadFile }: Data<'file' | 'reason'> & { hadFile: boolean }) =>
      say(
        `写不进 ${file}（${reason}）；${hadFile ? '原来的文件没有动' : '什么都没写'}。`,
        '看看目录在不在、能不能写、磁盘满没满。',
      ),
    'path-too-long': ({ file }: Data<'file'>) =>
      say(`${file} 这个名字太长，系统放不下。`, '取短一点，或者放到浅一点的目录里。'),
    'bad-file-name': ({ file, part, fault }: Data<'file' | 'part' | 'fault'>) =>
      say(
        `${file} 这个名字用不了：Windows 上不能有叫「${part}」的文件。`,
        {
          reserved: '这个名字留给了设备，比如 CON、NUL、COM1。换个名字。',
          character: '名字里不能有 < > " | ? *。去掉它们。',
          long: '文件名、文件夹名最多 255 个字符。取短一点。',
          trailing: '名字不能以点或空格结尾，Windows 会悄悄去掉。把它们删掉。',
          stream: '冒号后面会变成看不见的附加内容，只有盘符后面能用冒号。换一个字。',
        }[fault as string],
      ),
    'files-none': ({ pattern }: Data<'pattern'>) => say(`没有文件对得上 ${pattern}。`, '看看目录和后缀对不对。'),
    'file-held': ({ file, reason }: Data<'file' | 'reason'>) =>
      say(`写不进 ${file}（${reason}）；原来的文件没有动。`, '可能正被 Excel/WPS 打开，关掉再跑，或换个文件名。'),
    'file-read-only': ({ file }: Data<'file'>) =>
      say(`${file} 是只读的，没有动它。`, '右键看「属性」，去掉「只读」再跑，或换个文件名。'),
    'cannot-read-file': ({ file, reason }: Data<'file' | 'reason'>) =>
      say(
        `读不了 ${file}（${reason}）。`,
        reason === 'EBUSY' ? '可能正被 Excel/WPS 打开，关掉再跑。' : '看看文件在不在、有没有读的权限。',
      ),
    'cannot-create': ({ file, reason }: Data<'file' | 'reason'>) =>
      say(`建不了 ${file}（${reason}）。`, '看看上面的目录能不能写，或者用 --db 换个地方。'),
    'calendar-not-json': ({ file }: Data<'file'>) =>
      say(`${file} 不是完整的 JSON。`, '从原处重新存一份，或者删掉这个文件。'),
    'calendar-shape': ({ file }: Data<'file'>) =>
      say(`${file} 不是节假日文件。`, '它应该是 {"year": 2027, "days": [{"name", "date", "isOffDay"}]} 的样子。'),
    'team-none': () => say('还没有团队。', '先建一个：teamctl init'),
    'team-unknown': ({ wanted, near }: Listed) =>
      say(`没有叫「${wanted}」的团队。`, orList(near, '用 teamctl team list 看看有哪些。')),
    'team-not-chosen': ({ teams }: { teams: readonly string[] }) =>
      say(
        `有好几个团队：${teams.join('、')}，不知道你指哪一个。`,
        '加 --team 名字，或者用 teamctl team use 名字 选定一个。',
      ),
    'founded-in-future': ({ day }: Data<'day'>) =>
      say(`团队的组建日子 ${day} 还没到。`, '写团队真正开始干活的那天；还没开始，就先不写。'),
    'team-exists': ({ name }: Data<'name'>) =>
      say(`已经有叫「${name}」的团队了。`, '换个名字，或者用 teamctl team edit 改它。'),
    'member-unknown': ({ wanted, near }: Listed) =>
      say(`队里没有「${wanted}」。`, orList(near, '用 teamctl member list 看看名单。')),
    'member-ambiguous': ({ wanted, candidates }: { wanted: string; candidates: readonly string[] }) =>
      say(`「${wanted}」对得上好几个人：${candidates.join('、')}。`, '请写工号；名字不一样的，写全名也行。'),
    'member-code-taken': ({ code, name }: Data<'code' | 'name'>) =>
      say(`工号 ${code} 已经是 ${name} 的了。`, '换一个工号；同名的两个人靠工号分开。'),
    'member-name-taken': ({ name }: Data<'name'>) =>
      say(`队里已经有一位 ${name}，又没有工号能把两人分开。`, '加上 --code 工号再添一次。'),
    'member-left-before': ({ name, left }: Data<'name' | 'left'>) =>
      say(
        `${name} 来过，${left} 离开的。`,
        `是同一个人回来了：teamctl member rejoin ${shellWord(name)}，工号和以前的记录都接上；是另一个人，就各用各的工号。`,
      ),
    'rejoin-not-left': ({ name }: Data<'name'>) =>
      say(`${name} 没有离开过，还在队里。`, '看看有谁：teamctl member list --all'),
    'rejoin-too-early': ({ name, left }: Data<'name' | 'left'>) =>
      say(
        `${name} ${left} 才离开，回来要比这晚。`,
        '改一下 --on 的日期；离开的日子记错了，或者根本没走，就 teamctl undo 取消那一次离开。',
      ),
    'member-name-is-code': ({ word, name, code }: Data<'word' | 'name' | 'code'>) =>
      say(`「${word}」在队里已经有了：${name}，工号 ${code || '没有'}。`, '名字和工号不能混着用，换一个。'),
    'name-unseen': ({ name }: Data<'name'>) =>
      say(
        `名字「${name}」里有换行，或者看不见的字符。`,
        '自己打一遍，只留看得见的字；几个人就分开添，或者用 --paste。',
      ),
    'name-divider': ({ name }: Data<'name'>) =>
      say(
        `「${name}」里有逗号、顿号、分号或冒号，那是用来分开几个人的。`,
        '一次写一个人；一串名字用 teamctl member add --paste。名字中间的点写成“·”。',
      ),
    'name-too-long': ({ name }: Data<'name'>) =>
      say(`「${name}」太长，表里、会上都放不下。`, '40 个字以内；平时怎么叫就怎么写，全名可以加成别的叫法。'),
    'name-of-nobody': ({ name }: Data<'name'>) =>
      say(`「${name}」说的是大家、一种身份或者一天，分不出是谁。`, '换一个只叫这一个人的：名字、工号、外号都行。'),
    'member-add-syntax': ({ value }: Data<'value'>) =>
      say(
        value === '' ? '要添谁？' : `「${value}」看不出是谁。`,
        '写成 名字、名字:工号 或 名字:工号:2026-11-01；整段贴名单用 --paste。',
      ),
    'member-alias-taken': ({ alias, name }: Data<'alias' | 'name'>) =>
      say(
        `「${alias}」已经是 ${name} 的名字、工号或别的叫法了。`,
        '换一个叫法；那位不用了，就先 teamctl member alias remove。',
      ),
    'member-alias-unknown': ({ alias, name, aliases }: { alias: string; name: string; aliases: readonly string[] }) =>
      say(
        `${name} 没有「${alias}」这个叫法。`,
        aliases.length === 0 ? '这位还没有别的叫法。' : `有的是：${aliases.join('、')}。`,
      ),
    'paste-empty': () => say('没看出有哪个人。', '一行一个名字贴进来，后面可以跟工号，比如「周岚 T08」。'),
    'leave-before-join': ({ name, joined }: Data<'name' | 'joined'>) =>
      say(`${name} 是 ${joined} 才来的，离开不能比这早。`, '改一下 --on 的日期。'),
    'join-after-leave': ({ name, left }: Data<'name' | 'left'>) =>
      say(
        `${name} 是 ${left} 离开的，来的日子不能比这晚。`,
        `改一下 --joined 的日期；人又回来了，就用 teamctl member rejoin ${shellWord(name)}。`,
      ),
    'name-empty': () => say('名字是空的。', '把名字写上再来一次。'),
    'member-several': ({ value, names }: Data<'value'> & { names: readonly string[] }) =>
      say(
        `「${value}」看着是 ${names.length} 个人：${names.join('、')}。`,
        '一次写一个人，名字中间不留空格；整段名单用 teamctl member add --paste。',
      ),
    'member-syntax': ({ value }: Data<'value'>) =>
      say(`--member 写得不对：${value}。`, '写成 名字、名字:工号 或 名字:工号:2026-11-01。'),
    'day-in-future': ({ day, flag }: Data<'day' | 'flag'>) =>
      say(`${flag} 的日期 ${day} 还没到。`, '记录只能写今天和以前的。'),
    'before-founded': ({ day, founded, flag }: Data<'day' | 'founded' | 'flag'>) =>
      say(
        `${flag} 的日期 ${day} 还没有这支团队：它 ${founded} 成立。`,
        '写那以后的日期；要是成立日期写错了：teamctl team edit --founded 日期。',
      ),
    'changed-meanwhile': () =>
      say('等你回话的时候，别的窗口改了数据，刚才看到的已经不作数了，所以什么都没动。', '再来一次，看看现在是什么样。'),
    'not-a-member-then': ({ name, day }: Data<'name' | 'day'>) =>
      say(
        `${day} 那天 ${name} 不在队里。`,
        `看看日期和名字；入职日期不对：teamctl member edit；人又回来了：teamctl member rejoin ${shellWord(name)}。`,
      ),
    'figure-syntax': ({ value }: Data<'value'>) => say(`看不懂 ${value}。`, '写成 指标=数，例如 --figure 质检分=92。'),
    'figure-impossible': ({ title, value, most }: { title: string; value: number; most: number | undefined }) =>
      say(`${title}不会是 ${value}。`, most === undefined ? '写一个不小于 0 的数。' : `写 0 到 ${most} 之间的数。`),
    'per-cent-unclear': ({ title, value, readings }: PerCentUnclear) =>
      say(
        `${title}按百分数记，${value} 看不出是 ${readings[0]} 还是 ${readings[1]}。`,
        `连百分号一起写：${readings.join(' 或 ')}。`,
      ),
    'record-empty': () => say('一个数字都没写，没什么可存。', '至少写一项，例如 --dials 120。'),
    'record-impossible': ({ what }: Data<'what'>) =>
      say(`这样的数不会有：${impossible[what] ?? what}。`, '核对一下再写。'),
    'database-missing': ({ file }: Data<'file'>) =>
      say(`还没有数据：${file} 不存在。`, '先建一个团队：teamctl init；想先看看样子：teamctl demo。'),
    'database-empty': ({ file }: Data<'file'>) =>
      say(`${file} 是个空文件，不是数据库。`, '删掉它再 teamctl init，或者用 --db 指到别处。'),
    'output-own-file': ({ file, what }: { file: string; what: 'database' | 'backup' | 'input' }) =>
      say(
        `${file} 是${{ database: '数据库自己的文件', backup: '一份备份', input: '这条命令要读的文件' }[what] ?? what}，不会往上写。`,
        '-o 换一个文件名。',
      ),
    'output-folder': ({ file }: Data<'file'>) => say(`${file} 是个文件夹，没法当文件写。`, '-o 后面写上文件名。'),
    'database-hard-linked': ({ file }: Data<'file'>) =>
      say(
        `${file} 还有另一个名字（硬链接），从两头写会坏，不敢写。`,
        '删掉另一个名字；不知道是哪个，就复制一份，删掉原来的，再把复制的改回原名。',
      ),
    'database-replaced': ({ file }: Data<'file'>) =>
      say(`正要写的时候，${file} 被另一个窗口的 restore 换掉了，这一步没有写进去。`, '看看换回来的数据，再做一遍。'),
    'database-symlink': ({ file }: Data<'file'>) => say(`${file} 是个链接，不敢往里写。`, '请把 --db 指到真正的文件。'),
    'database-not-a-file': ({ file }: Data<'file'>) => say(`${file} 不是普通文件。`, '请把 --db 指到一个数据库文件。'),
    'database-not-sqlite': ({ file }: Data<'file'>) =>
      say(`${file} 不是数据库文件，没有动它。`, '看看 --db 是不是写错了。'),
    'database-foreign': ({ file }: Data<'file'>) =>
      say(`${file} 是别的程序的数据库，没有动它。`, '看看 --db 是不是写错了。'),
    'database-newer': ({ file, version, known }: Data<'file' | 'version' | 'known'>) =>
      say(`${file} 是更新的 teamctl 写的（版本 ${version}，这里只认到 ${known}），没有动它。`, '请升级 teamctl。'),
    'database-damaged': ({ file, backups = [] }: { file: string; backups?: readonly string[] }) =>
      say(
        `${file} 坏了，读出来的数不能信，所以停在这里。`,
        backups.length === 0
          ? '这里没有备份；把文件留好，找维护者看看还能救回多少。'
          : `从备份里换回一份好的，最近的有：${backups.join('、')}。用法：teamctl restore 备份文件`,
      ),
    'database-schema': ({ file }: Data<'file'>) =>
      say(`${file} 的表结构和这个版本对不上，没有动它。`, '从备份里换回一份好的。备份在同一目录的 backups 里。'),
    'stored-json': ({ table, row, column, field }: Data<'table' | 'row' | 'column' | 'field'>) =>
      say(
        `库里 ${table} 表「${row}」这一行的 ${column} 读不懂（${field}），什么都没有改。`,
        '像是被别的程序改过。从备份里换回一份好的：teamctl restore',
      ),
    'database-foreign-object': ({ file, type, name }: Data<'file' | 'type' | 'name'>) =>
      say(
        `${file} 里有不是 teamctl 建的东西（${type} ${name}），可能会偷偷运行，所以不打开。`,
        '弄清是谁加的，删掉以后再来。',
      ),
    'database-locked': () => say('另一个 teamctl 正在写，等了 10 秒还没写完。', '等它结束再跑一次。'),
    'database-read-only': ({ file }: Data<'file'>) =>
      say(`${file} 只能读，不能写。`, '看看文件和目录的权限；Windows 上看看「属性」里有没有勾「只读」。'),
    'database-io': ({ file, sqlite }: Data<'file' | 'sqlite'>) =>
      say(`读写 ${file} 时磁盘出错（${sqlite}），什么都没有改。`, '看看磁盘，再跑一次。'),
    'database-forbidden': ({ file, sqlite }: Data<'file' | 'sqlite'>) =>
      say(
        `没有权限动 ${file}（${sqlite}），什么都没有改。`,
        '看看文件和目录是谁的、让不让你读写，或者用 --db 换个地方。',
      ),
    'database-held': ({ file, sqlite }: Data<'file' | 'sqlite'>) =>
      say(
        `${file} 现在动不了（${sqlite}），什么都没有改。`,
        '可能正被别的程序占着：另一个 teamctl、同步盘或杀毒软件。关掉它，或等几秒再跑。',
      ),
    'database-cannot-open': ({ file }: Data<'file'>) =>
      say(`打不开 ${file}。`, '看看文件和目录的权限；Windows 上也可能正被同步盘或杀毒软件占着，等几秒再跑。'),
    'sqlite-other-node': ({ node, folder }: Data<'node' | 'folder'>) =>
      say(
        `SQLite 是给另一个版本的 Node.js 装的，跟现在的 ${node} 合不上。数据没有动。`,
        `给现在这版重新编一次：npm rebuild better-sqlite3 --ignore-scripts=false --prefix "${folder}"`,
      ),
    'sqlite-not-loaded': ({ folder }: Data<'folder'>) =>
      say(
        'SQLite 编译好的那一半打不开：不完整，或者是给别的系统、别的处理器装的。数据没有动。',
        `在这台机器上重新编一次：npm rebuild better-sqlite3 --ignore-scripts=false --prefix "${folder}"`,
      ),
    'sqlite-missing': ({ folder }: Data<'folder'>) =>
      say(
        'SQLite 没有装上：这个程序的文件夹里缺 better-sqlite3。数据没有动。',
        `补上就好：npm install better-sqlite3 --no-save --omit=dev --ignore-scripts=false --prefix "${folder}"`,
      ),
    'sqlite-not-built': ({ folder }: Data<'folder'>) =>
      say(
        '装的时候没让运行安装脚本，SQLite 缺了编译好的那一半。数据没有动。',
        `补上就好：npm rebuild better-sqlite3 --ignore-scripts=false --prefix "${folder}"`,
      ),
    'database-setting': ({ pragma, value }: Data<'pragma' | 'value'>) =>
      say(`数据库的设置 ${pragma} 没有生效（现在是 ${value}），不敢往下走。`, '换一个磁盘，或者重装 teamctl。'),
    'disk-full': ({ file }: Data<'file'>) => say(`磁盘满了，写不进 ${file}，什么都没有改。`, '腾出地方再跑一次。'),
    'migration-foreign-keys': ({ rows }: Data<'rows'>) =>
      say(`升级数据库时有 ${rows} 行对不上，已退回原样。`, '把数据库备份一份，发给维护者看看。'),
    'migration-rows': ({ table }: Data<'table'>) =>
      say(`升级数据库时 ${table} 表的行数变了，已退回原样。`, '把数据库备份一份，发给维护者看看。'),
  },
};

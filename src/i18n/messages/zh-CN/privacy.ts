import { shellWord } from '../../shell-word.ts';
export const privacy = {
  help: {
    export: '一位成员的全部记录，私密的也在内；本人有权要',
    forget: '把一位成员从数据库、日志和备份里彻底抹掉；团队的合计不变，抹掉以后找不回来',
    mentions: '拿不准的地方（写法不同、外号、单字名、同名、名字本来就是个词）：all 都换掉，none 都留着',
  },
  exportTitle: (name: string) => `${name} · 全部记录`,
  rows: (count: number) => `${count} 行`,
  exportHow: (name: string) => `存成文件：teamctl member export ${shellWord(name)} --json -o 记录.json`,
  ask: (name: string) =>
    `要把${name}彻底抹掉吗？名字、工号、私密记录、待办都会删，备份也会改，找不回来，以前的操作也不能再取消。`,
  askMentions: (name: string, places: number) =>
    `这 ${places} 处哪些说的是${name}这个人？空格打勾的换掉，没打勾的一个字不动，回车继续`,
  mentionsLeft: (places: number) => `还有 ${places} 处可能说的是这个人，也可能是别人或者只是个词，原样留着：`,
  exportsDone: (files: readonly string[]) => `导出过的文件也处理了：${files.join('、')}`,
  exportsLeft: (files: readonly string[]) =>
    `这几份写出去的文件里还有这个人，程序不改它们，请自己删：${files.join('、')}`,
  exportsPerhaps: (files: readonly string[]) =>
    `这几份写出去的文件里可能有这个人（PDF 程序看不进去；有的名字也是个词，或者别人也叫），请打开看一眼，有就自己删：${files.join('、')}`,
  forgotten: (alias: string, privateRows: number, backups: number) =>
    `抹掉了。数字留在 ${alias} 名下，团队合计不变；删了 ${privateRows} 条私密记录，改了 ${backups} 份备份。以前的操作从此不能取消。拷走的、发出去的文件够不着，要自己删。`,
  errors: {
    'forget-compact': ({ file }: { file: string }) => ({
      message: `${file} 和备份里都没有这个人了，只是硬盘没让这个文件重新整理。`,
      fix: '空出来的地方已经用零盖掉。看看硬盘是不是满了，或者坏了。',
    }),
    'forget-doubtful': ({ name, places }: { name: string; places: readonly string[] }) => ({
      message: `有 ${places.length} 处可能说的是${name}，也可能是别人，或者只是个词。还没问过你，什么都没动：\n${places.map((place) => `· ${place}`).join('\n')}`,
      fix: '在终端里跑，一处一处打勾；或者加 --mentions all 全换掉，--mentions none 全留着。抹掉以后就问不到了。',
    }),
    'forget-remaining': ({
      alias,
      files,
      left,
    }: {
      alias: string;
      files: readonly string[];
      left: readonly string[];
    }) => ({
      message: `还没抹干净：数据库里已经换成 ${alias}，可这些备份和导出的文件改不了，里面可能还有这个人：${files.join('、')}。${left.length === 0 ? '' : `\n另外这几份写出去的，程序不改，请打开看看，有就自己删：${left.join('、')}。`}`,
      fix: `可能正被别的程序打开，也可能是只读的，或者坏了。关掉、去掉只读，再跑一次：teamctl member forget ${alias}；还不行就直接删掉它们。`,
    }),
  },
};

export const hint = {
  help: {
    hint: '今天只给你看的提醒：找谁、怎么开口',
    done: '办完了，或者不用再提：hint done 编号',
  },
  none: '今天没有要单独提醒你的。',
  how: '办完的、不用再提的收起来：teamctl hint done 编号',
  errors: {
    'hint-unknown': ({ number }: { number: string }) => ({
      message: `今天没有 ${number} 号提醒。`,
      fix: '看看有哪些：teamctl hint',
    }),
    'hint-to-answer': ({ number, sign }: { number: string; sign: string }) => ({
      message: `${number} 号收不起来：有人可能需要帮助，得有个下文。`,
      fix: `不是这么回事：teamctl observe ${sign}=no --member 名字；看过医生了：teamctl note --member 名字 "看过医生了"`,
    }),
  },
};

import { shellWord } from '../../shell-word.ts';
export const note = {
  help: {
    note: '用一句话记下看见的事：先认出是哪些迹象、说的是谁，你点头才记',
    text: '一句话，例如 "小王今天拿起电话手就抖，盯着名单不拨"',
    member: '说的是这位成员',
    on: '哪天看见的，默认今天',
    dryRun: '只看听出了什么，什么都不记',
    train: '把你点过头、摇过头的话教给自己的手册：去掉人名，写进里面的 heard-own.yaml',
    folder: '自己手册的文件夹',
  },
  team: '团队',
  unsure: (word: string | null) => (word === null ? '（没说是谁）' : `${word}（？）`),
  referralTitle: (name: string | null, title: string) => (name ? `先顾人：${name}，${title}` : `先顾人：${title}`),
  referralAsk: (name: string | null, title: string) =>
    name ? `先顾人：${name}是不是${title}？不确定就当面问一句` : `先顾人：有人${title}吗？不确定就当面问一句`,
  heardIn: (words: string) => `听到的话：「${words}」`,
  settle: (sign: string, name: string | null) =>
    name
      ? `是的话记一笔：teamctl observe ${sign} --member ${shellWord(name)}；不是：teamctl observe ${sign}=no --member ${shellWord(name)}。没回之前，teamctl hint 会再提。`
      : `是的话说清是谁：teamctl observe ${sign} --member 名字。没回之前，teamctl hint 会再提。`,
  heardTitle: '听到了',
  heard: (who: string, sign: string, degree: string) => `${who}：${degree}${sign}`,
  degrees: { yes: '', no: '没有「', always: '一直「', often: '经常「', sometimes: '有时「', seldom: '很少「' },
  closing: { yes: '', other: '」' },
  mixed: (sign: string) => `有人这样，有人不这样：${sign}`,
  because: (words: string, id: string) => `「${words}」→ ${id}`,
  perhapsTitle: '也许还有（不会自己记下）',
  guessTitle: '是不是想说（不会自己记下）',
  perhaps: (sign: string, command: string) => `${sign}。是的话：${command}`,
  several: (word: string, names: string) => `「${word}」可能是 ${names}。加上 --member 说清是谁。`,
  maybeWord: (word: string) => `「${word}」是人名，也是个词，没记到谁名下。说的是这个人就加上 --member ${word}。`,
  askWord: (word: string) => `「${word}」在这句话里说的是人吗？`,
  nobody: '这些话说的是一个人，但没认出是谁。加上 --member 名字。',
  homes: {
    leave: (on: string | null) => `像是请假的事${on ? `（${on}）` : ''}，这句话先留着；请假登记另外记一笔。`,
    supply: () =>
      '像是名单或系统的毛病，这句话先留着。要 teamctl stage 的“另外要留意”里提它，从 teamctl observe --list 里挑一条记一笔；要大家一起想办法，就添一件：teamctl todo add "大家：……"。',
    reminder: (on: string | null) => `要提醒自己${on ? `（${on}）` : ''}，记成待办吗？`,
    transfer: () => '想调岗的事只留在这句话里，别处不提。',
    farewell: () =>
      '有人要走：日子记下来，之后的会、课和目标就不再算上——teamctl member leave 名字 --on 最后一天。手上的客户和没办完的事，走之前说好交给谁。',
    praise: () => '好消息留着，表扬、带人的时候用得上。',
    upset: () =>
      '听着不好受：今天找个没人的地方问一句“怎么了”，只听，不劝也不催，今天打多少让他自己定。连着几天这样，看看 teamctl coach 名字。',
    touched: () =>
      '这不是小事，也不是你一个人能断的：找个安静地方听完，别问“是不是误会”，别当面对质。先让两个人不在一处，当天报给公司管这事的人（人事或者上一级）；怎么往下走，听本人的，要报警就陪着去。',
    beaten: () =>
      '先问一句“你现在安全吗，今晚回得去吗”，只听，别评两口子。伤要看医生，留下照片和病历；危险就打 110，也可以打妇女维权热线 12338。本人没点头，别去找家里人。',
    loss: () => '家里有人走了：先说一句节哀，假照给，手里的活你来接，回来头几天别派重活。',
    danger: () =>
      '先救人：马上打 120，人在危险的地方、联系不上就打 110。让人一直陪着，别让他再碰药、刀和高处；吃了喝了什么，瓶子带上给医生看，别自己催吐。再告诉家里人和公司人事；群里一个字不提。',
    drinks: () =>
      '陪酒不是谁的活：今晚就替他推掉，话由你去说，不去也不记账。人已经喝多了就送回家，叫不醒打 120；有人动手动脚，当天报人事，要报警陪着去。',
    health: () =>
      '身体先于一切：不舒服就陪去医院，拿不准就打 120。班你来排，假照给，今天不提数；病情只有他自己能往外说。',
    threat: () =>
      '先顾人安全：今天别让人单独走，姓名、地址、班次一样都别给对方。聊天和录音留好，当天报给公司；人来了或者再威胁，打 110。',
    violence: () =>
      '先把人分开：两个人别在一处，叫上保安或行政，别一个人去拦。手里有东西、扬言要动手的，直接打 110；受伤的先看伤。当天原话报给人事和上一级；谁对谁错先别断，群里一个字不提。',
    shamed: () =>
      '这伤人：先叫停，骂的当场收住，罚的不算数。私下问被说的那位一句“刚才难受吧”，再单独跟动嘴的人说清：事可以讲，人不能骂、不能罚。他本人愿意，就报给人事；要是你自己说重了，去道一句歉。',
    missing: () =>
      '先找到人：打他留的紧急联系人，问同住的、同组的。平时不这样、或者这几天情绪不对，别等下班，请家里人一起打 110。找到了先问“人没事吧”，考勤以后再说。',
    kin: () => '家里出了大事：先准假，手里的活你来接，问一句“要不要帮着做点什么”。别催哪天回来，病情别往外说。',
    illness: () =>
      '这是他的病，有医生在管：问一句“这几天怎么样，班要不要调”，活先减下来，药和病情不打听、不外传。他说到不想活，马上陪着，打 12356。',
    conduct: () =>
      '这可能伤到客户，也可能违规：先停手，把录音和聊天记录留好，当天报给合规或者上一级，别自己私了。单独听他说完再判断，别在群里点名。',
    debt: () =>
      '这是他的私事，只在私下问一句“要不要帮”：不替他借，不拿工资和排班压他。催收打到公司，请行政统一接；有威胁、有人上门就报警。',
    driving: () =>
      '先别让开车：钥匙收下，叫代驾或者找人送，今天不上线、不见客户。人已经开走了，打电话让他靠边停下，联系不上就打 122。明天私下说一次，别当着大家。',
    drunk: () => '今天先不上线，找人送他回去歇着，别当着大家说。明天私下问一句怎么了；常这样，请他看医生。',
    confidence: () => '人家信得过你才说的：别往外讲，会上也不提。问一句“要不要帮忙”，缺假、要调班，悄悄给安排。',
    own: () =>
      '你自己也要紧：今天先少扛一样，能推的会推掉，找一个信得过的人（上一级、家人）说一说。走不走，睡够了再定；心里一直沉，打 12356 有人听。',
    rights: () =>
      '这是他应得的，先别让他签字、写辞职。怀孕、产假、哺乳期，谁也不能拿来劝退、降薪；工资、加班费到日子就得给。当天问清是谁定的，原话报给人事和上一级；他想自己问，打 12333（劳动保障）。',
    minor: () =>
      '先问清年龄。没满十六不能用工：今天就停下，别把人撵走，报人事，请家里人来接，工资照结，证件不扣。满十六没满十八的，夜班、加班都不排，活由人事来定。',
    quarrel: () =>
      '先各听各的：一个一个问“哪一下最不舒服”，不断谁对谁错，不在会上提。这几天别让他们排一对、排一组；气消了，愿意才坐到一起说。',
    heart: () =>
      '心里正难受：说一句“这几天慢慢来”，不打听，不劝和也不劝分，别跟别人讲。要请假就给，重活先放一放；过两周还吃不下、睡不着，看看 teamctl coach 名字。',
    purse: () =>
      '钱紧是他的私事，单独听完。能办的说准：提成哪天到、能不能预支、有没有补贴；办不了也直说，不许空愿。别拿它催单，会上一句不提。',
    leaving: () =>
      '先别急着留，也别许愿：找个没人的地方问一句“最近哪一样最难”，听完再说。能改的（班次、名单、带教）给个准日子，改不了的直说；真要走，好好交接，工资按时结，别当着大家提。',
    unfair: () =>
      '先别解释：问一句“哪一回让你觉得不公平”，记下来，回头对一对名单、班次和表扬是怎么分的。偏了就当面认，这周改过来；没偏，就把分法摊开给大家看。',
    worn: () =>
      '人累了，先让他歇：今天准点走，这周补一个整天，手里最重的一件你来接。再看看为什么总是他；加班该给钱给钱、该调休调休，别拿这个夸他。',
    addict: () =>
      '别当着大家说，也别收手机：私下问一句“这几天睡得怎么样”。上班只谈上班：几点到、哪几个钟头不碰，一件件说定。停不下来、欠了钱、整夜不睡的，请他去看医生；要不要告诉家里，由他自己说。',
    caring: () =>
      '家里离不开人，先看班：问一句“哪几个钟头最难”，能换的班、能早走的日子，这周就排给他，少的量不算他头上。大家面前不提，也别问“没有别人能带吗”。',
  },
  /** What a remark sounds like, where no word says so. */
  told: {
    leaving: '想走',
    transfer: '想换个岗',
    unfair: '觉得不公平',
    worn: '累狠了',
    upset: '心里有事',
    quarrel: '两个人闹僵了',
    shamed: '有人让他难堪',
    touched: '有人对他动手动脚',
    drinks: '被拉去喝酒应酬',
    violence: '有人动手，或者要动手',
    beaten: '家里有人打他、管着他',
    threat: '外头有人缠着他、吓唬他',
    missing: '人联系不上',
    loss: '家里有人走了',
    kin: '家里出了大事',
    heart: '感情上过不去',
    illness: '病了，或者在等结果',
    health: '身体不对劲',
    debt: '欠了钱，或者被骗了钱',
    purse: '手头紧',
    drunk: '喝了酒来上班',
    driving: '喝了酒或者太困还开车',
    rights: '该给的没给他',
    minor: '年纪还不够',
    conduct: '客户、钱或者记录上动了不该动的',
    confidence: '悄悄跟你说的',
    own: '你自己快撑不住了',
    addict: '有样东西停不下来',
    caring: '家里离不开人',
  },
  soundsLike: (told: string, todo: string) => `听着像${told}，我拿不准；不是就当没看见。${todo}`,
  cared: (name: string, title: string, remark: number | null) =>
    `这句算“看过医生或专业的人了”：${name}「${title}」的提醒从此只问近况，不再催。只是答应去、还没看成，就撤了它：${remark === null ? 'teamctl undo' : `teamctl remark forget ${remark}`}`,
  nothingTried: '没听出是哪种迹象。换个说法再试，或者看看有哪些：teamctl observe --list',
  tried: '只是看看，什么都没记；去掉 --dry-run 才会留下。',
  kept: '这句话已经留着，只有你看得到（teamctl remark list）。',
  private: (days: number) => `关于个人的只有你看得到，用来带人，不作调薪、调岗、辞退的依据；过了 ${days} 天就删。`,
  check: '空格打勾，回车记下打了勾的，e 改人或改程度；一个都不勾，只留这句话',
  editWhich: '改哪一条？',
  editDegree: '有多常见？',
  degreeNames: { yes: '是这样', always: '一直', often: '经常', sometimes: '有时', seldom: '很少', no: '没有这回事' },
  askWho: (words: string) => `「${words}」说的是谁？`,
  noOne: '说不准，先不记',
  askReminder: (on: string | null) => `记成待办，${on ?? '下个工作日'}提醒你？`,
  reminded: (due: string) => `待办记好了，${due} 到期；只提醒你，会上不念。`,
  /** The sentence as the manager's own to-do: by these words it is known not to be for the room. */
  toMyself: (text: string) => (/提醒我/.test(text) ? text : `提醒我${text}`),
  trained: (added: number, folder: string) =>
    added === 0 ? '没有新的句子可教。' : `${added} 句教给了 ${folder}，下次用到时会重新学一遍。`,
  stored: (count: number) => `记下了 ${count} 条。`,
  notStored: '还没有记。没听错的话，在刚才那句命令后面加 -y 再来一次。',
  left: '没有记成迹象，这句话留着（teamctl remark list）。',
  guessing: '不敢说准是哪种迹象，这句话先留着。',
  guessingTried: '不敢说准是哪种迹象。',
  nothing: '没听出是哪种迹象，这句话先留着。换个说法再试，或者看看有哪些：teamctl observe --list',
  worried: '我不是什么话都听得懂。要是担心他，别等我：今天就当面问一句“还好吗”。',
  errors: {
    'note-empty': () => ({
      message: '要记什么？写一句话。',
      fix: 'teamctl note "小王今天拿起电话手就抖，盯着名单不拨"',
    }),
    'note-needs-member': ({ words }: { words: string }) => ({
      message: `「${words}」说的是谁？话留着了，迹象还没记。`,
      fix: '加上 --member 名字（或工号）。',
    }),
  },
};

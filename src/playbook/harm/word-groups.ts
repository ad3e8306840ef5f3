/**
 * Words that stand for one another in what hurts people, so that the reader of harm knows a sentence whose words it never
 * met together. A Latin word counts where a word begins. Data for people to add to; `npm run fit` learns from it anew.
 */
export const wordGroups: Readonly<Record<string, string>> = {
  low:
    '最低 最差 最少 最慢 最难看 倒数 垫底 末位 末尾 尾部 末三 末五 最后一名 最后三名 最后几名 最后两名 最后的组 后三名 后五名 后几名 后面的 吊车尾 排尾 靠后 最后面 拖后腿 后进 落后 差生 ' +
    '低绩效 低产能 业绩差 业绩少 差的 掉队 零蛋 鸭蛋 挂零 零单 是零 没业绩 最不 拖累 垫后 lowest bottom last worst weakest slowest laziest losers loser underperform behind failures poor zero weak slow dead' +
    ' 从低到高 从差到好 从后往前 谁差 差得多 还差 差距 没过线 红灯 低分 后几名 没用的 慢的 零分 反悔 "no deal" slowest "low to high" "bottom up" least fewest' +
    ' 最低的 最少的 拉胯 短板 老大难 后进生 尾巴 尾巴上 榜尾 底部 底下几名 排名靠后 零业绩 没破蛋 没破零 没出过单 颗粒无收 光头 挂蛋 白板 倒一 倒数第一 最末 末几名 还是零 又是零 天天零 最不行 最懒 最菜 弱的 平的 "bottom three" "bottom five" bottoms lagging laggard laggards zeros "still at zero" "lowest performer"',
  missed:
    '没达标 不达标 没有达标 没完成 未完成 完不成 没达成 没做到 没到 不到数 不到目标 没开单 不开单 没出单 不出单 没单 没破零 没破蛋 没开张 没打够 没打满 没打完 打不够 打不完 没满 没意向 少打 少一 少两 差一 差几 不够 没过关 没成交 ' +
    '没有产出 做不到 做不出 没起色 输的 输了 输家 谁输 迟到 退一单 投诉一次 背不 错一 错一次 miss below under short fail lose losing loses late fell fall "no sale" "no deal" "sold nothing" missed quota behind "without a deal" "without a sale"' +
    ' 没约到 没打到 没补齐 没交 没背 没清零 没兑现 没跟上 跟不上 不及格 没及格 欠 欠下 差额 漏填 漏打 少填 晚交 迟交 漏一 差一单 没进步 不会背 没过 不过关 没业绩 没成绩 没有单 做不成 完不成的 零意向 投诉了 "did not" "does not close" "closes nothing" "no appointment" "no appointments" unanswered "late report" "too few" owe owes lost',
  public:
    '当众 当着 面前 台上 上台 前面来 到前面 站到前 出列 起立 站起来 站前 讲台 门口 墙上 上墙 黑墙 贴在 贴到 张贴 挂在 挂到 群里 拉个群 朋友圈 大屏 白板 公示 公布 公开 曝光 示众 广播 播报 喇叭 抄送 横幅 合影 全公司 围观 举手 录视频 拍照 录像 抖音 表情包 家属 家里人 老婆 点出 点名 艾特 ' +
    '大家看 大家听 给大家 全组听 念出来 大声念 念到 投票 "in front" aloud wall board door entrance screen chat speaker announce public everybody everyone "so that all" film photo photos post family families lift stand name' +
    ' 名牌 名字 报名字 数出声 围一圈 大家一起 每周播 屏幕 亮出来 镜头 签名 入口 标红 发到 传阅 点评 names "read them out" "read out" claps desk card broadcast balcony circle' +
    ' 当着全组 当着大家 站出来 上台来 全组面前 晨会上 群公告 置顶 大屏幕 投影 滚动 直播 曝一曝 晒 晒出来 截图 打印出来 念一念 一个个念 从头念到尾 排队 过道 门后 电梯口 前台 领导面前 介绍一下 全公司的人 新人面前 客户面前 所有人看着 看着他 围着他 鼓倒掌 起哄 点到 自己宣布 自己汇报 自己念 "on stage" "whole floor" "in the chat" "group chat" stand-up slide "out loud" "whole room" "present his" "everybody hears" sticker loudspeaker projector',
  degrade:
    '跪 磕头 鞠躬 倒茶 擦鞋 端水 面壁 低头 低着头 学狗 狗叫 青蛙叫 打脸 耳光 巴掌 扇 剃 光头 眉毛 猪头 绿帽 小丑 裙子 女装 玩偶 牌子 黑旗 小旗 纸条 口红 乌龟 蜗牛 猪脑 笨 蠢 废物 废柴 没用 羞 丢人 丢脸 脸红 有脸 好意思 不配 对得起 检讨 检查 道歉 认错 我错了 我不行 失败者 反面典型 反面教材 表演 才艺 儿歌 小黑屋 角落 骂 训他 嘲 笑话 乐一乐 边笑 倒掌 爬 趴 街上 ' +
    'bow kneel crawl humiliat shame disgrace dunce donkey hat duck snail slap bark apolog embarrass laugh "self-criticism" stupid failure ridicul shout yell circle "black flag" shoes tea dance dancing example' +
    ' 敬茶 师傅好 捶背 捏肩 驴叫 之耻 脱工牌 没用 欠团队 挨批 批评 自我批评 我拖 难堪 丑 灰溜溜 打分低 "on their knees" coats serve criticis blame tease mock' +
    ' 绰号 外号 小黑旗 狗熊 咸鱼 懒虫 懒猪 蜗牛奖 乌龟奖 猪 拖油瓶 累赘 白吃饭 吃白饭 丢人现眼 难为情 不好意思吗 脸皮 要脸 没脸 抬不起头 面子 下不来台 无地自容 服务生 端茶 鞠躬道歉 唱征服 扭一段 跳舞 学叫 反思会 批斗 挑毛病 出糗 糗事 可笑 哄笑 一起笑 笑一笑他 嘘 倒彩 clown nickname turtle pig giggling giggle snigger booed boo sarcas applause-free "drag us down" dragging useless lazy pathetic awkward "so bad"',
  exercise:
    '俯卧撑 深蹲 蹲起 蛙跳 青蛙跳 平板 仰卧起坐 马步 倒立 跑圈 跑步 圈 公里 操场 爬楼 楼梯 折返 波比 军姿 举着 顶着 站着 罚站 站到 体能 冲刺 跑 ' +
    'push-up pushup push-ups squat burpee plank laps lap stairs run runs sit-up stool "stand until" "you stand"' +
    ' 蹲马步 蹲着 扎马步 俯卧 卷腹 引体 跳绳 爬到 爬上 二十层 跑一趟 罚跑 拉练 站立办公 站桩 蹲墙角 burpees sprint "wall sit" "standing until" "keep standing"',
  disgusting:
    '苦瓜 芥末 辣椒 洋葱 醋 黄连 冰水 冷水 凉水 生吃 虫 湿衣服 vinegar chilli bitter raw mustard' +
    ' 柠檬 带皮 凉白开 生鸡蛋 臭豆腐 榴莲 辣条 醋一口 一口气喝 灌 pickle lemon "hot sauce" onion garlic',
  deprive:
    '不许 不准 不让 不得 别吃 不吃 不放人 不发 取消 不休息 没有工资 不给 收走 收起来 交上来 推到 推迟 晚饭 中饭 午饭 午休 吃饭 喝水 厕所 洗手间 下班 回家 空调 座椅 椅子 凳子 好名单 "no lunch" "no break" "no chair" "nobody goes home" break lunch toilet "go home" cancel withhold "take away" "hand over" phone phones "good leads"' +
    ' 没份 看着别人 饭点 双休 道理 断网 不给吃 停水 skip skips eats dinner weekend seat kept' +
    ' 没饭吃 饭晚点吃 晚点吃 不许坐 没座 不开空调 空调关 关电脑 电脑不许关 不许走 不放假 不批假 不批 年假 取消休息 取消调休 收考勤卡 收手机 交手机 收工牌 收数据 收名单 不排名单 不分名单 死号 陈年名单 旧名单 烂名单 停号 停卡 停打 别想休 不给订 "half a day of leave" "hands in" "hand in" "take his accounts" accounts chairs "day off" holidays "air conditioning"',
  overtime:
    '留下来 留到 补班 补量 补到 补打 补齐 补回 加班 加到 多留 早来 早到 周六 周末 周日 接着打 打到够 打够 打出一单 打满 才能 再走 为止 到九点 到十点 "stay until" "stay late" "stays late" "stays until" sunday saturday "without pay" "for free" "come in" "before the number" until' +
    ' 到满 补完 满了再 打满再 晚走 早到 站岗 下午站 "before you go" "until the board" "until the last" stands' +
    ' 补时 补进去 补回来 补上 留堂 晚上接着 打到十点 打到九点 打到八点 打到有单 什么时候 通宵 无偿 义务加班 周六自己来 周末集体 加打 多打 加练 加班补 清零再走 "off the clock" unpaid "make up" "makes up" overtime "until nine" "belongs to the company" weekend weekends',
  money:
    '罚 扣 乐捐 捐 红包 请客 请喝 请吃 请全组 奶茶 包下午茶 买单 掏 罚金 押金 保证金 押 交一百 交钱 每人交 凑钱 赔 降薪 打折 打八折 打对折 归零 清零 退还 底薪 工资 绩效 提成 奖金 全勤 往 箱子 罐子 奖金池 块钱 块 ' +
    'pay pays fine fines deduct wage wages salary bonus commission deposit yuan pot buy buys "out of" costs drinks dinner withheld' +
    ' 出钱 八块八 划走 交给 钱 自掏腰包 自费 腰包 "at his own cost" "own cost" "off the pay" costs jar penny cash' +
    ' 赌金 对赌 赌注 罚一 罚五 交一块 五块 十块 二十 五十 一百 三百 五百 自己掏 自掏 团建费 打车费 外卖 请大家喝 发红包 红包到群 津贴 岗位津贴 补贴取消 点数 一个点 扣半天 存到 押着 压着 克扣 抵扣 赔钱 认筹 军令状 保证书 "ten dollars" dollars "fine jar" coin coins euro "out of his pocket" "hold back" bet stake "his own expense"',
  chores:
    '扫地 打扫 厕所 倒垃圾 拖地 洗碗 值日 清洁 保洁 clean toilets toilet trash rubbish sweep' +
    ' 刷厕所 倒水 拿快递 端水 搬水 洗杯子 擦桌子 大扫除 打杂 "washes the cups" wash washes dishes',
  copying:
    '抄写 抄五 抄一百 抄话术 抄手册 遍 写检 千字 手写 copy write times' +
    ' 抄二十 抄十 罚抄 写心得 写反思 写总结三 三千字 五千字 八百字 一千字 保证书 "write out" lines essay',
  punish:
    '惩罚 受罚 认罚 惩戒 处罚 体罚 记过 旷工 连坐 转盘 长记性 长长记性 手心 板子 脑门 punish penalt forfeit wheel slap' +
    ' 处罚 甘愿 兑现 代价 后果 挨 吞 生蒜 penance punishment cane' +
    ' 后果自负 加罚 领罚 罚到 心疼 长教训 长个教训 记性 惩罚游戏 惊喜盒子 仪式感 家法 规矩伺候 付出代价 连带 "pays for it" consequence consequences sanction',
  leave:
    '走人 滚 离职 辞职 辞退 劝退 劝离 开除 开掉 解雇 裁 裁员 淘汰 汰换 换血 换掉 清退 清一批 清掉 出清 优化掉 优化 毕业 输送 另谋 高就 出路 前程 砍掉 出局 自离 请回 别来 不用来 收拾 打卡 卷铺盖 炒 走一个 走两个 释放 送走 饭碗 社会 ' +
    'fire fired dismiss resign quit quits resignation notice leave leaves leaving gone replaced replace "let go" "get rid" "throw out" "move on" "the door" sack layoff layoffs redundan "up or out" graduate opportunity weed severance probation' +
    ' 换人 离开 去留 请出去 出门 不留 走一位 办手续 淘掉 更适合的地方 更适合 识相 离职申请 换掉 下家 滚蛋 另寻 告别 "days are numbered" exit replace numbered "no longer fits" unpleasant goes "end of each month"' +
    ' 自动离开 腾地方 腾位置 让位 下车 掉队就走 淘汰赛 大浪淘沙 留三个 留五个 只留 告别信 离职表 离职单 辞呈 写申请 请出团队 请出 移出 踢出群 清理 慢慢清 砍 换年轻 换一批 换一遍 新鲜血液 流动率 流动起来 另请高明 好聚好散 早做打算 不续 别续 不续签 到期 合同到期 结清 当天结 不用来了 别来了 走得快 停职 撤掉工位 工位撤 工位就 劝走 劝他走 处理掉 接替 顶替 替换 不养 成本 "managed out" "manage out" "ten percent" survive survived "gets off the bus" "let him see" "his desk" renew "not renew" "own resignation" "start a file" "find somebody else"',
  squeeze:
    '待不下去 受不了 熬不住 自己走 自然会 知难而退 主动提 逼 晾 冷着 孤立 别理 踢出 不通知 别叫他 调到 调去 调岗 转岗 夜班 外地 仓库 挑他的错 凑够 凑齐 找个理由 找条理由 随便找 自愿 签 省赔偿 赔偿 补偿 N加一 转正 试用期 怀孕 年纪大 三十五岁 生病 请长假 孤 不胜任 ' +
    '"so that she" "so he" "until he" "until she" uncomfortable "by himself" "own idea" nights "nobody talks" "leave him out" pregnant older sick trial contract sign nothing' +
    ' 架空 坐冷板凳 冷板凳 批评会 压着不发 等通知 拔高 拉高 达不到就 抽走 不给活 值夜 撑几天 没意思 耽误名单 刁难 穿小鞋 为难 "cannot reach" "use it against" "freeze him out" "freeze" "hold back" "gives in" useless impossible' +
    ' 够不着 定高 拿走 慢慢拿 一个人坐 最偏 偏远 两个小时路 穿小 冷处理 晾一晾 晾两周 不排 没事做 让他自己 自己懂 自己想 自己看 找理由 找个由头 抓把柄 收集证据 留痕 吹吹风 放出风声 放风声 风声 观察室 察看 自愿调岗 撑不过 撑不住 熬走 挤走 逼走 赶走 劝他主动 省得赔 不用赔 竞业 违约金 怀着 生孩子 马上要生 备孕 哺乳 产假 病假 高血压 年纪到了 岁数大 学得慢 老员工 "graveyard shift" "nobody could reach" "get the message" "out of reach" "those over" "over forty" retire',
  threat:
    '否则 不然 再不 不干 有的是人 排着队 排队 简历 后果 危机 吓 怕了 拼命 急不急 老实 杀一儆百 放风 放话 红线 自己看着办 收拾东西 不养闲人 不缺人 threat scare queue "full of people" "nobody is safe" "or do not" replaceable "do not come back" promised chair' +
    ' 好好想想 要么 考虑你们 最后一次机会 没有下次 choose ultimatum "last chance"' +
    ' 多的是 大把 一抓一大把 照样转 外面排队 等着进来 倒计时 铁打 铁饭碗 紧张起来 就紧张 就急了 就懂了 知道怕 敲打 敲山 鲶鱼 狼性 不行就 干不了就 能干就 做不出来 有依据 早点说 看着办 掂量 后路 "stays hungry" hungry "on their toes" afraid fear nervous comfortable "somebody else" applicants "two weeks to" warning',
  psyche:
    '童年 小时候 原生家庭 父母 父亲 爸 妈 母亲 家排 排列 内在 创伤 伤疤 受伤 疗愈 疗法 治疗 治他 治好 治疗师 心结 潜意识 催眠 暗示 脱敏 暴露 满灌 冥想 灵修 前世 心魔 梦 和解 原谅 缺爱 父爱 家系 空椅 哭 宣泄 释放 发泄 抱头 逼出来 恐惧 麻木 心理辅导 咨询师 心理医生 心理课 心里话 日记 个案 萨提亚 NLP 回溯 信念 ' +
    'childhood father mother parents trauma wound wounds constellation inner hypnot hypnosis trance regress therap counsellor counselor therapist heal healing relive forgive dream dreams pillow "cry it" numb burn flood expose expos fear phobia attachment diary session' +
    ' 三岁 那年 小孩 内心 阴影 自卑 离婚 刺激 拷问 灵魂 弱点 怨 说开 过去的伤 恐惧 怕 练胆 镜子 "when you were" hurt hurts "old wound" childhood forgiv "never dared" numb nothing frightened tears' +
    ' 闭上眼睛 闭眼 第一次被 家庭 婚姻 失恋 前任 前夫 前妻 流产 丧亲 哀伤 悲伤 生命线 自我价值 配得感 不配得 内在小孩 卡点 能量 负能量 清理 灵性 塔罗 星座 九型 沙盘 画树 房树人 家族 爷爷 祖辈 掉眼泪 流泪 哭透 哭出来 痛哭 崩溃 尖叫 捶墙 枕头 深处 深挖 挖出来 挖到 根子 根源 权威 心底 伤口 秘密 不愿提起 隐私 疏导 情绪作业 情绪排毒 治愈 突破点 唤醒 死亡体验 遗书 封闭营 打碎 重生 正念 沉默的真相 "close his eyes" "close her eyes" "inner child" inner-child "let go of it" divorce grief grieve mourning "cry it out" breakdown "breaks down" tapping regression mirror shout letter "what he was punished" punished worst "safe space" meditation beliefs',
  testing:
    '测评 量表 测一测 测试 自评 打分 低于 高分 抗压 心理 上岗 筛 questionnaire screen screening score scores "personality test" test' +
    ' 焦虑分 健康分 每天量 打几分 指数 anxiety measure measured points under' +
    ' 九个问题 题目 二十道 问卷 筛一遍 筛查 表里打 打钩 三条以上 中三条 分数高 打分低 风险等级 高中低 心理档案 档案 备注 花名册 记录在案 周报里写 性格测试 人格测试 "sort the desks" "by score" roster mark file "in her file" "in his file" note',
  drugs:
    '药 停药 安定 安眠 助眠 断食 喝点酒 壮胆 吃两片 吃点 pill pills medication drink sleeping sedative' +
    ' 精神科 吃的药 喝两杯 喝酒 白酒 tablets tablet doctor alcohol whisky' +
    ' 减药 停了药 减一点 少吃 保健品 壮阳 褪黑素 抗 晚上喝 喝一场 灌醉 "cut down" "without the pills"',
  body: '手抖 心慌 喘 喘不上 深呼吸 呼吸 憋气 晕 别停 接着打 shaking breathe breath panic',
  disorder:
    '抑郁 焦虑症 焦虑型 焦虑障碍 双相 躁狂 躁郁 强迫症 强迫 社恐 恐惧症 自闭 多动 阿斯伯格 人格 讨好型 回避型 边缘型 表演型 自恋 依恋 妄想 精神 神经 疯 有病 毛病 脑子 巨婴 玻璃心 心理问题 心理疾病 心理有问题 变态 缺陷 障碍 综合征 应激 妈宝 习得性 没救 不正常 ' +
    'depress bipolar adhd autis spectrum narciss borderline anxiety disorder ocd paranoi psycho schizo crazy "mentally" mental unstable attachment avoidant neuro syndrome complex asperger addict "personality type" "personality types" people-pleaser label' +
    ' 典型的焦虑 得治 有病 心理阴暗 情商 天生的 后遗症 抑郁 自闭儿 妄想症 "not all there" insecure issues typical trauma hysteri' +
    ' 前兆 症状 发作 低落症 情绪障碍 社交障碍 社交回避 高敏感 反社会 分裂 精分 神经质 神经衰弱 官能症 被害妄想 公主病 心病 更年期 产后 躁 狂躁 抑 抑郁型 躁狂型 偏执 偏执型 多疑 病态 心理素质 心理承受 心理阴影 受过刺激 创伤后 酒瘾 洁癖 孤独症 谱系 缺爱 情感冷漠 冷血 没有共情 天生 遗传 低能 智商 弱智 发育 "victim complex" "mood swings" hormonal mutism compulsive compulsively obsessive manic fragile "split personality" burn-out neurosis "on the spectrum" disordered symptoms "signs of"',
  verdict:
    '八成 典型 就是 明显 肯定 属于 看样子 我看 判断 多半 大概 可能 倾向 clearly obvious must probably classic seems sounds "i would say" "everyone knows"' +
    ' 估计 一看 看得出来 听得出来 听声音 看面相 看签名 笔迹 眼神 表情 判断他 认定 可以认定 准是 没跑 说明 就叫 基本都 "i can tell" "it is a" "this is a" "that is" means',
  customer:
    '客户 老客 顾客 对方 客人 customer client caller them her him buyer' +
    ' 老人家 家长 宝妈 学员 投保人 患者 业主 买家 用户 人家 他家人 pensioners parents parent callers prospect prospects lead leads widow',
  falsehood:
    '其实 编 编一个 假装 冒充 冒用 就说 就讲 说成 谎 骗 好骗 特批 内部 说只剩 只剩 名额 今晚 今天不 明天就 明天没 最后 截止 限时 系统关 涨价 即使 pretend "make up" lie "even if" although whatever "only two" "two left" ends midnight tonight ministry claim truth' +
    ' 错过这次 先让他急 涨价 涨不涨 到不到期 先这么讲 说成一定 一定 从来没出过事 没出过事 都买了 就差他 公安 "true or not" rise rises "we will see" "ends today" "nothing ever" never today tomorrow exaggerat' +
    ' 其实没 其实有没有 实际不会 编个 编成 编故事 演一出 演戏 假装客户 假装有人 抢名额 占名额 占了名额 最后一个名额 老板生日 找经理申请 经理特批 领导特批 内部价 报高 虚报 先报高 系统里 影响信用 法律文件 失效 就要失效 说自己是 冒称 合作部 社区的 银行的 保底 收益说 说得满 说满 满一点 基本没亏 没亏过 都说有 都报了 就差您 就剩 涨价了 延长 "manager is standing" "next five minutes" lapses "whether it does" "whether or not" invent invents "from his bank" "his bank" "price goes up" orally "sounds like"',
  hide:
    '别提 不提 先别 先不 不用讲 不用提 一带而过 念快 快一点 含糊 瞒 隐瞒 后告知 不主动 等他问 再讲 再说 再解释 以后再 别告诉 别跟 skip mumble "leave out" "do not mention" "do not tell" "not to tell" hide later "so fast" "explain later" first' +
    ' 回头发 协议 坏消息 声音小 别接 拖 拖过 拖几天 没听见 插话 插嘴 一口气 "read later" delay "talk over" small print quietly' +
    ' 念快一点 快点念 别停顿 不用解释 不解释 别细说 一口气念 带过去 带过 折起来 盖住 小字 别提手续 别提年化 年化别提 日息 先收钱 收进来 付完款 钱到手 再说退 退不退 到时候再说 等他来退 拖七天 过了七天 过了犹豫期 别让他看 合同他不看 又不看 一般不问 客户不问 没人看 先签 先签字 签了再 "one breath" stall stalls "looks for her pen" "before the money" "until the window" "window is closed" "paper says" "nobody works out" "never mention"',
  terms:
    '条款 免责 犹豫期 等待期 手续费 违约 健康告知 病史 回访 双录 录音 风险 风险测评 exclusion exclusions terms fee cancellation conditions clause contract "health questions"' +
    ' 自动续费 续费 退款 退订 退保 冷静期 副作用 收益率 利率 年化 合同 违约条款 押金 定金 运费 yearly "daily rate" refund refunds renewal',
  credentials:
    '卡号 验证码 密码 扣款 扣了 扣钱 代签 替他签 替客户 点确认 刷信用卡 网贷 借钱 card code charge password borrow "sign for"' +
    ' 身份证 身份证号 支付 花呗 借呗 签名 付款 "id number" pay now bank account details' +
    ' 付款链接 身份证照片 开通 授权 扫码 转账 打过来 交定金 交一百 定金 首付 贷款 套卡 套现 信用卡 分期 找亲戚借 把款 "take a loan" loan loans "id photo" link transfer',
  elderly:
    '老人 老年 老太 老头 大爷 大妈 退休 独居 六十岁 糊涂 寡 丧偶 一个人住 大学生 子女不在 耳根 好说话 old elderly pensioner pensioners widow widows seventy lonely student students grief' +
    ' 上了年纪 年纪大 带孩子的妈妈 宝妈 爷爷 奶奶 耳背 记性 over-sixties forget mothers retired grand' +
    ' 老年客户 老年人 爸妈 叔叔阿姨 阿姨 独自在家 一个人在家 没人商量 子女不在身边 身边没有子女 刚失业 失业 病人 住院 生病的时候 单亲 农村 不识字 听不清 耳朵不好 "lost their job" "at home alone" "the daughter" cries crying',
  wear:
    '一直 磨 缠 烦了 换号 换个号 每小时打 一天打 熬 挂了就 别让客户挂 免打扰 不放 答应为止 几遍 "keep calling" "times a day" "gives in" "too tired" "another number" "do-not-call" "hang up" block "until she signs" "no time"' +
    ' 别挂电话 不挂 别让他挂 再拨 接着拨 接着打 打到他接 打到接 换个号码 换个人打 换个女生 换公司名 三次不算 拒绝不算 不算拒绝 磨到 磨到松口 问到 一直问 不停 一天五条 连发 轰炸 跟到 再跟一通 当场 今天必须 必须今天 不给考虑 别给他考虑 考虑时间 一考虑 家人下班之前 趁 趁他 趁热 "off the phone" "ring back" "ring again" "different number" "dinner time" "does not count" "next day again" asap',
  guilt:
    '不孝 不爱 算什么男人 做不了主 家里要出事 走了 孩子怎么办 害怕 发慌 吓 后悔 后果自负 病了 frighten scare suffer "kind of husband" cancer' +
    ' 怪您 怪你 孩子以后 起跑线 孩子的一辈子 这点小事 激他 面子上 虚荣 吓一下 先吓 吓吓 晚了就 来不及 后悔一辈子 最难受 捅一刀 刀子 痛处 痛点往 戳 欠你 人情 心软 一心软 孤单 寂寞 不孝顺 还能等几年 对家人 没兴趣还是 担心什么 "fall behind" fallen guilty ashamed "you owe" lonely',
  sameas:
    '存款 存银行 定期 随时能取 随取 保本 稳赚 稳的 不会亏 年化 一样 百分百 肯定赔 拍胸脯 savings deposit guarantee percent "always pays" "no risk" "risk-free"' +
    ' 活期 没区别 差不多 随存 跟放银行 放银行 "bank account" "money out" "any time" account interest' +
    ' 保底百分 稳 稳稳 翻倍 翻一番 躺赚 不亏 没亏 零风险 一定涨 肯定涨 "promise the return" returns',
  deny:
    '不要 不许让 别 别让 不能 不得 不可 不搞 不设 不罚 不贴 不念 不排 不问 不给 不说 不做 不拿 不逼 不吓 不瞒 不用 不看 不该 不把 不合法 没有人 没有 没有罚 绝不 从不 禁止 不准以 避免 取消 废掉 停掉 下架 没同意 行不通 无需 ' +
    'never not don\'t nobody no without instead forbidden abolish avoid none "rather than" stop' +
    " 不能 不应 不必 就算 没事 不要紧 也行 也能 not ever nothing nobody's" +
    ' 不放 不写谁 不起 不点名 不比 不评 不催 不劝 不猜 不追问 不许用 不强求 不勉强 不参与 不作为 不预存 不抵押 不外发 不演 不教 不碰 不怪 不贴标签 停用 撤掉这 忍住 收起来 免了 用不着 犯不着 违法 不合规 违规 红线 "is illegal" illegal forbids "by law" leave skip skipping cannot',
  kind:
    '自愿 愿意 随意 报名 公司请 公司出 公司发 陪 帮 谢谢 表扬 夸 鼓掌 掌声 祝 恭喜 奖品 水果 休息 放松 慢慢 没关系 不急 可以 想唱 征得 先问 照实 如实 听他 问问 本人 voluntary like if company help thank applause praise fruit ask consent willing free together may listen' +
    ' 自己留着 自己看 只给自己 只发给他 只给本人 私下 单独 愿不愿 自己申请 帮忙 人人有份 照发 照休 休息 全额 主动帮 yours keep own private privately quiet rest bring' +
    ' 愿不愿意 先问他 问问他 他愿意 本人同意 征求 递 倒杯水 倒杯 热茶 坐一会儿 陪他 陪她 一起吃 一起看 一起想 一起练 慢慢来 别急 不着急 够用 合理 按规定 照规定 照流程 走流程 按法律 劳动法 说明书 补休 请假 休假 早点回去 早点下班 谢谢他 谢谢她 祝福 热线 援助 转介 医院 专业的人 专业机构 家人一起 跟家人商量 跟孩子通 再决定 想清楚 写清楚 讲清楚 说清楚 主动告诉 主动提醒 删掉 拿掉 道歉 voluntarily "help line" counselling choose calmly glass',
  everyone: '大家 全组 每人 全员 所有人 一起 群 everyone everybody team group others all whole',
  command:
    '让 叫 请 给 把 安排 逼 要他 要求 必须 一律 谁 让他 let have make ask tell put give send whoever anyone those each' +
    ' 每天 每周 每月 先 直接 一定要 要让 教他 跟他说 告诉他 对他说 告诉她 问他 问她 引导 带他 带大家 找出 建议他 用 趁 never always whenever say keep set',
  until: '为止 到 直到 才 再 之前 until before unless otherwise',
  loss: '没了 后悔 来不及 再也没有 出事 生病 癌 死 gone lose regret sick die',
};

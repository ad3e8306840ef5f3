import type { Matter } from './matters.ts';

const RIGHTLY =
  /退给|退还|全退|如实|照实|主动(?:讲|说|告诉|提醒)|问清楚?|写明|本人同意|征得|with (?:his|her|their) consent/;

/** What is done to customers, with their data and their money. */
export const mattersOfCustomers: readonly Matter[] = [
  {
    code: 'harm-privacy',
    matter:
      '号码|电话|名单|地址|身份证|客户|买家|用户|投保人|病史|住哪|住址|customer|client|buyer|caller|lead|list|number|address|reviewer',
    deed: /(?:自己|私人|个人|骨干)(?:的)?(?:手机|微信|电脑|邮箱|u盘|网盘|号)|存(?:进|到|在)?(?:自己|手机|私人)|u盘|带回家|导(?:到|出)[^，。]{0,6}(?:家|盘|手机|个人|自己)|群相册|共享相册|发(?:到|在|上)?[^，。]{0,5}(?:抖音|朋友圈|网上|小红书|快手)|照片[^，。]{0,6}(?:留着|存着|备用)|留着[^，。]{0,6}(?:下回|下次|备用)|换名单|(?:卖|转|拿去|透)[^，。]{0,4}(?:给|跟)[^，。]{0,5}(?:朋友|隔壁|同行|别的公司|别家)|查(?:查)?[^，。]{0,4}住(?:哪|址)|下[回次]直接用|打码不打码|不(?:用)?打码|(?:save|keep|store|copy|put|note|write|send|forward|move)\w{0,6} [^.]{0,40}(?:own|personal|private) (?:phone|email|laptop|drive|account|whatsapp|cloud)|\busb\b|memory stick|\bto a stick|take [^.]{0,16}home|dial from home|shared album|group album|\b(?:sell|swap|trade)s? [^.]{0,20}(?:list|data|numbers|leads) |to another company|pay (?:her|him|them )?a visit|look up [^.]{0,20}address|keep (?:a )?(?:photo|copy|copies|scan)s?/,
    unless: /外呼号码|问清|本人同意|删除|\bonly (?:in|inside)/,
  },
  {
    code: 'harm-pressure',
    matter:
      '名额|倒计时|库存|仅剩|只剩|剩|最后|涨价|今晚|优惠|活动|费率|截止|限时|折扣|特价|slot|spot|place|discount|offer|price|stock|left|deal|promo|rate|countdown|timer|满减|原价|划线|倒数|抢购|系统|通道|政策|补贴|停售|下架|only two|only three|last one|ends|tonight|closing|sold out|policy change|waiting list|price goes|going up',
    deed: /其实(?:没|有的是|天天|不|还|明天)|给您留|私下(?:给|留)|挂了?(?:电话)?就没|改回|卖完再|天天(?:这|都是这)个?价|谁都这么说|大家都这么做|(?:重新|再)(?:开始|来一|计时|倒)|归零后|明天也一样|反正(?:还|也|没人)|编(?:一个|个)?|实际(?:上)?(?:没|不|还)|没有也(?:说|这么)|没到期也|even (?:if|though|when) (?:there|it|they|the)|(?:dies|ends|gone|expires|over) (?:when|once|as soon as) (?:we|you|they|i|he|she)|restart|reset|(?:isn't|aren't|is not) (?:really|true)|really runs|whether or not|doesn't have to be true|make (?:one|it) up|随便(?:编|说|报)|(?:抬|标|提)高(?:再|后|了)?[^，。]{0,4}(?:打折|降|划)|(?:先涨|涨)[^，。]{0,4}(?:再降|后降|打折)|(?:明天|下周|月底|下个月)(?:照样|还(?:是|有|能)|一样|也)|(?:天天|每天|每周|永远)[^，。]{0,4}(?:最后|都是|说|写)|(?:不用|没必要)(?:真|核|管)[^，。]{0,4}(?:有|实|真假)?|(?:制造|营造|弄(?:点|出)?|给(?:他|她|客户)?(?:一点)?)(?:紧张|紧迫|压迫|恐慌)|(?:say|tell|claim|write|mention)\w{0,6} [^.]{0,40}(?:even (?:if|though|when)|although|not true|don't really)|(?:every (?:day|week|caller|customer)|always) (?:the )?(?:last|only|same)|(?:use|set|add|show|run|put up) (?:a |some )?(?:fake|false|made-up|invented) (?:\w{1,14} )?(?:deadline|scarcity|timer|stock|waiting|discount|urgency|review)|invent|(?:raise|inflate|bump) the (?:price|original)|(?:create|build) (?:a bit of |some )?(?:panic|fear|urgency)|panic/,
    unless: RIGHTLY,
  },
  {
    code: 'harm-pressure',
    matter:
      '换号|换个号|换着号|挂了|挂|拒绝|不需要|不要|再打|接着打|打到|天天|一天|差评|hang|another number|different number|call again|ring|calling|times a day|until|phone|review|催收|单位|employer|collections|spouse|黑名单|拉黑|投诉了|免打扰|别再打|no thanks|not interested|do not call|do-not-call|opt-out|opted out|blocked|asked us to stop|said no|remove me',
    deed: /换(?:个|着|手机|一个)?号(?:码)?(?:继续|接着|再|打|就)|打到[^，。]{0,8}(?:买|烦|松口|接(?!近)|删|答应|同意|改)|一天(?:打)?[三四五六七八两二2-9]{1,2}[次遍通]|隔[^，。]{0,4}(?:小时|分钟|天)[^，。]{0,6}再打[^，。]{0,8}(?:松口|次)|(?:不需要|不要|拒绝|挂)[^，。]{0,4}(?:也别挂|别挂|照打|接着打|也接着|也要打|当没)|天天(?:打|发|缠|催)|until (?:she|he|they|the (?:customer|buyer|client))[^.]{0,12}(?:buys?|signs?|gives? in|says? yes|agrees?|is gone|deletes?|changes?|answers?)|until the review|(?:call|dial|ring|try|from|use|with)\w{0,6} [^.]{0,16}(?:another|a different|a second) number|(?:three|four|five|six|ten) times a day|every day until|联系[^，。]{0,3}(?:单位|公司|家人|亲戚)|打(?:给|到)[^，。]{0,4}(?:单位|亲戚|家人|同事)|mention their employer|(?:call|ring|tell) (?:his|her|their) (?:employer|boss|neighbours?|family)|(?:don't|never) let them (?:check|think|ask|hang|go)|close on this call|(?:轮流|轮番)[^，。]{0,4}(?:打|缠|磨|轰)|(?:拉黑|免打扰|黑名单)[^，。]{0,8}(?:换|再|照|也|继续|接着)|(?:连|狂)(?:打|拨|轰)|轰炸|(?:说|拒绝)了?(?:不要|三次|两次|不需要)[^，。再]{0,6}(?:再打|接着打|继续打|才放)|不(?:签|买|办|答应|同意)[^，。]{0,4}(?:不(?:挂|放|走|撒手)|别(?:挂|放))|(?:磨|缠|耗|泡)(?:到|着|他|她|住)|(?:ring|call|dial|try)\w{0,6} (?:again|back|them|him|her|every)[^.]{0,20}(?:anyway|every|until|hour|different|even|still|all the same)|(?:ignore|skip|forget) (?:the )?(?:opt-out|do-not-call|no|block|list)|(?:don't|never) (?:take|accept) (?:a )?no|(?:wear|grind) (?:them|him|her) down|(?:no|one) (?:means|is) (?:maybe|not)|keep (?:them|him|her) (?:on|talking)|don't hang up|until they (?:cave|agree|give|buy|sign|say|pay)|(?:switch|change) (?:the )?(?:numbers?|callers?)|from (?:a )?(?:mobile|private|hidden|withheld)/,
    unless: RIGHTLY,
  },
  {
    code: 'harm-pressure',
    matter:
      '退款|退货|退保|退订|退钱|退|解约|refund|return|cancel|取消|投诉|返现|券|撤诉|complaint|withdraw|差价|赔付|保修|换货|售后|warranty|exchange|opt out|cooling-off|money back|complain',
    deed: /(?:先|能|尽量|一直)?拖(?:着|到|过|延|几|一|$|，|。|七|满)|系统升级|财务(?:下班|休息)|过了?(?:七|7|十|犹豫)[^，。]{0,4}(?:天|期)?[^，。]{0,4}(?:退不了|就不|不能|不退|没法)|退不了|装(?:没|不)|假装|别主动|不(?:主动)?(?:告诉|提醒)|(?:第一|头)次说[^。]{0,12}第二次|第?[三3]次(?:再|才)|能不退就不退|压(?:着|几天)|不接|吓|\bstall|drag (?:it|them)? ?out|\bdelay (?:it|them|the)|past (?:day|the)|say (?:the )?(?:system|finance|accounts)|make (?:it|them) (?:hard|wait|jump)|lose the (?:request|form)|run out|don't (?:mention|tell|bring up)|转(?:[两三几]|来)[^，。]{0,2}(?:次|回|道)?线|藏(?:深|在|起来|到)|就说[^，。]{0,4}(?:系统|维护|升级|财务)|不用真(?:发|给|退)|后面不认|不认账|放弃了?|transfer[^.]{0,12}(?:again|until)|until they hang up|let it expire|(?:hide|bury)\w{0,6} [^.]{0,12}(?:button|link|refund)|(?:踢皮球|推(?:给|来推|诿)|来回(?:转|推)|互相推)|(?:让|叫)(?:他|她|客户)(?:自己)?(?:去找|联系|等)[^，。]{0,6}(?:厂家|平台|别的|总部|再)|(?:耗|磨|熬)(?:到|着|过)|(?:挂|断)(?:掉|了)?电话|(?:说|讲)(?:已经|早就)过|(?:找|挑)(?:个)?(?:理由|毛病|借口)[^，。]{0,4}(?:拒|不退|扣)|(?:不|别)(?:回|接|理)(?:他|她|客户|消息)?(?:了)?(?:，|。|$)|(?:send|pass|bounce) (?:them|him|her) (?:round|around|back|from|to another)|(?:wait|sit) (?:it )?out|(?:until|till) (?:the )?(?:\w{1,14} )?(?:window|deadline|period|seven|fourteen|thirty)[^.]{0,12}(?:over|past|closes?|is up|ends|expires?|days)|(?:ask|demand|invent)\w{0,6} (?:for )?(?:another|more|extra) (?:form|document|proof|paper)|(?:hang up|drop the call)/,
    unless: RIGHTLY,
  },
  {
    code: 'harm-pressure',
    matter:
      '犹豫期|冷静期|免责|手续费|等待期|续费|违约|费用|条款|收益|保底|赔|退保|风险|说明|保险|clause|cooling-off|fee|fees|exclusion|renewal|terms|interest|guaranteed|charge|risk|insurance|penalt|提成|利息|总价|年费|月费|副作用|瑕疵|缺点|合同|协议|限制|条件|隐患|第二年|首年|次年|small print|apr|annual|total price|side effect|limit|waiting period|contract|lock-in|second year|after the trial|trial|auto-renew|fine print',
    deed: /别(?:主动)?(?:提|说|细讲|讲|念|解释)|不(?:主动)?(?:提(?!是)|细讲|用提|用讲|用念)|一带而过|带过|念快|快(?:一?点)?念|快速念|跳过|少说|声音(?:小|放低)|等(?:他|她|客户|对方)问|不问就不|按最高档?|照最高|只念|别说“|啥都管|什么都[赔管保]|(?:就说|说成|讲成|叫成)[^，。]{0,10}存款|skip\b|(?<!(?:they|you|must|who|we|she|he|i) )(?:don't|do not|never|no need to) (?:mention|say|explain|bring up|read|slow|dwell)|(?:read|say|go|run|rush|mumble)\w{0,6} (?:through |over |past )?[^.]{0,16}(?:quickly|fast|quick)|mumble|gloss over|small print|(?<!even )if they don't ask|unless (?:they|he|she) asks?|as (?:a )?savings|only (?:quote|mention|read|talk)|quote only|straight to the card|(?:藏|放)(?:在|到)(?:最)?(?:后面|底|角落|小字)|(?:含糊|模糊|笼统|打(?:个)?马虎)|(?:不|别)(?:露|暴露|主动[说提]|点破|挑明|细说)|别写|(?:等|到)(?:签|付|买|交)(?:完|了)(?:以?后)?再(?:说|讲|提|解释)|(?:签|付|买)完再|(?:客户|他|她)(?:不|没)问(?:就|别|不)|瞒|往(?:好|高|大)(?:了|里|处)(?:说|讲)|(?:吹|夸大|包装)|(?:保证|肯定|一定|绝对|百分百)(?:赚|有效|收益|通过)|(?:跟|和|就|像)(?:银行)?(?:存款|存钱|储蓄)(?:一样|差不多|没区别)|(?:bury|hide)\w{0,6} [^.]{0,20}(?:small|fine|out|bottom|quiet|footnote|until)|(?:after|once) (?:they've|they have|he's|she's|they|the) (?:signed|paid|bought|sign|pay|card)|(?:quietly|silently)|(?:guarantee|promise)\w{0,6} (?:them |him |her )(?:\w{1,14} )?(?:returns?|profit|cure|approval|it will)|(?:can't|cannot|never) lose|just like (?:a )?(?:bank|savings|deposit)|like a (?:bank|savings|deposit)|(?:avoid|dodge|sidestep|blur) (?:the )?(?:word|question|subject|topic|total|price|term)|only if (?:they|he|she) ask|talk past|change the subject/,
    unless: RIGHTLY,
  },
  {
    code: 'harm-pressure',
    matter:
      '花呗|借呗|信用卡|网贷|小额贷|贷款|贷|亲戚|周转|没钱|手头紧|借|loan|credit card|borrow|overdraft|instal|学费|分期|凑|存款|养老钱|积蓄|棺材本|生活费|房租|savings|pension|rent money|afford|payday',
    deed: /教(?:他|她|客户|对方)|开(?:个|通)|借一笔|先刷|引导|跟亲戚|找亲戚|先把[^，。]{0,6}(?:定|买|交|付)|没关系|帮(?:他|她|客户)(?:申请|开|办)|(?:help|teach|show|walk|get|talk|suggest|tell|ask)\w{0,6} [^.]{0,20}(?:loan|borrow|credit|overdraft|instal)|borrow from|take out|(?:掏|拿|动|取|用)(?:出)?[^，。]{0,4}(?:养老|积蓄|棺材本|生活费|定期)|(?:先|可以)(?:刷|借|套|凑|分期|垫)|(?:套现|刷爆|刷卡)|(?:去|找|跟|问)[^，。]{0,4}(?:借|凑)|(?:put|split) (?:it )?on (?:a |the |their |his |her )?(?:credit|card|plastic|several)|dip into|payday|max out|(?:find|get) the money|skip (?:the |their )?rent/,
    unless: /劝|别买|不要借|先别/,
  },
  {
    code: 'harm-pressure',
    matter:
      '健康告知|病史|结节|血压|住院史|体检异常|告知|验证码|同意|确认|签名|签字|代签|勾|heart condition|health question|diabet|medical|code|consent|box|sign|confirm|tick|授权|录音|双录|风险测评|问卷|收入|职业|年龄|authori|declaration|questionnaire|income|suitability|signature|smok',
    deed: /(?:一律|都|全)(?:答|填|说|选|勾)[^，。]{0,2}(?:没有|否|无|没)|(?:答|说|填|写)[“「]?(?:没有|无|否)[”」]?[^，。]{0,4}(?:先过|就行|就好|再说)|先过了?再说|理赔是|(?:替|帮)(?:他|她|客户|对方|老人|您)[^，。]{0,4}(?:点|签|勾|确认|填)|代签|验证码(?:要过来|报|念|给|发)|就算同意|默认勾|先勾上|(?:coach|tell|teach|ask|get|help)\w{0,6} (?:him|her|them|the customer) to (?:answer|say|tick|write) no|(?:tick|sign|click|confirm|accept)s? [^.]{0,20}(?:for|on behalf of) (?:him|her|them|the)|ask for the code|pre-tick|(?:教|提醒|让|引导|告诉)(?:他|她|客户|对方|老人)[^，。]{0,6}(?:答|说|填|选|写|勾)[^，。]{0,4}(?:是|否|没|无|没有|同意|高|不)|(?:往|写|填|报)(?:高|低|少|多|好)(?:了|里|一?点|写|填|报)?|(?:别|不用|就不)(?:写|填|报)(?:进去|上)?(?:，|。|$)|(?:代|帮|替)(?:客户|他|她|老人|家属|您)(?:答|选|签|填|点|测)|(?:leave|keep) (?:it|that|the \w{1,14}) (?:off|out|blank)|(?:answer|fill|sign|tick|click) (?:it|them|everything|the \w{1,14})? ?(?:for|as|yourself|on)|(?:say|write|put|tick) (?:no|yes|none|healthy) (?:to|for|anyway|on|everywhere)|forge|round (?:it|the income) up|backdate/,
    unless: RIGHTLY,
  },
  {
    code: 'harm-pressure',
    matter:
      '银行|社保|公安|官方|平台|医保|熟人|回访|冒充|主管|隔壁|邻居|老王|合作|bank|security desk|ministry|government|official|neighbour|neighbor|police|tax office|partner|pretend|introduce|manager|假装|同事|signed|already',
    deed: /冒充|就说(?:自己)?是?[^，。]{0,6}(?:银行|社保|公安|官方|平台|医保|回访|合作)|装(?:成|作|熟)|(?:就说|编|告诉|讲|提)[^，。]{0,6}(?:隔壁|邻居|老王)|(?:introduce|present)s? (?:yourself|themselves)[^.]{0,20}(?:bank|police|government|ministry|official|security)|(?:say|tell)\w{0,6} [^.]{0,12}(?:you're|you are|calling|we're|we are) (?:calling )?(?:from )?(?:the |their |his |her )?(?:bank|government|ministry|police|tax)|\bpretend (?:to be|you|we|that|there|it)|neighbou?r who|explain we're|假装|(?:neighbou?r|friend|colleague) (?:has )?already (?:signed|bought)|whether or not/,
    unless: /被冒充|有人冒充|接到/,
  },
  {
    code: 'harm-pressure',
    matter:
      '老人|大爷|大妈|老太|孤寡|独居|耳背|老年|孩子|儿女|女儿|儿子|家人|家长|老公|老婆|爸妈|elderly|older|old |pensioner|living alone|children|kids|husband|wife|parents|mother|widow|lonely|独身|刚离|丧偶|刚失|失业|失恋|生病|病人|住院|焦虑|胆小|心软|老实|听不懂|不识字|智力|听力|学生|大学生|未成年|新手妈妈|孕妇|grandma|grandpa|retire|bereaved|confused|hard of hearing|student|unemployed|divorced|sick|illness|cancer|new mother|poor|immigrant|anxious',
    deed: /好说话|好骗|好忽悠|耳根|说快|集中打|念卡号|您?舍得|愧疚|心软|哭都来不及|跟不上[^，。]{0,4}[了，。]|晚了?就?(?:来不及|没)|讲(?:清楚)?后果|不孝|吓(?:一下|一吓|唬|他|她)|戳|怕(?:老婆|老公)|算什么男人|做不了主|别(?:让|给)[^，。]{0,6}(?:商量|知道|考虑)|瞒着(?:家|儿|女|子)|easiest|easy (?:sale|target|ones)|let them be scared|scare|frighten|guilt|picture (?:his|her|their)|laugh a little|do you ask (?:him|her)|what happened to|before (?:her|his|their) (?:daughter|son|family|children)|(?:最|更|比较|容易|好)(?:容易|好)?(?:成交|搞定|拿下|下手|骗|忽悠|说服|上当|签)|(?:专|多|先|重点)(?:打|找|挑|盯|攻)[^，。]{0,4}(?:老|他|她|这|独)|(?:利用|抓住|借)[^，。]{0,6}(?:愧疚|恐惧|孤独|担心|内疚|焦虑|心理|弱点|软肋)|(?:叫|认|喊)(?:声)?(?:干妈|干爹|爸|妈)|(?:打|走)感情牌|(?:不买|不办|不报|不签)(?:就|那)?(?:是|对不起|等于|说明|算)[^，。]{0,6}(?:不|孩子|家|爱|负责|孝)|(?:万一|要是|哪天)[^，。]{0,12}(?:倒下|走了|病了|出事|没了|瘫|怎么办)|(?:怪|对不起)(?:您|你|孩子|父母)|(?:别|不用|没必要)(?:告诉|跟|和|问|等)[^，。]{0,6}(?:家|儿|女|子|老伴|商量|孩子)|(?:prey|target|aim|go for)\w{0,6} (?:on |at |the |for )?(?:\w{1,14} )?(?:elderly|older|old|pensioner|lonely|widow|confused|vulnerable|retire|student|immigrant|sick|bereaved)\w{0,6}|(?:don't|won't|never) (?:check|understand|remember|question|consult)|(?:play|lean|work|use) (?:on|the|up)[^.]{0,20}(?:guilt|fear|lonel|worry|pity|conscience)|(?:if you|a good|good|real|any|what kind of) (?:\w{1,14} )?(?:love|loved|parents?|mother|father|husband|son|daughter|man)|who will (?:look|pay|care)|imagine (?:your|his|her|the)|(?:sign|agree|buy|say yes|trust)s? (?:to )?(?:anything|everything|faster|quick\w{0,6}|easily)/,
    unless: /慢|一块儿|一起|商量商量|不拿|let (?:her|him|them) (?:call|talk)/,
  },
  {
    code: 'harm-pressure',
    matter:
      '好评|差评|评价|征信|没货|缺货|已发货|快递|review|out of stock|parcel|truck|rating|征信|不配合|credit|rating|刷单|评分|晒图|追评|小号|竞品|同行|虚假|五星|five-star|five star|competitor|fake|stars|feedback',
    deed: /返(?:现|[一二三四五六七八九十\d]{1,3}[块元])|好评[^，。]{0,3}(?:给|送|换)[^，。]{0,3}(?:红包|券|块)|(?:让|劝|逼|催|求)[^，。]{0,6}(?:删|改)(?:了|掉|差|评|成)|删为止|影响征信|也先收|先收(?:钱|款)|先拍|假(?:发货|单号|物流)|already on the|so (?:she|he|they) won't cancel|(?:money|cash|voucher|refund) (?:back )?for (?:a )?(?:good|five|positive)|until (?:the review|it's) (?:is )?(?:gone|down|deleted)|take it down or|(?:替|帮)客户填好?|催[他她]点|吓一吓|吓他|不配合[^，。]{0,4}影响|(?:hurt|ruin|affect)s? (?:his|her|their) credit|刷(?:几|一|点|些)?(?:单|评|好评)|(?:找|让|叫)(?:亲友|朋友|家人|员工|同事|大家)[^，。]{0,6}(?:刷|评|下单|好评)|(?:给|去)(?:竞品|同行|对手)[^，。]{0,6}(?:差评|举报|投诉|刷)|(?:不|别)(?:删|改)[^，。]{0,4}(?:就|不)(?:退|赔|补|处理)|(?:电话|短信)(?:轰炸|骚扰)|write (?:a few |some |your own |our own )?(?:fake |five-star |good )?reviews?|(?:friends|family|staff) (?:to )?(?:leave|write|post)|(?:only|refund|if) [^.]{0,12}(?:delete|change|remove|take down)[^.]{0,12}(?:review|star)|(?:one-star|bad review)\w{0,6} [^.]{0,20}(?:competitor|rival)/,
    unless: RIGHTLY,
  },
];

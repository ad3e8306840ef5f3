import type { Field } from '../types.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Names of nobody in particular: beside 业务员, Rep or Owner they are the customer's. */
export const genericNames: readonly string[] = words(
  '姓名 名字 名称 name fullname full_name nom nomcomplet nombre nombrecompleto nome nomecompleto 氏名 名前 vollername 이름 성명 nama namalengkap hoten hovaten adsoyad фио имя',
);
/** Mailboxes that may be anybody's. */
export const genericEmails: readonly string[] = words(
  '邮箱 电子邮箱 电子邮件 email emailaddress mail courriel correo メール 이메일',
);

/**
 * Headers as dialler, CRM, shop and course exports write them in eight languages, best first: where two columns of
 * a file could be the same field, the earlier alias wins, and it is said. Compared after NFKC, lower case, without
 * spaces, underscores, hyphens and units (`fold-header.ts`).
 */
export const aliases: Readonly<Record<Field, readonly string[]>> = {
  day: words(`
    日期 统计日期 统计日 外呼日期 结单日期 关单日期 赢单日期 赢单时间 结单时间 放款日期 放款时间 汇报日 日报日期 工作日期 数据日期 呼叫日期 拨打日期 通话日期 业务日期 营业日期 汇报日期 填报日期 成交日期 成单日期 签单日期 承保日期 出单日期
    签约日期 支付日期 付款日期 收款日期 到账日期 回款日期 缴费日期 报名日期 下单日期 销售日期 订单日期 生效日期 投保日期 跟进日期
    closedate closeat closeddate closingdate closetime closedtime wonat soldat soldon signedat dateclosed datesold wontime wondate dealwontime actualclose actualclosedate closedon close closedat wondate datewon signedon signdate datesignature saledate salesdate
    dateofsale paymentdate paiddate paidat datepaid orderdate transactiondate invoicedate purchasedate enrollmentdate
    date day dateofcall dt bizdate statdt riqi rq tjrq calldate activitydate workdate shiftdate reportdate dateappel callstart callstarttime callstartedat calldatetime datetimeofcall
    begintime begincalltime callbegintime callbegin starttime startts intervalstart intervalstarttime periodstart starttimestamp startdatetime datestarted startinterval startedon start startstamp startedat starttimeutc duedate calltime calledat dialtime timestamp datetime dateandtime time eventtime logdate
    quotadate datevente datecommande datedevente datedappel datedepaiement datepaiement jour heuredappel debut
    成交时间 成单时间 签单时间 签约时间 承保时间 订单成交时间 付款时间 支付时间 订单付款时间 订单支付时间 买家付款时间 支付完成时间 支付成功时间 付款成功时间 交易成功时间 交易时间 报名时间 缴费时间 收款时间 下单时间 拍下时间 订单提交时间 订单创建时间
    提交时间 提交答卷时间 填报时间 汇报时间 填写时间 发送时间 时间 日期时间 呼叫时间 拨打时间 外呼时间 起始时间 开始时间 通话开始时间 呼叫开始时间 来电时间 应答时间 统计时间 业务时间 跟进时间 发生时间 接通时间
    创建时间 创建日期 录入时间 录入日期 提交日期 createdat createdate createddate creationdate datecreated createtime created
    datetimeorigination dateid dayid statdate statday
    日付 年月日 通話日 通話日時 架電日 架電日時 発信日時 発信日 開始日時 開始時刻 日時 成約日 受注日 契約日 売上日 注文日 営業日
    日期時間 統計日期 成交時間 付款時間 開始時間 通話時間點 建立時間
    fecha fechadellamada fechallamada fechayhora fechahora fechadeventa fechaventa fechacierre fechadecierre fechapedido fechadepago dia inicio horadeinicio
    data datadaligacao dataligacao datachamada datadachamada datadavenda datavenda datafechamento datadefechamento datapedido datadopedido datahora iniciodachamada
    datum tag anrufdatum anrufzeit startzeit beginn gesprachsdatum verkaufsdatum abschlussdatum bestelldatum auftragsdatum zeitpunkt
    날짜 일자 통화일 통화일시 발신일시 시작일시 계약일 판매일 주문일 결제일`),
  month: words(
    '月份 年月 统计月份 月 月度 month yearmonth mes monat mois 対象月 월 period 季度 quarter trimestre quartal',
  ),
  week: words('周 周次 周数 第几周 week weekno weeknumber woche semaine semana 週 주차'),
  year: words('年 年份 年度 year ano annee jahr 연도'),
  name: words(`
    姓名日期 日期姓名 姓名星期 姓名班次 班次姓名 姓名时间 人员日期 日期人员 员工日期 日期员工 namedate datename employeedate 氏名日付 日付氏名 이름날짜
    member 员工姓名 真实姓名 员工真名 真名 本名 业务员 业务员姓名 业务员名称 业务人员 坐席姓名 座席姓名 坐席 座席 坐席名称 座席名称 客服姓名 客服昵称 客服 客服人员 接待客服 旺旺昵称 旺旺 旺旺账号 员工昵称 坐席昵称 座席昵称 客服子账号 子账号 客服账号 客服旺旺 员工 员工名称 销售员 销售姓名 销售人员 销售代表
    销售顾问 销售专员 销售 电销专员 电销员 电话销售 专员 专员姓名 顾问 课程顾问 顾问姓名 归属人 归属销售 归属顾问 负责人 跟进人 跟进人姓名 责任人 所属人 销售负责人 客户负责人 业务负责人 跟进负责人 所属员工 所属销售 所属业务员
    成单人 成交人 签单人 签约人 出单人 业绩归属人 业务归属人 业绩归属 业务归属 导购 导购员 导购员姓名 导购姓名 店员 店员姓名 营业员 经手人 经手人姓名 推广员 分销员 经办人 接线员 话务员 拨打人 外呼人员 呼叫人 代理人 代理人姓名 主播 主播昵称 主播姓名 主播名称 申请人 申请人姓名 请假人 休假人 提交人 填报人 汇报人 填写人 发送人 发起人 录入人 创建人 成员 成员姓名 组员 人员 人员姓名 行标签 rowlabels
    seatname seatuser servicername servicerrealname xingming xm ygxm zxxm seat agentname agent agentfullname salesagent salesperson salespersonname salesrep salesrepname salesrepresentative salesman salesmanname seller sellername rep repname
    assignedrep assignedtofullname ownerfullname assignedtouser userdisplayname displayname agentdisplayname assigned assignedto assignedagent activityassignedto assignee owner ownername dealowner opportunityowner accountowner leadowner contactowner recordowner callowner taskowner ownerfullname
    employee employeename employeeappname empname staff staffname staffmember advisor adviser consultant consultantname telecaller telemarketer operator operatorname closer closedby soldby handledby
    caller callername representative user username userfullname users createdby
    commercial commercialnom vendeur nomvendeur agente nomagente conseiller teleconseiller operatore venditore consulente vendedor vendedora nombrevendedor asesor asesora comercial ejecutivo operador atendente consultor
    nomevendedor verkaufer vertriebler vertriebsmitarbeiter mitarbeiter mitarbeitername berater sachbearbeiter benutzer collaborateur
    担当者 担当 担当者名 営業担当 営業担当者 オペレーター オペレータ オペレーター名 社員名 架電者 スタッフ 業務員 業務員姓名 坐席人員 專員 銷售人員
    상담원 상담원명 담당자 담당자명 영업사원 직원명 사원명 ${genericNames.join(' ')}`),
  firstName: words('名 firstname givenname prenom vorname primeiro_nome メイ'),
  lastName: words('姓 lastname surname familyname nomdefamille nachname apellido apellidos sobrenome セイ'),
  code: words(`
    工号 员工工号 gonghao gh yggh servicerid 员工编号 员工id 员工号 员工代码 坐席工号 座席工号 坐席号 座席号 坐席id 座席id 坐席编号 座席编号 业务员工号 业务员代码 业务员编号 业务员id 人员编号 人员工号 销售工号 销售编号 销售id
    顾问工号 客服工号 客服编号 代理人工号 代理人编码 归属人工号 成员编号 code seatcode seatno seatid seatnumber agentid agentcode agentno agentnumber agentext agentloginid agentlogin employeeid employeecode employeeno employeenumber empid empno empcode empnumber personnelnumber personnelno persno pernr
    salespersonid salesid salesrepid salescode repid repcode sellerid ownerid userid userno staffid staffno staffcode staffnumber advisorid consultantid operatorid assignedrepid commercialid businessentityid
    vendeurid idvendeur matricule idagent idagente agenteid idvendedor codigovendedor codigoagente personalnummer personalnr mitarbeiternummer mitarbeiterid
    社員番号 社員id 担当者id オペレーターid 員工編號 工號 상담원id 사번 사원번호 분기 extension ext extensionnumber 分机 分机号 分机号码 座机号 durchwahl ramal 内線 内線番号`),
  email: words(`
    员工邮箱 坐席邮箱 agentemail commercialemail employeeemail owneremail useremail repemail salesrepemail ${genericEmails.join(' ')}`),
  joined: words(`
    入职日期 入职时间 入职 入公司时间 入公司日期 入司时间 入司日期 进公司时间 加入日期 上岗日期 到岗日期 入职日 hiredate hiredon joined joinedon joindate joiningdate dateofjoining datejoined datehired dateofhire hiringdate employmentstartdate rolestartdate startdate dateembauche dateentree fechaingreso fechadeingreso fechacontratacion fechadecontratacion datacontratacao datadecontratacao dataadmissao einstellungsdatum datadeadmissao
    eintrittsdatum 入社日 입사일`),
  left: words(
    '离职日期 离职时间 离职 离开日期 leftdate left lefton dismissaldate dismissedon firedate separationdate datademissao datadesligamento datadedemissao roleenddate employmentenddate exitdate lastworkingday lastworkingdate resignationdate dateofleaving enddate terminationdate leavingdate datesortie fechabaja austrittsdatum 退社日 퇴사일',
  ),
  team: words(
    '团队 小组 组别 所属团队 所属组 所属小组 团队名称 部门 所属部门 team teamname equipe equipo gruppe チーム 팀',
  ),
  alias: words(
    '花名 员工花名 昵称 别名 艺名 英文名 nickname alias preferredname knownas othername surnom apodo apelido spitzname',
  ),
  role: words('角色 岗位角色 岗位 职务 职位 role position jobtitle rolle puesto 役職 직책'),
  attendedMinutes: words(`
    出勤时长 在线时长 签入时长 登录时长 工作时长 在岗时长 上班时长 工时 实际工时 出勤工时 工作小时 出勤分钟 出勤 签到时长 attendedminutes loggedinminutes loggedinhours attended logintime loginduration loggedintime loggedin loginhours loginminutes staffedtime onlineminutes onlinetime hoursworked
    workedhours shiftlength workhours tempsdeconnexion tempsconnecte tiempoconectado tempologado anmeldezeit ログイン時間 勤務時間 稼働時間 로그인시간 근무시간`),
  dials: words(`
    外呼数 外呼量 ndialing waihushu waihuliang waihucishu noutbound bodashu bodaliang whs whl whcs bds bdl contactshandledoutbound 外呼总量 外呼总数 外呼次数 外呼数量 外呼通数 外呼 呼出量 呼出次数 呼出数 呼出总数 呼出总量 呼出 拨打量 拨打数 拨打次数 拨打总数 拨打总量 拨打通数 拨打户数 拨打人数 外呼户数 外呼通话数 外呼电话数 拨打电话数 拨打 拨号量 拨号次数 拨出量 去电量 去电次数 电话量 打电话数
    outboundcalls outbound outboundcount outboundinteractions outboundcontacts outgoingcalls outgoing callsout dials dialed dialledcalls dialledout callsmade callsplaced callsdialed calls_placed outbounddials extnoutcalls extensionoutcalls externaloutcalls attempts callattempts numberofdials
    chiamateeffettuate chiamateuscenti telefonateeffettuate appelssortants appelsemis appelspasses appelseffectues appels nbappels llamadassalientes salientes llamadasrealizadas llamadasefectuadas llamadasemitidas llamadashechas llamadas chamadasrealizadas chamadasefetuadas ligacoesefetuadas chamadassaintes ligacoesrealizadas ligacoes ausgehendeanrufe ausgehend
    発信数 発信件数 架電数 架電件数 コール数 外撥數 外撥量 撥打量 撥出量 발신건수 발신수 콜수
    calls numberofcalls callcount totalcalls totaldials callstotal callshandled 呼叫总数 呼叫总量 呼叫量 呼叫数 呼叫次数 语音通话次数 语音通话数 通话数 通话量 通话次数 通数 话务量 anrufe anzahlanrufe llamadastotales totaldechamadas 通話数 통화수`),
  connects: words(`
    接通 接通数 接通量 jietongshu jietongliang jietongcishu jts jtl jtcs 接通次数 接通总数 接通通数 外呼接通数 外呼接通量 外呼接通 外呼成功数 外呼接通次数 呼出接通数 呼通数 呼通量 接听总量 接听数 接听量 接通户数 接通人数 有效接通 双方接听数 双方接通数 双方接听量 双方接通量 双方接听次数 双方通话数 外呼双方接听数 外呼双方接通数 connects connected connectedcalls outboundconnected outboundanswered
    answeredoutbound reached reachedcontacts liveanswers callsconnected callsanswered answered answeredcalls connect isconnect isanswered wasanswered callanswered contacts contacted conversationsconnected
    chiamaterisposte appelsaboutis aboutis decroches llamadascontestadas contestadas contactos ligacoesatendidas chamadasatendidas atendidas angenommen angenommeneanrufe erreicht
    接続数 通電数 応答数 接通數 接通量數 연결건수 응답수`),
  inbound: words(`
    呼入 呼入量 ninbound hurushu huruliang hrs hrl 呼入数 呼入次数 呼入总数 呼入总量 来电 来电数 来电量 接入量 呼入接听数 呼入接通数 acdcalls inbound inboundcalls incoming incomingcalls callsin receivedcalls callsreceived
    appelsentrants entrants llamadasentrantes entrantes chamadasrecebidas eingehend eingehendeanrufe 着信数 着信 受信数 呼入數 인바운드 수신건수`),
  effective: words(`
    有效 有效通次 有效通数 有效通话数 有效通话 有效通话量 有效通话次数 有效沟通数 有效沟通 有效量 有效数 有效电话 有效外呼 effective effectivecalls conversations qualifiedcalls quality_calls 有効通話数 有效通話數`),
  rate: words(
    '接通率 外呼成功率 呼通率 外呼接通率 connectrate connectionrate answerrate contactrate tauxdeconnexion tasadecontacto taxadecontato 接続率 연결률',
  ),
  talkSeconds: words(`
    billsec billablesec toutbound tonghuashichang thsc thsj zthsc billableseconds billseconds 外呼通话时长 呼出通话时长 呼出总时长 呼出时长 outboundtalktime extnouttime extensionouttime 通话时长 总通话时长 通话总时长 外呼时长 外呼通话总时长 通话时间 通话秒数 通话分钟数 通话总秒数 通话时长合计 说话时长 通时 总通时 通话分钟 connectedtime talkseconds talktime talking talkingtime totaltalk totaltalktime talktimetotal talkduration
    talktimeseconds talk talkminutes talksecs timetalking conversationduration
    calldurationseconds callduration durationofcall durationseconds durationsec durationsecs durationminutes duration calllength lengthofcall length talklength incallduration durationincall callseconds secs billedduration 计费时长 呼叫时长 总时长 时长 录音时长
    tempodiconversazione durataconversazione duratachiamata dureedecommunication dureecommunication dureesecondes dureeappel dureedappel dureeconversation duree tempsdeparole duracion duraciondelallamada duracionllamada tiempohablado tiempodeconversacion duracao duracaodachamada duracaodaligacao tempofalado tempoemconversacao tempoemlinha tempodeconversa
    dauer gesprachsdauer anrufdauer sprechzeit gesprachszeit 通話時間 通話秒数 通話時長 会話時間 통화시간 통화시간초`),
  leads: words(
    '名单 自找名单数 名单数 名单量 新增名单 新增客户数 新增客户 新增线索 新增线索数 线索数 线索量 leads newleads leadsadded leadcount prospectsnouveaux nuevosleads リード数 신규리드',
  ),
  intentA: words(
    '意向a类 意向a a意 a类意向人数 a类 a类意向 a意向 a类客户 a类意向数 a类意向客户 a类客户数 a级客户 a级意向 intenta',
  ),
  intentB: words(
    '意向b类 意向b b意 b类意向人数 b类 b类意向 b意向 b类客户 b类意向数 b类意向客户 b类客户数 b级客户 b级意向 intentb 意向客户数 意向数 意向客户 意向量 新增意向 新增意向数 新增意向客户 新增意向客户数 ab意向 ab类意向',
  ),
  intentC: words(
    '意向c类 意向c c意 c类意向人数 c类 c类意向 c意向 c类客户 c类意向数 c类意向客户 c类客户数 c级客户 c级意向 intentc',
  ),
  deals: words(`
    成单数 成单量 chengdanshu chengdanliang chengjiaoshu chengjiaoliang cds cdl cjs 成单 成功件数 成功单数 成交 出单件数 出单数 出单量 出单 开单 件数 成交数 成交单数 成交量 成交件数 成交笔数 签单数 签单件数 签单量 签单 承保件数 单量 单数 订单数 订单量 报名人数 成交人数 付款订单数 支付订单数 付款单数 支付单数 促成订单量 付款笔数 支付笔数 付款件数 支付件数 促成下单订单数 促成订单数 付款人数 支付人数 销售人数 成团人数 最终付款人数 最终成团人数 最终支付人数 促成下单人数 促成付款人数 询单付款人数 询单成交人数 询单转化人数 deals dealcount numberofdeals dealsclosed closeddeals wins dealswon wonDeals
    salescount numberofsales unitssold policiessold ordercount orders orderswon conversions enrollments contratti contratticonclusi contrats nbventes nombredeventes contratssignes cierres ventascerradas nvendas vendasfechadas abschlusse
    成約数 成約件数 契約件数 受注数 受注件数 成單數 계약건수 판매건수 성약수`),
  assisted: words('助单数 助单 经理助单 协助成单 assisted assisteddeals'),
  amount: words(`
    实付金额 实收金额 chengjiaojine chengdanjine yeji jine cjje cdje je yj 实收学费 实收款 实缴金额 实收 缴费金额 订单实付金额 实际支付金额 买家实际支付金额 实付款 支付金额 付款金额 到账金额 回款金额 成交金额 成交额 成单金额 开单金额 签单金额 签约金额 承保保费 合同金额 放款金额 保费 业绩 业绩金额 fyp 标保 规模保费 首年保费 年化保费 年交保费 期交保费 折标保费
    保费收入 销售金额 销售额 营业额 订单应付金额 应付金额 应付货款 买家应付货款 订单金额 订单总金额 销售订单金额 金额 总金额 促成下单金额 促成金额 促成付款金额 促成出库金额 客服销售额 个人销售额 流水 流水金额 课程金额 学费 收入 应收金额 收款 收款额 回款 回款额 到款 进账 进账金额 amount actualrevenue dealamount dealvalue closevalue closedamount wonamount actualvalue
    orderamount ordertotal ordervalue totalamount amountpaid paidamount salesamount salesvalue saleamount netsales netamount revenue salesrevenue totalrevenue turnover contractvalue premium premiumamount annualpremium value estimatedvalue grandtotal
    primeannuelle prime montantttc montanttotalttc montanttotalpaye totalttc prixtotalttc cattc montant montanttotal montantht totalht caht prixtotal chiffredaffaires ca importe importeventas importedeventas importeventa monto montodeventa valor valordavenda valortotal valorvendido receita faturamento importetotal totalventa totalventas montototal valortotaldavenda totaldavenda valorpago bruttoumsatz nettoumsatz 订单实付 实付 总价 合计金额 折后金额 訂單金額 税込金額 税込売上 税抜金額 dealsize contractamount soldamt soldamount bookingamount bookingvalue tcv acv arr
    价税合计 首期保费 首期保险费 实收保费 importo fatturato nettobetrag bruttobetrag rechnungsbetrag importeneto importebruto gmv 支付gmv 成交gmv 付款gmv betrag umsatz umsatze auftragswert pramie verkaufswert 売上 売上高 売上金額 成約金額 契約金額 受注金額 金額 保険料 業績 成交金額 결제금액 매출 매출액 금액 계약금액 판매금액`),
  status: words(`
    是否接通 接通状态 接听状态 呼叫结果 通话结果 外呼结果 拨打结果 呼叫状态 通话状态 拨打状态 是否接听 应答结果 接通结果 接听结果 应答状态 是否成交 是否成单 缴费状态 付款状态 收款状态 回款状态 签约状态 保单状态 订单状态 交易状态 支付状态 成交状态 合同状态 商机阶段 商机状态 销售阶段 跟进状态 客户状态
    状态 阶段 结果 退款状态 callstatus statusreason callresult calloutcome callanswered disposition calldisposition callstate answerstatus isconnected outcome dealstage stagename opportunitystage salesstage pipelinestage
    actionresult stage dealstatus orderstatus paymentstatus policystatus financialstatus status result statut statutappel resultat etat etape estado estadodelallamada resultado etapa situacao ergebnis anrufergebnis
    status_der_verkaufschance phase 結果 通話結果 架電結果 ステータス 状況 狀態 訂單狀態 接通狀態 결과 통화결과 상태 진행상태`),
  direction: words(`
    呼叫方向 通话方向 方向 呼叫类型 通话类型 话单类型 呼入呼出 呼叫方式 来去电 direction calldirection communicationtype calldirectiontype inout inboundoutbound callin_out calltype typeofcall sens sensappel direccion tipodellamada tipollamada sentido
    direcao tipodechamada tipochamada richtung anrufrichtung anrufart 発着信 発着信区分 通話種別 通話方向 方向別 수발신 수발신구분 통화유형`),
  kind: words(`
    活动类型 跟进方式 跟进类型 联系方式类型 沟通方式 记录类型 任务类型 类型 类别 activitytype engagementtype activity tasktype tasksubtype subtype recordtype eventtype interactiontype type channel category
    tipodeactividad tipo tipodeatividade aktivitatstyp aktivitat typ art typeactivite 活動種別 種別 種類 활동유형 유형`),
  currency: words(
    '币种 货币 币别 货币类型 结算币种 交易币种 成交币种 合同币种 订单币种 валюта валютасделки valuta waluta parabirimi matauang loạitiền currency currencycode amountcurrency opportunitycurrency dealcurrency devise moneda divisa moeda wahrung 通貨 幣別 통화',
  ),
  caller: words(
    'src appelant numeroappelant anrufer callfrom source_number callerid calleridnumber callernumber fromnumber from 主叫 主叫号码 主叫号 callingpartynumber origen origem',
  ),
  callee: words(
    'dst finalcalledpartynumber originalcalledpartynumber appele numeroappele angerufener callee called callto destination destinationnumber callednumber tonumber to 被叫 被叫号码 被叫号 destino',
  ),
  revoked: words(`
    是否退费 是否退款 是否退单 是否退保 是否退货 是否退课 是否撤单 是否取消 是否作废 是否删除 已退费 已退款 已退单 已退保 已取消 已作废 退费标记 退款标记 作废标记 取消标记 退费时间 退款时间 退保时间 退单时间
    取消时间 作废时间 退费日期 退款日期 退保日期 退单日期 取消日期 作废日期 refunded isrefunded refundedat refunddate cancelled canceled iscancelled iscanceled cancelledat canceledat cancelleddate canceleddate cancellationdate
    voided isvoid voidedat isdeleted deleted anulado anulada cancelado cancelada estornado storniert storno annule annulee rembourse キャンセル日 キャンセル有無 返品 返金日`),
  customer: words(`
    客户 客户姓名 客户名称 客户名 客户昵称 买家 买家会员名 买家昵称 买家姓名 收件人 收货人 收货人姓名 投保人 投保人姓名 被保险人 被保人 联系人 联系人姓名 学员 学员姓名 学生姓名 会员名 公司 公司名称 企业名称 商机名称
    account accountname company companyname customer customername client clientname contact contactname dealname deal opportunity opportunityname lead leadname buyer buyername student
    cliente nombrecliente nomecliente nomclient kunde kundenname firma 顧客 顧客名 お客様名 会社名 企業名 客戶 客戶姓名 고객 고객명 회사명`),
  shift: words(
    '班次 班别 排班 排班班次 当日班次 考勤结果 考勤状态 出勤状态 shift shiftname attendancestatus シフト 勤務区分',
  ),
  product: words(`
    产品 产品名称 商品 商品名称 宝贝标题 宝贝标题_ 险种 险种名称 课程 课程名称 套餐 product productname item itemname sku lineitem lineitemname course producto produto produit produkt artikel 商品名 品名 상품 상품명`),
  rowId: words(`
    通话id 通话编号 呼叫id 呼叫编号 呼叫流水号 流水号 通话流水号 话单号 话单编号 录音编号 录音id callid callsid calluuid calluniqueid uniqueid uuid calluid callguid callreference callrecordid appelid idappel idllamada idchamada anrufid 通話id 통화id cdrid conversationid
    订单编号 订单号 主订单编号 订单id 订单流水号 交易流水号 成交单号 签约单号 保单号 保单编号 合同号 合同编号 商机编号 商机id 单号 投保单号 交易号 交易单号 支付单号
    opportunityid dealid orderid orderno ordernumber ponumber idvente idventa idvenda ventaid vendaid orderreference contratid contractid contractno policyno policynumber policyid saleid salesorder salesordernumber transactionid invoiceno invoicenumber invoiceid recordid
    activityid interactionid taskid numerodepedido numeropedido idpedido numerodecommande bestellnummer bestellnr auftragsnummer auftragsnr rechnungsnr 注文番号 受注番号 契約番号 訂單編號 주문번호 계약번호`),
  metric: words(
    '指标 指标名称 指标项 考核指标 考核项 考核项目 目标项 目标项目 目标类型 目标指标 metric metricname measure kpi kpiname indicator goaltype targettype indicateur indicador kennzahl 指標 지표',
  ),
  'target-dials': words(
    '拨打目标 拨打量目标 外呼目标 外呼量目标 呼出目标 目标外呼 目标外呼数 目标拨打量 targetdials dialstarget callstarget targetcalls',
  ),
  'target-connects': words('接通目标 接通量目标 目标接通 目标接通数 targetconnects connectstarget'),
  'target-effective': words('有效通话目标 有效目标 targeteffective effectivetarget'),
  'target-deals': words('成单目标 件数目标 目标件数 签单目标 成交目标 目标单数 目标成单 targetdeals dealstarget'),
  'target-amount': words(`
    业绩目标 目标业绩 保费目标 目标保费 金额目标 目标金额 销售目标 目标销售额 月目标 月度目标 本月目标 目标 目标值 目标数值 target targetvalue quota salesquota targetamount amounttarget salestarget revenuetarget targetrevenue objectif objetivo meta ziel 目標 売上目標 목표`),
};

/** Ids of calls, by folded header: rows with one are calls, whatever their status says. */
export const callIds: readonly string[] = words(
  '通话id 通话编号 呼叫id 呼叫编号 呼叫流水号 通话流水号 话单号 话单编号 录音编号 录音id callid callsid calluuid calluniqueid uniqueid calluid callguid callreference callrecordid appelid idappel idllamada idchamada anrufid 通話id 통화id cdrid conversationid',
);

/** Row numbers and bare ids that are the person in a roster and nothing elsewhere. */
export const rosterOnlyCode: readonly string[] = ['id', '编号', 'no', '序号id'];

/** Headers with a second meaning, taken where another column has the first: beside 通话时长, 通话时间 is the moment of the call. */
export const secondMeanings: ReadonlyMap<string, Field> = new Map<string, Field>([
  ['通话时间', 'day'],
  // Beside n_dialing it counts those that were spoken.
  ['noutbound', 'connects'],
]);

/** Headers that mean a number of things or money; the numbers below decide, and it is said. */
export const countOrMoney: ReadonlyMap<string, { count: Field; money: Field }> = new Map(
  words('sales totalsales ventes ventas vendas verkaufe 销售 总销售 sold closedsales 販売 sprzedaż المبيعات').map(
    (key) => [key, { count: 'deals', money: 'amount' } as const],
  ),
);

/** Endings of what a salesperson is called, where nothing better is there; not of those who were it before. */
export const personEnding: RegExp =
  /^(?!原|前|previous|former|old|创建|创建人)\S{0,20}(owner|所有人|所有者|salesrep|salesperson|客服|店员|导购|导购员|营业员|经手人|顾问|客户经理|业务员|業務員|销售员|推广员|专员|專員|坐席|担当者)(?:昵称|姓名|名称)?$/;

/** A day of some kind, where no better one is there; not one that is to come, nor one of a person's life or of a change. */
export const dayEnding: RegExp =
  /^(?!预计|计划|预约|下次|到期|出生|生日|入职|到职|到職|入職|離職|報到|离职|转正|试用|合同到期|合同终止|合同结束|更新|修改|最后|结束|截止|计薪|发薪|起薪|缴纳|参保|当前合同|合同开始|expected|next|due|birth|update|modified|end|hir|dismiss|terminat|join|resign|leav|onboard|relieving)\S{1,12}(日期|date|fecha|datum)$/;

/** The day on which something was written down or begun: any other day of it says more. */
export const begunDay: RegExp =
  /^(?:deal|opportunity|lead|record|opp)?(?:creat(?:ed?|ion)(?:date|at|on|time)?|date(?:created|opened|added|entered)|open(?:ed)?(?:date|at|on)|added(?:date|at|on)|entrydate)$|^(?:商机|线索|客户|记录)?(?:创建|建立|新建|新增|录入|登记|立项)(?:时间|日期|日)$|^(?:fecha|data)(?:de)?cria?(?:cion|cao)$|^(?:datede)?creation$|^erstellt(?:am)?$|^作成日時?$/;

/** Words before a thing that change nothing: 今日拨打量 is 拨打量. */
export const leading: RegExp =
  /^(求和项|sumof|\d{0,2}(?:您的|你的|我的|本人|请填写)?(?:今日|本日|当日|当天|每日|昨日)|\d{0,2}(?:您的|你的|我的|本人|请填写)|\d{1,2}(?=\p{Script=Han})|todays?|daily|deal|opportunity|activity|call|hs|lead(?!time))(?=.{2})/u;

/** How long a target holds, before what it is of: 每日拨打目标, 月成单目标. */
export const targetSpan: RegExp =
  /^(?:每?日|每天|当日|每?周|本周|每?月度?|本月|当月|每?季度?|本季度?|全?年度?|daily|weekly|monthly|quarterly|annual|yearly)(?=.{2})/;

/** Sums of who knows what: of money beside deals, of calls beside calls. */
export const sums: readonly string[] = words('total totals 合计 总计 总数 summe gesamt somme totale 合計 합계');

import type { Field } from '../types.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/**
 * Headers in languages besides the eight of `aliases`, and further ones of those: Indonesian, Vietnamese, Turkish,
 * Russian, Italian, Uzbek. They come after all others. A bare word for anybody's name that customers' lists use as much
 * (`ism`) is left out.
 */
export const furtherAliases: Readonly<Partial<Record<Field, readonly string[]>>> = {
  day: words(`
    datumuhrzeit datum/uhrzeit datumzeit tanggal tgl tanggalpenjualan tanggaltransaksi tanggalpanggilan tanggalkerja tanggalabsen ngày ngàytháng ngàyhạchtoán ngàychứngtừ ngàyhóađơn ngàyđặthàng ngàybán ngàygọi ngàylàm ngàylàmviệc ngàykýhợpđồng
    tarih satıştarihi aramatarihi işlemtarihi görüşmetarihi датазвонка датаивремя датавремя дата датасделки датапродажи датазакрытия датаоплаты деньработы времязвонка началозвонка
    sana datavendita datachiamata contactstart contactstarttime interactionstart conversationstart sessionstart date&time date/time วันที่ התאריך תאריך תאריךשיחה التاريخ تاريخ datarozmowy datasprzedaży datumverkoop gesprekdatum dataora dataeora datacontratto giorno 일시 통화일시 판매일 판매일자 계약일자 근무일 근무일자 勤務日 出勤日 作業日`),
  name: words(`
    empname worker workername crewname teammember teammembername assignedby assignedbyid assignedbyname responsibleuser 員工姓名 業務姓名 同仁姓名
    namakaryawan namapegawai namasales namaagen namastaff namastaf namaoperator karyawan pegawai nama namalengkap tênnhânviên nhânviên nhânviênbánhàng nhânviênkinhdoanh họtên họvàtên tênnv tennv tennhanvien hotennv hotennhanvien hoten nhânviênbán nhânviênsale nhânviêntưvấn trabajador trabajadora nombretrabajador trabalhador nhanvien nhanvienbanhang nhanvienkinhdoanh tênngườibán
    satıştemsilcisi müşteritemsilcisi temsilci personeladı personel çalışan adsoyad adısoyadı isimsoyisim менеджер ответственный ответственныйменеджер сотрудник оператор продавец агент фиосотрудника фио имясотрудника
    fromname medewerker verkoper adviseur pracownik handlowiec konsultant sprzedawca doradca נציג נציגה סוכן עובד שםהנציג איששמכירות الموظف المندوب اسمالموظف مندوبالمبيعات พนักงาน พนักงานขาย ชื่อพนักงาน xodim hodim menejer operatore venditore venditrice nomeoperatore consulente 담당 담당자 담당자명 상담원 상담사 영업사원 직원명 사원명 성명`),
  code: words(`
    workerid workerno workercode idkaryawan kodekaryawan idpegawai kodesales kodeagen mãnhânviên mãnv msnv mãsốnhânviên mãnhânviênbán mãnhânviênbánhàng mãnhânviênkinhdoanh mãnvbán personelno sicilno çalışanno табельныйномер табномер кодсотрудника idсотрудника idменеджера
    codiceoperatore matricola 사번 사원번호 직원번호 社員番号 従業員番号`),
  email: words(
    'workeremail selleremail vendedoremail emailvendedor emaildovendedor emaildelvendedor vendoremail asesoremail emailasesor agenteemail emailagente vendeuremail emailvendeur verkaufermail verkauferemail mitarbeiteremail 销售邮箱 业务员邮箱 负责人邮箱 担当者メール 담당자이메일',
  ),
  team: words(
    '部門 所屬部門 組別 小組 團隊 部门名称 所在部门 department departmentname dept deptname abteilung divisi departemen bagian bộphận phòngban phòng nhóm takım departman bölüm ekip отдел команда группа подразделение bolim reparto squadra 부서 부서명 소속 部署',
  ),
  role: words(
    '職位 職稱 職務 职级 jabatan posisi chứcvụ chứcdanh vịtrí vịtrícôngviệc görev unvan должность mansione 직급 직책',
  ),
  joined: words(
    '到職日期 到職日 到职日期 入職日期 入職日 報到日期 tanggalmasuk tglmasuk tanggalbergabung ngàyvàolàm ngàynhậnviệc işegiriştarihi işebaşlamatarihi датаприема датаприёма датанайма датавыходанаработу datadiassunzione dataassunzione 입사일 입사일자 入社日',
  ),
  left: words(
    '離職日期 離職日 tanggalkeluar tglkeluar tanggalresign ngàynghỉviệc iştençıkıştarihi датаувольнения datadicessazione 퇴사일자',
  ),
  dials: words(`
    jumlahpanggilan totalpanggilan panggilankeluar sốcuộcgọi tổngsốcuộcgọi cuộcgọiđi aramasayısı toplamarama gidenarama gidenaramalar количествозвонков звонков всегозвонков исходящиезвонки исходящие исходящих звонки набрано
    uitgaand uitgaandegesprekken aantalgesprekken liczbapołączeń połączeniawychodzące liczbarozmów שיחות שיחותיוצאות מספרשיחות المكالمات عددالمكالمات المكالماتالصادرة จำนวนสาย สายโทรออก qongiroqlar qongiroqlarsoni numerochiamate chiamate 발신통화수 총통화수 통화건수 総発信数`),
  connects: words(
    'panggilanterjawab panggilantersambung cuộcgọithànhcông cuộcgọikếtnối cevaplanan yanıtlanan cevaplananarama ulaşılan отвеченные отвеченныезвонки дозвоны дозвонов успешныезвонки odebrane odebranepołączenia שיחותשנענו المكالماتالمجابة รับสาย beantwoord 연결수 통화성공',
  ),
  inbound: words(
    'panggilanmasuk cuộcgọiđến gelenarama gelenaramalar входящие входящиезвонки inkomend inkomendegesprekken połączeniaprzychodzące שיחותנכנסות المكالماتالواردة 수신',
  ),
  talkSeconds: words(
    'durasi durasipanggilan lamapanggilan lamabicara thờilượng thờilượnggọi thờigiangọi thờigianđàmthoại görüşmesüresi konuşmasüresi aramasüresi süre длительность длительностьзвонка длительностьразговора продолжительность времяразговора gesprekstijd gespreksduur beltijd czasrozmów czasrozmowy czaspołączenia משךשיחה משךהשיחה زمنالمكالمة مدةالمكالمة 통화시간분',
  ),
  attendedMinutes: words(`
    totalhours totalhrs nethours paidhours actualhours totalworked horastotales totalhoras gesamtstunden heurestotales totaljam 总工时 合计工时 总时数 総時間 합계시간 worktime workingtime workinghours workedtime timeworked totalworkhours totalworkinghours totalhoursworked dailyworkhours jamkerja totaljamkerja sốgiờlàm giờlàm giờcông tổnggiờlàm çalışmasaati çalışmasüresi рабочеевремя отработано отработаночасов отработанныечасы
    horastrabajadas horastrabalhadas arbeitszeit arbeitsstunden heurestravaillees heurestravail tempsdetravail orelavorate 근로시간 총근무시간 실근무시간 労働時間 総労働時間 実働時間 実働 実労働時間 実働時間数`),
  deals: words(
    'jumlahpenjualan jumlahclosing jumlahdeal sốđơn sốđơnhàng sốhợpđồng satışadedi satışsayısı количествопродаж количествосделок числопродаж liczbasprzedaży liczbaumów aantalverkopen עסקאות מספרעסקאות الصفقات عددالصفقات 판매수 계약수 성약건수',
  ),
  amount: words(`
    totalpenjualan nilaipenjualan omset omzet totalharga totalbayar jumlahbayar pendapatan doanhthu doanhsố thànhtiền tổngtiền giátrịhợpđồng satıştutarı toplamtutar tutar ciro суммасделки суммапродажи суммазаказа суммаоплаты сумма бюджет выручка оборот omzet wartośćsprzedaży wartość kwota סכום סכוםעסקה סהכמכירות قيمةالمبيعات المبلغ ยอดขาย sotuvsummasi summa
    importovendita valorevendita ricavo ricavi 매출금액 판매액 계약금 실적 売上額 販売金額`),
  status: words(
    'stageid dealstageid statuspanggilan statusdeal statuspesanan hasilpanggilan hasil trạngthái trạngtháicuộcgọi kếtquả kếtquảcuộcgọi tìnhtrạng giaiđoạn aramasonucu aramadurumu sonuç durum aşama статус статусзвонка статуссделки результат результатзвонка этап этапсделки стадия стадиясделки esito stato fase estagio 처리결과 진행단계 단계 商談フェーズ フェーズ 進捗',
  ),
  direction: words(
    'jenispanggilan arahpanggilan loạicuộcgọi hướnggọi aramayönü aramatürü направление направлениезвонка направлениевызова типзвонка типвызова direzione kierunek kierunekpołączenia richting riktning suunta',
  ),
  customer: words(
    'pelanggan namapelanggan konsumen namakonsumen kháchhàng tênkháchhàng müşteri müşteriadı клиент имяклиента контакт компания заказчик названиесделки mijoz',
  ),
  product: words('produk namaproduk barang namabarang sảnphẩm tênsảnphẩm ürün ürünadı товар продукт услуга prodotto'),
  rowId: words(
    'notransaksi idtransaksi idpenjualan nopesanan nofaktur idpanggilan mãđơnhàng mãđơn mãhợpđồng mãcuộcgọi siparişno işlemno aramano номерзаказа номерсделки idсделки idзвонка numeroordine 통화번호 商談id',
  ),
  shift: words('vardiya calàmviệc смена turno 근무조'),
  'target-amount': words(
    'targetpenjualan targetomset chỉtiêu chỉtiêudoanhsố hedef satışhedefi план планпродаж 판매목표',
  ),
};

/** What a word in a header says about the numbers below it. */
export interface HeaderUnit {
  /** Seconds, or units of money, that a plain number stands for. */
  scale?: number;
  /** What `3:45` means. */
  clock?: 'hours' | 'minutes';
  currency?: string;
}

const words = (text: string) => text.trim().split(/\s+/);

const seconds = words(
  '秒 秒数 秒钟 s sec secs sec. second seconds secondes seconde seg segs segundo segundos sek sekunde sekunden secondi 초 insecs сек сек. секунд секунды sn saniye giay giây detik',
);
const milliseconds = words('毫秒 ms msec msecs millisecond milliseconds millis milisegundos ミリ秒 밀리초');
const minutes = words(
  '分钟 分钟数 分 分鐘 m min mins min. minute minutes minuto minutos minuti minuten mn 분 мин мин. минут dk dakika phut phút menit',
);
const hours = words(
  '小时 小时数 时 小時 時間 h hr hrs hour hours heure heures hora horas std stunde stunden ore 시간 час часы часов saat jam giờ',
);
const thousands = words(
  "千元 千 仟元 千円 k 000 000s '000 thousand thousands tsd mil miles milliers tausend kcny krmb kusd 천원",
);
/** 分 alone is a minute of time and a hundredth of money: `settle-numbers.ts` decides. */
const hundredths = words('cents fen 分钱 centimes centavos céntimos');
const hundreds = words('百元 佰元');
const tenThousands = words('万元 万 万元人民币 人民币万元 萬元 萬 万円 만원 w rmb万');
const millions = words('百万 百万元 百萬 百万円 million millions mio mln millones milhoes millionen mm');
const hundredMillions = words('亿元 亿 億元 億円');

/** Currencies by their signs and names, as ISO writes them. */
const currencies: Readonly<Record<string, readonly string[]>> = {
  CNY: words('cny cn¥ rmb 元 人民币 人民幣 圆 yuan ￥ ¥'),
  USD: words('usd us$ $ dollar dollars 美元 美金'),
  EUR: words('eur € euro euros 欧元 歐元'),
  GBP: words('gbp £ pound pounds 英镑'),
  JPY: words('jpy 円 日元 日圆 yen'),
  HKD: words('hkd hk$ 港元 港币 港幣'),
  TWD: words('twd nt$ ntd 新台币 新臺幣 台币'),
  KRW: words('krw ₩ 원 韩元 won'),
  BRL: words('brl r$ reais real'),
  MXN: words('mxn mx$'),
  SGD: words('sgd s$ 新元 新加坡元'),
  AUD: words('aud a$ 澳元'),
  CAD: words('cad c$ 加元'),
  CHF: words('chf'),
  INR: words('inr ₹ rs'),
  MYR: words('myr rm'),
  THB: words('thb ฿'),
  RUB: words('rub ₽ руб руб. рублей рубль'),
  TRY: words('tl ₺ türklirası'),
  VND: words('vnd vnđ ₫ đồng'),
  IDR: words('idr rp rupiah'),
  PHP: words('php ₱'),
  PLN: words('pln zł'),
  ILS: words('ils ₪'),
  UZS: words('uzs сум'),
  KZT: words('kzt ₸'),
};

/** ISO code of a currency by any usual name or sign; null when it is none. */
const byWord = new Map([
  ...Object.entries(currencies).flatMap(([code, names]) => names.map((name) => [name, code] as const)),
  // Names of several words, as programs keep them in lists.
  ...([
    ['us dollar', 'USD'],
    ['u.s. dollar', 'USD'],
    ['united states dollar', 'USD'],
    ['доллар сша', 'USD'],
    ['евро', 'EUR'],
    ['российский рубль', 'RUB'],
    ['pound sterling', 'GBP'],
    ['british pound', 'GBP'],
    ['indian rupee', 'INR'],
    ['japanese yen', 'JPY'],
    ['chinese yuan', 'CNY'],
    ['yuan renminbi', 'CNY'],
    ['китайский юань', 'CNY'],
    ['тенге', 'KZT'],
    ['real brasileiro', 'BRL'],
    ['brazilian real', 'BRL'],
    ['hong kong dollar', 'HKD'],
    ['singapore dollar', 'SGD'],
    ['australian dollar', 'AUD'],
    ['canadian dollar', 'CAD'],
    ['swiss franc', 'CHF'],
  ] as const),
]);
export const currencyNamed = (word: string): string | null =>
  byWord.get(word.normalize('NFKC').trim().toLowerCase()) ?? byWord.get(word.trim()) ?? null;

const clocks: Readonly<Record<'hours' | 'minutes', readonly string[]>> = {
  hours: words(
    'h:mm hh:mm [h]:mm 时:分 小时:分钟 时分 hmm hhmm hours:minutes h:m hh:mm:ss h:mm:ss hhmmss hmmss 时:分:秒 时分秒 時:分',
  ),
  minutes: words('mm:ss m:ss 分:秒 分秒 mmss mss minutes:seconds min:sec minsec 분:초'),
};

const entries = (list: readonly string[], unit: HeaderUnit) => list.map((word) => [word, unit] as const);

/** Units by their words, as `fold-header.ts` folds them. */
export const headerUnits: ReadonlyMap<string, HeaderUnit> = new Map([
  ...entries(milliseconds, { scale: 0.001 }),
  ...entries(seconds, { scale: 1 }),
  ...entries(minutes, { scale: 60 }),
  ...entries(hours, { scale: 3600 }),
  ...entries(hundredths, { scale: 0.01 }),
  ...entries(hundreds, { scale: 100 }),
  ...entries(thousands, { scale: 1000 }),
  ...entries(tenThousands, { scale: 10_000 }),
  ...entries(millions, { scale: 1_000_000 }),
  ...entries(hundredMillions, { scale: 100_000_000 }),
  ...Object.entries(currencies).flatMap(([currency, names]) => entries(names, { scale: 1, currency })),
  ...entries(clocks.hours, { clock: 'hours' }),
  ...entries(clocks.minutes, { clock: 'minutes' }),
]);

/** Factors of money: only these scale an amount. */
export const moneyScales: ReadonlySet<number> = new Set([0.01, 1, 100, 1000, 10_000, 1_000_000, 100_000_000]);
/** Factors of time: only these scale a duration. */
export const timeScales: ReadonlySet<number> = new Set([0.001, 1, 60, 3600]);

const words = (text: string) => text.split(' ');

/** Names of the months and their usual short forms, January first; folded: lower case, no accents, no dots. */
const lists: readonly (readonly string[])[] = [
  words('january february march april may june july august september october november december'),
  words('jan feb mar apr may jun jul aug sep oct nov dec'),
  words('janv fevr mars avr mai juin juil aout sept oct nov dec'),
  words('janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'),
  words('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
  words('ene feb mar abr may jun jul ago sep oct nov dic'),
  words('janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro'),
  words('jan fev mar abr mai jun jul ago set out nov dez'),
  words('januar februar marz april mai juni juli august september oktober november dezember'),
  words('jan feb mrz apr mai jun jul aug sep okt nov dez'),
];

const numbers = new Map<string, number>();
for (const list of lists)
  list.forEach((name, i) => {
    if (!numbers.has(name)) numbers.set(name, i + 1);
  });
numbers.set('sept', 9);

/** 1 to 12; null when it is no month's name in English, French, Spanish, Portuguese or German. */
export const monthNamed = (word: string): number | null =>
  numbers.get(
    word
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\p{M}.]/gu, ''),
  ) ?? null;

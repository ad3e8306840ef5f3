/** `6f1c2d3e-aa01`: parts of an id are no names. */
const MACHINE_ID = /^\s*[0-9a-f]{4,40}(?:-[0-9a-f]{2,40})+\s*$/i;
const CODE_AND_NAME = /^([\p{L}\p{N}]{1,12})\s{0,3}[-–—:：/|]\s{0,3}(\p{L}[^\d<>]{1,60})$/u;

/** `101 - Ann Fox`, `T01/周岚`: a code and a name in one cell; null for anything else. */
export function codeAndName(text: string): { code: string; name: string } | null {
  const match = MACHINE_ID.test(text) ? null : CODE_AND_NAME.exec(text.normalize('NFKC').trim());
  return match && /\d/.test(match[1] as string)
    ? { code: match[1] as string, name: (match[2] as string).trim() }
    : null;
}

const NAME_AND_CODE = /^(\p{L}[\p{L} ·•.]{1,40}?)\s{0,2}[-–—/|_]\s{0,2}([a-z]{0,3}\d{1,12})$/iu;

/** `周岚/T01`, `李静-101`: the other way round. */
export function nameAndCode(text: string): { code: string; name: string } | null {
  const match = NAME_AND_CODE.exec(text.normalize('NFKC').trim());
  return match && { code: match[2] as string, name: (match[1] as string).trim() };
}

const CODE_AND_NAME = /^([\p{L}\p{N}]{1,12})\s{0,3}[-–—:：/|]\s{0,3}(\p{L}[^\d<>]{1,60})$/u;

/** `101 - Ann Fox`, `T01/周岚`: a code and a name in one cell; null for anything else. */
export function codeAndName(text: string): { code: string; name: string } | null {
  const match = CODE_AND_NAME.exec(text.normalize('NFKC').trim());
  return match && /\d/.test(match[1] as string)
    ? { code: match[1] as string, name: (match[2] as string).trim() }
    : null;
}

/** An encoder for GB18030, which Node can only read: every sequence that decodes to one character, turned round. */
const bytesOf = new Map<string, Uint8Array>();

function learn(bytes: readonly number[]): void {
  const data = Uint8Array.from(bytes);
  const char = new TextDecoder('gb18030').decode(data);
  if ([...char].length === 1 && char !== '\ufffd' && !bytesOf.has(char)) bytesOf.set(char, data);
}

for (let lead = 0x81; lead <= 0xfe; lead += 1)
  for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) learn([lead, trail]);

/** Four bytes for what two do not hold; outside the first plane they count up from 90 30 81 30. */
function fourBytes(code: number): Uint8Array {
  if (code >= 0x10000) {
    const at = code - 0x10000;
    return Uint8Array.of(
      0x90 + Math.floor(at / 12_600),
      0x30 + (Math.floor(at / 1260) % 10),
      0x81 + (Math.floor(at / 10) % 126),
      0x30 + (at % 10),
    );
  }
  if (bytesOf.size < 50_000)
    for (let a = 0x81; a <= 0x84; a += 1)
      for (let b = 0x30; b <= 0x39; b += 1)
        for (let c = 0x81; c <= 0xfe; c += 1) for (let d = 0x30; d <= 0x39; d += 1) learn([a, b, c, d]);
  return bytesOf.get(String.fromCodePoint(code)) ?? Uint8Array.of(0x3f);
}

export function encodeGb18030(text: string): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    parts.push(code < 0x80 ? Uint8Array.of(code) : (bytesOf.get(char) ?? fourBytes(code)));
  }
  return Buffer.concat(parts);
}

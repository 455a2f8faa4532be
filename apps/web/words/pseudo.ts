/** A made-up language that shows which strings miss the catalogue and where longer words break the layout. */

const accented: Readonly<Record<string, string>> = {
  a: 'á',
  b: 'ƀ',
  c: 'ç',
  d: 'ð',
  e: 'é',
  f: 'ƒ',
  g: 'ĝ',
  h: 'ĥ',
  i: 'î',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ɱ',
  n: 'ñ',
  o: 'ö',
  p: 'þ',
  q: 'ǫ',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'û',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
}

/** Accents the text of an ICU message, leaving arguments, plural keywords and tags alone, and makes it about a third longer. */
export function pseudo(message: string): string {
  let depth = 0
  let tag = false
  let text = ''
  for (const character of message) {
    if (character === '{') depth++
    if (character === '<') tag = true
    // Odd depth is an argument ("{count, plural, one"), even depth is text ("{# question}").
    text += depth % 2 === 0 && !tag ? (accented[character] ?? character) : character
    if (character === '>') tag = false
    if (character === '}') depth--
  }
  return `⟦${text}${'·'.repeat(Math.ceil(message.length / 3))}⟧`
}

export const pseudoCatalogue = (messages: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(messages).map(([id, message]) => [id, pseudo(message)]))

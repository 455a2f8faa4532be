/**
 * A tolerant XML reader for OpenSim documents: keeps what decides numbers (elements, attributes, text), forgives what distributed
 * models get wrong (colons in tag names, bytes that are not UTF-8, bare ampersands), and refuses with a line number what it cannot mend.
 */
import { ModelError } from '../model/error.ts'

export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: XmlElement[]
  /** Trimmed text directly inside the element. */
  text: string
  /** Character offset of the start tag, −1 for elements made by an upgrade step. */
  readonly at: number
}

/** Deepest nesting accepted; OpenSim documents stay below 30. */
const maximumDepth = 200
const noAttributes: Record<string, string> = Object.freeze(Object.create(null) as Record<string, string>)

declare class TextDecoder {
  constructor(label: string, options?: { fatal?: boolean })
  decode(bytes: Uint8Array): string
}

/** Bytes → text: UTF-8 where they are valid UTF-8 (or UTF-16 with a byte-order mark), Windows-1252 otherwise. */
export function decodeText(source: Uint8Array | string): string {
  if (typeof source === 'string') return source
  if (source[0] === 0xff && source[1] === 0xfe) return new TextDecoder('utf-16le').decode(source)
  if (source[0] === 0xfe && source[1] === 0xff) return new TextDecoder('utf-16be').decode(source)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(source)
  } catch {
    return new TextDecoder('windows-1252').decode(source)
  }
}

export function lineOf(text: string, at: number): number {
  let line = 1
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) line++
  return line
}

export function createElement(
  name: string,
  text = '',
  children: XmlElement[] = [],
  attributes: Record<string, string> = noAttributes,
): XmlElement {
  return { name, attributes, children, text, at: -1 }
}

/**
 * Reads one document.
 * @returns its root element
 * @throws ModelError `xml-…` with file name and line
 */
export function parseXml(text: string, file: string): XmlElement {
  const stack: XmlElement[] = []
  let root: XmlElement | undefined
  let position = 0
  let textStart = 0
  const length = text.length
  const fail = (code: string, at: number, what: string): never => {
    throw new ModelError(code, `${file}, line ${lineOf(text, at)}: ${what}`)
  }
  for (;;) {
    const open = text.indexOf('<', position)
    if (open < 0) break
    const code = text.charCodeAt(open + 1)
    if (code === 0x21 /* ! */ || code === 0x3f /* ? */) {
      position = skipDeclaration(text, open, stack, fail)
      if (code !== 0x21 || text.startsWith('<![CDATA[', open)) textStart = position
      else addText(stack, text, textStart, open)
      textStart = position
      continue
    }
    if (code === 0x2f /* / */) {
      const close = text.indexOf('>', open)
      if (close < 0) fail('xml-truncated', open, 'the file ends inside a closing tag. It is cut off; fetch it again.')
      const name = text.slice(open + 2, close).trim()
      const element = stack.pop()
      if (element === undefined || element.name !== name)
        return fail(
          'xml-mismatch',
          open,
          element === undefined
            ? `</${name}> closes nothing.`
            : `</${name}> closes <${element.name}> of line ${lineOf(text, element.at)}. Add the missing </${element.name}>.`,
        )
      const own = cleanText(text, textStart, open)
      if (own !== '') element.text = element.text === '' ? own : `${element.text} ${own}`
      position = textStart = close + 1
      if (stack.length === 0) break
      continue
    }
    if (!isNameStart(code)) {
      // A bare "<" in running text (credits): part of the text.
      position = open + 1
      continue
    }
    addText(stack, text, textStart, open)
    let end = open + 1
    while (end < length && isName(text.charCodeAt(end))) end++
    const name = text.slice(open + 1, end)
    let attributes = noAttributes
    let selfClosing = false
    for (;;) {
      let c = text.charCodeAt(end)
      while (c === 32 || (c >= 9 && c <= 13)) c = text.charCodeAt(++end)
      if (c === 0x3e /* > */) {
        end++
        break
      }
      if (c === 0x2f /* / */ && text.charCodeAt(end + 1) === 0x3e) {
        selfClosing = true
        end += 2
        break
      }
      if (Number.isNaN(c)) return fail('xml-truncated', open, `the file ends inside <${name}>. It is cut off; fetch it again.`)
      const keyStart = end
      while (isName(text.charCodeAt(end))) end++
      const key = text.slice(keyStart, end)
      while (isSpace(text.charCodeAt(end))) end++
      if (key === '' || text.charCodeAt(end) !== 0x3d /* = */)
        return fail(
          'xml-attribute',
          end,
          `<${name}> holds "${text.slice(keyStart, keyStart + 20)}" where an attribute like key="value" is expected.`,
        )
      end++
      while (isSpace(text.charCodeAt(end))) end++
      const quote = text[end]
      const valueEnd = quote === '"' || quote === "'" ? text.indexOf(quote, end + 1) : -1
      if (valueEnd < 0) return fail('xml-attribute', end, `the value of attribute ${key} of <${name}> has no closing quote.`)
      if (attributes === noAttributes) attributes = Object.create(null) as Record<string, string>
      attributes[key] = unescapeText(text.slice(end + 1, valueEnd))
      end = valueEnd + 1
    }
    const element: XmlElement = { name, attributes, children: [], text: '', at: open }
    const parent = stack[stack.length - 1]
    if (parent !== undefined) parent.children.push(element)
    else if (root === undefined) root = element
    if (!selfClosing) {
      if (stack.length >= maximumDepth)
        return fail('xml-depth', open, `elements are nested deeper than ${maximumDepth}. This is no OpenSim document.`)
      stack.push(element)
    } else if (stack.length === 0) break
    position = textStart = end
  }
  if (root === undefined) return fail('xml-empty', 0, 'there is no XML element. Is this an OpenSim file?')
  const unclosed = stack[stack.length - 1]
  if (unclosed !== undefined)
    return fail('xml-truncated', unclosed.at, `<${unclosed.name}> is never closed. The file is cut off; fetch it again.`)
  return root
}

/** Comments, declarations, processing instructions and CDATA; returns the position after it. */
function skipDeclaration(text: string, open: number, stack: XmlElement[], fail: (code: string, at: number, what: string) => never): number {
  const [start, end] = text.startsWith('<!--', open)
    ? ['<!--', '-->']
    : text.startsWith('<![CDATA[', open)
      ? ['<![CDATA[', ']]>']
      : text[open + 1] === '?'
        ? ['<?', '?>']
        : ['<!', '>']
  const close = text.indexOf(end!, open + start!.length)
  if (close < 0) return fail('xml-truncated', open, `"${start}" has no matching "${end}". The file is cut off; fetch it again.`)
  const parent = stack[stack.length - 1]
  if (end === ']]>' && parent !== undefined) parent.text += text.slice(open + start!.length, close)
  return close + end!.length
}

function addText(stack: XmlElement[], text: string, from: number, to: number): void {
  const parent = stack[stack.length - 1]
  if (parent === undefined || from >= to) return
  const own = cleanText(text, from, to)
  if (own !== '') parent.text = parent.text === '' ? own : `${parent.text} ${own}`
}

function cleanText(text: string, from: number, to: number): string {
  let start = from
  let end = to
  while (start < end && text.charCodeAt(start) <= 32) start++
  while (end > start && text.charCodeAt(end - 1) <= 32) end--
  return start === end ? '' : unescapeText(text.slice(start, end))
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
function unescapeText(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-z]+);/g, (whole, key: string) => {
    if (key[0] !== '#') return entities[key] ?? whole
    const point = key[1] === 'x' ? Number.parseInt(key.slice(2), 16) : Number.parseInt(key.slice(1), 10)
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}

const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13)
const isNameStart = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 58 || code > 127
const isName = (code: number) => isNameStart(code) || (code >= 48 && code <= 57) || code === 45 || code === 46

/** Writes an element tree; numbers are expected to be text already. */
export function formatXml(root: XmlElement): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8" ?>']
  write(root, '', lines)
  return `${lines.join('\n')}\n`
}

function write(element: XmlElement, indent: string, lines: string[]): void {
  let open = `${indent}<${element.name}`
  for (const key of Object.keys(element.attributes)) open += ` ${key}="${escapeText(element.attributes[key]!).replaceAll('"', '&quot;')}"`
  if (element.children.length === 0) {
    lines.push(element.text === '' ? `${open} />` : `${open}>${escapeText(element.text)}</${element.name}>`)
    return
  }
  lines.push(`${open}>`)
  if (element.text !== '') lines.push(`${indent}\t${escapeText(element.text)}`)
  for (const child of element.children) write(child, `${indent}\t`, lines)
  lines.push(`${indent}</${element.name}>`)
}

const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

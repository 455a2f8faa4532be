import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ModelError } from '../model/error.ts'
import { createElement, decodeText, formatXml, parseXml, type XmlElement } from './xml.ts'

const codeOf = (text: string) => {
  try {
    parseXml(text, 'hip.osim')
  } catch (error) {
    expect(error).toBeInstanceOf(ModelError)
    return (error as ModelError).code
  }
  return 'read'
}

describe('well-formed input', () => {
  test('elements, attributes, text, comments, entities and CDATA are read', () => {
    const root = parseXml(
      `<?xml version="1.0"?><!-- a <b> comment --><a x='1 &lt; 2'> before <b/><c> t &amp; u &#65;&#x42; </c><![CDATA[<raw>]]></a>`,
      'f',
    )
    expect(root.attributes['x']).toBe('1 < 2')
    expect(root.children.map((child) => child.name)).toEqual(['b', 'c'])
    expect(root.children[1]!.text).toBe('t & u AB')
    expect(root.text).toContain('before')
    expect(root.text).toContain('<raw>')
  })
  test('a written tree reads back the same', () => {
    const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_.-]{0,8}$/)
    const text = fc.string({ maxLength: 12 }).map((value) => value.replace(/[\p{C}\s]+/gu, ' ').trim())
    const tree: fc.Arbitrary<XmlElement> = fc.letrec<{ node: XmlElement }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        fc.tuple(name, text).map(([tag, value]) => createElement(tag, value)),
        fc
          .tuple(name, fc.array(tie('node'), { minLength: 1, maxLength: 3 }), text)
          .map(([tag, children, value]) => createElement(tag, '', children, { name: value })),
      ),
    })).node
    const plain = (element: XmlElement): unknown => [element.name, { ...element.attributes }, element.text, element.children.map(plain)]
    fc.assert(
      fc.property(tree, (root) => {
        expect(plain(parseXml(formatXml(root), 'f'))).toEqual(plain(root))
      }),
      { numRuns: 60 },
    )
  })
})

describe('what distributed models get wrong', () => {
  test('tag names with double colons are names like others', () => {
    expect(parseXml('<a><X::YSet><objects/></X::YSet></a>', 'f').children[0]!.name).toBe('X::YSet')
  })
  test('bare ampersands and unknown entities stay as text', () => {
    expect(parseXml('<a>R&D &unknown; x</a>', 'f').text).toBe('R&D &unknown; x')
  })
  test('bytes that are not UTF-8 are read as Windows-1252', () => {
    expect(decodeText(Uint8Array.from([0x4d, 0xfc, 0x6c]))).toBe('Mül')
    expect(decodeText(new TextEncoder().encode('Mül'))).toBe('Mül')
  })
})

describe('what cannot be mended', () => {
  test.each([
    ['', 'xml-empty'],
    ['just words', 'xml-empty'],
    ['<a><b></b>', 'xml-truncated'],
    ['<a x="1', 'xml-attribute'],
    ['<a', 'xml-truncated'],
    ['<a><!-- never closed', 'xml-truncated'],
    ['<a><b></a>', 'xml-mismatch'],
    ['<a></a', 'xml-truncated'],
    [`${'<a>'.repeat(300)}`, 'xml-depth'],
    ['<a x=1></a>', 'xml-attribute'],
  ])('%s is refused as %s', (text, code) => {
    expect(codeOf(text)).toBe(code)
  })
  test('the message names the file, the line and the remedy', () => {
    expect(() => parseXml('<a>\n<b>\n</a>', 'hip.osim')).toThrow('hip.osim, line 3: </a> closes <b> of line 2. Add the missing </b>.')
  })
  test('no input makes it hang or throw anything but a ModelError', () => {
    const piece = fc.constantFrom('<', '>', '/', '"', "'", 'a', ' ', '=', '!--', '-->', '<![CDATA[', ']]>', '&', '?', '<a>', '</a>', '\n')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        codeOf(pieces.join(''))
      }),
      { numRuns: 400 },
    )
  })
})

/** Writes XML elements with tabs, as OpenSim does. Numbers take their shortest exact form. */
export type Content = string | number | readonly (number | string)[] | readonly Element[]

export interface Element {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly content: Content
}

export const element = (tag: string, content: Content = '', attributes: Readonly<Record<string, string>> = {}): Element => ({
  tag,
  attributes,
  content,
})
/** An element with a `name`, the usual case in an OpenSim document. */
export const named = (tag: string, name: string, content: Content): Element => element(tag, content, { name })

export function serialise(root: Element): string {
  const lines: string[] = ['<?xml version="1.0" encoding="UTF-8" ?>']
  write(root, 0, lines)
  return `${lines.join('\n')}\n`
}

function write(node: Element, depth: number, lines: string[]): void {
  const indent = '\t'.repeat(depth)
  const attributes = Object.entries(node.attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('')
  const open = `${indent}<${node.tag}${attributes}`
  if (isElements(node.content)) {
    lines.push(`${open}>`)
    for (const child of node.content) write(child, depth + 1, lines)
    lines.push(`${indent}</${node.tag}>`)
    return
  }
  const text = typeof node.content === 'object' ? node.content.map(String).join(' ') : String(node.content)
  lines.push(text === '' ? `${open} />` : `${open}>${escaped(text)}</${node.tag}>`)
}

const isElements = (content: Content): content is readonly Element[] =>
  Array.isArray(content) && content.length > 0 && typeof content[0] === 'object'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

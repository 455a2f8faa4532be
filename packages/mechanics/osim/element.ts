/** Questions asked of an XML element when an OpenSim document is upgraded or read. */
import { ModelError } from '../model/error.ts'
import { createElement, type XmlElement } from './xml.ts'

export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of element.children) if (child.name === name) return child
  return undefined
}

export function textOf(element: XmlElement, name: string): string | undefined {
  return childOf(element, name)?.text
}

/** Text of a property, or undefined where it is absent or empty. */
export function filledTextOf(element: XmlElement, name: string): string | undefined {
  const text = textOf(element, name)
  return text === '' ? undefined : text
}

export function removeChild(element: XmlElement, name: string): XmlElement | undefined {
  const index = element.children.findIndex((child) => child.name === name)
  return index < 0 ? undefined : element.children.splice(index, 1)[0]
}

export function setText(element: XmlElement, name: string, text: string): void {
  const child = childOf(element, name)
  if (child) child.text = text
  else element.children.push(createElement(name, text))
}

export function renameChild(element: XmlElement, from: string, to: string): void {
  if (childOf(element, to)) removeChild(element, from)
  else for (const child of element.children) if (child.name === from) child.name = to
}

/** Members of a set: its `objects`' children (or its own children where a file leaves `objects` out). */
export function membersOf(set: XmlElement | undefined): XmlElement[] {
  if (!set) return []
  const objects = childOf(set, 'objects')
  return objects
    ? objects.children
    : set.children.filter((child) => child.name !== 'groups' && child.children.length + child.text.length > 0)
}

/** The set named `name` under `element`, made where absent. */
export function ensureSet(element: XmlElement, name: string): XmlElement {
  const found = childOf(element, name)
  if (found) return found
  const made = createElement(name, '', [createElement('objects')], { name: name.toLowerCase() })
  element.children.push(made)
  return made
}

export function objectsOf(set: XmlElement): XmlElement {
  const found = childOf(set, 'objects')
  if (found) return found
  const made = createElement('objects')
  set.children.push(made)
  return made
}

export const nameOf = (element: XmlElement): string => element.attributes['name'] ?? ''

/** Calls `visit` on the element and everything below it, parents first. */
export function walk(element: XmlElement, visit: (element: XmlElement) => void): void {
  visit(element)
  for (const child of element.children) walk(child, visit)
}

/**
 * An object-valued property, in any of the three ways documents write it: `<prop><Class …/></prop>`,
 * `<Class name="prop">`, or (for a property without a name) `<Class>`.
 */
export function objectOf(element: XmlElement, property: string, isClass: (name: string) => boolean): XmlElement | undefined {
  const wrapped = childOf(element, property)
  if (wrapped) {
    if (wrapped.children.length > 0 && !isClass(wrapped.name)) return wrapped.children[0]
    if (isClass(wrapped.name)) return wrapped
    return undefined
  }
  return (
    element.children.find((child) => nameOf(child) === property && isClass(child.name)) ??
    element.children.find((child) => isClass(child.name))
  )
}

const yes = /^(true|1|t|yes)$/i
const no = /^(false|0|f|no)$/i

export function parseFlag(text: string, where: string): boolean {
  if (yes.test(text)) return true
  if (no.test(text)) return false
  throw new ModelError('not-a-flag', `${where} is "${text}". Write true or false.`)
}

/** A number as OpenSim writes it: decimal, exponent, NaN, Inf, -Inf, Infinity. */
export function parseNumber(text: string): number | undefined {
  const value = Number(text)
  if (text !== '' && !Number.isNaN(value)) return value
  const lower = text.toLowerCase()
  if (lower === 'nan' || lower === '-nan' || lower === '+nan' || lower.startsWith('nan(') || lower.startsWith('-nan(')) return Number.NaN
  if (lower === 'inf' || lower === '+inf' || lower === 'infinity') return Number.POSITIVE_INFINITY
  if (lower === '-inf' || lower === '-infinity') return Number.NEGATIVE_INFINITY
  return undefined
}

const separators = /[\s,()~[\]]+/
/** Words of a list property: separated by blanks (or commas, brackets). */
export const wordsOf = (text: string): string[] => text.split(separators).filter((word) => word !== '')

export function parseNumbers(text: string, where: string): number[] {
  const words = wordsOf(text)
  const numbers = new Array<number>(words.length)
  for (let i = 0; i < words.length; i++) {
    const value = parseNumber(words[i]!)
    if (value === undefined)
      throw new ModelError('not-a-number', `${where} holds "${words[i]}" where a number is expected. Correct the file.`)
    numbers[i] = value
  }
  return numbers
}

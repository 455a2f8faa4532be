/** What a document takes from elsewhere: sets in other files (`file="…"`), and property values from its `<defaults>`. */
import { ModelError } from '../model/error.ts'
import { childOf, nameOf } from './element.ts'
import type { ReadContext } from './read/properties.ts'
import { decodeText, parseXml, type XmlElement } from './xml.ts'

type ResolveFile = (name: string) => Uint8Array | string | undefined

/** Replaces every set that says `file="name"` by the set of that file. */
export function includeFiles(model: XmlElement, context: ReadContext, resolveFile: ResolveFile | undefined): void {
  for (const [index, child] of model.children.entries()) {
    const name = child.attributes['file']
    if (name === undefined || name === '') continue
    const bytes = resolveFile?.(name)
    if (bytes === undefined)
      throw new ModelError(
        'missing-file',
        `${context.file}: <${child.name}> is kept in the file "${name}", which was not found. Put it beside the model, or copy its content into the model.`,
      )
    const root = parseXml(decodeText(bytes), name)
    const found = root.name === child.name ? root : childOf(root, child.name)
    if (!found) throw new ModelError('missing-file', `${name} holds no <${child.name}>, which ${context.file} takes from it.`)
    if (found.attributes['file']) throw new ModelError('cyclic-file', `${name} refers to yet another file. Only one step is allowed.`)
    model.children[index] = { ...found, at: -1 }
  }
}

/** Gives every object whose class has an entry in `<defaults>` the properties it leaves out. */
export function applyDefaults(root: XmlElement, model: XmlElement): void {
  const defaults = new Map<string, XmlElement>()
  for (const holder of [root, model])
    for (const element of holder.children)
      if (element.name === 'defaults') for (const entry of element.children) defaults.set(entry.name, entry)
  if (defaults.size > 0) fill(model, defaults)
}

function fill(element: XmlElement, defaults: Map<string, XmlElement>): void {
  if (element.name === 'defaults') return
  const entry = defaults.get(element.name)
  if (entry)
    for (const property of entry.children) {
      if (property.text === '' && property.children.length === 0) continue
      const present = element.children.some(
        (child) => child.name === property.name || (nameOf(property) !== '' && nameOf(child) === nameOf(property)),
      )
      if (!present) element.children.push(structuredCopy(property))
    }
  for (const child of element.children) fill(child, defaults)
}

const structuredCopy = (element: XmlElement): XmlElement => ({ ...element, at: -1, children: element.children.map(structuredCopy) })

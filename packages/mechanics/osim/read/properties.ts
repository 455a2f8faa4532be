/** Typed property access while a document is read: defaults, units of text, and warnings that name the element's path. */
import { ModelError } from '../../model/error.ts'
import type { DocumentWarning, Vec3 } from '../document.ts'
import { childOf, filledTextOf, nameOf, parseFlag, parseNumbers } from '../element.ts'
import { lineOf, type XmlElement } from '../xml.ts'

export interface ReadContext {
  readonly file: string
  readonly source: string
  readonly warnings: DocumentWarning[]
}

/** Where an element stands, for messages: `hip.osim, line 2143, /forceset/soleus_r`. */
export function placeOf(context: ReadContext, element: XmlElement, path: string): string {
  return element.at < 0 ? `${context.file}, ${path}` : `${context.file}, line ${lineOf(context.source, element.at)}, ${path}`
}

export function fail(context: ReadContext, element: XmlElement, path: string, code: string, what: string): never {
  throw new ModelError(code, `${placeOf(context, element, path)}: ${what}`)
}

export function warn(context: ReadContext, element: XmlElement, path: string, code: string, what: string): void {
  const line = element.at < 0 ? '' : ` (line ${lineOf(context.source, element.at)})`
  context.warnings.push({ code, where: path, message: `${what}${line}` })
}

export function numbersOf(context: ReadContext, element: XmlElement, path: string, property: string, count?: number): number[] | undefined {
  const text = filledTextOf(element, property)
  if (text === undefined) return undefined
  let numbers: number[]
  try {
    numbers = parseNumbers(text, `<${property}>`)
  } catch (cause) {
    throw new ModelError('not-a-number', `${placeOf(context, element, path)}: ${(cause as Error).message}`, { cause })
  }
  if (count !== undefined && numbers.length !== count)
    fail(
      context,
      element,
      path,
      'wrong-count',
      `<${property}> holds ${numbers.length} numbers where ${count} are expected. Correct the file.`,
    )
  return numbers
}

export function numberOf(context: ReadContext, element: XmlElement, path: string, property: string, otherwise: number): number {
  return numbersOf(context, element, path, property, 1)?.[0] ?? otherwise
}

export function vec3Of(context: ReadContext, element: XmlElement, path: string, property: string, otherwise: Vec3 = [0, 0, 0]): Vec3 {
  return (numbersOf(context, element, path, property, 3) as Vec3 | undefined) ?? [...otherwise]
}

export function pairOf(
  context: ReadContext,
  element: XmlElement,
  path: string,
  property: string,
  otherwise: [number, number],
): [number, number] {
  return (numbersOf(context, element, path, property, 2) as [number, number] | undefined) ?? [...otherwise]
}

export function flagOf(context: ReadContext, element: XmlElement, path: string, property: string, otherwise: boolean): boolean {
  const text = filledTextOf(element, property)
  if (text === undefined) return otherwise
  if (text === 'true') return true
  if (text === 'false') return false
  return parseFlag(text, `${placeOf(context, element, path)}: <${property}>`)
}

export const socketOf = (element: XmlElement, name: string): string => childOf(element, `socket_${name}`)?.text ?? ''

/** The element's name; one without a name gets its class in lower case, as OpenSim does for components. */
export const requiredName = (element: XmlElement): string => nameOf(element) || element.name.toLowerCase()

/** What decides how something looks, is controlled or is grouped, and no number this engine computes. */
const withoutInfluence = new Set([
  'Appearance',
  'FrameGeometry',
  'VisibleObject',
  'attached_geometry',
  'geometry',
  'components',
  'groups',
  'groups_',
  'notes',
  'display_preference',
  'show_axes',
  'display',
  'authors',
  'references',
  'default_color',
  'input_transform',
  'GeometrySet',
  'description',
  'optimization',
  'moment_visual_scale',
  'force_visual_scale',
  'visual_aspect_ratio',
  'scale_factors',
  'texture',
  'transform',
  'color',
  'opacity',
  'SurfaceProperties',
  'inputs',
]) // prettier-ignore

/** Children this engine does not read: returned for writing; the unknown among them are warned about. */
export function carriedOf(
  context: ReadContext,
  element: XmlElement,
  path: string,
  known: ReadonlySet<string>,
  isKnownClass: (name: string) => boolean = () => false,
): XmlElement[] {
  let carried: XmlElement[] | undefined
  for (const child of element.children) {
    if (known.has(child.name) || isKnownClass(child.name)) continue
    carried ??= []
    carried.push(child)
    if (withoutInfluence.has(child.name)) continue
    if (child.text === '' && child.children.length === 0) continue
    warn(
      context,
      child,
      `${path}/${child.name}`,
      'unknown-element',
      `<${child.name}> in <${element.name}> is not understood and has no effect on the numbers here`,
    )
  }
  return carried ?? []
}

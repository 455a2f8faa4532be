/** An OpenSim set-up file: its tool's properties by name, with file names resolved from the folder the set-up lies in. */
import { dirname, isAbsolute, join, normalize } from 'node:path'
import { childOf, membersOf, nameOf, parseFlag, parseNumbers, wordsOf } from '@sitbone/mechanics/osim/element'
import { parseXml, type XmlElement } from '@sitbone/mechanics/osim/xml'
import { InputError, type Io } from '../../command.ts'
import { explained } from '../model/readModel.ts'

export interface Setup {
  readonly file: string
  readonly folder: string
  readonly tool: XmlElement
  readonly name: string
}

/** @throws {InputError} the file holds none of the tools wanted */
export async function readSetup(io: Io, file: string, tools: readonly string[]): Promise<Setup> {
  const root = await readXml(io, file)
  const tool = tools.includes(root.name) ? root : root.children.find((child) => tools.includes(child.name))
  if (tool === undefined) {
    const held = root.children.map((child) => child.name).join(', ') || root.name
    throw new InputError(`${file} is not a set-up of ${tools[0]}: it holds ${held}. Give the set-up file of this tool.`)
  }
  return { file, folder: file === '-' ? '.' : dirname(file), tool, name: nameOf(tool) }
}

export async function readXml(io: Io, file: string): Promise<XmlElement> {
  const { decodeText } = await import('@sitbone/mechanics/osim/xml')
  const bytes = await io.readBytes(file)
  return explained(() => parseXml(decodeText(bytes), file))
}

/** Text of a property, undefined when absent, empty or `Unassigned`. */
export function textOf(element: XmlElement, property: string): string | undefined {
  const text = childOf(element, property)?.text.trim()
  return text === undefined || text === '' || /^unassigned$/i.test(text) ? undefined : text
}

export function requiredText(setup: Setup, property: string, element: XmlElement = setup.tool): string {
  const text = textOf(element, property)
  if (text === undefined) throw new InputError(`${setup.file}: <${property}> of ${element.name} is missing or empty. Fill it in.`)
  return text
}

export async function numbersOf(setup: Setup, property: string, element: XmlElement = setup.tool): Promise<number[]> {
  const text = textOf(element, property)
  return text === undefined ? [] : explained(() => parseNumbers(text, `${setup.file}, <${property}>`))
}

export async function numberOf(setup: Setup, property: string, missing: number, element: XmlElement = setup.tool): Promise<number> {
  return (await numbersOf(setup, property, element))[0] ?? missing
}

export async function flagOf(setup: Setup, property: string, missing: boolean, element: XmlElement = setup.tool): Promise<boolean> {
  const text = textOf(element, property)
  return text === undefined ? missing : explained(() => parseFlag(text, `${setup.file}, <${property}>`))
}

/** Start and end, s; infinite when not given. */
export async function timeRangeOf(setup: Setup, element: XmlElement = setup.tool): Promise<[number, number]> {
  const [from, to] = await numbersOf(setup, 'time_range', element)
  return [from ?? -Infinity, to ?? Infinity]
}

export const words = (element: XmlElement, property: string): string[] => wordsOf(textOf(element, property) ?? '')

/** Members of the set `property`, of an inner object with that name, or of the file its `file` attribute names. */
export async function setOf(io: Io, setup: Setup, property: string, element: XmlElement = setup.tool): Promise<XmlElement[]> {
  const set = childOf(element, property)
  const elsewhere = set?.attributes['file']
  if (set === undefined || elsewhere === undefined || elsewhere === '' || /^unassigned$/i.test(elsewhere)) return membersOf(set)
  return setInFile(io, resolve(setup, elsewhere), property)
}

/** Members of the set of this class in a file of its own. */
export async function setInFile(io: Io, file: string, property: string): Promise<XmlElement[]> {
  const root = await readXml(io, file)
  const set = root.name === property ? root : childOf(root, property)
  if (set === undefined) throw new InputError(`${file} holds no ${property}. Give a file with one.`)
  return membersOf(set)
}

/** A file named in the set-up, as a path this process can open. */
export function resolve(setup: Setup, file: string): string {
  const native = file.replaceAll('\\', '/')
  return normalize(isAbsolute(native) ? native : join(setup.folder, native))
}

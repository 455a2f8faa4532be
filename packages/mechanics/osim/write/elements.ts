/** Small makers of XML elements for the writer; numbers are written so that they read back bit for bit. */
import { createElement, type XmlElement } from '../xml.ts'

export const number = (value: number): string =>
  Number.isNaN(value)
    ? 'NaN'
    : value === Number.POSITIVE_INFINITY
      ? 'Inf'
      : value === Number.NEGATIVE_INFINITY
        ? '-Inf'
        : Object.is(value, -0)
          ? '-0'
          : String(value)
export const numbers = (values: readonly number[]): string => values.map(number).join(' ')
export const property = (name: string, value: string | number | boolean | readonly number[]): XmlElement =>
  createElement(name, typeof value === 'number' ? number(value) : typeof value === 'object' ? numbers(value) : String(value))
export const named = (element: string, name: string, children: readonly XmlElement[]): XmlElement =>
  createElement(element, '', [...children], name === '' ? {} : { name })
export const holder = (name: string, children: readonly XmlElement[]): XmlElement => createElement(name, '', [...children])
export const setOf = (name: string, members: readonly XmlElement[]): XmlElement =>
  named(name, name.toLowerCase(), [holder('objects', members), createElement('groups')])
/** The holder only when it holds something. */
export const filled = (name: string, children: readonly XmlElement[]): XmlElement[] => (children.length > 0 ? [holder(name, children)] : [])

/** Gives words to the screens: `useSay()('home.title')`. Unknown ids are type errors; a missing word throws in tests. */
import { createContext, use } from 'react'
import { createIntl, createIntlCache, type IntlShape } from 'react-intl'
import { english, type WordId } from './catalogue.ts'

type Values = Record<string, string | number | Date>

export interface Say {
  (id: WordId, values?: Values): string
  readonly intl: IntlShape
}

export function sayIn(locale: string, messages: Readonly<Record<string, string>>): Say {
  const intl = createIntl({ locale, messages: { ...messages }, defaultLocale: 'en', onError: fail }, createIntlCache())
  return Object.assign((id: WordId, values?: Values) => intl.formatMessage({ id }, values) as string, { intl })
}

function fail(error: Error): never {
  throw error
}

const WordsContext = createContext<Say>(sayIn('en', english))

export const Words = WordsContext.Provider
export const useSay = (): Say => use(WordsContext)
export const WordsConsumer = WordsContext.Consumer

/**
 * Every string of the web app that is not knowledge (questions, claims and advice come as data from the packages).
 * ICU messages; each screen and component keeps its own words beside it.
 */
import { applicationWords } from '../application/words.ts'
import { componentWords } from '../components/words.ts'
import { twinStoryWords } from '../screens/answer/twinStoryWords.ts'
import { answerWords } from '../screens/answer/words.ts'
import { bodyWords } from '../screens/body/words.ts'
import { claimsWords } from '../screens/claims/words.ts'
import { dataWords } from '../screens/data/words.ts'
import { homeWords } from '../screens/home/words.ts'
import { measureWords } from '../screens/measure/words.ts'
import { planWords } from '../screens/plan/words.ts'
import { progressWords } from '../screens/progress/words.ts'
import { questionWords } from '../screens/question/words.ts'
import { sessionWords } from '../screens/session/words.ts'
import { trustWords } from '../screens/trust/words.ts'

export const english = {
  ...applicationWords,
  ...componentWords,
  ...homeWords,
  ...questionWords,
  ...measureWords,
  ...answerWords,
  ...twinStoryWords,
  ...bodyWords,
  ...planWords,
  ...sessionWords,
  ...progressWords,
  ...claimsWords,
  ...trustWords,
  ...dataWords,
} as const

export type WordId = keyof typeof english

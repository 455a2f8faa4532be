/** Starts the app in the browser: takes over the prerendered home page, or draws the screen of a deep link. */
import './design/tokens.css'
import './design/fonts.css'
import './design/base.css'
import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { Application } from './application/Application.tsx'
import { english } from './words/catalogue.ts'
import { sayIn, Words } from './words/Words.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id "root"')

/** Dates and numbers in the visitor's own kind of English. */
const locale = navigator.languages.find((one) => one.startsWith('en')) ?? 'en-GB'

/** `?words=pseudo` shows the made-up language that translators and tests use. */
async function chosenWords() {
  if (new URLSearchParams(location.search).get('words') !== 'pseudo') return sayIn(locale, english)
  const { pseudoCatalogue } = await import('./words/pseudo.ts')
  return sayIn('en', pseudoCatalogue(english))
}

const say = await chosenWords()
const application = (
  <StrictMode>
    <Words value={say}>
      <Application />
    </Words>
  </StrictMode>
)
if (root.hasChildNodes() && !location.search.includes('words=')) hydrateRoot(root, application)
else createRoot(root).render(application)

if (import.meta.env.PROD) void import('./application/serviceWorker.ts').then(({ keepUpToDate }) => keepUpToDate(say))

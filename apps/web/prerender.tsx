/** The home page as text, made while building, so that the first visit shows it before any script has run. */
import { prerender } from 'react-dom/static'
import { Router } from 'wouter'
import { Application } from './application/Application.tsx'
import { english } from './words/catalogue.ts'
import { sayIn, Words } from './words/Words.tsx'

export async function homePage(): Promise<string> {
  const { prelude } = await prerender(
    <Words value={sayIn('en', english)}>
      <Router ssrPath="/">
        <Application />
      </Router>
    </Words>,
  )
  return await new Response(prelude).text()
}

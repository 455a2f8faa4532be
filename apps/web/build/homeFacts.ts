/** `virtual:home-facts`: the one claim that the home page shows, read from the evidence while building, so that the page stays small. */
import type { Plugin } from 'vite'

const virtual = 'virtual:home-facts'
/** The claim about the 80-degree rule: the one that most people have heard. */
const shown = 'C13'

export const homeFacts = (): Plugin => ({
  name: 'sitbone-home-facts',
  resolveId: (id) => (id === virtual ? `\0${virtual}` : undefined),
  async load(id) {
    if (id !== `\0${virtual}`) return
    const { claims } = await import('@sitbone/evidence/claims/claims')
    const claim = claims.find((one) => one.id === shown)
    if (!claim) throw new Error(`packages/evidence has no claim ${shown}; choose another for the home page in build/homeFacts.ts`)
    return `export const claimOnHome = ${JSON.stringify({ id: claim.id, claim: claim.claim, verdict: claim.verdict, count: claims.length })}`
  },
})

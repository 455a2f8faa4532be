/** The frame of every page of the check: where one is, the page, and the way on within reach of the thumb. */
import type { ReactNode } from 'react'
import { Page } from '../page/Page.tsx'
import { type PartOfCheck, Stepper } from '../stepper/Stepper.tsx'
import './checkPage.css'

interface CheckPageProps {
  readonly title: string
  readonly aside: ReactNode
  readonly part: PartOfCheck
  readonly reached: readonly PartOfCheck[]
  /** Share of the part that is done, 0 to 1. */
  readonly share: number
  readonly width?: 'narrow' | 'broad'
  readonly children: ReactNode
}

export function CheckPage({ title, aside, part, reached, share, width = 'narrow', children }: CheckPageProps) {
  return (
    <Page title={title} mode="check" aside={aside} className={`check check-${width}`}>
      <Stepper here={part} reached={reached} share={share} />
      {children}
    </Page>
  )
}

/** Continue and what stands beside it. */
export function WayOn({ children }: { readonly children: ReactNode }) {
  return <div className="way-on">{children}</div>
}

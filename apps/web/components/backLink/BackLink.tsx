import type { ReactNode } from 'react'
import { Link } from 'wouter'
import './backLink.css'

/** One step back, above a page's heading. */
export function BackLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <Link href={href} className="back-link">
      <span aria-hidden="true">‹</span> {children}
    </Link>
  )
}

/** A link that looks like a button: it goes somewhere, so it is a link. */
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import './button.css'

export function LinkButton({
  look = 'primary',
  href,
  children,
}: {
  readonly look?: 'primary' | 'secondary' | 'plain'
  readonly href: string
  readonly children: ReactNode
}) {
  return (
    <Link href={href} className={`button button-${look}`}>
      {children}
    </Link>
  )
}

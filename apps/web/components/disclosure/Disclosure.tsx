/** Something extra behind one line: the browser's own details element. */
import type { ReactNode } from 'react'
import './disclosure.css'

export function Disclosure({
  title,
  children,
  open,
}: {
  readonly title: ReactNode
  readonly children: ReactNode
  readonly open?: boolean
}) {
  return (
    <details className="disclosure" open={open}>
      <summary>{title}</summary>
      <div className="disclosure-body">{children}</div>
    </details>
  )
}

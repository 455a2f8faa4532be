import type { ReactNode } from 'react'
import './markedList.css'

interface MarkedListProps {
  /** What the sign in front means; it never carries the meaning alone. */
  readonly sign: 'tick' | 'cross' | 'dot' | 'number'
  readonly from?: 'knowledge'
  readonly items: readonly { readonly key: string; readonly content: ReactNode }[]
}

/** A list with a sign in front of each item. */
export function MarkedList({ sign, from, items }: MarkedListProps) {
  const List = sign === 'number' ? 'ol' : 'ul'
  return (
    <List className={`marked-list marked-${sign}`} data-from={from}>
      {items.map(({ key, content }) => (
        <li key={key}>{content}</li>
      ))}
    </List>
  )
}

/** The frame of every screen: header, main with the focus of a new page, footer with help one tap away. */
import { type ReactNode, useId, useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { places } from '../../application/places.ts'
import { useSay } from '../../words/Words.tsx'
import { Mark } from '../mark/Mark.tsx'
import { useArrival } from './useArrival.ts'
import './page.css'

interface PageProps {
  /** Of the browser's tab and of the history entry. */
  readonly title: string
  /** In the check the way around is put away, so that nothing pulls a person out of it by accident. */
  readonly mode?: 'open' | 'check'
  /** Beside the name: where in the check one is. */
  readonly aside?: ReactNode
  readonly width?: 'column' | 'wide'
  readonly className?: string
  readonly children: ReactNode
}

export function Page({ title, mode = 'open', aside, width = 'column', className, children }: PageProps) {
  const say = useSay()
  const main = useRef<HTMLElement>(null)
  const [here] = useLocation()
  useArrival(here, main)
  return (
    <>
      <title>{say('page.title', { title })}</title>
      <a className="skip" href="#main">
        {say('page.skip')}
      </a>
      <header className="page-header wide">
        <Link href="/" className="page-name">
          <Mark />
          <span>{say('page.name')}</span>
        </Link>
        {mode === 'open' ? <Ways /> : <div className="page-aside">{aside}</div>}
      </header>
      <main id="main" ref={main} className={`page-main ${width} ${className ?? ''}`}>
        {children}
      </main>
      <footer className="page-footer wide">
        <Link href="/help" className="page-help">
          {say('page.help')}
        </Link>
        <p className="quiet small">{say('page.not-a-device')}</p>
      </footer>
    </>
  )
}

/** Links on a wide screen; a menu (the browser's own popover: no script needed) on a phone. */
function Ways() {
  const say = useSay()
  const [here] = useLocation()
  const menu = useId()
  const links = places.map(({ path, word }) => (
    <li key={path}>
      <Link href={path} aria-current={here === path || here.startsWith(`${path}/`) ? 'page' : undefined}>
        {say(word)}
      </Link>
    </li>
  ))
  return (
    <nav aria-label={say('page.ways')}>
      <ul className="page-ways">{links}</ul>
      <button type="button" className="page-menu-button" popoverTarget={menu}>
        {say('page.menu')}
      </button>
      <div id={menu} popover="auto" className="page-menu">
        <ul>{links}</ul>
      </div>
    </nav>
  )
}

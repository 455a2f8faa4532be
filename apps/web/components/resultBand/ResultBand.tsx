/**
 * How sure, as a place on a line: the mark is the estimate, the band is what uncertain knowledge allows. The same in words
 * stands below, so the picture is hidden from screen readers.
 */
import { useSay } from '../../words/Words.tsx'
import './resultBand.css'

interface ResultBandProps {
  /** 0 to 1. */
  readonly value: number
  readonly band: readonly [number, number]
  readonly size?: 'large' | 'small'
}

const inHundred = (value: number) => Math.round(value * 100)

export function ResultBand({ value, band, size = 'large' }: ResultBandProps) {
  const say = useSay()
  const [low, high] = band
  const numbers = { value: inHundred(value), low: inHundred(low), high: inHundred(high) }
  return (
    <div className={`band band-${size}`}>
      <svg className="band-picture" viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
        <rect x="0" y="30" width="1000" height="40" className="band-track" />
        <rect x={low * 1000} y="30" width={Math.max(8, (high - low) * 1000)} height="40" className="band-range" />
        <rect x={Math.min(992, Math.max(0, value * 1000 - 4))} y="4" width="10" height="92" className="band-mark" />
      </svg>
      {size === 'large' && (
        <div className="band-ends small quiet" aria-hidden="true">
          <span>{say('band.unlikely')}</span>
          <span>{say('band.either')}</span>
          <span>{say('band.likely')}</span>
        </div>
      )}
      <p className={size === 'large' ? 'band-words' : 'band-words small quiet'}>
        {say(size === 'large' ? 'band.words' : 'band.short', numbers)}
      </p>
    </div>
  )
}

/** What this browser can ring and say. Voices are often known only a moment after the page opened. */
import { useEffect, useState } from 'react'
import { soundPossible } from './sound.ts'

export function useSoundPossible(): ReturnType<typeof soundPossible> {
  const [possible, setPossible] = useState(soundPossible)
  useEffect(() => {
    if (typeof speechSynthesis === 'undefined') return
    const look = () => setPossible(soundPossible())
    speechSynthesis.addEventListener?.('voiceschanged', look)
    look()
    return () => speechSynthesis.removeEventListener?.('voiceschanged', look)
  }, [])
  return possible
}

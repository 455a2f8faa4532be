/**
 * Strain as colour: pale straw → deep red, steps of equal lightness, readable with every common colour blindness because lightness alone
 * carries the order. The five stops are the tokens --warm-1 … --warm-5; numbers always stand beside the colour.
 */
import { Color } from 'three'

const stops = ['#f6e7c8', '#efc489', '#e0915a', '#b9533f', '#7a2431'].map((hex) => new Color(hex))

/** Writes the colour of a strain (0 … 1, clamped) into `out` (linear RGB). */
export function strainColour(strain: number, out: Color): Color {
  const place = Math.min(1, Math.max(0, strain)) * (stops.length - 1)
  const below = Math.min(stops.length - 2, Math.floor(place))
  return out.lerpColors(stops[below]!, stops[below + 1]!, place - below)
}

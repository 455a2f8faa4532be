/** A view of the explorer as the fragment of a link: it never leaves the device by itself, and holds a person's values only when they say so. */
import { type Settings, unchanged } from '../../twin/settings.ts'
import { cameras, layers } from './looks.ts'
import { shownTests } from './scenes.ts'

export interface SharedView {
  readonly test: (typeof shownTests)[number]
  /** 0 … 1 */
  readonly place: number
  readonly camera: (typeof cameras)[number]
  /** degrees */
  readonly turn: number
  readonly layers: readonly (typeof layers)[number][]
  readonly sex: 'female' | 'male'
  /** Present only where the person chose to share them. */
  readonly settings?: Settings
}

const numbers = ['extensibilityDeg', 'hipFlexorShiftDeg', 'lumbarRangeDeg', 'nerve', 'backSharePercent'] as const

export function writeView({ test, place, camera, turn, layers: shown, sex, settings }: SharedView): string {
  const words = new URLSearchParams({ test, at: String(Math.round(100 * place)), camera, turn: String(turn), show: shown.join('.'), sex })
  for (const name of numbers) {
    const value = settings?.[name]
    if (value !== undefined && value !== null && value !== unchanged[name]) words.set(name, String(Math.round(10 * value) / 10))
  }
  return `#${words}`
}

/** Limits of what a link may ask for; what lies outside is left out. */
const limits: Readonly<Record<(typeof numbers)[number], readonly [number, number]>> = {
  extensibilityDeg: [40, 100],
  hipFlexorShiftDeg: [-10, 20],
  lumbarRangeDeg: [30, 66],
  nerve: [1, 3],
  backSharePercent: [0, 40],
}

/** @returns undefined for a fragment that is no view; what it says wrongly is left out */
export function readView(fragment: string): SharedView | undefined {
  const words = new URLSearchParams(fragment.replace(/^#/, ''))
  const oneOf = <T extends string>(list: readonly T[], value: string | null): T | undefined => list.find((one) => one === value)
  const within = (name: string, [low, high]: readonly [number, number]): number | undefined => {
    const text = words.get(name)
    const value = text === null || text.trim() === '' ? Number.NaN : Number(text)
    return value >= low && value <= high ? value : undefined
  }
  const test = oneOf(shownTests, words.get('test'))
  if (!test) return undefined
  const named = new Set(words.get('show')?.split('.') ?? layers)
  const values = Object.fromEntries(
    numbers.flatMap((name): [string, number][] => {
      const value = within(name, limits[name])
      return value === undefined ? [] : [[name, value]]
    }),
  )
  return {
    test,
    place: (within('at', [0, 100]) ?? 100) / 100,
    camera: oneOf(cameras, words.get('camera')) ?? 'side',
    turn: within('turn', [-90, 90]) ?? 10,
    layers: layers.filter((layer) => named.has(layer)),
    sex: oneOf(['female', 'male'] as const, words.get('sex')) ?? 'female',
    ...(Object.keys(values).length > 0 ? { settings: { ...unchanged, ...values } } : {}),
  }
}

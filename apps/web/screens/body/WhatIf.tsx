/** What the article argues about, to switch and to move: hamstrings, hips, back, nerve, pelvis, ankle, neck, shape of bone. */
import { hipAndPosture } from '@sitbone/evidence/findings/hipAndPosture'
import { personalPriors } from '@sitbone/evidence/twinPriors'
import { memo, useState } from 'react'
import { Link } from 'wouter'
import { Button } from '../../components/button/Button.tsx'
import { ChipToggle } from '../../components/chips/Chips.tsx'
import { Disclosure } from '../../components/disclosure/Disclosure.tsx'
import { SliderEntry } from '../../components/sliderEntry/SliderEntry.tsx'
import type { Exploration } from '../../twin/explore.ts'
import { type HamstringParts, type Settings, unchanged } from '../../twin/settings.ts'
import { useSay } from '../../words/Words.tsx'
import type { ShownTest } from './scenes.ts'
import { type Switch, switchesOf } from './variants.ts'

interface WhatIfProps {
  readonly test: ShownTest
  readonly shown: Extract<Exploration, { kind: 'shown' }>
  readonly settings: Settings
  readonly onSettings: (settings: Settings) => void
  readonly on: ReadonlySet<Switch>
  readonly onSwitch: (on: ReadonlySet<Switch>) => void
}

export const WhatIf = memo(function WhatIf({ test, shown, settings, onSettings, on, onSwitch }: WhatIfProps) {
  const say = useSay()
  const change = (part: Partial<Settings>) => onSettings({ ...settings, ...part })
  const parts = settings.parts ?? shown.parts
  const changePart = (part: Partial<HamstringParts>) => change({ parts: { ...parts, ...part } })
  return (
    <section className="card body-change">
      <h2>{say('body.change')}</h2>
      <SliderEntry
        label={say('body.extensibility')}
        value={within(settings.extensibilityDeg ?? shown.body.raiseDeg, [40, 100])}
        range={[40, 100]}
        words={(value) => say('body.extensibility.value', { value })}
        onChange={(value) => change({ extensibilityDeg: value, parts: null })}
      />
      <SliderEntry
        label={say('body.hip-flexor')}
        value={within(settings.hipFlexorShiftDeg ?? shown.body.hipFlexorShiftDeg, [-10, 20])}
        range={[-10, 20]}
        words={(value) => say('body.hip-flexor.value', { value, size: Math.abs(value), way: value < 0 ? 'longer' : 'shorter' })}
        onChange={(value) => change({ hipFlexorShiftDeg: value })}
      />
      <SliderEntry
        label={say('body.lumbar-range')}
        value={within(settings.lumbarRangeDeg ?? shown.body.lumbarRangeDeg, [30, 66])}
        range={[30, 66]}
        words={(value) => say('body.lumbar-range.value', { value })}
        onChange={(value) => change({ lumbarRangeDeg: value })}
      />
      <SliderEntry
        label={say('body.nerve')}
        value={within(settings.nerve ?? shown.body.nerve, [1, 3])}
        range={[1, 3]}
        words={(value) => say('body.nerve.value', { value })}
        onChange={(value) => change({ nerve: value })}
      />
      {test === 'toe-touch' && (
        <>
          <SliderEntry
            label={say('body.back-share')}
            value={settings.backSharePercent}
            range={[0, 40]}
            step={5}
            words={(value) => say('body.back-share.value', { value })}
            onChange={(value) => change({ backSharePercent: value })}
          />
          <p className="quiet small">
            {say('body.back-share.why')} <Link href="/claims/C51">{say('body.claim')}</Link>
          </p>
        </>
      )}
      {switchesOf[test].length > 0 && (
        <fieldset className="body-switches" aria-label={say('body.switches')}>
          {switchesOf[test].map((one) => (
            <div key={one} className="body-switch">
              <ChipToggle
                text={say(`body.switch.${one}`)}
                on={on.has(one)}
                onChange={(now) => onSwitch(new Set(now ? [...on, one] : [...on].filter((other) => other !== one)))}
              />
              <p className="quiet small">{say(`body.switch.${one}.why`)}</p>
            </div>
          ))}
        </fieldset>
      )}
      <p className="small">
        <strong>{say('body.free')}</strong> {say(`body.free.${test}`)}
      </p>
      {test === 'stand' && <BoneShape />}
      <Disclosure title={say('body.experts')}>
        <div className="body-change">
          <p className="quiet small">{say('body.experts.why')}</p>
          <SliderEntry
            label={say('body.part.length')}
            value={Math.round(parts.lengthMm)}
            range={personalPriors.hamstringShift.range}
            words={(value) => say('body.part.length.value', { value })}
            onChange={(lengthMm) => changePart({ lengthMm })}
          />
          <SliderEntry
            label={say('body.part.stiffness')}
            value={Math.round(20 * parts.stiffness) / 20}
            range={[0.35, 3]}
            step={0.05}
            words={(value) => say('body.part.factor', { value })}
            onChange={(stiffness) => changePart({ stiffness })}
          />
          <SliderEntry
            label={say('body.part.tolerance')}
            value={Math.round(20 * parts.tolerance) / 20}
            range={[0.3, 3]}
            step={0.05}
            words={(value) => say('body.part.factor', { value })}
            onChange={(tolerance) => changePart({ tolerance })}
          />
        </div>
      </Disclosure>
      <div>
        <Button look="plain" onPress={() => onSettings(unchanged)}>
          {say('body.reset')}
        </Button>
      </div>
    </section>
  )
})

const within = (value: number, [low, high]: readonly [number, number]): number => Math.min(high, Math.max(low, Math.round(value)))

/** Degrees by which the shape of the bone alone moves a tilt reading (study). */
const [, most] = hipAndPosture['f-tilt-bone-shape'].values[0].value

/** Two pelvises held the same way and measured differently: the line between the bony points turns, nothing else does. */
function BoneShape() {
  const say = useSay()
  const [shape, setShape] = useState(0)
  const length = 62
  const turn = (shape * Math.PI) / 180
  return (
    <div className="bone-shape">
      <SliderEntry
        label={say('body.bone-shape')}
        value={shape}
        range={[0, most]}
        words={(value) => say('body.bone-shape.value', { value })}
        onChange={setShape}
      />
      <svg viewBox="0 0 200 96" aria-hidden="true" className="bone-shape-picture">
        <path d="M54 30 C70 8 128 8 146 34 C150 52 132 66 112 70 C104 86 88 88 84 74 C62 66 48 48 54 30 Z" />
        <circle cx="104" cy="58" r="9" className="bone-shape-hip" />
        <line x1={100 - length} x2={100 + length} y1="34" y2="34" className="bone-shape-level" />
        <line
          x1={100 - length * Math.cos(turn)}
          x2={100 + length * Math.cos(turn)}
          y1={34 - length * Math.sin(turn) * 0.6}
          y2={34 + length * Math.sin(turn) * 0.6}
          className="bone-shape-read"
        />
      </svg>
      <p className="small">{say('body.bone-shape.why', { value: shape, most })}</p>
      <Link href="/claims/C23">{say('body.claim')}</Link>
    </div>
  )
}

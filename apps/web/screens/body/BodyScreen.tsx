/** The explorer: a movement of this body against the same body with typical hamstrings, to scrub, play and change. */
import { referenceSpec } from '@sitbone/twin/referenceBody/bodySpec'
import { bodyDocument } from '@sitbone/twin/referenceBody/document'
import { referenceSize } from '@sitbone/twin/referenceBody/size'
import { useMemo, useRef, useState } from 'react'
import female from '../../body/assets/figure-female.glb?url'
import male from '../../body/assets/figure-male.glb?url'
import { BodyStage } from '../../body/BodyStage.tsx'
import { createBodyEngine } from '../../body/bodyEngine.ts'
import type { BodyView, CameraPreset, Layer } from '../../body/view.ts'
import { Button } from '../../components/button/Button.tsx'
import { ChartFrame } from '../../components/chartFrame/ChartFrame.tsx'
import { ChipChoice, ChipToggle } from '../../components/chips/Chips.tsx'
import { Page } from '../../components/page/Page.tsx'
import { SliderEntry } from '../../components/sliderEntry/SliderEntry.tsx'
import { useKept } from '../../keep/Kept.tsx'
import type { Course, Moment, Settings } from '../../twin/explore.ts'
import { useExploration } from '../../twin/useExploration.ts'
import { useSay } from '../../words/Words.tsx'
import { Scrubber } from './Scrubber.tsx'
import { ShareBars } from './ShareBars.tsx'
import { placed, propsOf, type ShownTest, shownTests, staged } from './scenes.ts'
import './body.css'

/** The figures and the height of the reference bodies they are fitted to. */
const bodies = {
  female: { figure: female, heightM: referenceSize.female.heightM },
  male: { figure: male, heightM: referenceSize.male.heightM },
} as const
const layers = ['skin', 'muscles', 'bones', 'nerve'] as const satisfies readonly Layer[]
const cameras = ['side', 'front', 'back', 'pelvis'] as const satisfies readonly CameraPreset[]
const typicalSettings: Settings = { extensibilityDeg: null, hipFlexorShiftDeg: 0, lumbarRangeDeg: null, nerve: 1 }
/** Middle of a typical adult's leg raise and lower-back range, where a slider that was not moved stands. */
const typicalRaise = { female: 76, male: 68 } as const
const typicalLumbar = 48
/** Deep hip muscles would hide the rest. */
const hidden = /^(glm|addmag|vas|piri)/

export default function BodyScreen() {
  const say = useSay()
  const { state } = useKept()
  const [sex, setSex] = useState<'female' | 'male'>(state.person.sex === 'male' ? 'male' : 'female')
  const [test, setTest] = useState<ShownTest>('slr')
  const [settings, setSettings] = useState<Settings>({ ...typicalSettings, extensibilityDeg: 58 })
  const [ankle, setAnkle] = useState(false)
  const [place, setPlace] = useState(1)
  const [shown, setShown] = useState<ReadonlySet<Layer>>(new Set(layers))
  const [camera, setCamera] = useState<CameraPreset>('side')
  const [turn, setTurn] = useState(10)
  const view = useRef<BodyView>(undefined)
  const variant = useMemo(() => (ankle ? ({ ankle: 'dorsiflexed' } as const) : {}), [ankle])
  const { exploration, fault } = useExploration({ sex, heightM: null, massKg: null, settings, test, variant })
  const body = bodies[sex]
  const engine = useMemo(() => createBodyEngine(bodyDocument(referenceSpec(sex))), [sex])
  const standing = useMemo(() => engine.snapshot({}), [engine])
  const courses = exploration?.kind === 'shown' ? exploration : undefined
  const you = courses && momentAt(courses.you, place)
  const typical = courses && momentAt(courses.typical, place)
  const pictures = useMemo(() => {
    const draw = (moment: Moment) => {
      const whole = placed(test, engine.snapshot(staged(test, moment.pose), moment.strain))
      return { ...whole, muscles: whole.muscles.filter(({ name }) => !hidden.test(name)) }
    }
    const snapshot = you ? draw(you) : standing
    const ghost = you && typical && differ(you, typical) ? draw(typical) : undefined
    return { snapshot, ghost, props: you ? propsOf(test, snapshot) : [] }
  }, [engine, standing, test, you, typical])
  const end = Math.round(courses?.you.moments.at(-1)?.inputDeg ?? 0)
  const now = Math.round(you?.inputDeg ?? 0)
  const moves = (courses?.you.moments.length ?? 0) > 1
  const change = (part: Partial<Settings>) => setSettings((before) => ({ ...before, ...part }))
  const savePicture = async () => {
    const blob = await view.current?.still()
    if (!blob) return
    const link = document.createElement('a')
    link.href = URL.createObjectURL(blob)
    link.download = `sitbone-${test}.png`
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <Page title={say('body.title')} width="wide" className="body">
      <header className="body-head">
        <h1 tabIndex={-1}>{say('body.title')}</h1>
        <p className="quiet">{say('body.lead')}</p>
      </header>
      <ChipChoice
        label={say('body.test')}
        options={shownTests.map((id) => ({ id, text: say(`body.test.${id}`) }))}
        value={test}
        onChange={setTest}
        flow="scroll"
      />
      <div className="body-grid">
        <section className="body-picture card" aria-label={say(`body.test.${test}`)}>
          <div className="body-canvas">
            <BodyStage
              figureUrl={body.figure}
              standing={standing}
              boneScale={body.heightM / referenceSize.male.heightM}
              {...pictures}
              layers={shown}
              camera={camera}
              turn={turn}
              label={moves ? say('body.picture', { test: say(`body.test.${test}`), place: now, end }) : say(`body.test.${test}`)}
              onView={(made) => {
                view.current = made
              }}
            />
            {!courses && (
              <p className="body-wait quiet" role="status">
                {fault ? say('body.fault', { fault }) : exploration?.kind === 'refused' ? say('body.refused') : say('body.loading')}
              </p>
            )}
          </div>
          {moves ? (
            <Scrubber place={place} onChange={setPlace} words={say('body.place', { place: now, end })} />
          ) : (
            <p className="quiet small">{say('body.still-pose')}</p>
          )}
          <StrainScale />
        </section>
        <div className="body-side">
          {you && typical && courses && (
            <>
              <ChartFrame
                title={say('body.shares')}
                summary={say('body.shares.summary', { test: say(`body.test.${test}`) })}
                columns={[say('body.reading'), say('body.you'), say('body.typical')]}
                rows={readingRows(you, typical, say)}
              >
                <ShareBars you={you} typical={typical} />
              </ChartFrame>
              <p className="small">
                <strong>{say('body.ends')}.</strong>{' '}
                {say(`body.ends.${courses.you.stop === 'tolerance' ? 'tolerance' : courses.you.stop === 'contact' ? 'contact' : 'rom'}`)}
              </p>
            </>
          )}
          <section className="card body-change">
            <h2>{say('body.change')}</h2>
            <SliderEntry
              label={say('body.extensibility')}
              value={settings.extensibilityDeg ?? typicalRaise[sex]}
              range={[40, 100]}
              words={(value) => say('body.extensibility.value', { value })}
              onChange={(value) => change({ extensibilityDeg: value })}
            />
            <SliderEntry
              label={say('body.hip-flexor')}
              value={settings.hipFlexorShiftDeg}
              range={[0, 20]}
              words={(value) => say('body.hip-flexor.value', { value })}
              onChange={(value) => change({ hipFlexorShiftDeg: value })}
            />
            <SliderEntry
              label={say('body.lumbar-range')}
              value={settings.lumbarRangeDeg ?? typicalLumbar}
              range={[30, 66]}
              words={(value) => say('body.lumbar-range.value', { value })}
              onChange={(value) => change({ lumbarRangeDeg: value })}
            />
            <SliderEntry
              label={say('body.nerve')}
              value={settings.nerve}
              range={[1, 3]}
              words={(value) => say('body.nerve.value', { value })}
              onChange={(value) => change({ nerve: value })}
            />
            <div className="chips">
              <ChipToggle text={say('body.ankle')} on={ankle} onChange={setAnkle} />
              <Button look="plain" onPress={() => setSettings(typicalSettings)}>
                {say('body.reset')}
              </Button>
            </div>
          </section>
          <section className="card body-change">
            <h2>{say('body.show')}</h2>
            <fieldset className="chips" aria-label={say('body.show')}>
              {layers.map((layer) => (
                <ChipToggle
                  key={layer}
                  text={say(`body.layer.${layer}`)}
                  on={shown.has(layer)}
                  onChange={(on) => setShown((before) => new Set(on ? [...before, layer] : [...before].filter((one) => one !== layer)))}
                />
              ))}
            </fieldset>
            <ChipChoice
              label={say('body.camera')}
              options={cameras.map((id) => ({ id, text: say(`body.camera.${id}`) }))}
              value={camera}
              onChange={setCamera}
            />
            <SliderEntry
              label={say('body.turn')}
              value={turn}
              range={[-90, 90]}
              words={(value) => say('body.turn.value', { value })}
              onChange={setTurn}
            />
            <ChipChoice
              label={say('body.sex')}
              options={(['female', 'male'] as const).map((id) => ({ id, text: say(`body.sex.${id}`) }))}
              value={sex}
              onChange={setSex}
            />
            <Button look="plain" onPress={() => void savePicture()}>
              {say('body.picture.save')}
            </Button>
          </section>
        </div>
      </div>
      <p className="quiet small">{say('body.limits')}</p>
    </Page>
  )
}

function StrainScale() {
  const say = useSay()
  return (
    <div className="body-strain small quiet">
      <span>{say('body.strain')}</span>
      <span className="body-ramp" aria-hidden="true" />
      <span>
        {say('body.strain.low')} → {say('body.strain.high')}
      </span>
    </div>
  )
}

/** The moment nearest to a part (0 … 1) of a course. */
const momentAt = ({ moments }: Course, place: number): Moment | undefined => moments[Math.round(place * (moments.length - 1))]

const differ = (a: Moment, b: Moment): boolean => Object.keys(a.pose).some((name) => Math.abs(a.pose[name]! - (b.pose[name] ?? 0)) > 0.75)

function readingRows(you: Moment, typical: Moment, say: ReturnType<typeof useSay>): readonly (readonly string[])[] {
  const degrees = (value: number) => say('body.degrees', { value: Math.round(value) })
  const row = (label: string, read: (moment: Moment) => string) => [label, read(you), read(typical)]
  return [
    row(say('body.pelvis'), (moment) => degrees(Math.abs(moment.pelvisDeg))),
    row(say('body.lumbar'), (moment) => degrees(moment.lumbarDeg)),
    row(say('body.thoracic'), (moment) => degrees(moment.thoracicDeg)),
    row(say('body.hip'), (moment) => degrees(moment.hipDeg)),
    row(say('body.knee'), (moment) => degrees(moment.kneeDeg)),
    row(say('body.force'), (moment) => say('body.newton', { value: Math.round(moment.hamstringN / 5) * 5 })),
    row(say('body.moment'), (moment) => say('body.newton-metre', { value: Math.round(moment.lumbarMomentNm) })),
  ]
}

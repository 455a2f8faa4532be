/** The explorer: a movement of this body against the same body with typical hamstrings, to scrub, play, change and share. */
import type { StructureId } from '@sitbone/evidence/anatomy/structures'
import { caseOf } from '@sitbone/record'
import { referenceSpec } from '@sitbone/twin/referenceBody/bodySpec'
import { bodyDocument } from '@sitbone/twin/referenceBody/document'
import { referenceSize } from '@sitbone/twin/referenceBody/size'
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import female from '../../body/assets/figure-female.glb?url'
import male from '../../body/assets/figure-male.glb?url'
import { BodyStage } from '../../body/BodyStage.tsx'
import { createBodyEngine } from '../../body/bodyEngine.ts'
import { type Part, structureOf } from '../../body/parts.ts'
import type { BodyView } from '../../body/view.ts'
import { ChartFrame } from '../../components/chartFrame/ChartFrame.tsx'
import { ChipChoice } from '../../components/chips/Chips.tsx'
import { Page } from '../../components/page/Page.tsx'
import { useKept } from '../../keep/Kept.tsx'
import type { ExploredBody, Moment } from '../../twin/explore.ts'
import { momentAt } from '../../twin/momentAt.ts'
import { type Settings, unchanged } from '../../twin/settings.ts'
import { useTwin } from '../../twin/useTwin.ts'
import { useSay } from '../../words/Words.tsx'
import { CoursePlots, PictureAt } from './CoursePlots.tsx'
import { type Look, LookPanel } from './LookPanel.tsx'
import { layers } from './looks.ts'
import { Scrubber } from './Scrubber.tsx'
import { ShareBars } from './ShareBars.tsx'
import { SharePanel, type Shown } from './SharePanel.tsx'
import { placed, propsOf, type ShownTest, shownTests, staged } from './scenes.ts'
import { type Switch, variantOf } from './variants.ts'
import { readView } from './viewLink.ts'
import { WhatIf } from './WhatIf.tsx'
import './body.css'

const PartCards = lazy(() => import('./PartCards.tsx'))

/** The figures and the height of the reference bodies they are fitted to. */
const bodies = {
  female: { figure: female, heightM: referenceSize.female.heightM },
  male: { figure: male, heightM: referenceSize.male.heightM },
} as const
/** A body worth comparing, for people who have measured nothing yet. */
const example: Settings = { ...unchanged, extensibilityDeg: 58 }
/** Muscles that cover the deep ones; drawn only when asked for. */
const outer = /^(glm|addmag|vas|piri)/

export default function BodyScreen() {
  const { status, state } = useKept()
  const of = useMemo(() => (status === 'ready' ? caseOf(state) : undefined), [status, state])
  if (status !== 'ready') return null
  return <Explorer own={of && of.measurements.length > 0 ? { kind: 'yours', of } : undefined} sexKept={state.person.sex} />
}

interface ExplorerProps {
  readonly own: Extract<ExploredBody, { kind: 'yours' }> | undefined
  readonly sexKept: string | undefined
}

function Explorer({ own, sexKept }: ExplorerProps) {
  const say = useSay()
  const link = useMemo(() => readView(location.hash), [])
  const [whose, setWhose] = useState<'yours' | 'female' | 'male'>(link?.sex ?? (own ? 'yours' : sexKept === 'male' ? 'male' : 'female'))
  const [test, setTest] = useState<ShownTest>(link?.test ?? 'slr')
  const [settings, setSettings] = useState<Settings>(link?.settings ?? (own ? unchanged : example))
  const [on, setOn] = useState<ReadonlySet<Switch>>(new Set())
  const [side, setSide] = useState<'right' | 'left'>('right')
  const [place, setPlace] = useState(link?.place ?? 1)
  const [look, setLook] = useState<Look>({
    layers: new Set(link?.layers ?? layers),
    muscles: 'main',
    camera: link?.camera ?? 'side',
    turn: link?.turn ?? 10,
    arrangement: 'overlay',
  })
  const [chosen, setChosen] = useState<StructureId>()
  const view = useRef<BodyView>(undefined)

  const sex = whose === 'yours' ? (own?.of.person.sex === 'male' ? 'male' : 'female') : whose
  const body: ExploredBody = whose === 'yours' && own ? own : { kind: 'typical', sex }
  const leg = whose === 'yours' ? side : 'right'
  const { reply, fault } = useTwin({ kind: 'explore', body, settings, test, side: leg, variant: variantOf(test, on) })
  const figure = bodies[sex]
  const engine = useMemo(() => createBodyEngine(bodyDocument(referenceSpec(sex))), [sex])
  const standing = useMemo(() => engine.snapshot({}), [engine])
  const shown = reply?.kind === 'shown' ? reply : undefined
  const you = shown && momentAt(shown.you, place)
  const typical = shown && momentAt(shown.typical, place)
  const pictures = useMemo(() => {
    const draw = (moment: Moment) => {
      const whole = placed(test, engine.snapshot(staged(test, moment.pose), moment.strain))
      return look.muscles === 'all' ? whole : { ...whole, muscles: whole.muscles.filter(({ name }) => !outer.test(name)) }
    }
    const snapshot = you ? draw(you) : standing
    const ghost = look.arrangement !== 'alone' && you && typical && (look.arrangement === 'beside' || differ(you, typical))
    return { snapshot, ghost: ghost ? draw(typical) : undefined, props: you ? propsOf(test, snapshot) : [] }
  }, [engine, standing, test, you, typical, look.muscles, look.arrangement])
  const isChosen = useCallback((part: Part) => chosen !== undefined && structureOf(part) === chosen, [chosen])
  const end = Math.round(shown?.you.moments.at(-1)?.inputDeg ?? 0)
  const now = Math.round(you?.inputDeg ?? 0)
  const moves = (shown?.you.moments.length ?? 0) > 1
  const who = whose === 'yours' ? say('body.yours') : say(`body.sex.${whose}`)
  // A left leg is looked at from the left.
  const turn = leg === 'left' && look.camera === 'side' ? 180 - look.turn : look.turn
  const caption = moves ? say('body.caption', { test: say(`body.test.${test}`), place: now, end, who }) : say(`body.test.${test}`)
  const showing: Shown = {
    still: () => view.current?.still(),
    caption,
    shared: { test, place, camera: look.camera, turn: look.turn, layers: [...look.layers], sex },
  }
  const sharing = useRef(showing)
  useEffect(() => {
    sharing.current = showing
  })
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
              figureUrl={figure.figure}
              standing={standing}
              boneScale={figure.heightM / referenceSize.male.heightM}
              {...pictures}
              layers={look.layers}
              camera={look.camera}
              turn={turn}
              arrangement={look.arrangement === 'beside' ? 'beside' : 'overlay'}
              isChosen={isChosen}
              onPick={(part) => setChosen(part && structureOf(part))}
              onTurn={(by) => setLook((before) => ({ ...before, turn: Math.max(-90, Math.min(90, Math.round(before.turn + by))) }))}
              label={moves ? say('body.picture', { test: say(`body.test.${test}`), place: now, end }) : say(`body.test.${test}`)}
              onView={(made) => {
                view.current = made
              }}
            />
            {!shown && (
              <p className="body-wait quiet" role="status">
                {fault ? say('body.fault', { fault }) : reply?.kind === 'refused' ? refusal(reply.because, say) : say('body.loading')}
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
          <div className="body-whose">
            <ChipChoice
              label={say('body.whose')}
              options={[
                ...(own ? [{ id: 'yours' as const, text: say('body.yours') }] : []),
                { id: 'female' as const, text: say('body.sex.female') },
                { id: 'male' as const, text: say('body.sex.male') },
              ]}
              value={whose}
              onChange={(next) => {
                setWhose(next)
                setSettings(next === 'yours' ? unchanged : example)
              }}
            />
            {whose === 'yours' && (
              <ChipChoice
                label={say('body.leg')}
                options={(['right', 'left'] as const).map((id) => ({ id, text: say(`body.leg.${id}`) }))}
                value={side}
                onChange={setSide}
              />
            )}
          </div>
          {you && typical && shown && (
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
                {say(`body.ends.${shown.you.stop === 'tolerance' ? 'tolerance' : shown.you.stop === 'contact' ? 'contact' : 'rom'}`)}
              </p>
            </>
          )}
          {shown && <WhatIf test={test} shown={shown} settings={settings} onSettings={setSettings} on={on} onSwitch={setOn} />}
          <LookPanel look={look} onChange={setLook} />
          <SharePanel now={sharing} settings={settings} />
        </div>
      </div>
      {shown && moves && you && (
        <section aria-labelledby="body-plots" className="body-plots">
          <h2 id="body-plots">{say('body.plots')}</h2>
          <PictureAt value={you.inputDeg}>
            <CoursePlots you={shown.you} typical={shown.typical} />
          </PictureAt>
        </section>
      )}
      <Suspense>
        <PartCards chosen={chosen} onChoose={setChosen} />
      </Suspense>
      <p className="quiet small">{say('body.limits')}</p>
    </Page>
  )
}

/** The twin's own sentence where it has one; settings that no body has get the screen's. */
const refusal = (because: string, say: ReturnType<typeof useSay>): string => (because.includes(' ') ? because : say('body.refused'))

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

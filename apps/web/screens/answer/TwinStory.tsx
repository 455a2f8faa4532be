/** The twin's part of an answer as three pictures that print: the bend, where the pelvis ends, what the lower back does. */
import type { Case } from '@sitbone/evidence/vocabulary/case'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { demonstrationEngine } from '../../body/demonstration/demonstrationPose.ts'
import { SideView } from '../../body/sideView/SideView.tsx'
import type { BendStory } from '../../twin/bendStory.ts'
import type { Moment } from '../../twin/explore.ts'
import { useTwin } from '../../twin/useTwin.ts'
import { useSay } from '../../words/Words.tsx'
import { placed, staged } from '../body/scenes.ts'
import './twinStory.css'

/** Shows nothing until the twin has spoken, and nothing for bodies that it does not speak of. */
export default function TwinStory({ of }: { readonly of: Case }) {
  const { reply } = useTwin(of.measurements.length > 0 ? { kind: 'story', of } : undefined)
  if (reply?.kind !== 'told') return null
  return <Told story={reply} sex={of.person.sex === 'male' ? 'male' : 'female'} />
}

function Told({ story, sex }: { readonly story: Extract<BendStory, { kind: 'told' }>; readonly sex: 'female' | 'male' }) {
  const say = useSay()
  const pictures = useMemo(() => {
    const engine = demonstrationEngine(sex)
    const draw = (moment: Moment) => placed('toe-touch', engine.snapshot(staged('toe-touch', moment.pose), moment.strain))
    return { halfway: draw(story.halfway), end: draw(story.end), typical: draw(story.typicalEnd) }
  }, [story, sex])
  const pelvis = said(story.pelvisChange)
  const lumbar = said(story.lumbarChange)
  const steps = [
    { id: 'bend', snapshot: pictures.halfway, ghost: undefined, title: say('story.bend'), text: say('story.bend.text') },
    {
      id: 'pelvis',
      snapshot: pictures.end,
      ghost: pelvis.way === 'same' ? undefined : pictures.typical,
      title: say('story.pelvis', { pelvis: Math.round(story.pelvisDeg) }),
      text: say('story.pelvis.text', pelvis),
    },
    {
      id: 'back',
      snapshot: pictures.end,
      ghost: undefined,
      title: say('story.back', { lumbar: Math.round(story.lumbarDeg) }),
      text: say('story.back.text', lumbar),
    },
  ]
  return (
    <section className="twin-story" aria-labelledby="twin-story-title">
      <h2 id="twin-story-title">{say('story.title')}</h2>
      <p className="quiet small">{say('story.lead')}</p>
      <ol className="twin-steps">
        {steps.map(({ id, snapshot, ghost, title, text }) => (
          <li key={id} className="twin-step card" data-step={id}>
            <div className="twin-picture">
              <SideView
                snapshot={snapshot}
                {...(ghost ? { ghost } : {})}
                {...(id === 'back' ? { marked: 'lower-back' as const } : {})}
                label={say(ghost ? 'story.picture.compared' : 'story.picture', { step: title })}
              />
            </div>
            <h3>{title}</h3>
            <p>{text}</p>
            {ghost && <p className="quiet small">{say('story.key')}</p>}
          </li>
        ))}
      </ol>
      <Link href="/body#test=toe-touch" className="twin-explore">
        {say('story.explore')}
      </Link>
    </section>
  )
}

/** A change in words: direction, size and band in whole degrees; what rounds to less than 2° is called the same. */
export function said({ mean, band: [low, high] }: { readonly mean: number; readonly band: readonly [number, number] }): {
  readonly way: 'further' | 'less' | 'same'
  readonly size: number
  readonly low: number
  readonly high: number
} {
  const way = Math.abs(mean) < 2 ? 'same' : mean > 0 ? 'further' : 'less'
  const turned = way === 'less' ? [-high, -low] : [low, high]
  return { way, size: Math.round(Math.abs(mean)), low: Math.round(turned[0]!), high: Math.round(turned[1]!) }
}

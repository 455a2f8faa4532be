/** Words of the twin's part in the answer; held against the twin's list of what it must not claim by a test. */
export const twinStoryWords = {
  'story.title': 'What your body model does in a bend',
  'story.lead': 'Worked out from what you measured. A model, not a picture of you; no person’s bend was checked against it.',
  'story.bend': 'You bend forward, knees straight.',
  'story.bend.text': 'Lower back and hips share the way down. How they share it is a habit that we set.',
  'story.pelvis': 'Your pelvis turns to about {pelvis}°.',
  'story.pelvis.text':
    '{way, select, further {There the pull behind the thighs stops it. With typical hamstrings it would turn about {size}° further (likely {low} to {high}°).} less {There the pull behind the thighs stops it. With typical hamstrings it would stop about {size}° sooner (likely {low} to {high}° against yours).} other {With typical hamstrings it would end at about the same angle (likely {low} to {high}° against yours).}}',
  'story.back': 'Your lower back bends about {lumbar}°.',
  'story.back.text':
    '{way, select, same {With typical hamstrings it would bend just as far. At full bend this does not depend on the hamstrings.} other {With typical hamstrings it would bend about {size}° {way, select, further {more} other {less}} (likely {low} to {high}°).}}',
  'story.picture': '{step} Side view of a body bending forward.',
  'story.picture.compared': '{step} Side view of a body bending forward; a dashed outline shows the same body with typical hamstrings.',
  'story.key': 'Dashed: the same body with typical hamstrings.',
  'story.explore': 'Move it yourself',
} as const

/**
 * Danger words as people write them. A rule matches a clause that holds one phrase of every group; it then opens the
 * question of its sign, and never answers it. Plain phrases, no model: what matched is shown. `*` ends a word stem.
 */
export interface PhraseRule {
  /** Sign or flag to ask about. */
  readonly ask: string
  readonly groups: readonly (readonly string[])[]
}

/** The answer that holds a person's own words. */
export const ownWordsId = 'own-words'

/** A match straight after one of these is not asked about: "no fever", "without numbness". */
export const negations = [
  'no',
  'not',
  'never',
  'without',
  'denies',
  'deny',
  'any',
  "haven't",
  "don't have",
  'nor',
  'never had',
  'not had',
  'no history of',
  'never been',
]

const numb = [
  'numb*',
  'tingl*',
  'pins and needles',
  'no feeling',
  'lost feeling',
  "can't feel",
  'cannot feel',
  'feels odd',
  'feels weird',
  'feels dead',
  'gone dead',
  'dead feeling',
  'strange feeling',
]
const saddle = [
  'between my legs',
  'between the legs',
  'private*',
  'genital*',
  'crotch',
  'groin area',
  'my bottom',
  'my bum',
  'my butt',
  'my backside',
  'saddle',
  'inner thigh*',
  'wipe',
  'wiping',
  'toilet paper',
  'down there',
  'vagina*',
  'penis',
  'scrotum',
  'anus',
  'perine*',
]
const pee = ['pee', 'peeing', 'wee', 'weeing', 'urin*', 'bladder', 'pass water', 'water works', 'waterworks', 'go to the loo']
const trouble = [
  "can't",
  'cannot',
  'could not',
  "couldn't",
  'hard to',
  'difficult*',
  'trouble',
  'problem*',
  'start',
  'leak*',
  'wet myself',
  'accident*',
  'hold it',
  'no control',
  'lost control',
  "won't",
  'unable',
  'retention',
  'strain to',
  'changed',
  'weak stream',
  'dribbl*',
  'incontinen*',
]
const leg = ['leg*', 'foot', 'feet', 'knee', 'ankle', 'toe', 'toes']
const bothLegs = [
  'both legs',
  'both my legs',
  'both feet',
  'either leg',
  'left and right leg',
  'right and left leg',
  'two legs',
  'other leg too',
  'other leg as well',
  'bilateral*',
]
const sudden = ['sudden*', 'out of nowhere', 'all at once', 'came on fast']

export const phraseRules: readonly PhraseRule[] = [
  { ask: 'd-ces-saddle', groups: [numb, saddle] },
  { ask: 'd-ces-bladder', groups: [pee, trouble] },
  {
    ask: 'd-ces-bladder',
    groups: [['wet myself', 'wetting myself', 'peed myself', "don't know when i'm full", "can't tell when i need to pee", 'incontinen*']],
  },
  {
    ask: 'd-ces-bowel',
    groups: [
      ['poo', 'poop', 'bowel*', 'stool*', 'faeces', 'wind', 'fart*', 'soil*'],
      [
        'leak*',
        'accident*',
        'no control',
        'lost control',
        "can't hold",
        'cannot hold',
        "can't feel",
        'incontinen*',
        'pooed myself',
        'soiled',
      ],
    ],
  },
  {
    ask: 'd-ces-sex',
    groups: [
      ['sex', 'erection*', 'orgasm*', 'climax*', 'hard on'],
      ['numb*', 'no feeling', "can't", 'cannot', 'lost', 'impossible', 'trouble', 'gone'],
    ],
  },
  { ask: 'd-ces-bilateral-new', groups: [bothLegs, [...numb, 'weak*', 'pain*', 'shoot*', 'burn*', 'heavy', 'electric*']] },
  { ask: 'd-weak-growing', groups: [['weaker', 'getting weak*', 'losing strength', 'more and more weak*'], leg] },
  {
    ask: 'd-weak-footdrop',
    groups: [
      ['foot', 'toes', 'toe'],
      ['drop*', 'drag*', 'slap*', "won't lift", "can't lift", 'cannot lift', 'catch*', 'trip*'],
    ],
  },
  {
    ask: 'd-weak-other',
    groups: [leg, ['weak*', 'gives way', 'giving way', 'gave way', 'buckl*', 'no strength', 'no power', 'lost power', 'collapse*']],
  },
  {
    ask: 'd-cord-gait',
    groups: [
      ['unsteady', 'off balance', 'balance', 'clumsy', 'stagger*', 'wobbl*'],
      ['walk*', 'leg*', 'hand*', 'stairs', 'feel'],
    ],
  },
  {
    ask: 'd-stroke',
    groups: [['face droop*', 'drooping face', 'slurr*', "can't speak", 'speech', 'arm went weak', 'one side of my body']],
  },
  { ask: 'd-chest', groups: [['chest'], ['pain*', 'tight*', 'pressure', 'heav*', 'hurt*', 'ache*', 'crush*']] },
  {
    ask: 'd-pe',
    groups: [
      [
        'short of breath',
        'out of breath',
        'breathless*',
        "can't breathe",
        'cannot breathe',
        'hard to breathe',
        'coughing blood',
        'cough up blood',
        'hurts to breathe',
        'fainted',
        'passed out',
      ],
    ],
  },
  {
    ask: 'd-aaa-rupture',
    groups: [
      sudden,
      ['tummy', 'belly', 'stomach', 'abdom*', 'flank', 'side', 'back'],
      ['faint*', 'sweat*', 'collapse*', 'passed out', 'worst pain', 'clammy'],
    ],
  },
  {
    ask: 'd-aorta-tear',
    groups: [
      ['tearing', 'ripping', 'tore'],
      ['back', 'chest', 'shoulder blades'],
    ],
  },
  { ask: 'd-ali', groups: [leg, ['cold', 'pale', 'white', 'blue', 'blotchy', 'ice cold']] },
  {
    ask: 'd-dvt',
    groups: [
      ['calf', 'leg', 'lower leg'],
      ['swollen', 'swelling', 'swelled', 'bigger than', 'puffy', 'red', 'warm', 'hot', 'clot'],
    ],
  },
  { ask: 'd-sepsis', groups: [['confus*', 'shaking chills', 'very sleepy', 'mottled', 'delirious']] },
  { ask: 'w-fever', groups: [['fever*', 'temperature', 'chills', 'shiver*', 'feverish', '38 degrees', '39 degrees', 'rigors']] },
  {
    ask: 'd-fx-major',
    groups: [
      [
        'car crash',
        'car accident',
        'road accident',
        'motorbike',
        'run over',
        'hit by a car',
        'fell off a roof',
        'fell from',
        'fell off a ladder',
        'fell down the stairs',
        'dived',
        'diving accident',
        'big accident',
      ],
    ],
  },
  { ask: 'w-injury', groups: [['fell', 'fall', 'accident', 'hit my back', 'landed on', 'knocked']] },
  { ask: 'w-osteoporosis', groups: [['osteopor*', 'thin bones', 'brittle bones', 'bone density']] },
  { ask: 'w-steroids', groups: [['prednis*', 'steroid tablets', 'steroids for', 'on steroids', 'cortisone tablets']] },
  {
    ask: 'w-cancer-history',
    groups: [
      [
        'cancer',
        'tumour',
        'tumor',
        'chemo*',
        'radiotherapy',
        'leukaemia',
        'leukemia',
        'lymphoma',
        'melanoma',
        'myeloma',
        'mastectomy',
        'metasta*',
      ],
    ],
  },
  {
    ask: 'w-weight-loss',
    groups: [
      ['lost weight', 'losing weight', 'weight loss', 'clothes are looser', 'dropped kilos', 'lost kilos', 'lost pounds', 'lost a stone'],
    ],
  },
  { ask: 'w-night-sweats', groups: [['night sweat*', 'sweat at night', 'sweats at night', 'soaked sheets', 'drenched']] },
  { ask: 'w-immune', groups: [['transplant', 'immune*', 'immunosupp*', 'hiv', 'methotrexate', 'biologic*', 'no spleen']] },
  {
    ask: 'd-immune-fever',
    groups: [
      ['chemo*', 'transplant', 'no spleen', 'immunosupp*'],
      ['fever*', 'temperature', 'chills', 'suddenly ill', 'shiver*'],
    ],
  },
  { ask: 'w-iv-drugs', groups: [['inject drugs', 'injected drugs', 'injecting', 'iv drugs', 'heroin']] },
  {
    ask: 'w-anticoagulant',
    groups: [
      [
        'blood thinner*',
        'warfarin',
        'apixaban',
        'eliquis',
        'rivaroxaban',
        'xarelto',
        'heparin',
        'dabigatran',
        'marcumar',
        'haemophil*',
        'hemophil*',
        'bleeding disorder',
      ],
    ],
  },
  {
    ask: 'w-spinal-procedure',
    groups: [
      [
        'epidural',
        'lumbar puncture',
        'spinal tap',
        'spine injection',
        'back injection',
        'back surgery',
        'spine surgery',
        'back operation',
        'discectomy',
        'laminectomy',
        'injection in my back',
        'injection in my spine',
      ],
    ],
  },
  {
    ask: 'w-night-pain',
    groups: [
      ['wakes me', 'wake up', 'waking me', 'every night', 'at night'],
      ['no position', 'any position', 'nothing helps', 'whatever i do', 'every night', 'constant*'],
    ],
  },
  {
    ask: 'd-avulsion',
    groups: [
      ['pop', 'popped', 'snap', 'snapped', 'something tore', 'ripped'],
      ['thigh', 'hamstring*', 'buttock', 'bum', 'butt', 'sit bone', 'back of my leg'],
    ],
  },
  { ask: 'd-knee-locked', groups: [['knee'], ['locked', 'stuck', "won't straighten", "can't straighten", 'cannot straighten', 'jammed']] },
  {
    ask: 'd-knee-hot',
    groups: [
      ['knee', 'joint', 'ankle', 'hip'],
      ['hot', 'red', 'burning hot'],
      ['swollen', 'swelling', 'puffy', 'sore', 'fever*', 'hurts'],
    ],
  },
  {
    ask: 'd-compartment',
    groups: [
      ['calf', 'shin', 'leg', 'thigh'],
      ['rock hard', 'hard as', 'tight and swollen', 'unbearable', 'getting worse by the'],
    ],
  },
  { ask: 'd-rhabdo', groups: [['dark pee', 'brown pee', 'cola', 'dark urine', 'brown urine', 'tea coloured']] },
  {
    ask: 'd-blood-pee',
    groups: [
      [
        'blood in my pee',
        'blood in my urine',
        'blood in pee',
        'blood in urine',
        'bloody urine',
        'pee is red',
        'pink pee',
        'red urine',
        'haematuria',
        'hematuria',
      ],
    ],
  },
  {
    ask: 'd-gut-bleed',
    groups: [['black poo', 'black stool*', 'tarry', 'vomiting blood', 'vomited blood', 'threw up blood', 'coffee ground*']],
  },
  {
    ask: 'd-colic',
    groups: [
      ['waves', 'comes in waves', 'colic*', 'kidney stone*'],
      ['side', 'flank', 'groin', 'kidney*', 'pain*'],
    ],
  },
  { ask: 'w-pee-burn', groups: [['burn*', 'sting*', 'smelly', 'cloudy'], pee] },
  { ask: 'd-jaundice', groups: [['yellow skin', 'yellow eyes', 'skin is yellow', 'eyes are yellow', 'turned yellow', 'jaundice*']] },
  { ask: 'd-aaa-known', groups: [['aneurysm*', 'aneurism*']] },
  {
    ask: 'd-aaa-pulse',
    groups: [
      ['beating', 'pulsing', 'pulsat*', 'throbbing lump'],
      ['tummy', 'belly', 'stomach', 'abdom*'],
    ],
  },
  { ask: 'w-clot-preg', groups: [['pregnant', 'pregnancy', 'gave birth', 'just had a baby', 'postpartum']] },
  {
    ask: 'w-maybe-pregnant',
    groups: [['might be pregnant', 'could be pregnant', 'period is late', 'missed period', 'missed my period', 'late period']],
  },
  {
    ask: 'd-testis',
    groups: [
      ['testic*', 'ball', 'balls', 'scrotum'],
      ['pain*', 'hurt*', 'sore', 'agony', 'sudden*'],
    ],
  },
  {
    ask: 'd-testis-lump',
    groups: [
      ['testic*', 'ball', 'balls', 'scrotum'],
      ['lump*', 'swelling', 'heavy', 'hard bit'],
    ],
  },
  {
    ask: 'd-gca-eye',
    groups: [['lost sight', 'lost my sight', 'lost vision', "can't see", 'blind', 'double vision', 'seeing double', 'shade over']],
  },
  {
    ask: 'd-gca',
    groups: [
      ['jaw', 'scalp', 'temple*', 'new headache'],
      ['pain*', 'sore', 'chew*', 'tender', 'hurt*', 'headache*'],
    ],
  },
  {
    ask: 'd-lump',
    groups: [
      ['lump', 'bump'],
      ['back', 'spine'],
    ],
  },
  {
    ask: 'd-shingles',
    groups: [
      ['shingles', 'blisters', 'rash'],
      ['pain*', 'burn*', 'band', 'one side', 'back', 'shingles'],
    ],
  },
  {
    ask: 'd-mind-now',
    groups: [
      [
        'suicid*',
        'kill myself',
        'end my life',
        'end it all',
        'want to die',
        'wish i was dead',
        'wish i were dead',
        'better off dead',
        'hurt myself',
        'harm myself',
        'self harm',
        'self-harm',
        "don't want to live",
        'no reason to live',
        "can't go on living",
      ],
    ],
  },
  {
    ask: 'd-mind-low',
    groups: [
      [
        'hopeless',
        'depressed',
        'depression',
        'not worth living',
        'not worth it',
        "can't go on",
        'cannot go on',
        'want to give up',
        'at the end of my rope',
        'very low',
        'in despair',
      ],
    ],
  },
  {
    ask: 'd-unsafe',
    groups: [
      ['partner', 'husband', 'wife', 'boyfriend', 'girlfriend', 'he', 'she', 'someone', 'father', 'mother'],
      ['hits me', 'hit me', 'hurts me', 'hurt me', 'beats me', 'beat me', 'kicked me', 'pushed me', 'afraid of', 'scared of'],
    ],
  },
]

/** Words of the home page. */
export const homeWords = {
  'home.tab': 'Can my tight hamstrings be causing my back pain?',
  'home.title': 'Can my tight hamstrings be causing my back pain?',
  'home.lead':
    'Check for warning signs, measure how far your own legs go, and see what speaks for and against it. About ten minutes. Nothing leaves this device.',
  'home.start': 'Start the check',
  'home.go-on': 'Go on with your check',
  'home.see-answer': 'See your answer',
  'home.body': 'See how the body works',
  'home.picture':
    'A person lies on a mat and lifts one straight leg. A green outline shows how far the leg would go with typical hamstrings.',
  'home.picture.you': 'you',
  'home.picture.typical': 'typical',
  'home.picture.sit-bone': 'sit bone',
  'home.picture.hamstrings': 'hamstrings',
  'home.how.title': 'How it works',
  'home.how.safety.title': 'Safe before clever',
  'home.how.safety.text': 'First we look for the rare signs that need a doctor. If one is there, the check stops and says what to do.',
  'home.how.measure.title': 'Every number has its error',
  'home.how.measure.text': 'Tests you can do at home. Each result says how sure it is, and is set against people like you.',
  'home.how.answer.title': 'Reasons you can read',
  'home.how.answer.text': 'What speaks for it, what speaks against it, what is missing, and what would change the answer.',
  'home.claim.kicker': 'One of {count} claims, tested',
  'home.claim.quote': '“{claim}”',
  'home.private.title': 'Yours alone',
  'home.private.text': 'No account. No tracking. It works in flight mode, and you can take all of it with you or erase it.',
} as const

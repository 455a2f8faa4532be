/** Words of the frame around the screens. */
export const applicationWords = {
  'place.check': 'The check',
  'place.claims': 'Claims, tested',
  'place.trust': 'Can I trust it?',
  'place.data': 'Your data',
  'place.clinicians': 'For clinicians',
  'application.loading': 'Loading…',
  'application.broken.title': 'Something went wrong',
  'application.broken.text':
    'What you entered is safe on this device. Load the page again; if it happens again, please report what it says below.',
  'application.broken.again': 'Load again',
  'application.missing.title': 'There is nothing here',
  'application.missing.text': 'The address may be old or mistyped.',
  'application.missing.home': 'Go to the start',
  'application.update.ready': 'A new version is ready. What you entered stays.',
  'application.update.load': 'Load it',
  'application.offline.ready': 'Sitbone now works without the internet.',
  'application.unsaved': 'Not saved yet: {problem}',
  'application.unsaved.again': 'Try again',
  'application.not-lasting': 'This browser forbids storing. What you enter is lost when you close the page.',
  'application.unreadable': '{count, plural, one {# stored entry} other {# stored entries}} could not be read. Nothing was deleted.',
  'application.unreadable.look': 'See what it is',
} as const

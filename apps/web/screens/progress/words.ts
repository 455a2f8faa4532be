/** Words of the progress page. */
export const progressWords = {
  'place.progress': 'Progress',
  'progress.title': 'Has it really changed?',
  'progress.lead': 'A change counts only when it is larger than measuring error alone can be.',
  'progress.none.title': 'Nothing to compare yet',
  'progress.none.text':
    'Measure now, and again in a few weeks: cold, and at least a day after stretching. Then this page says whether anything truly changed.',
  'progress.none.go': 'Measure',
  'progress.real': 'Real change',
  'progress.within-error': 'Within error',
  'progress.unknown': 'Cannot tell',
  'progress.curve': '{name}{side}',
  'progress.curve.side': ', {side, select, left {left} right {right} other {}}',
  'progress.curve.summary': 'Dots: what was measured, with its error. Band: where the first value could lie by measuring error alone.',
  'progress.day': 'Day',
  'progress.value': 'Value',
  'progress.error': 'Error',
  'progress.trend': 'Trend',
  'progress.degrees': '{value}°',
  'progress.centimetres': '{value} cm',
  'progress.points': '{value}',
  'progress.sessions': 'Sessions',
  'progress.sessions.week':
    'This week: {count, plural, =0 {none yet} one {# session} other {# sessions}}, {minutes, plural, one {# minute} other {# minutes}} of moving.',
  'progress.sessions.all': 'In all: {count, plural, one {# session} other {# sessions}}.',
  'progress.sides':
    'Left {left, plural, one {# minute} other {# minutes}}, right {right, plural, one {# minute} other {# minutes}} in the last four weeks.',
  'progress.again': 'Measure again',
  'progress.again.when': 'Best cold, a day or more after stretching.',
  'progress.session': 'Start a session',
} as const

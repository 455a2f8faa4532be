/** What a level asks a person to do, in the same words everywhere. */
export const callNow = 'Call your emergency number now.'
export const goNow = 'Go to an emergency department now, or call your emergency number.'
export const phoneToday = 'Phone a doctor or your urgent advice line today. No help to be had today? Go to an emergency department.'
export const seeSoon = 'Book to see a doctor in the next few days.'
export const bookWeeks = 'Book a normal visit to a doctor or physiotherapist in the next weeks.'
export const noMovement = 'No tests, stretches or exercises.'

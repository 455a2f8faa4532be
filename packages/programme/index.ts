/** The names most callers need; everything else by its own path. */
export { exerciseById, exercises } from './exercises/all.ts'
export { calendarFile } from './plan/calendar.ts'
export { plan } from './plan/plan.ts'
export { replan } from './plan/replan.ts'

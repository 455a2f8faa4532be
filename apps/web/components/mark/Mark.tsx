/** The sign of Sitbone: a hamstring hanging from the sit bone's hook. */
export function Mark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true">
      <path
        d="M6.5 8.4C7 4.6 10.6 3 14.4 3.3c5.2.4 8 4.5 6.5 9-1 3.2-3.6 5-5.4 6.6"
        fill="none"
        stroke="var(--teal)"
        strokeWidth="4.2"
        strokeLinecap="round"
      />
      <circle cx="14.2" cy="23.4" r="3.1" fill="var(--warm-4)" />
    </svg>
  )
}

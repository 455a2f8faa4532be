// Runs before the first paint, so a chosen theme never flashes. The full story: application/theme.ts
try {
  const theme = localStorage.getItem('sitbone-theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage is forbidden: follow the system.
}

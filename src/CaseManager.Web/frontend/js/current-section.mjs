/** Scrolls the current section of a case into view, since the sections scroll sideways on a phone. */
export function showCurrentSection() {
  const current = document.querySelector('.app-sections [aria-current]')
  current?.scrollIntoView({ block: 'nearest', inline: 'center' })
}

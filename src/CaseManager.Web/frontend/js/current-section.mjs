/** On a phone the sections of a case scroll sideways: brings the current one into view. */
export function showCurrentSection() {
  const current = document.querySelector('.app-sections [aria-current]')
  current?.scrollIntoView({ block: 'nearest', inline: 'center' })
}

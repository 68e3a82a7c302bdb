/**
 * A browser may keep a page in memory and show it again on "back", without asking the server: also after signing out.
 * Such a page is hidden when it is put away, and asked for anew when it is taken out.
 */
export function neverComeBackFromMemory() {
  addEventListener('pagehide', ({ persisted }) => {
    if (persisted) document.documentElement.hidden = true
  })
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload()
  })
}

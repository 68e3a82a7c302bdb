/**
 * A browser may keep a page in its back/forward cache and show it without asking the server, even after sign-out.
 * Such a page is hidden when it is cached, and reloaded when it is restored.
 */
export function hideFromBackForwardCache() {
  addEventListener('pagehide', ({ persisted }) => {
    if (persisted) document.documentElement.hidden = true
  })
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload()
  })
}

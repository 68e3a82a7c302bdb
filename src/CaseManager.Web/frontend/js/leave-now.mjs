import { TripleShift } from './triple-shift.mjs'

/**
 * Leave now, by the button or by pressing Shift three times: the page is hidden at once, the session ends in the background, and the back
 * button does not return here. Without script the form posts and the server does the same, only slower.
 *
 * The form holds the destination (data-to), the title until then (data-title) and the messages for screen readers (data-two-more,
 * data-one-more, data-leaving, data-expired).
 */
export function watchLeaveForm(form) {
  const status = statusLine(form)
  let hasLeft = false

  function leave() {
    if (hasLeft) return
    hasLeft = true
    const session = new FormData(form)
    document.documentElement.hidden = true
    document.title = form.dataset.title
    status.textContent = form.dataset.leaving
    if (navigator.sendBeacon(form.action, session)) {
      location.replace(form.dataset.to)
    } else {
      form.submit() // slower, but certain: the session must end
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    leave()
  })

  const presses = new TripleShift({
    count(done) {
      status.textContent = done === 1 ? form.dataset.twoMore : form.dataset.oneMore
    },
    expire() {
      status.textContent = form.dataset.expired
    },
    complete: leave
  })
  presses.listen(document)
}

/** A live region for screen readers. It must exist, empty, before its first message. */
function statusLine(form) {
  const line = document.createElement('p')
  line.className = 'govuk-visually-hidden'
  line.setAttribute('role', 'status')
  form.append(line)
  return line
}

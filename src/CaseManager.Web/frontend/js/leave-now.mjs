import { ThreePresses } from './three-presses.mjs'

/**
 * Leave now, by the button or by Shift pressed three times: the page goes at once, the session ends behind it, and "back" does
 * not lead here. Without script the form posts and the server does the same, only slower.
 *
 * The form says where to go (data-to), the title to show meanwhile (data-title) and what to tell those who cannot see the count
 * (data-two-more, data-one-more, data-leaving, data-expired).
 */
export function watchLeaveForm(form) {
  const told = statusLine(form)
  let left = false

  function leave() {
    if (left) return
    left = true
    const ending = new FormData(form)
    document.documentElement.hidden = true
    document.title = form.dataset.title
    told.textContent = form.dataset.leaving
    if (navigator.sendBeacon(form.action, ending)) {
      location.replace(form.dataset.to)
    } else {
      form.submit() // slower, and sure: the session must end
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    leave()
  })

  const presses = new ThreePresses({
    count(done) {
      told.textContent = done === 1 ? form.dataset.twoMore : form.dataset.oneMore
    },
    expire() {
      told.textContent = form.dataset.expired
    },
    complete: leave
  })
  presses.listen(document)
}

/** A line that is read out and not seen. It must be there, empty, before anything is said in it. */
function statusLine(form) {
  const line = document.createElement('p')
  line.className = 'govuk-visually-hidden'
  line.setAttribute('role', 'status')
  form.append(line)
  return line
}

const token = '[name=__RequestVerificationToken]'

/**
 * Submits a form with files and shows its progress. The server answers with the address of the next page, or with the form and its errors,
 * and the files remain selected. Before submitting, it checks that the user is still signed in.
 */
export function showProgress(form) {
  const says = form.querySelector('[data-sent]')
  const bar = form.querySelector('progress')
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    busy(form, bar, true)
    const said = await renew(form) ?? await send(form, says, bar)
    if (said) {
      busy(form, bar, false)
      says.textContent = says.dataset[said]
    }
  })
}

// The token belongs to one session: a new sign-in in another window replaces it.
async function renew(form) {
  try {
    const answer = await fetch(form.action)
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector(`form[data-upload] ${token}`)
    if (!fresh) return 'signedOut'
    form.querySelector(token).value = fresh.value
  } catch {
    return 'lost'
  }
}

function send(form, says, bar) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', form.action)
    request.setRequestHeader('Accept', 'text/uri-list, text/html')
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      const percent = Math.floor(100 * loaded / total)
      bar.value = percent
      says.textContent = says.dataset.sent.replace('…', percent)
    })
    request.addEventListener('load', () => {
      if (request.status === 200 && request.getResponseHeader('Content-Type').startsWith('text/uri-list')) location.assign(request.responseText)
      else resolve(showAnswer(form, request.responseText) ? null : 'lost')
    })
    request.addEventListener('error', () => resolve('lost'))
    request.send(new FormData(form))
  })
}

function busy(form, bar, isBusy) {
  bar.hidden = !isBusy
  for (const button of form.querySelectorAll('button')) button.disabled = isBusy
}

function showAnswer(form, html) {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const answer = page.querySelector('main')
  if (!answer) return false
  const chosen = form.querySelector('input[type=file]').files
  document.querySelector('main').replaceWith(document.adoptNode(answer))
  document.title = page.title
  const field = answer.querySelector('input[type=file]')
  if (field) field.files = chosen
  document.dispatchEvent(new CustomEvent('app:replaced', { detail: answer }))
  window.scrollTo(0, 0)
  return true
}

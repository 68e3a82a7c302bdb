/**
 * Sends a form with files and shows how far it is. The server answers with the address that the form leads to, or with the form again and what
 * is wrong: then the chosen files are still chosen.
 */
export function showProgress(form) {
  const says = form.querySelector('[data-sent]')
  const bar = form.querySelector('progress')
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const request = new XMLHttpRequest()
    request.open('POST', form.action)
    request.setRequestHeader('Accept', 'text/uri-list, text/html')
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      const percent = Math.floor(100 * loaded / total)
      bar.value = percent
      says.textContent = says.dataset.sent.replace('…', percent)
    })
    request.addEventListener('load', () => request.status === 200 ? location.assign(request.responseText) : showAnswer(form, request.responseText))
    request.addEventListener('error', () => {
      busy(form, bar, false)
      says.textContent = says.dataset.lost
    })
    busy(form, bar, true)
    request.send(new FormData(form))
  })
}

function busy(form, bar, isBusy) {
  bar.hidden = !isBusy
  for (const button of form.querySelectorAll('button')) button.disabled = isBusy
}

function showAnswer(form, html) {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const answer = document.adoptNode(page.querySelector('main'))
  const chosen = form.querySelector('input[type=file]').files
  document.querySelector('main').replaceWith(answer)
  document.title = page.title
  const field = answer.querySelector('input[type=file]')
  if (field) field.files = chosen
  document.dispatchEvent(new CustomEvent('app:replaced', { detail: answer }))
  window.scrollTo(0, 0)
}

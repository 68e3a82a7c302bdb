const canDoIt = typeof PublicKeyCredential === 'function' &&
  'parseRequestOptionsFromJSON' in PublicKeyCredential && 'parseCreationOptionsFromJSON' in PublicKeyCredential

/**
 * Shows a form that signs in by a passkey, or registers one, if the browser supports it: it fetches the challenge, has the device answer it
 * and submits the form with the response. If the server refuses the challenge, the form is submitted without a response, to show the error.
 */
export function offerPasskey(form) {
  if (!canDoIt) return
  form.hidden = false
  document.querySelector('[data-passkey-cannot]')?.remove()
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const asked = await fetch(form.dataset.ask, { method: 'POST', body: new FormData(form) })
    if (asked.ok && await answer(form, await asked.json())) form.submit()
    else if (!asked.ok) form.submit()
  })
}

async function answer(form, { challenge, options }) {
  const failed = form.querySelector('[data-passkey-failed]')
  failed.hidden = true
  try {
    const credential = await byTheDevice(form.dataset.passkey, JSON.parse(options))
    form.elements.ChallengeToken.value = challenge
    form.elements.Credential.value = JSON.stringify(credential.toJSON())
    return true
  } catch {
    failed.hidden = false
    return false
  }
}

function byTheDevice(what, options) {
  return what === 'create'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
}

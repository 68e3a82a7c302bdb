const pauseInMilliseconds = 2000
const maxDelayInMilliseconds = 6000

/**
 * Saves an unfinished form on the server: soon after the last input, and every few seconds during continuous input. Nothing is stored on
 * the device. Submitting the form waits for a save in progress, so that neither overwrites the other.
 */
export class DraftAutosave {
  #changedSince = null
  #timer
  #pendingSave = null

  constructor(form, status) {
    this.form = form
    this.status = status
  }

  listen() {
    this.form.addEventListener('input', () => this.#scheduleSave())
    this.form.addEventListener('change', () => this.#scheduleSave())
    this.form.addEventListener('submit', (event) => this.#awaitSave(event))
    document.addEventListener('visibilitychange', () => { if (document.hidden && this.#changedSince) this.#save() })
  }

  #scheduleSave() {
    const now = Date.now()
    this.#changedSince ??= now
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#save(), Math.max(0, Math.min(pauseInMilliseconds, this.#changedSince + maxDelayInMilliseconds - now)))
  }

  async #save() {
    clearTimeout(this.#timer)
    if (this.#pendingSave) return this.#scheduleSave()
    this.#changedSince = null
    this.#pendingSave = this.#post()
    await this.#pendingSave
    this.#pendingSave = null
  }

  async #post() {
    const address = new URL(this.form.action || location.href)
    address.searchParams.set('handler', 'SaveDraft')
    try {
      const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(new FormData(this.form)), redirect: 'error' })
      this.status.textContent = answer.ok ? await answer.text() : this.status.dataset.autosaveStatus
    } catch {
      this.status.textContent = this.status.dataset.autosaveStatus
    }
  }

  #awaitSave(event) {
    clearTimeout(this.#timer)
    this.#changedSince = null
    if (!this.#pendingSave || event.defaultPrevented) return
    event.preventDefault()
    this.#pendingSave.then(() => { this.#pendingSave = null; this.form.requestSubmit(event.submitter ?? undefined) })
  }
}

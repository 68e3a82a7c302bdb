const pause = 2000
const longest = 6000

/**
 * Saves an unfinished form on the server: soon after the last input, and every few seconds during continuous input. Nothing is stored on
 * the device. Submitting the form waits for a save in progress, so that neither overwrites the other.
 */
export class KeepUnfinished {
  #dirtySince = null
  #timer
  #underWay = null

  constructor(form, says) {
    this.form = form
    this.says = says
  }

  listen() {
    this.form.addEventListener('input', () => this.#changed())
    this.form.addEventListener('change', () => this.#changed())
    this.form.addEventListener('submit', (event) => this.#submitted(event))
    document.addEventListener('visibilitychange', () => { if (document.hidden && this.#dirtySince) this.#keep() })
  }

  #changed() {
    const now = Date.now()
    this.#dirtySince ??= now
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#keep(), Math.max(0, Math.min(pause, this.#dirtySince + longest - now)))
  }

  async #keep() {
    clearTimeout(this.#timer)
    if (this.#underWay) return this.#changed()
    this.#dirtySince = null
    this.#underWay = this.#post()
    await this.#underWay
    this.#underWay = null
  }

  async #post() {
    const address = new URL(this.form.action || location.href)
    address.searchParams.set('handler', 'Keep')
    try {
      const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(new FormData(this.form)), redirect: 'error' })
      this.says.textContent = answer.ok ? await answer.text() : this.says.dataset.kept
    } catch {
      this.says.textContent = this.says.dataset.kept
    }
  }

  #submitted(event) {
    clearTimeout(this.#timer)
    this.#dirtySince = null
    if (!this.#underWay || event.defaultPrevented) return
    event.preventDefault()
    this.#underWay.then(() => { this.#underWay = null; this.form.requestSubmit(event.submitter ?? undefined) })
  }
}

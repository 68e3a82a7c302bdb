const timeAllowed = 5000

/**
 * Counts Shift pressed and released on its own. Shift held for a capital, a shortcut or a click does not count, any other key resets
 * the count (sticky keys send Shift and letter in sequence), and nothing counts during text composition (IME).
 */
export class ThreePresses {
  #alone = false
  #done = 0
  #timer

  constructor(on) {
    this.on = on
  }

  listen(target) {
    target.addEventListener('keydown', (event) => this.#down(event), true)
    target.addEventListener('keyup', (event) => this.#up(event), true)
    target.addEventListener('pointerdown', () => { this.#alone = false }, true)
  }

  #down(event) {
    if (event.key === 'Shift' && !event.isComposing) {
      this.#alone = !event.ctrlKey && !event.altKey && !event.metaKey
      return
    }
    this.#alone = false
    this.#startAgain()
  }

  #up(event) {
    if (event.key !== 'Shift' || event.isComposing || !this.#alone) return
    this.#alone = false
    this.#done += 1
    if (this.#done === 1) this.#timer = setTimeout(() => this.#expire(), timeAllowed)
    if (this.#done === 3) {
      this.#startAgain()
      this.on.complete()
    } else {
      this.on.count(this.#done)
    }
  }

  #expire() {
    this.#startAgain()
    this.on.expire()
  }

  #startAgain() {
    clearTimeout(this.#timer)
    this.#done = 0
  }
}

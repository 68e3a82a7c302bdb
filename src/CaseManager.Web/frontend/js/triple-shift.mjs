const timeAllowedInMilliseconds = 5000

/**
 * Counts Shift pressed and released on its own. Shift held for a capital, a shortcut or a click does not count, any other key resets
 * the count (sticky keys send Shift and letter in sequence), and nothing counts during text composition (IME).
 */
export class TripleShift {
  #isShiftAlone = false
  #count = 0
  #timer

  constructor(callbacks) {
    this.callbacks = callbacks
  }

  listen(target) {
    target.addEventListener('keydown', (event) => this.#down(event), true)
    target.addEventListener('keyup', (event) => this.#up(event), true)
    target.addEventListener('pointerdown', () => { this.#isShiftAlone = false }, true)
  }

  #down(event) {
    if (event.key === 'Shift' && !event.isComposing) {
      this.#isShiftAlone = !event.ctrlKey && !event.altKey && !event.metaKey
      return
    }
    this.#isShiftAlone = false
    this.#reset()
  }

  #up(event) {
    if (event.key !== 'Shift' || event.isComposing || !this.#isShiftAlone) return
    this.#isShiftAlone = false
    this.#count += 1
    if (this.#count === 1) this.#timer = setTimeout(() => this.#expire(), timeAllowedInMilliseconds)
    if (this.#count === 3) {
      this.#reset()
      this.callbacks.complete()
    } else {
      this.callbacks.count(this.#count)
    }
  }

  #expire() {
    this.#reset()
    this.callbacks.expire()
  }

  #reset() {
    clearTimeout(this.#timer)
    this.#count = 0
  }
}

// <relative-time datetime="…">in 2 h 10 min</relative-time>: the server wrote the words, this keeps them true.
// With data-future and data-past the words around the time come from there: data-future="On site due in {0}".
(() => {
  const words = document.querySelector('meta[name=words]').dataset
  const MINUTE = 60, HOUR = 60 * MINUTE, DAY = 24 * HOUR
  const fill = (pattern, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), pattern)

  // The same steps and rounding as the server's Words.duration.
  const duration = seconds => {
    const length = Math.floor(Math.abs(seconds))
    if (length < MINUTE) return fill(words.s, length)
    if (length < HOUR) return fill(words.m, Math.floor(length / MINUTE))
    const [great, small, alone, both] = length < 2 * DAY
      ? [Math.floor(length / HOUR), Math.floor(length % HOUR / MINUTE), words.h, words.hm]
      : [Math.floor(length / DAY), Math.floor(length % DAY / HOUR), words.d, words.dh]
    return small === 0 ? fill(alone, great) : fill(both, great, small)
  }

  customElements.define('relative-time', class extends HTMLElement {
    connectedCallback() {
      this.at = Date.parse(this.getAttribute('datetime'))
      const deadline = this.dataset.future || this.dataset.past
      const still = this.closest('.state') && !deadline
      if (!Number.isNaN(this.at) && !still) this.timer = setInterval(() => this.renew(), 5000)
    }

    disconnectedCallback() {
      clearInterval(this.timer)
    }

    renew() {
      const seconds = (this.at - Date.now()) / 1000
      const pattern = seconds >= 0 ? this.dataset.future ?? words.future : this.dataset.past ?? words.past
      const text = fill(pattern, duration(seconds))
      if (this.textContent !== text) this.textContent = text
    }
  })
})()

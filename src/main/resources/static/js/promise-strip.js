// <promise-strip>: the server drew the strip; while its time counts, this lets the used part grow until it is drawn anew.
customElements.define('promise-strip', class extends HTMLElement {
  connectedCallback() {
    const strip = this.querySelector('[data-length]')
    if (!strip) return
    const used = [...strip.querySelectorAll('.used')].pop()
    const width = parseFloat(used.getAttribute('width')), from = parseFloat(used.getAttribute('x')), began = Date.now()
    this.timer = setInterval(() => {
      const grown = width + (Date.now() - began) / 1000 / strip.dataset.length * 100
      used.setAttribute('width', `${Math.min(grown, 100 - from).toFixed(2)}%`)
    }, 10000)
  }

  disconnectedCallback() {
    clearInterval(this.timer)
  }
})

// <call-box>: the box on top. htmx brings what was found; this opens and closes the list and walks through it.
customElements.define('call-box', class extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector('input')
    this.found = this.querySelector('[role=listbox]')
    this.at = -1
    this.input.addEventListener('keydown', event => this.key(event))
    this.input.addEventListener('input', () => { if (!this.input.value.trim()) this.show(false) })
    this.addEventListener('htmx:afterSwap', () => this.show(this.options().length > 0 || this.found.textContent.trim() !== ''))
    this.addEventListener('focusout', event => { if (!this.contains(event.relatedTarget)) this.show(false) })
  }

  options() {
    return [...this.found.querySelectorAll('[role=option]')]
  }

  show(open) {
    this.found.hidden = !open
    this.input.setAttribute('aria-expanded', open)
    this.options().forEach((option, i) => { option.id = `call-found-${i}`; option.tabIndex = -1 })
    this.go(-1)
  }

  go(at) {
    const options = this.options()
    this.at = options.length ? Math.max(-1, Math.min(at, options.length - 1)) : -1
    options.forEach((option, i) => option.setAttribute('aria-selected', i === this.at))
    if (this.at < 0) return this.input.removeAttribute('aria-activedescendant')
    this.input.setAttribute('aria-activedescendant', options[this.at].id)
    options[this.at].scrollIntoView({ block: 'nearest' })
  }

  key(event) {
    if (event.isComposing) return // the reader is still choosing Chinese characters
    if (event.key === 'Escape') this.show(false)
    if (this.found.hidden) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.go(this.at + (event.key === 'ArrowDown' ? 1 : -1))
      event.preventDefault()
    }
    if (event.key === 'Enter' && this.at >= 0) {
      this.options()[this.at].click()
      event.preventDefault()
    }
  }
})

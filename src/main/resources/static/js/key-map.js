// <key-map>: single-key shortcuts. The element is absent when the reader has switched them off (WCAG 2.1.4).
customElements.define('key-map', class extends HTMLElement {
  connectedCallback() {
    this.listener = event => this.key(event)
    document.addEventListener('keydown', this.listener)
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.listener)
  }

  key(event) {
    const typing = event.target.closest('input, textarea, select, [contenteditable]')
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector('dialog[open]')) return
    const action = { '/': this.search, n: this.register, j: () => this.row(1), k: () => this.row(-1), '?': this.help }[event.key]
    if (action?.call(this) !== undefined) event.preventDefault()
  }

  search() {
    const box = document.querySelector('#call, input[type=search]')
    box?.focus()
    box?.select()
    return box ?? undefined
  }

  register() {
    const link = document.querySelector('.callbox-new')
    link?.click()
    return link ?? undefined
  }

  row(step) {
    const rows = [...document.querySelectorAll('.list tbody tr, .job')].filter(row => row.matches('a') || row.querySelector('a'))
    if (!rows.length) return undefined
    const at = rows.findIndex(row => row.contains(document.activeElement))
    const to = rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.max(0, Math.min(rows.length - 1, at + step))]
    const link = to.matches('a') ? to : to.querySelector('a')
    link.focus()
    link.scrollIntoView({ block: 'nearest' })
    return to
  }

  help() {
    const dialog = this.querySelector('dialog')
    dialog.showModal()
    return dialog
  }
})

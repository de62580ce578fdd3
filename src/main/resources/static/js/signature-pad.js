// <signature-pad>: strokes become the path of a 600 x 200 drawing in the hidden field. Who can't draw types the name.
customElements.define('signature-pad', class extends HTMLElement {
  connectedCallback() {
    this.drawing = this.querySelector('svg')
    this.path = this.querySelector('path')
    this.field = this.querySelector('input[type=hidden]')
    this.status = this.querySelector('[role=status]')
    this.drawing.addEventListener('pointerdown', event => this.begin(event))
    this.drawing.addEventListener('pointermove', event => this.go(event))
    this.drawing.addEventListener('pointerup', () => { this.pointer = null })
    this.drawing.addEventListener('pointercancel', () => { this.pointer = null })
    this.querySelector('[data-clear]').addEventListener('click', () => this.keep(''))
    if (this.field.value) this.keep(this.field.value)
  }

  place(event) {
    const box = this.drawing.getBoundingClientRect()
    const within = (share, end) => Math.round(Math.min(1, Math.max(0, share)) * end)
    return `${within((event.clientX - box.left) / box.width, 600)} ${within((event.clientY - box.top) / box.height, 200)}`
  }

  begin(event) {
    if (this.pointer != null || event.button > 0) return
    this.pointer = event.pointerId
    this.drawing.setPointerCapture(event.pointerId)
    this.keep(`${this.field.value}M${this.place(event)}`)
    event.preventDefault()
  }

  go(event) {
    if (event.pointerId === this.pointer && this.field.value.length < 20000) this.keep(`${this.field.value}L${this.place(event)}`)
  }

  keep(path) {
    this.field.value = path
    this.path.setAttribute('d', path)
    this.status.textContent = path ? this.status.dataset.signed : this.status.dataset.empty
  }
})

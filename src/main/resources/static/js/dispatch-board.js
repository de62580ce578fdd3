// <dispatch-board>: a waiting ticket dragged onto a technician is assigned to him, one that somebody has opens the page that asks
// why. The form on each ticket does the same.
customElements.define('dispatch-board', class extends HTMLElement {
  connectedCallback() {
    this.querySelectorAll('[data-ticket]').forEach(ticket => { ticket.draggable = true })
    this.addEventListener('dragstart', event => this.lift(event))
    this.addEventListener('dragover', event => this.hover(event))
    this.addEventListener('dragleave', event => this.mark(event.target.closest('[data-technician]'), false))
    this.addEventListener('dragend', () => { this.ticket = null; this.querySelectorAll('.over').forEach(one => this.mark(one, false)) })
    this.addEventListener('drop', event => this.drop(event))
    this.addEventListener('htmx:beforeRequest', event => { if (this.ticket) event.preventDefault() })
  }

  lift(event) {
    this.ticket = event.target.closest('[data-ticket]')
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('text/plain', this.ticket.dataset.ticket)
  }

  // Where the ticket may land: with anybody its own form offers; another technician's job with anybody but him.
  technician(event) {
    const place = event.target.closest('[data-technician]')
    if (!place || !this.ticket) return null
    const choice = this.ticket.querySelector('select')
    const offered = choice ? [...choice.options].some(option => option.value === place.dataset.technician) : !place.contains(this.ticket)
    return offered ? place : null
  }

  hover(event) {
    const place = this.technician(event)
    if (place) {
      event.preventDefault()
      this.mark(place, true)
    }
  }

  mark(place, on) {
    place?.classList.toggle('over', on)
  }

  drop(event) {
    const place = this.technician(event)
    if (!place) return
    event.preventDefault()
    const choice = this.ticket.querySelector('select')
    if (choice) {
      choice.value = place.dataset.technician
      choice.form.requestSubmit()
    } else {
      location.assign(`/tickets/${this.ticket.dataset.ticket}/assignment?technician=${place.dataset.technician}`)
    }
  }
})

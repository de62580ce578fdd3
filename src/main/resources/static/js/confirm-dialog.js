// <confirm-dialog>: asks before the form inside is sent.
customElements.define('confirm-dialog', class extends HTMLElement {
  connectedCallback() {
    const dialog = this.querySelector('dialog')
    let confirmed = false
    this.addEventListener('submit', event => {
      if (event.target.method === 'dialog' || confirmed) return
      event.preventDefault()
      event.stopPropagation()
      const { target: form, submitter } = event
      dialog.returnValue = ''
      dialog.addEventListener('close', () => {
        if (dialog.returnValue !== 'yes') return
        confirmed = true
        form.requestSubmit(submitter)
      }, { once: true })
      dialog.showModal()
    }, true)
  }
})

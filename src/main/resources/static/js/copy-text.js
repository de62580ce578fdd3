// A text told once: beside it a button that copies it. Without script, or where the browser refuses, it is marked to be copied by hand.
customElements.define('copy-text', class extends HTMLElement {
  connectedCallback() {
    const text = this.querySelector('input'), button = this.querySelector('button')
    if (!text || !button) return
    button.hidden = false
    text.addEventListener('focus', () => text.select())
    button.addEventListener('click', async () => {
      text.select()
      try {
        await navigator.clipboard.writeText(text.value)
        button.querySelector('[role=status]').textContent = button.dataset.done
      } catch {
        text.focus()
      }
    })
  }
})

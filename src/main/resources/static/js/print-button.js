// <print-button>: shown only where a press can print.
customElements.define('print-button', class extends HTMLElement {
  connectedCallback() {
    this.hidden = false
    this.querySelector('button').addEventListener('click', () => print())
  }
})

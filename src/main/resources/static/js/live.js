// What htmx needs to know of this application: the token of its forms, and what to say when a part can't be renewed.
(() => {
  const token = document.querySelector('meta[name=csrf]')
  document.addEventListener('htmx:configRequest', event => {
    if (token) event.detail.headers[token.dataset.header] = token.content
  })

  // A part in which somebody is choosing or typing waits with its renewal.
  const begun = field => field === document.activeElement || (field.matches('select')
    ? [...field.options].some(option => option.selected !== option.defaultSelected && !(option.index === 0 && option.selected))
    : !['hidden', 'submit', 'button'].includes(field.type) && field.value !== field.defaultValue)
  document.addEventListener('htmx:beforeRequest', event => {
    const part = event.target.closest?.('[data-live]')
    if (part === event.target && [...part.querySelectorAll('input, select, textarea')].some(begun)) event.preventDefault()
  })

  const words = document.querySelector('meta[name=words]')
  const note = event => event.target.closest?.('[data-live]')?.querySelector('.stale')
  const since = new WeakMap()

  document.addEventListener('htmx:afterRequest', event => {
    const stale = note(event)
    if (!stale) return
    if (event.detail.successful) {
      since.set(stale, new Date())
      stale.textContent = ''
    } else {
      const time = since.get(stale) ?? new Date(performance.timeOrigin)
      stale.textContent = words.dataset.stale.replace('{0}', time.toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' }))
    }
  })
})()

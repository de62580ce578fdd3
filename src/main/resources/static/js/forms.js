// Forms: sent once, what is wrong is announced, text half written is not left behind unnoticed, a busy page is asked again.
(() => {
  const sent = new WeakSet()
  let unsaved = false

  document.addEventListener('submit', event => {
    const form = event.target
    if (event.defaultPrevented || form.method !== 'post' || form.hasAttribute('hx-post')) return
    if (sent.has(form)) return event.preventDefault()
    sent.add(form)
    unsaved = false
    event.submitter?.setAttribute('aria-disabled', 'true')
    setTimeout(() => { sent.delete(form); event.submitter?.removeAttribute('aria-disabled') }, 8000) // an answer that opened no page
  })

  // Back from the next page: the form may be sent again.
  addEventListener('pageshow', event => {
    if (event.persisted) location.reload()
  })

  document.addEventListener('input', event => {
    if (event.target.closest('form[data-guard]')) unsaved = true
  })
  addEventListener('beforeunload', event => { if (unsaved) event.preventDefault() })

  document.querySelector('[data-focus]')?.focus()

  const retry = document.querySelector('[data-retry]')
  if (retry) {
    const again = () => fetch(location.href, { method: 'GET', cache: 'no-store' })
      .then(answer => answer.status === 503 ? wait() : location.reload())
      .catch(wait)
    const wait = () => setTimeout(again, retry.dataset.retry * 1000)
    wait()
  }

  // Menus that opened without script close with it: on a press elsewhere and on Escape.
  const menus = () => document.querySelectorAll('details.more[open]')
  document.addEventListener('click', event => menus().forEach(menu => { if (!menu.contains(event.target)) menu.open = false }))
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') menus().forEach(menu => { menu.open = false; menu.querySelector('summary').focus() })
  })
})()

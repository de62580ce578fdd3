// Before the first paint: a page that follows the device asks it here, because only script can. Without script it is light.
(() => {
  const root = document.documentElement
  if (root.dataset.theme !== 'auto') return
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const follow = () => { root.dataset.bsTheme = dark.matches ? 'dark' : 'light' }
  follow()
  dark.addEventListener('change', follow)
})()

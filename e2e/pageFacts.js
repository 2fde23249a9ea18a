// What a browser shows of a page. The test reads this file and runs it in the page, so it uses nothing from outside.
;(() => {
  for (const each of document.querySelectorAll('details')) each.open = true

  const channels = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number)
  const luminance = (colour) => {
    const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
      const part = value / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const groundOf = (element) => {
    if (element === null) return 'rgb(255, 255, 255)'
    const { backgroundColor } = getComputedStyle(element)
    return channels(backgroundColor)[3] === 0 ? groundOf(element.parentElement) : backgroundColor
  }
  const textOf = ({ childNodes }) =>
    [...childNodes]
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent.trim())
      .join('')
  /** Less contrast than WCAG 2.1 requires (1.4.3, level AA). */
  const isFaint = (element) => {
    const [one, other] = [luminance(getComputedStyle(element).color), luminance(groundOf(element))]
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) < 4.5
  }
  const texts = [...document.body.querySelectorAll('*')].filter((element) => textOf(element) !== '')
  const focused = document.activeElement
  const { left, top } = focused.getBoundingClientRect()
  const { scrollWidth, clientWidth, lang } = document.documentElement
  return {
    overflow: scrollWidth - clientWidth,
    faint: [...new Set(texts.filter(isFaint).map((element) => `${element.tagName} ${textOf(element).slice(0, 40)}`))],
    language: lang,
    title: document.title,
    levels: [...document.querySelectorAll('h1,h2,h3,h4')].map(({ tagName }) => Number(tagName[1])),
    unlabelled: [...document.querySelectorAll('input')].filter(({ labels }) => labels.length !== 1).length,
    scripts: document.scripts.length,
    links: [...document.querySelectorAll('a[href], link[href]')].map(({ href }) => href),
    focused: {
      text: focused.textContent,
      outline: getComputedStyle(focused).outlineStyle,
      isVisible: left >= 0 && top >= 0,
    },
  }
})()

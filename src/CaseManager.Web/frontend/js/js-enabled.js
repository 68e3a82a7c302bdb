// Runs before the page is drawn, so that what needs script never shows first as if there were none.
document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) document.body.classList.add('govuk-frontend-supported')

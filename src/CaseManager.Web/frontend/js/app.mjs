import { Button, Checkboxes, createAll, ErrorSummary, SkipLink } from 'govuk-frontend'
import { showCurrentSection } from './current-section.mjs'
import { DraftAutosave } from './draft-autosave.mjs'
import { watchLeaveForm } from './leave-now.mjs'
import { hideFromBackForwardCache } from './back-forward-cache.mjs'
import { offerPasskey } from './passkeys.mjs'
import { Radios } from './radios.mjs'
import { showProgress } from './upload-progress.mjs'

hideFromBackForwardCache()

const leaveForm = document.querySelector('form[data-leave]')
if (leaveForm) watchLeaveForm(leaveForm)

for (const form of document.querySelectorAll('form[data-passkey]')) offerPasskey(form)

for (const component of [Button, Checkboxes, ErrorSummary, Radios, SkipLink]) createAll(component)

for (const form of document.querySelectorAll('form[data-upload]')) showProgress(form)

document.addEventListener('app:replaced', ({ detail }) => {
  for (const component of [Checkboxes, ErrorSummary, Radios]) createAll(component, {}, detail)
  for (const form of detail.querySelectorAll('form[data-upload]')) showProgress(form)
})

for (const form of document.querySelectorAll('form[data-autosave]')) new DraftAutosave(form, form.querySelector('[data-autosave-status]')).listen()

showCurrentSection()

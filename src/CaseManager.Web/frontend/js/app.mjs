import { Button, Checkboxes, createAll, ErrorSummary, SkipLink } from 'govuk-frontend'
import { showCurrentSection } from './current-section.mjs'
import { KeepUnfinished } from './keep-unfinished.mjs'
import { watchLeaveForm } from './leave-now.mjs'
import { neverComeBackFromMemory } from './never-from-memory.mjs'
import { offerPasskey } from './passkeys.mjs'
import { Radios } from './radios.mjs'
import { showProgress } from './upload-progress.mjs'

neverComeBackFromMemory()

const leaveForm = document.querySelector('form[data-leave]')
if (leaveForm) watchLeaveForm(leaveForm)

for (const form of document.querySelectorAll('form[data-passkey]')) offerPasskey(form)

for (const component of [Button, Checkboxes, ErrorSummary, Radios, SkipLink]) createAll(component)

for (const form of document.querySelectorAll('form[data-upload]')) showProgress(form)

document.addEventListener('app:replaced', ({ detail }) => {
  for (const component of [Checkboxes, ErrorSummary, Radios]) createAll(component, {}, detail)
  for (const form of detail.querySelectorAll('form[data-upload]')) showProgress(form)
})

for (const form of document.querySelectorAll('form[data-keep]')) new KeepUnfinished(form, form.querySelector('[data-kept]')).listen()

showCurrentSection()

import { Radios as GovukRadios } from 'govuk-frontend'

/** The design system's radios without aria-expanded, which ARIA does not allow on a radio. Revealed content follows its option directly. */
export class Radios extends GovukRadios {
  syncConditionalRevealWithInputState($input) {
    super.syncConditionalRevealWithInputState($input)
    $input.removeAttribute('aria-expanded')
  }
}

import { Radios as GovukRadios } from 'govuk-frontend'

/** The design system's radios, without aria-expanded: HTML allows it on no radio. What opens stands right after its choice. */
export class Radios extends GovukRadios {
  syncConditionalRevealWithInputState($input) {
    super.syncConditionalRevealWithInputState($input)
    $input.removeAttribute('aria-expanded')
  }
}

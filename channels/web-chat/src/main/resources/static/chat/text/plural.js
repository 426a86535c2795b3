/** Puts a number with the word that goes with it: `forms` has the kinds of `Intl.PluralRules`, and always `other`. */
export function counted(locale) {
    const rules = new Intl.PluralRules(locale);
    return (count, forms) => (forms[rules.select(count)] ?? forms.other).replace('#', count);
}

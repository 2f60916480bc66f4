import type { Language } from '../../../preload/bridge'
import { Choice } from '../../components/Choice'
import { valueWords } from '../rows/keys'
import type { ControlProps } from '../Setting'
import { asText } from '../values'

/** The languages there are words in, in the order of their own names, each with the tag that names it best. */
export const languageTags: readonly { value: Language; tag: string }[] = [
  { value: 'de', tag: 'de' },
  { value: 'en', tag: 'en' },
  { value: 'fr', tag: 'fr' },
  { value: 'ar', tag: 'ar' },
  { value: 'zh', tag: 'zh-Hans' },
  { value: 'ja', tag: 'ja' },
]

/** The name of a language in itself. */
export function ownName(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)
}

/** A language, each by its own name; a tag such as `de-CH` in settings.json is the language it begins with. */
export function LanguageControl({ value, isLocked, names, change }: ControlProps) {
  const primary = asText(value).split('-')[0] ?? ''
  return (
    <Choice
      {...names}
      value={primary}
      isReadOnly={isLocked}
      onChange={change}
      options={[
        { value: 'system', label: valueWords('language', 'system').label },
        ...languageTags.map(({ value: code, tag }) => ({ value: code as string, label: ownName(tag), lang: tag })),
      ]}
    />
  )
}

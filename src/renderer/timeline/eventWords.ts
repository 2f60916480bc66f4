import { isLaterKey, type LaterKey } from '../../preload/locales/later'

/** The plain words for an event type: its own where it is a standard one, else the type made readable. */
export function eventWords(type: string, t: (key: LaterKey) => string): string {
  const key = `event.${type}`
  return isLaterKey(key) ? t(key) : readable(type)
}

/**
 * Makes the type of an event readable as it stands: `acme.warranty_claimOpened` becomes "Acme · Warranty claim opened".
 * A leading underscore is how tenants mark their own.
 */
export function readable(type: string): string {
  const parts = type.split(/[.:/]+/).map(readablePart)
  return parts.filter((part) => part !== '').join(' · ') || type
}

function readablePart(part: string): string {
  const words = part
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[\s_-]+/)
    .filter((word) => word !== '')
    // Abbreviations stay as they are.
    .map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : word.toLocaleLowerCase()))
    .join(' ')
  return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}

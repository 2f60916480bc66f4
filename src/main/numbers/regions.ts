// IANA zones of countries that have exactly one time zone. Countries with several (US, CA, AU, BR, RU, MX, ES, PT, CL,
// ID, ...) are left out on purpose: a guess there would be wrong for millions of callers.
const ZONES = `
Europe/Andorra AD|Asia/Dubai AE|Asia/Kabul AF|Europe/Tirane AL|Asia/Yerevan AM|Africa/Luanda AO|Europe/Vienna AT
Asia/Baku AZ|Europe/Sarajevo BA|America/Barbados BB|Asia/Dhaka BD|Europe/Brussels BE|Africa/Ouagadougou BF
Europe/Sofia BG|Asia/Bahrain BH|Africa/Porto-Novo BJ|Asia/Brunei BN|America/La_Paz BO|America/Nassau BS
Asia/Thimphu BT|Africa/Gaborone BW|Europe/Minsk BY|America/Belize BZ|Europe/Zurich CH|Africa/Abidjan CI
Africa/Douala CM|Asia/Shanghai CN|America/Bogota CO|America/Costa_Rica CR|America/Havana CU|Europe/Prague CZ
Europe/Berlin DE|Europe/Copenhagen DK|America/Santo_Domingo DO|Africa/Algiers DZ|Europe/Tallinn EE|Africa/Cairo EG
Africa/Addis_Ababa ET|Europe/Helsinki FI|Europe/Paris FR|Africa/Libreville GA|Europe/London GB|Asia/Tbilisi GE
Africa/Accra GH|Europe/Gibraltar GI|Africa/Banjul GM|Africa/Conakry GN|Europe/Athens GR|America/Guatemala GT
America/Guyana GY|Asia/Hong_Kong HK|America/Tegucigalpa HN|Europe/Zagreb HR|America/Port-au-Prince HT
Europe/Budapest HU|Europe/Dublin IE|Asia/Jerusalem IL|Asia/Kolkata IN|Asia/Baghdad IQ|Asia/Tehran IR
Atlantic/Reykjavik IS|Europe/Rome IT|America/Jamaica JM|Asia/Amman JO|Asia/Tokyo JP|Africa/Nairobi KE
Asia/Bishkek KG|Asia/Phnom_Penh KH|Asia/Seoul KR|Asia/Kuwait KW|Asia/Vientiane LA|Asia/Beirut LB|Europe/Vaduz LI
Asia/Colombo LK|Europe/Vilnius LT|Europe/Luxembourg LU|Europe/Riga LV|Africa/Tripoli LY|Africa/Casablanca MA
Europe/Monaco MC|Europe/Chisinau MD|Europe/Podgorica ME|Indian/Antananarivo MG|Europe/Skopje MK|Africa/Bamako ML
Asia/Yangon MM|Asia/Macau MO|Europe/Malta MT|Indian/Mauritius MU|Indian/Maldives MV|Africa/Blantyre MW
Asia/Kuala_Lumpur MY|Africa/Maputo MZ|Africa/Windhoek NA|Africa/Niamey NE|Africa/Lagos NG|America/Managua NI
Europe/Amsterdam NL|Europe/Oslo NO|Asia/Kathmandu NP|Asia/Muscat OM|America/Panama PA|America/Lima PE|Asia/Manila PH
Asia/Karachi PK|Europe/Warsaw PL|America/Puerto_Rico PR|America/Asuncion PY|Asia/Qatar QA|Indian/Reunion RE
Europe/Bucharest RO|Europe/Belgrade RS|Africa/Kigali RW|Asia/Riyadh SA|Europe/Stockholm SE|Asia/Singapore SG
Europe/Ljubljana SI|Europe/Bratislava SK|Europe/San_Marino SM|Africa/Dakar SN|America/Paramaribo SR
America/El_Salvador SV|Asia/Damascus SY|Africa/Lome TG|Asia/Bangkok TH|Asia/Dushanbe TJ|Asia/Ashgabat TM
Africa/Tunis TN|Europe/Istanbul TR|America/Port_of_Spain TT|Asia/Taipei TW|Africa/Dar_es_Salaam TZ|Europe/Kyiv UA
Africa/Kampala UG|America/Montevideo UY|America/Caracas VE|Asia/Ho_Chi_Minh VN|Europe/Vatican VA|Asia/Aden YE
Africa/Johannesburg ZA|Africa/Lusaka ZM|Africa/Harare ZW
`

let zoneOfRegion: Map<string, string> | undefined

/**
 * The IANA time zone of a region that has exactly one. In: ISO alpha-2. Out: undefined for countries with several zones
 * and for unknown regions. FR means metropolitan France; overseas regions have codes of their own.
 */
export function regionHasOneTimeZone(region: string): string | undefined {
  zoneOfRegion ??= new Map(
    ZONES.trim()
      .split(/[|\n]/)
      .map((entry): [string, string] => {
        const [zone = '', code = ''] = entry.split(' ')
        return [code, zone]
      }),
  )
  return zoneOfRegion.get(region.toUpperCase())
}

/**
 * Whom to call, by region. Shown with a call link, the country's name and "wrong country?"; never guessed from language;
 * nothing is called or sent by itself. Numbers marked memory must be compared with an official page before a release.
 */
export interface PhoneNumber {
  readonly number: string
  readonly checked: 'official page' | 'memory'
  readonly name?: string
}

export interface RegionNumbers {
  /** ISO 3166 two-letter code; `*` any other place; `EU` members without a row of their own. */
  readonly region: string
  readonly name: string
  readonly emergency: PhoneNumber
  readonly ambulance?: PhoneNumber
  readonly urgentAdvice?: PhoneNumber
  readonly crisis?: PhoneNumber
  readonly note?: string
  readonly sources: readonly string[]
}

/** All numbers are due for a new check six months after this date; null: no release review has happened yet. */
export const numbersReviewed: string | null = null

export const emergencyNumbers = [
  {
    region: '*',
    name: 'any other place or unknown',
    emergency: { number: 'your local emergency number', checked: 'official page' },
    crisis: { number: 'your local crisis line', checked: 'official page' },
    note: 'Used whenever the region is not set. On most mobile phones 112 reaches an emergency service: say often, not always.',
    sources: ['src-d-judgement'],
  },
  {
    region: 'EU',
    name: 'European Union (all member states), also Iceland, Norway, Liechtenstein, Switzerland',
    emergency: { number: '112', checked: 'official page' },
    urgentAdvice: { number: '116 117', checked: 'memory', name: 'out-of-hours doctor, only in some countries' },
    crisis: { number: '116 123', checked: 'memory', name: 'emotional support, only in some countries' },
    note: '112 works beside national numbers and is free.',
    sources: ['src-d-num-eu'],
  },
  {
    region: 'GB',
    name: 'United Kingdom',
    emergency: { number: '999', checked: 'official page' },
    urgentAdvice: {
      number: '111',
      checked: 'official page',
      name: 'NHS 111 (England, Scotland, Wales); Northern Ireland: GP out of hours',
    },
    crisis: { number: '116 123', checked: 'official page', name: 'Samaritans' },
    note: '112 also works. England: 111, mental-health option, for the crisis team (from memory). Lifeline Northern Ireland 0808 808 8000 (from memory).',
    sources: ['src-d-num-gb'],
  },
  {
    region: 'IE',
    name: 'Ireland',
    emergency: { number: '112', checked: 'official page' },
    crisis: { number: '116 123', checked: 'memory', name: 'Samaritans' },
    note: '999 also works.',
    sources: ['src-d-num-eu'],
  },
  {
    region: 'DE',
    name: 'Germany',
    emergency: { number: '112', checked: 'official page' },
    urgentAdvice: { number: '116 117', checked: 'official page', name: 'Ärztlicher Bereitschaftsdienst' },
    crisis: { number: '0800 111 0 111', checked: 'official page', name: 'Telefonseelsorge' },
    sources: ['src-d-num-de'],
  },
  {
    region: 'AT',
    name: 'Austria',
    emergency: { number: '112', checked: 'official page' },
    ambulance: { number: '144', checked: 'official page' },
    urgentAdvice: { number: '1450', checked: 'memory', name: 'Gesundheitsberatung' },
    crisis: { number: '142', checked: 'memory', name: 'Telefonseelsorge' },
    sources: ['src-d-num-at-ch'],
  },
  {
    region: 'CH',
    name: 'Switzerland',
    emergency: { number: '112', checked: 'official page' },
    ambulance: { number: '144', checked: 'official page' },
    crisis: { number: '143', checked: 'memory', name: 'Die Dargebotene Hand' },
    note: 'No single national doctor line: cantons differ.',
    sources: ['src-d-num-at-ch'],
  },
  {
    region: 'FR',
    name: 'France',
    emergency: { number: '112', checked: 'official page' },
    ambulance: { number: '15', checked: 'official page' },
    urgentAdvice: { number: '116 117', checked: 'memory', name: 'in some regions only; elsewhere 15' },
    crisis: { number: '3114', checked: 'official page', name: 'prévention du suicide' },
    sources: ['src-d-num-fr'],
  },
  {
    region: 'ES',
    name: 'Spain',
    emergency: { number: '112', checked: 'official page' },
    crisis: { number: '024', checked: 'official page', name: 'conducta suicida' },
    note: '061 reaches health emergencies in several regions.',
    sources: ['src-d-num-es-pt-it'],
  },
  {
    region: 'PT',
    name: 'Portugal',
    emergency: { number: '112', checked: 'official page' },
    urgentAdvice: { number: '808 24 24 24', checked: 'memory', name: 'SNS 24' },
    sources: ['src-d-num-es-pt-it'],
  },
  {
    region: 'IT',
    name: 'Italy',
    emergency: { number: '112', checked: 'official page' },
    ambulance: { number: '118', checked: 'official page' },
    urgentAdvice: { number: '116 117', checked: 'memory', name: 'continuità assistenziale, in many regions' },
    note: 'Where 112 is not yet joined, the ambulance is 118.',
    sources: ['src-d-num-es-pt-it'],
  },
  {
    region: 'NL',
    name: 'Netherlands',
    emergency: { number: '112', checked: 'official page' },
    crisis: { number: '113', checked: 'official page', name: '113 Zelfmoordpreventie; also 0800 0113' },
    note: 'Out of hours: the local huisartsenpost, no national number.',
    sources: ['src-d-num-nl'],
  },
  {
    region: 'BE',
    name: 'Belgium',
    emergency: { number: '112', checked: 'official page' },
    urgentAdvice: { number: '1733', checked: 'memory', name: 'doctor on call, most areas' },
    crisis: { number: '1813', checked: 'memory', name: 'Zelfmoordlijn (Dutch); French: 0800 32 123' },
    sources: ['src-d-num-eu'],
  },
  {
    region: 'PL',
    name: 'Poland',
    emergency: { number: '112', checked: 'official page' },
    ambulance: { number: '999', checked: 'memory' },
    crisis: { number: '116 123', checked: 'memory' },
    sources: ['src-d-num-eu'],
  },
  {
    region: 'SE',
    name: 'Sweden',
    emergency: { number: '112', checked: 'official page' },
    urgentAdvice: { number: '1177', checked: 'memory', name: 'vårdguiden' },
    crisis: { number: '90101', checked: 'memory', name: 'Mind självmordslinjen' },
    sources: ['src-d-num-eu'],
  },
  {
    region: 'NO',
    name: 'Norway',
    emergency: { number: '113', checked: 'official page' },
    urgentAdvice: { number: '116 117', checked: 'memory', name: 'legevakt' },
    crisis: { number: '116 123', checked: 'memory', name: 'Mental Helse' },
    note: '113 for medical emergencies and acute risk of suicide; 112 is the police.',
    sources: ['src-d-num-no'],
  },
  {
    region: 'DK',
    name: 'Denmark',
    emergency: { number: '112', checked: 'official page' },
    urgentAdvice: { number: '1813', checked: 'memory', name: 'Capital region only; elsewhere lægevagten' },
    crisis: { number: '70 201 201', checked: 'memory', name: 'Livslinien' },
    sources: ['src-d-num-eu'],
  },
  {
    region: 'FI',
    name: 'Finland',
    emergency: { number: '112', checked: 'official page' },
    urgentAdvice: { number: '116 117', checked: 'memory', name: 'päivystysapu' },
    crisis: { number: '09 2525 0111', checked: 'memory', name: 'MIELI' },
    sources: ['src-d-num-eu'],
  },
  { region: 'TR', name: 'Türkiye', emergency: { number: '112', checked: 'official page' }, sources: ['src-d-num-tr-il'] },
  {
    region: 'IL',
    name: 'Israel',
    emergency: { number: '101', checked: 'official page' },
    crisis: { number: '1201', checked: 'memory', name: 'ERAN' },
    note: '101 is the ambulance; 112 from mobiles.',
    sources: ['src-d-num-tr-il'],
  },
  {
    region: 'US',
    name: 'United States',
    emergency: { number: '911', checked: 'official page' },
    crisis: { number: '988', checked: 'official page', name: 'Suicide and Crisis Lifeline' },
    note: 'There is no national nurse line; many insurance cards name one.',
    sources: ['src-d-num-us-ca'],
  },
  {
    region: 'CA',
    name: 'Canada',
    emergency: { number: '911', checked: 'official page' },
    urgentAdvice: { number: '811', checked: 'memory', name: 'health line, most provinces' },
    crisis: { number: '988', checked: 'official page', name: 'Suicide Crisis Helpline' },
    sources: ['src-d-num-us-ca'],
  },
  {
    region: 'MX',
    name: 'Mexico',
    emergency: { number: '911', checked: 'memory' },
    crisis: { number: '800 911 2000', checked: 'memory', name: 'Línea de la Vida' },
    sources: ['src-clinical-consensus'],
  },
  {
    region: 'BR',
    name: 'Brazil',
    emergency: { number: '192', checked: 'official page' },
    crisis: { number: '188', checked: 'memory', name: 'CVV' },
    note: '192 is the ambulance (SAMU); 193 fire and rescue.',
    sources: ['src-d-num-br'],
  },
  {
    region: 'AR',
    name: 'Argentina',
    emergency: { number: '911', checked: 'memory' },
    ambulance: { number: '107', checked: 'memory' },
    sources: ['src-clinical-consensus'],
  },
  {
    region: 'AU',
    name: 'Australia',
    emergency: { number: '000', checked: 'official page' },
    urgentAdvice: { number: '1800 022 222', checked: 'official page', name: 'healthdirect, becoming 1800 MEDICARE' },
    crisis: { number: '13 11 14', checked: 'official page', name: 'Lifeline' },
    note: 'Queensland also 13 43 25 84 (13 HEALTH).',
    sources: ['src-d-num-au'],
  },
  {
    region: 'NZ',
    name: 'New Zealand',
    emergency: { number: '111', checked: 'official page' },
    urgentAdvice: { number: '0800 611 116', checked: 'official page', name: 'Healthline' },
    crisis: { number: '0508 828 865', checked: 'official page', name: 'Suicide Crisis Helpline' },
    note: '1737 call or text (from memory).',
    sources: ['src-d-num-nz'],
  },
  {
    region: 'IN',
    name: 'India',
    emergency: { number: '112', checked: 'memory' },
    ambulance: { number: '108', checked: 'memory' },
    crisis: { number: '14416', checked: 'memory', name: 'Tele-MANAS' },
    note: '108 ambulance in most states (from memory).',
    sources: ['src-clinical-consensus'],
  },
  {
    region: 'JP',
    name: 'Japan',
    emergency: { number: '119', checked: 'official page' },
    urgentAdvice: { number: '#7119', checked: 'memory', name: 'in many prefectures' },
    note: '119 is ambulance and fire.',
    sources: ['src-d-num-asia'],
  },
  {
    region: 'KR',
    name: 'South Korea',
    emergency: { number: '119', checked: 'official page' },
    crisis: { number: '109', checked: 'memory', name: 'suicide prevention' },
    sources: ['src-d-num-asia'],
  },
  {
    region: 'CN',
    name: 'China (mainland)',
    emergency: { number: '120', checked: 'official page' },
    crisis: { number: '12356', checked: 'memory', name: 'psychological help line' },
    note: '120 is the ambulance.',
    sources: ['src-d-num-asia'],
  },
  {
    region: 'HK',
    name: 'Hong Kong',
    emergency: { number: '999', checked: 'official page' },
    crisis: { number: '18111', checked: 'memory', name: 'Mental Health Support Hotline' },
    sources: ['src-d-num-asia'],
  },
  {
    region: 'SG',
    name: 'Singapore',
    emergency: { number: '995', checked: 'memory' },
    crisis: { number: '1767', checked: 'memory', name: 'Samaritans of Singapore' },
    note: '995 is the ambulance.',
    sources: ['src-clinical-consensus'],
  },
  {
    region: 'ZA',
    name: 'South Africa',
    emergency: { number: '112', checked: 'official page' },
    ambulance: { number: '10177', checked: 'official page' },
    crisis: { number: '0800 567 567', checked: 'memory', name: 'SADAG suicide line' },
    note: '112 from mobile phones.',
    sources: ['src-d-num-za'],
  },
] as const satisfies readonly RegionNumbers[]

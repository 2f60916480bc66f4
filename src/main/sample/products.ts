/** What Northwindle sells, at its price in euros. */
const products = {
  jacket: ['NW-4410-MOS', 'Trail jacket, moss', 129],
  socks: ['NW-1120-OAT', 'Wool socks, oat', 12.9],
  boots: ['NW-5207-UMB', 'Ridge boots, umber', 189],
  tent: ['NW-8003-SAG', 'Three-person tent Sedge', 349],
  sleepingBag: ['NW-8110-INK', 'Down sleeping bag, ink', 219],
  stove: ['NW-8305-STL', 'Camp stove, two flames', 79.5],
  lantern: ['NW-8322-BRS', 'Brass lantern', 54],
  backpack: ['NW-6104-SLT', 'Day pack 24 l, slate', 98],
  runningShoes: ['NW-5310-LIM', 'Fell running shoes, lime', 139],
  vest: ['NW-4602-BLK', 'Running vest', 64.9],
  skiGloves: ['NW-4715-NVY', 'Ski gloves, navy', 59],
  snowPants: ['NW-4720-PIN', 'Snow trousers, pine', 149],
  baseLayer: ['NW-1015-GRY', 'Merino base layer', 69],
  blanket: ['NW-2204-RUS', 'Lambswool blanket, rust', 89],
  kettle: ['NW-2310-ENA', 'Enamel kettle', 42],
  mug: ['NW-2311-ENA', 'Enamel mug', 11.5],
  doormat: ['NW-2402-COI', 'Coir doormat', 29],
  gardenBench: ['NW-2705-OAK', 'Garden bench, oak', 279],
  secateurs: ['NW-2720-STL', 'Secateurs', 34.5],
  hammock: ['NW-2731-CAN', 'Canvas hammock', 74],
  candle: ['NW-2208-FIR', 'Fir candle', 24],
  raincoat: ['NW-4418-SUN', 'Children’s raincoat, sun', 49],
  bottle: ['NW-6301-CLY', 'Steel bottle, clay', 27.5],
  giftCard: ['NW-9001-GFT', 'Gift card', 50],
} as const

export type ProductKey = keyof typeof products

/** `3 × socks` is written `socks:3`. */
export type BasketItem = ProductKey | `${ProductKey}:${number}`

/** A line of an order, as XDM's product list items have it. */
export type OrderLine = { SKU: string; name: string; quantity: number; priceTotal: number; currencyCode: string }

/** Price levels, not exchange rates: a euro's worth of goods in each currency the shop sells in. */
const priceLevels: Record<string, number> = {
  EUR: 1,
  USD: 1.1,
  GBP: 0.9,
  CHF: 1.1,
  AUD: 1.7,
  NZD: 1.8,
  CAD: 1.5,
  SEK: 11,
  NOK: 11.5,
  PLN: 4.3,
  JPY: 160,
  CNY: 7.8,
  TWD: 35,
  KRW: 1450,
  AED: 4,
  EGP: 52,
  BRL: 5.6,
  MXN: 19,
  INR: 90,
  ZAR: 20,
}

/** The lines of a basket in a currency. */
export function orderLines(basket: BasketItem[], currencyCode: string): OrderLine[] {
  const level = priceLevels[currencyCode] ?? 1
  return basket.map((item) => {
    const [key, count] = item.split(':')
    const [SKU, name, euros] = products[key as ProductKey]
    const quantity = Number(count ?? 1)
    return { SKU, name, quantity, priceTotal: roundPrice(euros * level * quantity, level), currencyCode }
  })
}

/** What the lines cost together, less a discount, without the dust of floating point. */
export function orderTotal(lines: OrderLine[], discount = 0): number {
  return Math.round((lines.reduce((sum, { priceTotal }) => sum + priceTotal, 0) - discount) * 100) / 100
}

/** Where a euro buys a large number of units, prices have no cents. */
function roundPrice(amount: number, level: number): number {
  return level > 30 ? Math.round(amount / 10) * 10 : Math.round(amount * 100) / 100
}

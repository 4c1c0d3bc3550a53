import { Temporal } from 'temporal-polyfill'

/** Easter Sunday of the western churches, by the algorithm of Meeus, Jones and Butcher (Nature, 20 April 1876). */
function western(year: number): Temporal.PlainDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const days = epact + weekday - 7 * late + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(days / 31), day: (days % 31) + 1 })
}

/** Easter Sunday of the Julian calendar by Meeus, told as a date of ours, which is thirteen days ahead from 1900 to 2099. */
function orthodox(year: number): Temporal.PlainDate {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const days = d + e + 114
  const julian = Temporal.PlainDate.from({ year, month: Math.floor(days / 31), day: (days % 31) + 1 })
  const ahead = Math.floor(year / 100) - Math.floor(year / 400) - 2
  return julian.add({ days: ahead })
}

/** Easter Sunday of a year, as a date of the Gregorian calendar. */
export function easterSunday(year: number, church: 'western' | 'orthodox'): Temporal.PlainDate {
  return church === 'western' ? western(year) : orthodox(year)
}

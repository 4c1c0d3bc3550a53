import { describe, expect, it } from 'vitest'
import { parseMinutes } from './parse-minutes.ts'

describe('parseMinutes', () => {
  it.each<[string, number | null]>([
    ['15', 15],
    [' 15 m ', 15],
    ['15min', 15],
    ['20 Minutes', 20],
    ['1h', 60],
    ['2 hours', 120],
    ['1 h 30 m', 90],
    ['1h30', 90],
    ['1:30', 90],
    ['0:05', 5],
    ['1.5 h', 90],
    ['0,25h', 15],
    ['24h', 1_440],
    ['١٥', 15],
    ['९० m', 90],
    ['１５', 15],
    ['1 Std. 30 Min.', 90],
    ['2 Stunden', 120],
    ['45 Minuten', 45],
    ['1,5 heure', 90],
    ['2 heures 5 minutes', 125],
    ['1 hora 20 minutos', 80],
    ['1 год 30 хв', 90],
    ['2 години 1 хвилина', 121],
    ['١ س ٣٠ د', 90],
    ['١٫٥ ساعة', 90],
    ['20 دقيقة', 20],
    ['5 Tage', null],
    ['', null],
    ['0', null],
    ['-5', null],
    ['24h 1m', null],
    ['1441', null],
    ['1:75', null],
    ['soon', null],
    ['15 m 1 h', null],
    ['1e3', null],
  ])('%j is %j', (written, minutes) => {
    expect(parseMinutes(written)).toBe(minutes)
  })
})
